// Generated from spec/formats/control.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * One line of JSON between the kit and a server under test: commands on its stdin, events on its stdout. Other lines on stdout are log.
 */
export type ControlLine = AdvanceCommand | ReadyEvent | AdvancedEvent | ErrorEvent;

/**
 * Moves the session clock (TTL and sweep) forward; silence on a link and the wall clock of createTime do not move.
 */
export interface AdvanceCommand {
  command: 'advance';
  /**
   * Milliseconds to move.
   */
  ms: number;
}
/**
 * The server accepts connections; it may offer commands.
 */
export interface ReadyEvent {
  event: 'ready';
  /**
   * Commands that the server takes on stdin.
   */
  control?: 'advance'[];
  /**
   * Base URL that the server listens on.
   */
  url?: string;
}
/**
 * The clock has moved, and every frame that this caused was handed to its socket.
 */
export interface AdvancedEvent {
  event: 'advanced';
}
/**
 * A command could not be carried out.
 */
export interface ErrorEvent {
  event: 'error';
  /**
   * What was wrong with the command.
   */
  message: string;
}
