import type { Fault } from './fault.ts';
import { BAD_REQUEST, PREFIX, refusals, requests } from './wire-places.ts';

/** Faults of the path and the query string. */
export const PATH_FAULTS: readonly Fault[] = [
  {
    name: 'path-in-any-case',
    breaks: 'EP-4',
    description: 'Compares the path without regard to case.',
    wire: requests(() => (target) => {
      const [, name, rest] = /^\/(websocket)(\/.*)$/i.exec(target) ?? [];
      return rest === undefined || name === 'webSocket' ? undefined : `/webSocket${rest}`;
    }),
  },
  {
    name: 'any-path-upgraded',
    breaks: 'EP-4',
    description: 'Looks at the last path segment alone.',
    wire: requests(() => (target) => {
      const [, before, userId] = /^(.*)\/([1-9][0-9]*)$/.exec(target) ?? [];
      if (userId === undefined || /^\/webSocket(\/|$)/.test(before ?? '')) return undefined;
      return PREFIX + userId;
    }),
  },
  {
    name: 'path-compared-by-its-beginning',
    breaks: 'EP-4',
    description: 'Upgrades every path that begins like its own.',
    wire: requests(() => (target) => {
      const userId = /^\/webSocket[^/]+\/([1-9][0-9]*)$/.exec(target)?.[1];
      return userId === undefined ? undefined : PREFIX + userId;
    }),
  },
  {
    name: 'path-compared-by-its-end',
    breaks: 'EP-4',
    description: 'Upgrades its own path below any other.',
    wire: requests(() => (target) => /.(\/webSocket\/[1-9][0-9]*)$/.exec(target)?.[1]),
  },
  {
    name: 'other-path-is-a-bad-request',
    breaks: 'EP-4/SHOULD',
    description: 'Answers other paths with status 400 in place of 404.',
    wire: refusals(404, BAD_REQUEST),
  },
  {
    name: 'query-refused',
    breaks: 'EP-5',
    description: 'Answers a query string with status 400.',
    wire: requests(() => (target) => (target.includes('?') ? BAD_REQUEST : undefined)),
  },
  {
    name: 'query-chooses-the-user',
    breaks: 'EP-5',
    description: 'Takes a session of another user where there is a query string.',
    wire: requests(() => {
      let next = 8_200_000_000_000_000;
      return (target) => (target.includes('?') ? PREFIX + next++ : undefined);
    }),
  },
];
