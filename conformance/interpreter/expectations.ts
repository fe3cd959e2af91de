/** What a check expects. */
export type Expectation =
  /** One of these messages at a connection; `where` selects it, `has` judges it, `within` in milliseconds. */
  | {
      readonly kind: 'message';
      readonly messages: readonly string[];
      readonly at: string;
      readonly sentBy?: 'server' | 'client' | undefined;
      readonly where?: unknown | undefined;
      readonly has?: unknown | undefined;
      readonly within?: number | undefined;
    }
  /** A pong frame with this payload. */
  | { readonly kind: 'pong'; readonly payload: string; readonly at: string }
  /** Nothing, or no message of a kind, between two answered liveness probes. */
  | {
      readonly kind: 'silence';
      readonly at: readonly string[];
      readonly of?: string | undefined;
      readonly where?: unknown | undefined;
    }
  /** What was captured before has this value. */
  | { readonly kind: 'value'; readonly of: string; readonly is: unknown }
  /** The connection is accepted and live. */
  | { readonly kind: 'accepted'; readonly within?: string | undefined }
  /** The handshake is answered with a 101 of RFC 6455. */
  | { readonly kind: 'upgrade' }
  /** A refusal with 4xx, or a close without one message. */
  | { readonly kind: 'refused' }
  /** Any answer to the handshake. */
  | { readonly kind: 'answer' }
  /** The connection is closed by the other end. */
  | {
      readonly kind: 'close';
      readonly at: string;
      readonly codes?: readonly number[] | undefined;
      readonly within?: string | undefined;
    }
  /** One of several connections of one user at the same instant is accepted. */
  | { readonly kind: 'one-accepted'; readonly of: number }
  /** What several send at the same instant reaches everybody once and in order, round after round. */
  | { readonly kind: 'all-arrive'; readonly at: readonly string[]; readonly rounds: number }
  /** A client makes a connection. */
  | {
      readonly kind: 'attempt';
      readonly within?: string | undefined;
      readonly withinMs?: number | undefined;
      readonly notBefore?: string | undefined;
    }
  /** A client makes no connection for this time. */
  | { readonly kind: 'no-attempt'; readonly for: string; readonly forMs: number }
  /** The next attempts of several clients do not come all at once; `over` in milliseconds. */
  | { readonly kind: 'spread'; readonly clients: number; readonly over: number }
  /** A driver's event; `within` in milliseconds. */
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly where?: unknown | undefined;
      readonly has?: unknown | undefined;
      readonly within: number;
    }
  /** No such event of a driver. */
  | { readonly kind: 'no-event'; readonly event: string; readonly where?: unknown | undefined }
  /** Each text comes once and in order (where `arrive`), or is told to be refused. */
  | { readonly kind: 'accounted'; readonly arrive: boolean }
  /** A message again and again; milliseconds from one to the next. */
  | {
      readonly kind: 'rhythm';
      readonly message: string;
      readonly times: number;
      readonly least: number;
      readonly most: number;
    }
  /** What an implementation does or does not do whatever it is asked: the id of that check. */
  | { readonly kind: 'always'; readonly check: string }
  /** The program goes on. */
  | { readonly kind: 'alive' }
  /** A scenario that can be played. */
  | { readonly kind: 'playable' };
