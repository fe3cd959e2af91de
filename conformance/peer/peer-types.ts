import type { RawFrame } from './frame-encoder.ts';
import type { TlsTrust } from './link.ts';

/** What a connection may cost, and how it behaves by itself. */
export interface PeerCost {
  /** Absolute limit in milliseconds to a complete handshake of the other end, however busy it is meanwhile. */
  readonly handshakeTimeoutMs: number;
  /** Whether pings are answered by themselves; true unless told. */
  readonly autoPong?: boolean;
  readonly limits?: Partial<PeerLimits>;
  /** Told how many bytes of messages that are not complete are kept, after each piece of the other end's bytes. */
  readonly onHeld?: (bytes: number) => void;
}

/** What a peer is told when it opens. */
export interface PeerOptions extends PeerCost {
  /**
   * `ws://` or `wss://`, host, optional port. Whatever follows them is the request target and is sent byte for byte as
   * UTF-8, never normalised or escaped; when nothing follows, `/` is sent.
   */
  readonly url: string;
  /** Further request headers; one of the peer's own names (such as `Host`) replaces the peer's value. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly handshake?: HandshakeScript;
  readonly tls?: TlsTrust;
}

/** How the handshake request is sent; the whole request in one write unless told. */
export interface HandshakeScript {
  /** `half` sends the first half of the bytes and no more; `full` unless told. */
  readonly send?: 'nothing' | 'half' | 'full';
  /** These exact bytes in place of the peer's own request. */
  readonly bytes?: Uint8Array;
  /** One byte every so many milliseconds. */
  readonly dripMs?: number;
}

/** What one target may cost. Reaching any of the first four is a `flood`, and the connection is dropped. */
export interface PeerLimits {
  /** Bytes of one message; a frame that declares more is refused before anything is kept for it. */
  readonly messageBytes: number;
  /** Bytes received on one connection after the handshake. */
  readonly connectionBytes: number;
  /** Messages, control frames and empty frames received on one connection. */
  readonly connectionFrames: number;
  /** Bytes of the handshake answer's head. */
  readonly headBytes: number;
  /** Milliseconds that the target has to end TCP once the peer has ended its own side. */
  readonly closingMs: number;
}

export const DEFAULT_LIMITS: PeerLimits = {
  messageBytes: 4 * 1024 * 1024,
  connectionBytes: 32 * 1024 * 1024,
  connectionFrames: 50_000,
  headBytes: 64 * 1024,
  closingMs: 2_000,
};

/** An answer to the handshake that opens no WebSocket. Names of headers are in lower case, repeated ones are joined. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The first 1 KiB of the body. */
  readonly body: string;
}

/** A whole message or control frame received from the target. */
export type Message =
  /** `bytes` counts the UTF-8, `fragments` the frames that carried it. */
  | { readonly type: 'text'; readonly text: string; readonly bytes: number; readonly fragments: number }
  /** `bytes` are the first 4 KiB, `length` is the whole. */
  | { readonly type: 'binary'; readonly bytes: Uint8Array; readonly length: number }
  | { readonly type: 'ping' | 'pong'; readonly payload: Uint8Array }
  /** Echoed by itself unless ours went first; then the peer ends its side of TCP. `code` is absent in an empty body. */
  | { readonly type: 'close'; readonly code: number | undefined; readonly reason: string };

/** Why a connection cannot go on: the target broke RFC 6455, or a limit of ours was reached. */
export type Fault =
  | { readonly type: 'breach'; readonly rule: string; readonly detail: string }
  | { readonly type: 'flood'; readonly detail: string };

/**
 * What happened on a connection, `at` in `performance.now()` milliseconds: the arrival of the bytes for what was
 * received, the moment before the write for what was sent.
 *
 * Every peer ends with exactly one `unreachable` or `ended`, and nothing follows it.
 */
export type PeerEvent = { readonly at: number } & (
  | { readonly type: 'sent-handshake' }
  /**
   * On an accepted connection: a client asks for a WebSocket. `target` is the request target as it came; `faults` are the
   * rules of RFC 6455 section 4.1 that the request breaks.
   */
  | { readonly type: 'request'; readonly target: string; readonly faults: readonly string[] }
  /** A 101 that passes every check of RFC 6455 section 4; on an accepted connection, the 101 that was sent. */
  | { readonly type: 'open' }
  | ({ readonly type: 'refused' } & Refusal)
  /**
   * No complete HTTP answer came. `code` is the system's (`ECONNREFUSED`, `ENOTFOUND`) or one of `HANDSHAKE_TIMEOUT`,
   * `NOT_HTTP`, `CLOSED_EARLY`, `HEAD_TOO_LONG`, `EXTENSION_ACCEPTED`.
   */
  | { readonly type: 'unreachable'; readonly code: string; readonly message: string }
  | Message
  | Fault
  /** TCP is over: `fin` and `reset` by the target, `local` by a drop, a fault or the closing limit. */
  | { readonly type: 'ended'; readonly how: 'fin' | 'reset' | 'local'; readonly message?: string }
);

/** An event before it gets its time. */
export type Untimed<E = PeerEvent> = E extends unknown ? Omit<E, 'at'> : never;

/**
 * One end of a WebSocket connection. What is written in one synchronous turn leaves in one TCP write, after the handshake
 * request; what is written once the connection is going down is ignored.
 */
export interface Peer {
  sendText(text: string): void;
  /** Sends any frame, legal or not. A frame with the close opcode counts as our close. */
  sendFrame(frame: RawFrame): void;
  /** Sends bytes as they are. */
  sendBytes(bytes: Uint8Array): void;
  /** Sends a ping frame; its payload is at most 125 bytes. */
  ping(payload?: Uint8Array): void;
  /** Sends a close frame and awaits the target's; whoever calls sets a limit to that and calls `destroy`. */
  close(code?: number, reason?: string): void;
  /** Ends TCP without a close frame: after the writes so far by FIN, or at once by RST. Only `ended` follows. */
  drop(how: 'fin' | 'reset'): void;
  /** Stops reading: the target's writes fill the TCP window, and pings go unanswered. */
  stall(): void;
  /** Reads again, beginning with everything that waited. */
  resume(): void;
  /** Sends nothing from now on, whatever is asked: no answer to a ping, to a close or to the end of TCP. */
  mute(): void;
  /** Releases everything at once, whatever the state. Only `ended` follows, if the peer was not over. */
  destroy(): void;
  /** Bytes written that the system has not taken yet. */
  readonly bytesWaiting: number;
}
