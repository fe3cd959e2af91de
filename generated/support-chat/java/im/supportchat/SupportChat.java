// Generated from spec/support-chat/asyncapi.yaml; do not edit.
// Run `npm run generate` after a change there.

package im.supportchat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Support chat: constants and messages. */
public final class SupportChat {
    private SupportChat() {}

    /** The protocol's id. */
    public static final String PROTOCOL = "support-chat";
    /** Version of the document. */
    public static final String PROTOCOL_VERSION = "1.0";
    /** Request path, with {name} for each parameter. */
    public static final String CHANNEL_ADDRESS = "/webSocket/{userId}";
    /** The userId of the human agent. */
    public static final long AGENT_USER_ID = -1L;
    /** The agent's display name in IM messages. */
    public static final String AGENT_USERNAME = "\u4eba\u5de5\u5ba2\u670d";
    /** Every server accepts chat texts up to this size; its own limit may be higher. In bytes of UTF-8. */
    public static final long SMALLEST_ACCEPTED_MESSAGE = 4_096L;

    /** Messages that are always the same text; matches() tells whether a text is exactly that one. */
    public enum Frame {
        HEARTBEAT("heartbeat"), // Sent by a client once per heartbeat interval; asks whether the link still works.
        HEARTBEAT_ACK("success"), // The one answer to a heartbeat, on the same connection.
        NOTICE_UNKNOWN_USER("\u7528\u6237\u4fe1\u606f\u4e0d\u5b58\u5728\uff01"), // The sender is not in the directory of users.
        NOTICE_NO_SESSION("\u7528\u6237\u5728\u7ebf\u4fe1\u606f\u9519\u8bef\uff01"); // This connection has no session (any more).

        public final String text;
        Frame(String text) { this.text = text; }

        public boolean matches(String text) { return this.text.equals(text); }
    }

    /** How long a session lives after it opened or after its last broadcast chat text. Set by IM_TTL_MS. */
    public static final Duration SESSION_TTL = Duration.ofMillis(7_200_000L);
    /** How often the server looks for expired sessions; the longest that one may outlive its TTL. Set by
     *  IM_SWEEP_MS. */
    public static final Duration SWEEP_INTERVAL = Duration.ofMillis(60_000L);
    /** How often a client sends its heartbeat. Set by IM_HEARTBEAT_MS. */
    public static final Duration HEARTBEAT_INTERVAL = Duration.ofMillis(2_000L);
    /** A client that has got no frame for this long counts the server as lost. 3 times heartbeatInterval. */
    public static final Duration SILENT_SERVER_LIMIT = Duration.ofMillis(6_000L);
    /** A server that has got no frame and no pong for this long ends the session. 10 times heartbeatInterval. */
    public static final Duration SILENT_SESSION_LIMIT = Duration.ofMillis(20_000L);
    /** How long an answer (acknowledgement, broadcast, notice, failing a connection) may take where no other time is
     *  named. */
    public static final Duration ANSWER_LIMIT = Duration.ofMillis(5_000L);
    /** How soon a heartbeat should be acknowledged. */
    public static final Duration PROMPT_ANSWER_LIMIT = Duration.ofMillis(1_000L);
    /** How long a connection that is refused after its upgrade may stay open. */
    public static final Duration REFUSAL_LIMIT = Duration.ofMillis(2_000L);
    /** How soon after the end of a connection its userId can connect again. */
    public static final Duration RECONNECT_LIMIT = Duration.ofMillis(1_000L);
    /** How far createTime may be from the time of sending. */
    public static final Duration TIMESTAMP_TOLERANCE = Duration.ofMillis(2_000L);

    /** Close codes, and the reasons that go with them. */
    public enum CloseCode {
        NORMAL(1000, ""), // The conversation is over; also allowed for an expired session.
        GOING_AWAY(1001, ""), // The server is stopping, or the page was left.
        PROTOCOL_ERROR(1002, ""), // A frame broke RFC 6455.
        UNSUPPORTED_DATA(1003, ""), // A binary frame; this protocol is text.
        INVALID_PAYLOAD(1007, ""), // A text frame that is not UTF-8.
        POLICY_VIOLATION(1008, ""), // A userId that is none, where the upgrade could not be refused; a peer that sends faster than it may, or whose proof of being this user is over.
        MESSAGE_TOO_BIG(1009, ""), // A text over the server's limit.
        SERVICE_RESTART(1012, ""), // The server is stopping, and another may serve soon; come back.
        TRY_AGAIN_LATER(1013, ""), // The receiver took too little of what it was sent; come back.
        SESSION_EXPIRED(4408, "session expired"), // The session's time to live ran out.
        DUPLICATE_SESSION(4409, "token\u5df2\u5efa\u7acb\u8fde\u63a5"); // The userId has a live session already; this attempt is refused.

