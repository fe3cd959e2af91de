import type { Action } from '../interpreter/types.ts';
import type { Peer } from '../peer/peer-types.ts';

/** What is done to a connection of the kit's own. */
type PeerAction = Extract<
  Action,
  { type: 'text' | 'frame' | 'bytes' | 'ping' | 'close' | 'drop' | 'stall' | 'resume' | 'mute' | 'destroy' }
>;

/** Does something to a connection; nothing where it is none of the kit's own. */
export function performOnPeer(peer: Peer | undefined, action: PeerAction): void {
  switch (action.type) {
    case 'text':
      return peer?.sendText(action.text);
    case 'frame':
      return peer?.sendFrame(action.frame);
    case 'bytes':
      return peer?.sendBytes(action.bytes);
    case 'ping':
      return peer?.ping(new TextEncoder().encode(action.payload));
    case 'close':
      return peer?.close(action.code, action.reason);
    case 'drop':
      return peer?.drop(action.how);
    case 'stall':
      return peer?.stall();
    case 'resume':
      return peer?.resume();
    case 'mute':
      return peer?.mute();
    case 'destroy':
      return peer?.destroy();
  }
}
