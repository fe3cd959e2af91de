import type { Fault, WirePlace } from './fault.ts';
import { closeFrame, frame, TEXT } from './wire/frame.ts';
import { targetOf, withTarget } from './wire/head-reader.ts';
import type { Tunnel } from './wire/tunnel.ts';
import type { Wire } from './wire/wire.ts';
import { BAD_REQUEST, PREFIX, refusals, requests } from './wire-places.ts';

/** How long after its upgrade a wrong userId is closed, where that is too long. */
const TOO_LATE_MS = 3500;

/** Opens the session of nobody known for each userId that is wrong in one way. */
function opensFor(wrong: RegExp, session?: (userId: string) => string): WirePlace {
  return requests(() => {
    let next = 8_000_000_000_000_000;
    return (target) => {
      const userId = target.startsWith(PREFIX) ? target.slice(PREFIX.length) : undefined;
      if (userId === undefined || !wrong.test(userId)) return undefined;
      return PREFIX + (session?.(userId) ?? String(next++));
    };
  });
}

/** Refuses a right userId. */
function refusesUser(right: (userId: number) => boolean): WirePlace {
  return requests(() => (target) => {
    const userId = target.slice(PREFIX.length);
    return /^-?[0-9]+$/.test(userId) && right(Number(userId)) ? BAD_REQUEST : undefined;
  });
}

/** Upgrades a wrong userId, and then does this. */
function upgradesThen(end: (tunnel: Tunnel) => void): WirePlace {
  return (applied) => {
    let next = 8_100_000_000_000_000;
    const wrong = new Set<Tunnel>();
    return {
      request(head, tunnel) {
        if (!targetOf(head).startsWith(PREFIX) || !/^(abc|0|-2)$/.test(targetOf(head).slice(PREFIX.length)))
          return { forward: head };
        wrong.add(tunnel);
        return { forward: withTarget(head, PREFIX + next++) };
      },
      opened(tunnel) {
        if (!wrong.delete(tunnel)) return;
        applied();
        end(tunnel);
      },
    };
  };
}

/** Lets one client in at a time: the next is read when the one before has sent its request, or has gone. */
function oneHandshakeAtATime(applied: () => void): Wire {
  const queue: { readonly tunnel: Tunnel; readonly go: () => void }[] = [];
  const next = (done: Tunnel): void => {
    const at = queue.findIndex(({ tunnel }) => tunnel === done);
    if (at === -1) return;
    queue.splice(at, 1);
    if (at === 0) queue[0]?.go();
  };
  return {
    arrived(tunnel, go) {
      queue.push({ tunnel, go });
      if (queue.length === 1) go();
      else applied();
    },
    request(head, tunnel) {
      next(tunnel);
      return { forward: head };
    },
    gone: next,
  };
}

