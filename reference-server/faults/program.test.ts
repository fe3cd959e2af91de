import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { type Program, withProgram } from '../testing/program.ts';
import { entries } from './catalogue.ts';

const FILE = fileURLToPath(new URL('program.ts', import.meta.url));

const withFaulty = (argv: string[], body: (program: Program) => Promise<void>): (() => Promise<void>) =>
  withProgram(argv, 'pipe', body, {}, FILE);

const test = suite('program that is wrong on purpose', { timeoutMs: 20_000 });

test(
  '--list prints everything as a JSON array',
  withFaulty(['--list'], async (program) => {
    assert.is((await program.exit()).code, 0);
    assert.equal(JSON.parse(program.stdout), entries());
  }),
);

const MISTAKES: readonly [argv: string[], message: RegExp][] = [
  [['--fault', 'agent-refusd'], /^faulty-server: there is no fault agent-refusd; did you mean agent-refused\? .*\n$/],
  [[], /^faulty-server: name what is wrong with --fault .*\n$/],
  [['--fault', 'none', '--ttl', '2x'], /^faulty-server: option '--ttl .*\n$/],
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

for (const [fault, spoilt] of [
  ['username-is-the-user-id', true],
  ['pong-without-payload', false],
  ['none', false],
  ['none-wire', false],
] as const) {
  test(
    `${fault} ${spoilt ? 'tells once that it took effect' : 'tells nothing about chat that it leaves as it is'}`,
    withFaulty(['--fault', fault], async (program) => {
      const client = await Client.open(await program.ready(), 1001);
      for (const words of ['a', 'b']) {
        client.send(words);
        assert.is(await client.nextWords(), words);
      }
      const told = program.events.filter(({ event }) => event === 'fault-applied');
      assert.equal(told, spoilt ? [{ event: 'fault-applied', name: fault }] : []);
      program.child.stdin?.end();
      assert.is((await program.exit()).code, 0);
    }),
  );
}

test.run();