        public final int code;
        public final String reason;
        CloseCode(int code, String reason) { this.code = code; this.reason = reason; }
    }

    /** Tells whether a text is a userId. Who connects: `-1` for the agent, or a customer's number from 1 to
     *  9007199254740991 (2^53-1, the largest integer that every client language holds exactly), in decimal digits
     *  without sign or leading zero. */
    public static boolean isUserId(String text) {
        return Pattern.matches("^(-1|[1-9][0-9]{0,14}|[1-8][0-9]{15}|900[0-6][0-9]{12}|90070[0-9]{11}|90071[0-8][0-9]{10}|900719[0-8][0-9]{9}|9007199[01][0-9]{8}|90071992[0-4][0-9]{7}|900719925[0-3][0-9]{6}|9007199254[0-6][0-9]{5}|90071992547[0-3][0-9]{4}|9007199254740[0-8][0-9]{2}|90071992547409[0-8][0-9]|900719925474099[01])$", text);
    }

    /** Tells whether a text is a clockTick. The server's time at a sweep, "yyyy:MM:dd hh:mm:ss" with the original's
     *  12-hour clock. */
    public static boolean isClockTick(String text) {
        return Pattern.matches("^[0-9]{4}:(0[1-9]|1[0-2]):(0[1-9]|[12][0-9]|3[01]) (0[1-9]|1[0-2]):[0-5][0-9]:[0-5][0-9]$", text);
    }

    /** A chat text as everybody receives it, with its sender and time. A receiver ignores fields that it does not know.
     *  Field order, white space and escapes are free.
     *  @param role "user" for a customer, "ai" for the human agent (the name is the original's).
     *  @param username Display name of the sender, from the directory of users.
     *  @param uid The sender's userId; -1 for the agent. Written as digits, never as 1001.0 or "1001".
     *  @param avatar URL of the sender's picture, or the empty string.
     *  @param createTime Time of sending in the server's declared zone, "yyyy-MM-dd HH:mm:ss", 24-hour clock.
     *  @param text The chat text, code point for code point. */
    public record ImMessage(String role, String username, long uid, String avatar, String createTime, String text) {
        /** Throws IllegalArgumentException for a value that the protocol does not allow. */
        public ImMessage {
            require("user".equals(role) || "ai".equals(role), "role must be \"user\" or \"ai\"", role);
            require(username != null, "username must be a string", username);
            require(uid >= -1L && uid <= 9_007_199_254_740_991L && uid != 0L,
                "uid must be an integer from -1 to 9007199254740991, but not 0", uid);
            require(avatar != null, "avatar must be a string", avatar);
            require(createTime != null && Pattern.matches("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", createTime),
                "createTime must be a string such as 2026-01-15 14:03:07", createTime);
            require(text != null, "text must be a string", text);
        }

        /** Takes the fields of a parsed JSON object, such as Jackson's Map; those that are not known are ignored. */
        public static ImMessage fromMap(Map<String, ?> fields) {
            return new ImMessage(read(fields, "role", String.class), read(fields, "username", String.class),
                read(fields, "uid", Long.class), read(fields, "avatar", String.class),
                read(fields, "createTime", String.class), read(fields, "text", String.class));
        }

        /** The text of the frame. */
        public String toJson() {
            return "{\"role\":" + quoted(role) + ",\"username\":" + quoted(username) + ",\"uid\":" + uid +
                ",\"avatar\":" + quoted(avatar) + ",\"createTime\":" + quoted(createTime) +
                ",\"text\":" + quoted(text) + "}";
        }
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) throw new IllegalArgumentException(rule + ", not " + value);
    }

    private static <T> T read(Map<String, ?> fields, String name, Class<T> type) {
        Object value = fields.get(name) instanceof Integer integer ? Long.valueOf(integer) : fields.get(name);
        require(type.isInstance(value), name + " must be a " + type.getSimpleName(), value);
        return type.cast(value);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') json.append('\\');
            if (c < ' ' || Character.getType(c) == Character.SURROGATE) json.append(String.format("\\u%04x", c));
            else json.appendCodePoint(c);
        });
        return json.append('"').toString();
    }
}
