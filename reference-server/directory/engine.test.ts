import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type Engine, nativeEngine, type Sql, SqlError, wasmEngine } from './engine.ts';

const test = suite('the engines of databases');

let folder: string;
test.before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
});
test.after(() => rm(folder, { recursive: true }));

const native = nativeEngine();
const engines: [name: string, engine: Engine][] = [['WebAssembly', await wasmEngine()]];
if (native !== undefined) engines.push(['Node', native]);

for (const [name, engine] of engines) {
  const open = (file: string): Sql => engine(join(folder, `${name}-${file}`));

  test(`that of ${name} keeps what a transaction has committed`, () => {
    const first = open('kept.db');
    first.exec('CREATE TABLE t (id INTEGER, word TEXT); BEGIN');
    assert.is(
      first.runEach('INSERT INTO t VALUES (?, ?)', [
        [1, '张三'],
        [Number.MAX_SAFE_INTEGER, null],
      ]),
      2,
    );
    first.exec('COMMIT');
    first.close();
    const second = open('kept.db');
    const rows = second.all('SELECT id, word FROM t').map((row) => ({ ...row }));
    assert.equal(rows, [
      { id: 1, word: '张三' },
      { id: Number.MAX_SAFE_INTEGER, word: null },
    ]);
    second.close();
  });

  test(`that of ${name} gives bytes back as they were`, () => {
    const sql = open('bytes.db');
    sql.exec('CREATE TABLE t (bytes BLOB)');
    sql.runEach('INSERT INTO t VALUES (?)', [[Uint8Array.of(0, 255, 0)]]);
    const [row] = sql.all('SELECT bytes FROM t');
    assert.equal(Buffer.from(row?.['bytes'] as Uint8Array), Buffer.of(0, 255, 0));
    sql.close();
  });

  test(`that of ${name} tells what SQLite refuses`, async () => {
    const sql = open('refused.db');
    assert.throws(
      () => sql.exec('nonsense'),
      (error: unknown) => error instanceof SqlError && /syntax/.test(error.message),
    );
    assert.throws(
      () => sql.all('SELECT * FROM nobody'),
      (error: unknown) => error instanceof SqlError,
    );
    sql.exec('CREATE TABLE t (id INTEGER PRIMARY KEY)');
    assert.throws(
      () => sql.runEach('INSERT INTO t VALUES (?)', [[1], [1]]),
      (error: unknown) => error instanceof SqlError && /UNIQUE/.test(error.message),
    );
    sql.close();
    await writeFile(join(folder, `${name}-garbage.db`), 'garbage'.repeat(1000));
    const garbage = open('garbage.db');
    assert.throws(
      () => garbage.all('SELECT * FROM t'),
      (error: unknown) => error instanceof SqlError && /not a database/.test(error.message),
    );
    garbage.close();
  });
}

test('to look for that of Node gives no warning', () => {
  const warnings: string[] = [];
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error) => void warnings.push(String(warning));
  try {
    nativeEngine();
  } finally {
    process.emitWarning = emitWarning;
  }
  assert.equal(warnings, []);
});

test.run();
