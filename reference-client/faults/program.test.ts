import { once } from 'node:events';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { MESSAGE } from '../testing/core-examples.ts';
import { eventually } from '../testing/deadline.ts';
import { Program } from '../testing/program.ts';
import { chatOf, TestServer, type Visit } from '../testing/test-server.ts';
import { entries } from './catalogue.ts';

const test = suite('driver that is wrong on purpose', { timeoutMs: 20_000 });
let server: TestServer;

test.before.each(async () => {
  server = await TestServer.start();
});
test.after.each(() => server.stop());

/** Runs a test with a program that is stopped afterwards. */
function withFaulty(argv: readonly string[], body: (program: Program) => Promise<void>): () => Promise<void> {
  return async () => {
    const environment = { IM_URL: server.url, IM_USER_ID: '1001', IM_HEARTBEAT_MS: '300' };
    const program = new Program('faults/program.ts', argv, environment);
    try {
      await body(program);
    } finally {
      program.kill();
    }
  };
}

const command = (name: string, fields = {}): string => JSON.stringify({ command: name, ...fields });
const applied = ({ events }: Program): unknown[] => events.filter(({ event }) => event === 'fault-applied');

/** Connects, says `hi`, hears of two messages and leaves; returns how the server sees it. */
async function converse(program: Program): Promise<Visit> {
  await program.line('"ready"');
  program.write(command('connect'), command('send', { text: 'hi' }));
  const visit = await server.visit(0);
  await eventually('the text', () => chatOf(visit).includes('hi'));
  for (const text of [' a ', 'b']) visit.websocket.send(JSON.stringify({ ...MESSAGE, text }));
  await program.line('"b"');
  program.write(command('disconnect'));
  await eventually('the close', () => visit.closed);
  program.write(command('exit'));
  assert.is((await program.exit()).code, 0);
  return visit;
}

test(
  '--list prints everything as a JSON array',
  withFaulty(['--list'], async (program) => {
    assert.is((await program.exit()).code, 0);
    assert.equal(JSON.parse(program.stdout), entries());
  }),
);

const MISTAKES: readonly [argv: string[], message: RegExp][] = [
  [['--fault', 'no-reconect'], /^faulty-client: there is no fault no-reconect; did you mean no-reconnect\? .*\n$/],
  [[], /^faulty-client: name what is wrong with --fault .*\n$/],
  [['--fault', 'none', '--ttl', '2'], /^faulty-client: unknown option '--ttl'\n$/],
];

for (const [argv, message] of MISTAKES) {
  test(
    `"${argv.join(' ')}" is a mistake told in one line`,
    withFaulty(argv, async (program) => {
      assert.is((await program.exit()).code, 2);
      assert.match(program.stderr, message);
      assert.is(program.stdout, '');
    }),
  );
}

for (const fault of ['none', 'none-wire']) {
  test(
    `${fault} is the driver`,
    withFaulty(['--fault', fault], async (program) => {
      const visit = await converse(program);
      assert.equal([visit.path, visit.closed, chatOf(visit)], ['/webSocket/1001', 1000, ['hi']]);
      assert.equal(program.events, [
        { event: 'ready' },
        { event: 'online' },
        { event: 'message', message: { ...MESSAGE, text: ' a ' } },
        { event: 'message', message: { ...MESSAGE, text: 'b' } },
        { event: 'offline', reason: 'disconnect', detail: 'disconnected' },
      ]);
    }),
  );
}

/** One fault of each kind, and how it shows. */
const SHOWN: readonly [fault: string, seen: (visit: Visit, program: Program) => unknown, as: unknown][] = [
  ['slash-after-the-user-id', ({ path }) => path, '/webSocket/1001/'],
  ['closes-with-4000', ({ closed }) => closed, 4000],
  ['heartbeats-in-pairs', ({ texts }) => texts.slice(0, 2).map(({ text }) => text), ['heartbeat', 'heartbeat']],
  ['leaving-not-told', (_, { events }) => events.filter(({ event }) => event === 'offline'), []],
  ['text-trimmed', (_, { events }) => events.some(({ message }) => Object(message).text === 'a'), true],
];

for (const [fault, seen, as] of SHOWN) {
  test(
    `${fault} shows, and is told of once`,
    withFaulty(['--fault', fault], async (program) => {
      assert.equal(seen(await converse(program), program), as);
      assert.equal(applied(program), [{ event: 'fault-applied', name: fault }]);
    }),
  );
}

test(
  'texts-not-masked shows on the wire',
  withFaulty(['--fault', 'texts-not-masked'], async (program) => {
    await program.line('"ready"');
    program.write(command('connect'), command('send', { text: 'hi' }));
    const { websocket } = await server.visit(0);
    const [error] = await once(websocket, 'error');
    assert.is(error.code, 'WS_ERR_EXPECTED_MASK');
    await program.line('fault-applied');
  }),
);

test.run();
