import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { shown } from './fixtures/shown-run.ts';
import { cells } from './layout.ts';
import { words } from './words.ts';

const test = suite('a report in Chinese');

for (const columns of [60, 80]) {
  test(`fits into ${columns} columns, its facts and tables aligned`, () => {
    const { out, err } = shown({ columns, language: 'zh' });
    for (const line of out.lines) assert.ok(cells(line) <= columns, `${cells(line)}: ${line}`);
    for (const line of err.text.split('\r')) assert.ok(cells(line) < columns, line);
    const block = out.lines.slice(out.lines.indexOf('失败') + 1);
    const begins = block
      .map((line) => /^( {2}(?:期望|实际|提示|位置|重跑|[A-Z]+-\d+) +)\S/u.exec(line)?.[1])
      .filter((before) => before !== undefined)
      .slice(0, 5);
    assert.is(begins.length, 5);
    assert.equal([...new Set(begins.map(cells))], [12]);
    const rows = out.lines.slice(out.lines.indexOf('汇总') + 1);
    const ends = rows.flatMap((line) => /^[A-Z]+ .*? \d+\/\d+ +\d+\/\d+/.exec(line) ?? []).map(cells);
    assert.ok(ends.length > 3);
    assert.is(new Set(ends).size, 1, ends.join());
    assert.is(cells(/^ +领域 +已验证 +检查/u.exec(rows[0] ?? '')?.[0] ?? ''), ends[0]);
  });
}

test('says everything but what comes from the document or the wire in Chinese', () => {
  const { lines } = shown({ columns: 120, language: 'zh' }).out;
  assert.is(lines[1], '虚拟时钟；应答在 0.8 毫秒内，因此每个时限都放宽 254 毫秒');
  assert.ok(lines.includes('3 个原因解释了 6 项失败和 1 项无法判定；请按此顺序修复'));
  for (const title of ['警告', '无法判定', '跳过', '汇总']) assert.ok(lines.includes(title), title);
  assert.equal(lines.slice(-3), [
    '结论：不符合协议（未遵守 SES-2, MSG-2, MSG-5）',
    '共 11 项检查：2 项通过，4 项失败，1 项警告，1 项跳过，2 项无法判定，1 项出错；此外 frames 失败 2 次（2.1 s，虚拟时钟）',
    '',
  ]);
  assert.ok(lines.includes('1  MSG-5  3 项失败'));
  assert.ok(lines.some((line) => /^ {2}提示 {6}被拒绝的连接关闭时删掉了在线的会话/u.test(line)));
  for (const said of ['  实际      什么都没有收到', '  期望      alice 收到 imMessage（其中 {"uid":1172}）'])
    assert.ok(lines.includes(said), said);
  const told = lines.filter((line) => /^(?: {2}(?:期望|实际|提示) |[?–] |备注)/u.test(line));
  assert.ok(told.length > 10);
  // The scenario's mistake is told as the kit tells it.
  for (const line of told.filter((one) => !one.includes('carol')))
    assert.not.match(line, /[a-z]{2,} [a-z]{2,} [a-z]{2,}/);
});

test('has every word that there is in English', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keys(inner).map((name) => `${key}.${name}`) : [key],
    );
  assert.equal(keys(words.zh), keys(words.en));
});

test.run();
