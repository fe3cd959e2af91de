// Generated from spec/formats/driver.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * One line of JSON between the kit and the driver of a client under test: commands on the driver's stdin, events on its stdout. Other lines on stdout are log. The environment tells the driver IM_URL (base URL of the server), IM_USER_ID and IM_HEARTBEAT_MS. A driver ends when its stdin does.
 */
export type DriverLine =
  | ConnectCommand
  | SendCommand
  | DisconnectCommand
  | ExitCommand
  | DriverReadyEvent
  | OnlineEvent
  | OfflineEvent
  | MessageEvent
  | NoticeEvent
  | RefusedEvent;

/**
 * The user asks to be online, from now on until the command disconnect.
 */
export interface ConnectCommand {
  command: 'connect';
}
/**
 * The user sends a text.
 */
export interface SendCommand {
  command: 'send';
  /**
   * What the user wrote; it may be empty.
   */
  text: string;
}
/**
 * The user asks to be offline.
 */
export interface DisconnectCommand {
  command: 'disconnect';
}
/**
 * The driver ends itself; the end of stdin follows.
 */
export interface ExitCommand {
  command: 'exit';
}
/**
 * The driver takes commands. It has not connected by itself.
 */
export interface DriverReadyEvent {
  event: 'ready';
}
/**
 * The client shows its user that it is online.
 */
export interface OnlineEvent {
  event: 'online';
}
/**
 * The client, online before, shows its user that it is offline.
 */
export interface OfflineEvent {
  event: 'offline';
}
/**
 * The client shows its user a chat message.
 */
export interface MessageEvent {
  event: 'message';
  /**
   * The message with its fields as they came.
   */
  message: {};
}
/**
 * The client shows its user a notice of the server.
 */
export interface NoticeEvent {
  event: 'notice';
  text: string;
}
/**
 * The client tells its user that a text was not sent, and will not be.
 */
export interface RefusedEvent {
  event: 'refused';
  /**
   * The text as it was given.
   */
  text: string;
  /**
   * Why, in words for the user.
   */
  reason?: string;
}
