// Generated from spec/support-chat/asyncapi.yaml; do not edit.
// Run `npm run generate` after a change there.
import type { ChatText, ClockTick, Heartbeat, HeartbeatAck, ImMessage, Notice } from './types.js';

/** One way in which a value fails its schema. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A type guard that keeps the errors of its last call. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly ValidationError[] | null;
}

/** Tells whether a value fits Heartbeat; afterwards `errors` says why not. */
export declare const isHeartbeat: Validator<Heartbeat>;

/** Tells whether a value fits ChatText; afterwards `errors` says why not. */
export declare const isChatText: Validator<ChatText>;

/** Tells whether a value fits HeartbeatAck; afterwards `errors` says why not. */
export declare const isHeartbeatAck: Validator<HeartbeatAck>;

/** Tells whether a value fits ImMessage; afterwards `errors` says why not. */
export declare const isImMessage: Validator<ImMessage>;

/** Tells whether a value fits Notice; afterwards `errors` says why not. */
export declare const isNotice: Validator<Notice>;

/** Tells whether a value fits ClockTick; afterwards `errors` says why not. */
export declare const isClockTick: Validator<ClockTick>;
