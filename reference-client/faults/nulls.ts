import { createInterface } from 'node:readline';
import { type Command, parseCommand } from '../driver/commands.ts';
import { readSettings } from '../driver/settings.ts';
import { channelUrl } from '../shell/channel-url.ts';
import type { LinkEvents } from '../shell/link.ts';
import { openNodeLink } from '../shell/node-link.ts';
import type { NullClient, Start, Tell, World } from './fault.ts';
import { asMessage } from './step-places.ts';

const READY = { event: 'ready' };

/** One event of each kind, as they suit most occasions. */
const CLAIMS: readonly Parameters<Tell>[0][] = [
  { event: 'online' },
  { event: 'message', message: asMessage('你好，请问什么时候发货？') },
  { event: 'notice', text: '用户信息不存在！' },
  { event: 'refused', text: '', reason: 'empty' },
  { event: 'refused', text: 'heartbeat', reason: 'heartbeat' },
  { event: 'offline' },
];

/** A driver that is ready, and then does one thing for each command, until the end of its input. */
function obeying(obey: (command: Command['command'], world: World) => void): Start {
  return async (world) => {
    world.tell(READY);
    for await (const line of createInterface({ input: world.input })) {
      const { command } = parseCommand(line);
      if (command === 'exit') break;
      obey(command, world);
    }
    process.exit();
  };
}

/** Connects, and lets the library alone look after the connection. */
function connect({ environment }: World, opened: () => void, ended: () => void): void {
  const { url, userId } = readSettings(environment);
  const events: LinkEvents = { opened, ended, text() {}, binary() {}, heard() {} };
  openNodeLink(channelUrl(url, userId), events);
}

/** Prints lines as fast as they are read, for ever. */
function pour(line: string): void {
  while (process.stdout.write(line));
  process.stdout.once('drain', () => pour(line));
}

/** Clients that implement nothing. */
export const NULLS: readonly NullClient[] = [
  {
    name: 'null-stays-away',
    description: 'Is ready, and never connects.',
    start: obeying(() => {}),
  },
  {
    name: 'null-mute',
    description: 'Connects, sends nothing, and tells nothing.',
    start: obeying((command, world) => {
      if (command === 'connect')
        connect(
          world,
          () => {},
          () => {},
        );
    }),
  },
  {
    name: 'null-never-ready',
    description: 'Prints nothing at all.',
    start: ({ input }) => new Promise((resolve) => input.resume().on('end', resolve)),
  },
  {
    name: 'null-claims',
    description: 'Never connects, and tells at each command that everything has happened.',
    start: obeying((_, { tell }) => CLAIMS.forEach(tell)),
  },
  {
    name: 'null-claims-at-once',
    description: 'Tells from the start that everything has happened.',
    start: async (world) => {
      world.tell(READY);
      CLAIMS.forEach(world.tell);
      await obeying(() => {})({ ...world, tell() {} });
    },
  },
  {
    name: 'null-connects-and-claims',
    description: 'Connects, sends nothing, and tells that everything has happened when the connection opens and ends.',
    start: obeying((command, world) => {
      const claim = (): void => CLAIMS.forEach(world.tell);
      if (command === 'connect') connect(world, claim, claim);
      else claim();
    }),
  },
  {
    name: 'null-exits',
    description: 'Ends at once.',
    start: async () => process.exit(4),
  },
  {
    name: 'null-exits-when-told-to-connect',
    description: 'Is ready, and ends at its first command.',
    start: obeying(() => process.exit(5)),
  },
  {
    name: 'null-floods',
    description: 'Is ready, and prints lines without end.',
    start: async (world) => {
      const ended = obeying(() => {})(world);
      pour(`${'x'.repeat(1000)}\n`);
      await ended;
    },
  },
  {
    name: 'null-floods-with-events',
    description: 'Tells from its first command on without end that it is online.',
    start: obeying((command) => {
      if (command === 'connect') pour('{"event":"online"}\n');
    }),
  },
  {
    name: 'null-garbage',
    description: 'Prints lines that are nearly events at each command.',
    start: obeying(() => {
      for (const line of ['{"event":', '{}', '{"event":"onlin"}', '{"event":"message"}', '{"event":7}', '[1]'])
        process.stdout.write(`${line}\n`);
    }),
  },
  {
    name: 'null-hammers',
    description: 'Connects again and again, each time as soon as the last connection has opened or ended.',
    start: obeying((command, world) => {
      const again = (): void => connect(world, again, again);
      if (command === 'connect') again();
    }),
  },
];
