import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, faultyChecks, reportOn } from '../report/fixtures/sample-run.ts';

const test = suite('a comparison on a terminal', { timeoutMs: 60_000 });
const protocol = await loadProtocol('support-chat');
let folder = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compare-'));
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true, force: true });
});

test('has requirements by implementation and how much differs, and how to get all of it', async () => {
  const wrong = reportOn(protocol, faultyChecks);
  const right = reportOn(
    protocol,
    faultyChecks.map(({ id, requirements }) => checkOf(id, [...requirements])),
  );
  const files: string[] = [];
  for (const [name, report] of Object.entries({ wrong, right })) {
    files.push(path.join(folder, `${name} one.json`));
    await writeFile(files.at(-1) ?? '', JSON.stringify(report));
  }
  const { code, stdout, stderr } = await cli('compare', '--lang', 'en', ...files);
  assert.is(code, 0, stderr);
  assert.match(stdout, /^Comparison: support-chat 1\.0\n\nimplementation +verdict +checks passed +target\n/);
  assert.match(stdout, /^wrong one +✗ non-conformant +\d+\/\d+ /m);
  assert.match(stdout, /^requirement +level +wrong one +right one$/m);
  assert.match(stdout, /^SES-2 +MUST +✗ broken \d\/(\d) +✓ verified \1\/\1$/m);
  assert.match(stdout, /^\d+ checks differ.*With what was exchanged:$/m);
  const commands = stdout.slice(stdout.indexOf('With what was exchanged:')).replaceAll(' \\\n ', '');
  for (const more of ['--html comparison.html', '--markdown comparison.md'])
    assert.match(commands, `  im-conformance compare '${files.join("' '")}' ${more}\n`);
  // No exchange is in it: it is short whatever the implementations do.
  assert.not.match(stdout, 'heartbeatAck');
  assert.ok(stdout.split('\n').length < wrong.requirements.length + 20);
});

test.run();
