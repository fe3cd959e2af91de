import { CLOSE_CODES, CLOSE_REASONS } from '#generated/support-chat/constants.js';
import { closeFrame } from '../wire/frame.ts';
import { answer } from '../wire/head-reader.ts';
import { afterOpening, type Misbehaviour, onTheWire } from './misbehaviour.ts';

/** Refuses every handshake with one status. */
function refusing(status: number, words: string): Misbehaviour['start'] {
  return onTheWire(() => ({ request: () => ({ answer: answer(status, words) }) }));
}

/** Servers that let nobody in. */
export const REFUSALS: readonly Misbehaviour[] = [
  {
    name: 'refuses-duplicates',
    description: 'Refuses everybody with status 409, as if the user were connected already.',
    advice: 'Say so, stay offline, and wait at least one heartbeat interval before each further attempt.',
    exercises: ['CL-3', 'CL-14'],
    start: refusing(409, 'Conflict'),
  },
  {
    name: 'closes-as-duplicate',
    description: 'Accepts everybody and closes at once with 4409, as a server does that can only refuse after the 101.',
    advice: 'Be offline again at once, and wait at least one heartbeat interval before each further attempt.',
    exercises: ['CL-3', 'CL-14', 'CL-17'],
    start: onTheWire(({ journal }) =>
      afterOpening(0, (tunnel) => {
        journal.misbehaves(`closes with ${CLOSE_CODES.duplicateSession}`, tunnel);
        tunnel.orphan();
        tunnel.tellClient(closeFrame(CLOSE_CODES.duplicateSession, CLOSE_REASONS.duplicateSession));
        tunnel.endClient();
      }),
    ),
  },
  {
    name: 'busy',
    description: 'Refuses everybody with status 503, as a proxy does whose server is down.',
    advice: 'Wait at least one heartbeat interval, go on trying for ever, at most 30 s apart and with jitter.',
    exercises: ['CL-5', 'CL-14'],
    start: refusing(503, 'Service Unavailable'),
  },
];
