import { SENDER } from '../contestants/im-message.ts';
import { openPeer, type Peer, type Receive } from './peer.ts';

/** All but the sender are users that no directory has to know. */
const FIRST_RECEIVER = 1_000_000;
/** Handshakes under way at once: fewer than wait in a listening socket's queue. */
const AT_ONCE = 64;

/** Receivers of one server; the last of them is the sender. */
export class Crowd {
  readonly peers: readonly Peer[];
  readonly sender: Peer;

  private constructor(peers: readonly Peer[], sender: Peer) {
    this.peers = peers;
    this.sender = sender;
  }

  /** Connects so many peers, of which the sender comes last. */
  static async open(port: number, count: number): Promise<Crowd> {
    const peers: Peer[] = [];
    let next = 1;
    const openSome = async (): Promise<void> => {
      while (next < count) peers.push(await openPeer(port, FIRST_RECEIVER + next++, ignore));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openSome));
    const sender = await openPeer(port, SENDER, ignore);
    peers.push(sender);
    return new Crowd(peers, sender);
  }

  /** From now on `receive` is told what comes, and every count of bytes starts at 0. */
  listen(receive: Receive): void {
    for (const peer of this.peers) {
      peer.bytes = 0;
      peer.receive = receive;
    }
  }

  /** How many connections are over. */
  get gone(): number {
    return this.peers.filter(({ gone }) => gone).length;
  }

  /** Ends all connections; settles when the last is over. */
  async close(): Promise<void> {
    const open = this.peers.filter(({ gone }) => !gone);
    const ended = open.map(({ socket }) => new Promise((resolve) => socket.once('close', resolve)));
    for (const { socket } of open) socket.resetAndDestroy();
    await Promise.all(ended);
  }
}

const ignore: Receive = () => {};
