import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { adapterOf } from './adapter-of.ts';

const test = suite('the adapter in a command');
let folder = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adapter-of-'));
  await mkdir(path.join(folder, 'im-conformance'));
  for (const name of ['main.go', 'server.py']) await writeFile(path.join(folder, 'im-conformance', name), '');
});
test.after(() => rm(folder, { recursive: true }));

const rows: [command: string[], adapter: string | undefined][] = [
  [['go', 'run', './im-conformance'], 'im-conformance/main.go'],
  [['go', 'run', 'im-conformance/'], 'im-conformance/main.go'],
  [['python3', '-u', 'im-conformance/server.py'], 'im-conformance/server.py'],
  [['python3', './im-conformance/server.py'], 'im-conformance/server.py'],
  [['node', 'im-conformance/server.mjs'], undefined],
  [['python3', 'server.py'], undefined],
  [['im-conformance', 'serve'], undefined],
  [[], undefined],
];

for (const [command, adapter] of rows) {
  test(`of "${command.join(' ')}" is ${adapter ?? 'none'}`, () => assert.is(adapterOf({ command, folder }), adapter));
}

test('is looked for in the working directory unless told', () => {
  assert.is(adapterOf({ command: ['python3', 'im-conformance/server.py'] }), undefined);
});

test.run();