/** Faults of the userId in the address, and of the handshake. */
export const ADDRESS_FAULTS: readonly Fault[] = [
  {
    name: 'user-ids-of-32-bits',
    breaks: 'EP-1',
    description: 'Refuses userIds above 2147483647.',
    wire: refusesUser((userId) => userId > 2 ** 31 - 1),
  },
  {
    name: 'user-ids-of-four-digits',
    breaks: 'EP-1',
    description: 'Refuses userIds of fewer than four digits.',
    wire: refusesUser((userId) => userId > 0 && userId < 1000),
  },
  { name: 'agent-refused', breaks: 'EP-1', description: 'Refuses the agent.', wire: refusesUser((id) => id === -1) },
  {
    name: 'half-handshake-blocks-the-door',
    breaks: 'EP-1',
    description: 'Reads no other handshake while one is only half there.',
    wire: oneHandshakeAtATime,
  },
  {
    name: 'zero-opens-a-session',
    breaks: 'EP-2',
    description: 'Opens a session for userId 0.',
    wire: opensFor(/^0$/),
  },
  {
    name: 'negative-user-ids-open-a-session',
    breaks: 'EP-2',
    description: 'Opens a session for any negative userId.',
    wire: opensFor(/^-[2-9]$/),
  },
  {
    name: 'letters-open-a-session',
    breaks: 'EP-2',
    description: 'Opens a session for a userId of letters.',
    wire: opensFor(/^[a-z]+$/i),
  },
  {
    name: 'fraction-cut-off',
    breaks: 'EP-2',
    description: 'Opens the session of user 1 for userId 1.5.',
    wire: opensFor(/^[0-9]+\.[0-9]+$/, (userId) => userId.replace(/\..*/, '')),
  },
  {
    name: 'exponent-evaluated',
    breaks: 'EP-2',
    description: 'Opens the session of user 1000 for userId 1e3.',
    wire: opensFor(/^[0-9]+e[0-9]+$/, (userId) => String(Number(userId))),
  },
  {
    name: 'empty-user-id-opens-a-session',
    breaks: 'EP-2',
    description: 'Opens a session for an empty userId.',
    wire: opensFor(/^$/),
  },
  {
    name: 'large-user-id-rounded',
    breaks: 'EP-2',
    description: 'Opens a session for 2^53, which it takes for 2^53-1.',
    wire: opensFor(/^9007199254740992$/, () => '9007199254740991'),
  },
  {
    name: 'user-id-wraps-at-64-bits',
    breaks: 'EP-2',
    description: 'Takes userIds modulo 2^64, so that 18446744073709551617 is user 1.',
    wire: opensFor(/^[0-9]{20,}$/, (userId) => String(BigInt.asIntN(64, BigInt(userId)))),
  },
  {
    name: 'digits-of-other-scripts-read',
    breaks: 'EP-2',
    description: 'Reads full-width and Arabic digits as numbers.',
    wire: opensFor(/^(%EF%BC|%D9%A)/),
  },
  {
    name: 'further-segment-ignored',
    breaks: 'EP-2',
    description: 'Ignores further path segments after the userId.',
    wire: requests(() => (target) => {
      const kept = /^(\/webSocket\/[0-9]+)\/.+/.exec(target)?.[1];
      return kept === undefined ? undefined : kept;
    }),
  },
  {
    name: 'wrong-user-id-greeted-and-closed',
    breaks: 'EP-2',
    description: 'Upgrades a wrong userId, and sends a notice before it closes with 1008.',
    wire: upgradesThen((tunnel) => {
      tunnel.tellClient(frame(TEXT, '用户在线信息错误！'));
      tunnel.tellClient(closeFrame(1008));
      tunnel.endClient();
    }),
  },
  {
    name: 'wrong-user-id-closed-late',
    breaks: 'EP-2',
    description: 'Upgrades a wrong userId, and closes with 1008 only after three and a half seconds.',
    wire: upgradesThen((tunnel) => {
      setTimeout(() => {
        tunnel.tellClient(closeFrame(1008));
        tunnel.endClient();
      }, TOO_LATE_MS).unref();
    }),
  },
  {
    name: 'wrong-user-id-is-a-server-error',
    breaks: 'EP-2',
    description: 'Answers a wrong userId with status 500.',
    wire: refusals(400, { status: 500, words: 'Internal Server Error' }),
  },
  {
    name: 'wrong-user-id-is-forbidden',
    breaks: 'EP-2/SHOULD',
    description: 'Answers a wrong userId with status 403 in place of 400.',
    wire: refusals(400, { status: 403, words: 'Forbidden' }),
  },
  {
    name: 'wrong-user-id-closed-with-1002',
    breaks: 'EP-2/SHOULD',
    description: 'Upgrades a wrong userId, and closes with 1002 at once.',
    wire: upgradesThen((tunnel) => {
      tunnel.tellClient(closeFrame(1002, 'java.lang.NumberFormatException'));
      tunnel.endClient();
    }),
  },
  {
    name: 'leading-zeros-dropped',
    breaks: 'EP-3',
    description: 'Reads 01 as 1.',
    wire: opensFor(/^0[0-9]+$/, (userId) => userId.replace(/^0+/, '')),
  },
  {
    name: 'plus-sign-dropped',
    breaks: 'EP-3',
    description: 'Reads +1 as 1.',
    wire: opensFor(/^\+[1-9][0-9]*$/, (userId) => userId.slice(1)),
  },
  {
    name: 'minus-zero-dropped',
    breaks: 'EP-3',
    description: 'Opens a session for -01.',
    wire: opensFor(/^-0[0-9]+$/),
  },
];
