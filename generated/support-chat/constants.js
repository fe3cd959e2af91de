// Generated from spec/support-chat/asyncapi.yaml; do not edit.
// Run `npm run generate` after a change there.
export const PROTOCOL = "support-chat";

export const PROTOCOL_VERSION = "1.0";

export const CHANNEL_ADDRESS = "/webSocket/{userId}";

export const PARAMETER_PATTERNS = Object.freeze({
  "userId": "^(-1|[1-9][0-9]{0,14}|[1-8][0-9]{15}|900[0-6][0-9]{12}|90070[0-9]{11}|90071[0-8][0-9]{10}|900719[0-8][0-9]{9}|9007199[01][0-9]{8}|90071992[0-4][0-9]{7}|900719925[0-3][0-9]{6}|9007199254[0-6][0-9]{5}|90071992547[0-3][0-9]{4}|9007199254740[0-8][0-9]{2}|90071992547409[0-8][0-9]|900719925474099[01])$"
});

export const TIMERS = Object.freeze({
  "sessionTtl": 7200000,
  "sweepInterval": 60000,
  "heartbeatInterval": 2000,
  "silentServerLimit": 6000,
  "silentSessionLimit": 20000,
  "answerLimit": 5000,
  "promptAnswerLimit": 1000,
  "refusalLimit": 2000,
  "reconnectLimit": 1000,
  "timestampTolerance": 2000
});

export const TIMER_MULTIPLES = Object.freeze({
  "silentServerLimit": {
    "times": 3,
    "of": "heartbeatInterval"
  },
  "silentSessionLimit": {
    "times": 10,
    "of": "heartbeatInterval"
  }
});

export const TIMER_VARIABLES = Object.freeze({
  "sessionTtl": "IM_TTL_MS",
  "sweepInterval": "IM_SWEEP_MS",
  "heartbeatInterval": "IM_HEARTBEAT_MS"
});

export const PARAMETERS = Object.freeze({
  "agentUserId": -1,
  "agentUsername": "人工客服",
  "smallestAcceptedMessage": 4096
});

export const FRAMES = Object.freeze({
  "heartbeat": "heartbeat",
  "heartbeatAck": "success",
  "notice": {
    "unknownUser": "用户信息不存在！",
    "noSession": "用户在线信息错误！"
  }
});

export const CLOSE_CODES = Object.freeze({
  "normal": 1000,
  "goingAway": 1001,
  "protocolError": 1002,
  "unsupportedData": 1003,
  "invalidPayload": 1007,
  "policyViolation": 1008,
  "messageTooBig": 1009,
  "serviceRestart": 1012,
  "tryAgainLater": 1013,
  "sessionExpired": 4408,
  "duplicateSession": 4409
});

export const CLOSE_REASONS = Object.freeze({
  "sessionExpired": "session expired",
  "duplicateSession": "token已建立连接"
});

export const SAMPLE_DIRECTORY = Object.freeze([
  {
    "userId": 1001,
    "username": "用户1001",
    "avatar": "https://chat.example/avatars/1001.png"
  },
  {
    "userId": 1002,
    "username": "用户1002",
    "avatar": "https://chat.example/avatars/1002.png"
  },
  {
    "userId": 1003,
    "username": "用户1003",
    "avatar": "https://chat.example/avatars/1003.png"
  },
  {
    "userId": 1004,
    "username": "用户1004",
    "avatar": "https://chat.example/avatars/1004.png"
  },
  {
    "userId": 1005,
    "username": "用户1005",
    "avatar": "https://chat.example/avatars/1005.png"
  },
  {
    "userId": 1006,
    "username": "用户1006",
    "avatar": "https://chat.example/avatars/1006.png"
  },
  {
    "userId": 1007,
    "username": "用户1007",
    "avatar": "https://chat.example/avatars/1007.png"
  },
  {
    "userId": 1008,
    "username": "用户1008",
    "avatar": "https://chat.example/avatars/1008.png"
  },
  {
    "userId": 1009,
    "username": "用户1009",
    "avatar": "https://chat.example/avatars/1009.png"
  },
  {
    "userId": 1010,
    "username": "用户1010",
    "avatar": "https://chat.example/avatars/1010.png"
  },
  {
    "userId": 1011,
    "username": "用户1011",
    "avatar": "https://chat.example/avatars/1011.png"
  },
  {
    "userId": 1012,
    "username": "用户1012",
    "avatar": "https://chat.example/avatars/1012.png"
  },
  {
    "userId": 1013,
    "username": "用户1013",
    "avatar": "https://chat.example/avatars/1013.png"
  },
  {
    "userId": 1014,
    "username": "用户1014",
    "avatar": "https://chat.example/avatars/1014.png"
  },
  {
    "userId": 1015,
    "username": "用户1015",
    "avatar": "https://chat.example/avatars/1015.png"
  },
  {
    "userId": 1016,
    "username": "用户1016",
    "avatar": "https://chat.example/avatars/1016.png"
  }
]);
