import type { ImMessage } from '#generated/support-chat/types.js';

/** Where a conversation is shown. Every text is a stranger's: a screen makes it harmless. */
export interface Screen {
  /** Somebody's words; `own` where they are the user's. */
  message(message: ImMessage, own: boolean): void;
  /** The online lamp. */
  lamp(online: boolean): void;
  /** Something about the conversation. */
  note(text: string): void;
  /** Something that the user should not miss. */
  warn(text: string): void;
  /** Nothing is shown any more. */
  close(): void;
}

/** What a screen gets from its user. */
export interface ScreenEvents {
  line(line: string): void;
  /** The user wants to go at once. */
  leave(): void;
  /** There is no more input. */
  end(): void;
}
