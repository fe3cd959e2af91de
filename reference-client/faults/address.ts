import type { Fault } from './fault.ts';
import { addresses } from './link-places.ts';

/** What stands behind the last slash of a path. */
const LAST = /[^/]*$/;

/** Faults of the address. */
export const ADDRESS_FAULTS: readonly Fault[] = [
  {
    name: 'path-in-lower-case',
    breaks: 'CL-1',
    description: 'Writes the path in lower case.',
    link: addresses((path) => path.toLowerCase()),
  },
  {
    name: 'slash-after-the-user-id',
    breaks: 'CL-1',
    description: 'Ends the path with a slash.',
    link: addresses((path) => `${path}/`),
  },
  {
    name: 'user-id-with-leading-zeros',
    breaks: 'CL-1',
    description: 'Writes a userId of fewer than eight digits with zeros before it.',
    link: addresses((path) => path.replace(LAST, (userId) => (userId === '-1' ? userId : userId.padStart(8, '0')))),
  },
  {
    name: 'user-id-in-the-query',
    breaks: 'CL-1',
    description: 'Sends the userId as a parameter of the query.',
    link: addresses((path) => path.replace(/\/([^/]*)$/, '?userId=$1')),
  },
  {
    name: 'base-path-forgotten',
    breaks: 'CL-1',
    description: 'Forgets the path of the base URL.',
    link: addresses((path) => path.split('/').slice(-2).join('/').replace(/^/, '/')),
  },
  {
    name: 'agent-without-sign',
    breaks: 'CL-1',
    description: 'Connects the agent as user 1.',
    link: addresses((path) => path.replace(/-1$/, '1')),
  },
  {
    name: 'user-id-cut-to-32-bits',
    breaks: 'CL-1',
    description: 'Holds the userId in 32 bits.',
    link: addresses((path) => path.replace(LAST, (userId) => String(Number(BigInt.asIntN(32, BigInt(userId)))))),
  },
];
