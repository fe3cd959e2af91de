// Generated from spec/support-chat/asyncapi.yaml; do not edit.
// Run `npm run generate` after a change there.

export type Heartbeat = 'heartbeat';

export type ChatText = string;

export type HeartbeatAck = 'success';

export interface ImMessage {
  /**
   * "user" for a customer, "ai" for the human agent (the name is the original's).
   */
  role: 'user' | 'ai';
  /**
   * Display name of the sender, from the directory of users.
   */
  username: string;
  /**
   * The sender's userId; -1 for the agent. Written as digits, never as 1001.0 or "1001".
   */
  uid: number;
  /**
   * URL of the sender's picture, or the empty string.
   */
  avatar: string;
  /**
   * Time of sending in the server's declared zone, "yyyy-MM-dd HH:mm:ss", 24-hour clock.
   */
  createTime: string;
  /**
   * The chat text, code point for code point.
   */
  text: string;
}

export type Notice = '用户信息不存在！' | '用户在线信息错误！';

export type ClockTick = string;
