import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { ProtocolModel } from './model-types.ts';
import { codeBlock, table } from './page/markdown.ts';
import { readGenerated, readModel } from './testing/generated-file.ts';

const test = suite('PROTOCOL.md');
let model: ProtocolModel;
let lines: readonly string[];
/** The page's lines outside of code blocks. */
let prose: readonly string[];

test.before(async () => {
  model = await readModel();
  lines = (await readGenerated('support-chat/PROTOCOL.md')).split('\n');
  let fence = false;
  prose = lines.filter((line) => {
    if (!line.startsWith('```')) return !fence;
    fence = !fence;
    return false;
  });
  assert.not(fence, 'a code block is not closed');
});

const headings = (): string[] => prose.flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? []);

/** GitHub's rule: lower case, punctuation dropped, blanks as hyphens; a repeated one gets a number. */
function anchorsOf(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const plain = title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '');
    const anchor = plain.replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

test('leads every link to one place', () => {
  const ids = prose.flatMap((line) => [...line.matchAll(/<a id="([^"]+)"><\/a>/g)].map((match) => match[1] ?? ''));
  const anchors = [...anchorsOf(headings()), ...ids];
  assert.is(new Set(anchors).size, anchors.length, 'an anchor is there twice');
  const links = prose.flatMap((line) => [...line.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? ''));
  assert.ok(links.length > 50);
  assert.equal(
    links.filter((link) => !link.startsWith('#') || !anchors.includes(link.slice(1))),
    [],
  );
});

test('has no heading twice', () => {
  assert.is(new Set(headings()).size, headings().length);
});

test('links the title of a heading to it', () => {
  const links = prose.flatMap((line) => [...line.matchAll(/\[([^\]]+)\]\(#([^)]*)\)/g)]);
  for (const [, title = '', anchor] of links) assert.is(anchorsOf([title])[0], anchor, title);
});

test('shows every requirement with an anchor, its level and its sentence', () => {
  for (const { id, level, actor, sentence } of model.requirements)
    assert.ok(prose.includes(`<a id="${id.toLowerCase()}"></a>**${id}** (${level}, ${actor}): ${sentence}`), id);
});

test('shows every message in one shape', () => {
  const sections = Object.values(model.messages).map(({ title }) => {
    const start = lines.indexOf(`### ${title}`);
    const end = lines.findIndex((line, index) => index > start && /^##/.test(line));
    return lines.slice(start, end);
  });
  const shapeOf = (section: readonly string[]): string[] =>
    section.flatMap(
      (line) => /^\| ([A-Z][a-z ]+) \| [^F]/.exec(line)?.[1] ?? /^\*\*([A-Za-z ]+)\*\*/.exec(line)?.[1] ?? [],
    );
  const rows = ['Name', 'Direction', 'Content type', 'Operation', 'Answered by', 'Answers', 'Optional', 'Requirements'];
  for (const section of sections)
    assert.equal(
      shapeOf(section).filter((word) => word !== 'Field'),
      [...rows, 'Payload', 'As sent'],
    );
});

test('shows every frame as it is sent', () => {
  for (const { examples } of Object.values(model.messages)) {
    for (const { frame } of examples) {
      const at = lines.indexOf(frame);
      assert.match(lines[at - 1] ?? '', /^```(?:text|json)$/);
      assert.is(lines[at + 1], '```');
    }
  }
});

const cellsOf = (row: string): string[] =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

test('has tables with a head, full rows and a blank line around', () => {
  const starts = prose.flatMap((line, index) =>
    line.startsWith('|') && !prose[index - 1]?.startsWith('|') ? [index] : [],
  );
  assert.ok(starts.length > 8);
  for (const start of starts) {
    const length = prose.slice(start).findIndex((line) => !line.startsWith('|'));
    const [head = '', rule = '', ...rows] = prose.slice(start, start + length);
    assert.is(prose[start - 1], '');
    assert.is(prose[start + length], '');
    assert.match(rule, /^\|(?: --- \|)+$/);
    assert.ok(rows.length > 0);
    for (const row of [head, rule, ...rows]) {
      assert.is(cellsOf(row).length, cellsOf(head).length, row);
      assert.ok(
        cellsOf(row).every((cell) => cell !== ''),
        row,
      );
    }
  }
});

test('draws the life cycle between states that exist', () => {
  const start = lines.indexOf('```mermaid');
  const [kind, initial, ...arrows] = lines.slice(start + 1, lines.indexOf('```', start));
  assert.is(kind, 'stateDiagram-v2');
  const states = Object.keys(model.lifeCycle?.states ?? {});
  assert.is(initial, `  [*] --> ${model.lifeCycle?.initial}`);
  assert.is(arrows.length, model.lifeCycle?.transitions.length);
  for (const arrow of arrows) {
    // A semicolon, a hash or a second colon would end the label.
    const [, from = '', to = ''] = /^ {2}(\w+) --> (\w+): [^:;#]+$/.exec(arrow) ?? [];
    assert.ok(states.includes(from) && states.includes(to), arrow);
  }
});

test('has one blank line between parts, and none at its ends', () => {
  const text = lines.join('\n');
  assert.not.match(text, /\n\n\n/);
  assert.match(text, /^<!--.*\n\n# .*[^\n]\n$/s);
});

test('keeps a pipe in a cell, and a fence in a block', () => {
  assert.is(table(['a|b'], [['c\nd'], ['']]), '| a\\|b |\n| --- |\n| c d |\n| – |');
  assert.is(codeBlock('text', 'a\n```\nb'), '````text\na\n```\nb\n````');
});

test.run();
