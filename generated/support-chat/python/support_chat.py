# Generated from spec/support-chat/asyncapi.yaml; do not edit.
# Run `npm run generate` after a change there.

"""Support chat: constants and messages."""

import json
import re
from dataclasses import dataclass
from enum import IntEnum

# The protocol's id.
PROTOCOL = "support-chat"
# Version of the document.
PROTOCOL_VERSION = "1.0"
# Request path, with {name} for each parameter.
CHANNEL_ADDRESS = "/webSocket/{userId}"
# The userId of the human agent.
AGENT_USER_ID = -1
# The agent's display name in IM messages.
AGENT_USERNAME = "人工客服"
# Every server accepts chat texts up to this size; its own limit may be higher. In bytes of UTF-8.
SMALLEST_ACCEPTED_MESSAGE = 4_096

# Sent by a client once per heartbeat interval; asks whether the link still works.
HEARTBEAT = "heartbeat"
# The one answer to a heartbeat, on the same connection.
HEARTBEAT_ACK = "success"
# The sender is not in the directory of users.
NOTICE_UNKNOWN_USER = "用户信息不存在！"
# This connection has no session (any more).
NOTICE_NO_SESSION = "用户在线信息错误！"

# How long a session lives after it opened or after its last broadcast chat text. Set by IM_TTL_MS.
SESSION_TTL_MS = 7_200_000
# How often the server looks for expired sessions; the longest that one may outlive its TTL. Set by IM_SWEEP_MS.
SWEEP_INTERVAL_MS = 60_000
# How often a client sends its heartbeat. Set by IM_HEARTBEAT_MS.
HEARTBEAT_INTERVAL_MS = 2_000
# A client that has got no frame for this long counts the server as lost. 3 times heartbeatInterval.
SILENT_SERVER_LIMIT_MS = 6_000
# A server that has got no frame and no pong for this long ends the session. 10 times heartbeatInterval.
SILENT_SESSION_LIMIT_MS = 20_000
# How long an answer (acknowledgement, broadcast, notice, failing a connection) may take where no other time is named.
ANSWER_LIMIT_MS = 5_000
# How soon a heartbeat should be acknowledged.
PROMPT_ANSWER_LIMIT_MS = 1_000
# How long a connection that is refused after its upgrade may stay open.
REFUSAL_LIMIT_MS = 2_000
# How soon after the end of a connection its userId can connect again.
RECONNECT_LIMIT_MS = 1_000
# How far createTime may be from the time of sending.
TIMESTAMP_TOLERANCE_MS = 2_000


def is_user_id(text: str) -> bool:
    """Tells whether a text is a userId. Who connects: `-1` for the agent, or a customer's number from 1 to
    9007199254740991 (2^53-1, the largest integer that every client language holds exactly), in decimal digits without
    sign or leading zero."""
    return re.fullmatch("^(-1|[1-9][0-9]{0,14}|[1-8][0-9]{15}|900[0-6][0-9]{12}|90070[0-9]{11}|90071[0-8][0-9]{10}|900719[0-8][0-9]{9}|9007199[01][0-9]{8}|90071992[0-4][0-9]{7}|900719925[0-3][0-9]{6}|9007199254[0-6][0-9]{5}|90071992547[0-3][0-9]{4}|9007199254740[0-8][0-9]{2}|90071992547409[0-8][0-9]|900719925474099[01])$", text) is not None


def is_clock_tick(text: str) -> bool:
    """Tells whether a text is a clockTick. The server's time at a sweep, \"yyyy:MM:dd hh:mm:ss\" with the original's
    12-hour clock."""
    return re.fullmatch("^[0-9]{4}:(0[1-9]|1[0-2]):(0[1-9]|[12][0-9]|3[01]) (0[1-9]|1[0-2]):[0-5][0-9]:[0-5][0-9]$", text) is not None


class CloseCode(IntEnum):
    NORMAL = 1000  # The conversation is over; also allowed for an expired session.
    GOING_AWAY = 1001  # The server is stopping, or the page was left.
    PROTOCOL_ERROR = 1002  # A frame broke RFC 6455.
    UNSUPPORTED_DATA = 1003  # A binary frame; this protocol is text.
    INVALID_PAYLOAD = 1007  # A text frame that is not UTF-8.
    POLICY_VIOLATION = 1008  # A userId that is none, where the upgrade could not be refused; a peer that sends faster than it may, or whose proof of being this user is over.
    MESSAGE_TOO_BIG = 1009  # A text over the server's limit.
    SERVICE_RESTART = 1012  # The server is stopping, and another may serve soon; come back.
    TRY_AGAIN_LATER = 1013  # The receiver took too little of what it was sent; come back.
    SESSION_EXPIRED = 4408  # The session's time to live ran out.
    DUPLICATE_SESSION = 4409  # The userId has a live session already; this attempt is refused.


CLOSE_REASONS = {CloseCode.SESSION_EXPIRED: "session expired", CloseCode.DUPLICATE_SESSION: "token已建立连接"}


@dataclass(frozen=True)
class ImMessage:
    """
    A chat text as everybody receives it, with its sender and time. A receiver ignores fields that it does not know.
    Field order, white space and escapes are free.
    Raises ValueError for a value that the protocol does not allow.
    """

    # "user" for a customer, "ai" for the human agent (the name is the original's).
    role: str
    # Display name of the sender, from the directory of users.
    username: str
    # The sender's userId; -1 for the agent. Written as digits, never as 1001.0 or "1001".
    uid: int
    # URL of the sender's picture, or the empty string.
    avatar: str
    # Time of sending in the server's declared zone, "yyyy-MM-dd HH:mm:ss", 24-hour clock.
    create_time: str
    # The chat text, code point for code point.
    text: str

    def __post_init__(self) -> None:
        _require(type(self.role) is str and self.role in {"user", "ai"}, 'role must be "user" or "ai"', self.role)
        _require(type(self.username) is str, "username must be a string", self.username)
        _require(type(self.uid) is int and -1 <= self.uid <= 9_007_199_254_740_991 and self.uid != 0,
            "uid must be an integer from -1 to 9007199254740991, but not 0", self.uid)
        _require(type(self.avatar) is str, "avatar must be a string", self.avatar)
        _require(type(self.create_time) is str and re.fullmatch("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", self.create_time),
            "createTime must be a string such as 2026-01-15 14:03:07", self.create_time)
        _require(type(self.text) is str, "text must be a string", self.text)

    @classmethod
    def from_json(cls, frame: str) -> "ImMessage":
        """Reads a frame. Raises ValueError that says why it is no imMessage; ignores fields that it does not know."""
        fields = _read_object(frame, "imMessage must be a JSON object")
        return cls(*map(fields.get, ["role", "username", "uid", "avatar", "createTime", "text"]))

    def to_json(self) -> str:
        """The text of the frame."""
        return _write_object({"role": self.role, "username": self.username, "uid": self.uid, "avatar": self.avatar,
            "createTime": self.create_time, "text": self.text})


def _require(holds: object, rule: str, value: object) -> None:
    if not holds:
        raise ValueError(f"{rule}, not {value!r}")


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _read_object(frame: str, rule: str) -> dict:
    try:
        value = json.loads(frame, parse_constant=_refuse_constant)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None
    _require(type(value) is dict, rule, value)
    return value


def _write_object(fields: dict) -> str:
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    # Half of a surrogate pair has no UTF-8, but its escape has.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
