import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { withProgram } from '../testing/program.ts';

const test = suite('the program as an echo', { timeoutMs: 20_000 });

test(
  '--echo sends back what comes, text as text and bytes as bytes, at any path, until its input ends',
  withProgram(['--echo'], 'pipe', async (program) => {
    const client = new Client(`${await program.ready()}/any/path`);
    const { websocket } = client;
    await eventually('the connection', () => websocket.readyState === websocket.OPEN);
    const back: [text: string, isBinary: boolean][] = [];
    websocket.on('message', (data: Buffer, isBinary) => back.push([data.toString(), isBinary]));
    websocket.send('heartbeat');
    websocket.send(Buffer.from('bytes'));
    await eventually('both', () => back.length === 2);
    assert.equal(back, [
      ['heartbeat', false],
      ['bytes', true],
    ]);
    program.child.stdin?.end();
    assert.is((await client.end()).code, 1006);
    assert.equal(await program.exit(), { code: 0, signal: null });
  }),
);

test(
  '--echo goes with no option of a chat',
  withProgram(['--echo', '--tick', '--message-bytes', '9'], 'ignore', async (program) => {
    assert.equal(await program.exit(), { code: 2, signal: null });
    const problem = '--echo goes with --host and --port alone, not with --tick, --message-bytes';
    assert.is(program.stderr, `reference-server: ${problem}\n`);
  }),
);

test.run();
