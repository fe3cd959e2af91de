import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, program } from './fixtures/program.ts';

const test = suite('a client is free', { timeoutMs: manyRuns });

test.after(killAll);

/** What is not as it should be in a run of some scenarios against a client with a habit. */
async function objections(habit: string, ...scenarios: readonly string[]): Promise<string[]> {
  const run = scenarios.flatMap((scenario) => ['--run', scenario]);
  const { stdout } = await cli(
    'client',
    '--json',
    '--heartbeat',
    '300ms',
    ...run,
    '--',
    ...program('chat-client.ts', habit),
  );
  const { checks } = JSON.parse(stdout) as Report;
  assert.ok(checks.length > 0);
  return checks
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ id, verdict, actual, reason }) => `${id} ${verdict} ${actual ?? reason}`);
}

test('to refuse a text while it is offline', async () => {
  assert.equal(await objections('refuses-offline', 'user/texts-*', 'user/disconnect-with-texts-waiting'), []);
});

test('to give up an attempt that is not answered, or to wait on', async () => {
  assert.equal(await objections('waits-forever', 'connection/slow-handshake', 'user/disconnect-during-an-attempt'), []);
});

test.run();
