import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from './harness.ts';

const LIST = new URL('../reference-server/bad-inputs/README.md', import.meta.url);
const ROW = /^\| (\d+) \| .+ \| .+ \| (.+) \|$/gm;

const test = suite('the list of bad inputs');

test('every one of them is named by its number in each test that the list gives', () => {
  const rows = [...readFileSync(LIST, 'utf8').matchAll(ROW)];
  assert.equal(
    rows.map(([, number]) => Number(number)),
    Array.from({ length: 68 }, (_, index) => index + 1),
  );
  const missing = rows.flatMap(([, number, tests = '']) =>
    [...tests.matchAll(/\]\((.+?)\)/g)]
      .map(([, path = '']) => path)
      .filter(
        (path) =>
          !new RegExp(`#${number}\\b|\\[${number}, |\\[\\s+${number},`).test(readFileSync(new URL(path, LIST), 'utf8')),
      )
      .map((path) => `#${number} in ${path}`),
  );
  assert.equal(missing, []);
});

test.run();
