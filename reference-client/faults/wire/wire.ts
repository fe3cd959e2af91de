import type { Frame } from './frame.ts';

/** What a fault does between a client and its server. Whatever it leaves out passes unchanged. */
export interface Wire {
  /** A frame of the client; what is returned goes on to the server. */
  fromClient?(frame: Frame): readonly Frame[];
  /** A frame of the server; what is returned goes on to the client. */
  fromServer?(frame: Frame): readonly Frame[];
}
