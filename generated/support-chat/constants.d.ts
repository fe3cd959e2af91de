// Generated from spec/support-chat/asyncapi.yaml; do not edit.
// Run `npm run generate` after a change there.
/** The protocol's id. */
export declare const PROTOCOL: "support-chat";

/** Version of the document. */
export declare const PROTOCOL_VERSION: "1.0";

/** Request path, with {name} for each parameter. */
export declare const CHANNEL_ADDRESS: "/webSocket/{userId}";

/** Regular expression of each path parameter, anchored at both ends. */
export declare const PARAMETER_PATTERNS: {
  readonly userId: "^(-1|[1-9][0-9]{0,14}|[1-8][0-9]{15}|900[0-6][0-9]{12}|90070[0-9]{11}|90071[0-8][0-9]{10}|900719[0-8][0-9]{9}|9007199[01][0-9]{8}|90071992[0-4][0-9]{7}|900719925[0-3][0-9]{6}|9007199254[0-6][0-9]{5}|90071992547[0-3][0-9]{4}|9007199254740[0-8][0-9]{2}|90071992547409[0-8][0-9]|900719925474099[01])$";
};

/** Default of each timer in milliseconds. */
export declare const TIMERS: {
  readonly sessionTtl: 7200000;
  readonly sweepInterval: 60000;
  readonly heartbeatInterval: 2000;
  readonly silentServerLimit: 6000;
  readonly silentSessionLimit: 20000;
  readonly answerLimit: 5000;
  readonly promptAnswerLimit: 1000;
  readonly refusalLimit: 2000;
  readonly reconnectLimit: 1000;
  readonly timestampTolerance: 2000;
};

/** Timers that are a multiple of another. */
export declare const TIMER_MULTIPLES: {
  readonly silentServerLimit: {
    readonly times: 3;
    readonly of: "heartbeatInterval";
  };
  readonly silentSessionLimit: {
    readonly times: 10;
    readonly of: "heartbeatInterval";
  };
};

/** Environment variable that sets a timer, in milliseconds. */
export declare const TIMER_VARIABLES: {
  readonly sessionTtl: "IM_TTL_MS";
  readonly sweepInterval: "IM_SWEEP_MS";
  readonly heartbeatInterval: "IM_HEARTBEAT_MS";
};

/** Named constants. */
export declare const PARAMETERS: {
  readonly agentUserId: -1;
  readonly agentUsername: "人工客服";
  readonly smallestAcceptedMessage: 4096;
};

/** Text of every message that is always the same. */
export declare const FRAMES: {
  readonly heartbeat: "heartbeat";
  readonly heartbeatAck: "success";
  readonly notice: {
    readonly unknownUser: "用户信息不存在！";
    readonly noSession: "用户在线信息错误！";
  };
};

/** Close codes. */
export declare const CLOSE_CODES: {
  readonly normal: 1000;
  readonly goingAway: 1001;
  readonly protocolError: 1002;
  readonly unsupportedData: 1003;
  readonly invalidPayload: 1007;
  readonly policyViolation: 1008;
  readonly messageTooBig: 1009;
  readonly serviceRestart: 1012;
  readonly tryAgainLater: 1013;
  readonly sessionExpired: 4408;
  readonly duplicateSession: 4409;
};

/** Reasons that go with close codes. */
export declare const CLOSE_REASONS: {
  readonly sessionExpired: "session expired";
  readonly duplicateSession: "token已建立连接";
};

/** Users that a server knows when nobody tells it others. */
export declare const SAMPLE_DIRECTORY: readonly { readonly userId: number; readonly username: string; readonly avatar: string; }[];
