import type { Frame } from './frame.ts';
import type { Tunnel } from './tunnel.ts';

/** Forward this head, or give this answer in place of the server. */
export type Verdict = { readonly forward: string } | { readonly answer: string };

/** How a client's side of TCP ended. */
export type Ending = 'fin' | 'reset';

/** What a fault does between the server and its clients. Whatever it leaves out passes unchanged. */
export interface Wire {
  /** A client has connected; nothing is read from it before `go`. */
  arrived?(tunnel: Tunnel, go: () => void): void;
  /** A client's request is complete, up to its empty line; it is not handed on before `go`. */
  asked?(head: string, tunnel: Tunnel, go: () => void): void;
  /** A client's request, up to its empty line. */
  request?(head: string, tunnel: Tunnel): Verdict;
  /** The server's answer, up to its empty line. */
  response?(head: string, tunnel: Tunnel): string;
  /** The client was told that its handshake is accepted. */
  opened?(tunnel: Tunnel): void;
  /** A frame of the client; what is returned goes on to the server. */
  fromClient?(frame: Frame, tunnel: Tunnel): readonly Frame[];
  /** A frame of the server; what is returned goes on to the client. */
  fromServer?(frame: Frame, tunnel: Tunnel): readonly Frame[];
  /** The client was told a frame of our own. */
  told?(frame: Frame, tunnel: Tunnel): void;
  /** The client's side ended without the server's doing; true keeps that from the server, and an orphan's TCP open. */
  clientEnded?(how: Ending, tunnel: Tunnel): boolean;
  /** The tunnel is no more. */
  gone?(tunnel: Tunnel): void;
  /** Keeps reading from the server whatever a client leaves unread. */
  readonly endless?: boolean;
}
