import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { chosenReporters, programOutput, WrongReporters } from './chosen.ts';

const test = suite('the choice of reporters');

test('it is pretty unless something is asked for', () => {
  assert.equal(chosenReporters([], {}), [{ name: 'pretty' }]);
});

test('several are asked for at once or one after the other', () => {
  const expected = [{ name: 'pretty' }, { name: 'junit', file: 'out/a=b.xml' }, { name: 'json', file: 'r.json' }];
  assert.equal(chosenReporters(['pretty,junit=out/a=b.xml,json=r.json'], {}), expected);
  assert.equal(chosenReporters(['pretty', 'junit=out/a=b.xml', 'json=r.json'], {}), expected);
  assert.equal(chosenReporters(['junit=a.xml'], {}), [{ name: 'junit', file: 'a.xml' }]);
  assert.equal(chosenReporters(['json=a,json=b'], {}).length, 2);
});

test('it is minimal where an agent reads along, unless something is asked for', () => {
  for (const name of ['CLAUDECODE', 'CURSOR_AGENT', 'GEMINI_CLI', 'CODEX_SANDBOX', 'AI_AGENT'])
    assert.equal(chosenReporters([], { [name]: '1' }), [{ name: 'minimal' }], name);
  assert.equal(chosenReporters(['pretty'], { CLAUDECODE: '1' }), [{ name: 'pretty' }]);
  assert.equal(chosenReporters(['junit=a.xml'], { CLAUDECODE: '1' }), [{ name: 'junit', file: 'a.xml' }]);
  assert.equal(chosenReporters([], { CLAUDECODE: '' }), [{ name: 'pretty' }]);
});

test('who runs an agent may say that it does not read along', () => {
  for (const no of ['', '0', 'false'])
    assert.equal(chosenReporters([], { CLAUDECODE: '1', AI_AGENT: no }), [{ name: 'pretty' }], no);
  assert.equal(chosenReporters([], { AI_AGENT: 'some-agent' }), [{ name: 'minimal' }]);
});

test('a command may have another one that is usual', () => {
  assert.equal(chosenReporters([], {}, 'list'), [{ name: 'list' }]);
  assert.equal(chosenReporters(['pretty'], {}, 'list'), [{ name: 'pretty' }]);
});

const mistakes: [asked: string[], said: RegExp][] = [
  [
    ['junti=x'],
    /^there is no reporter "junti"; there are pretty, list, minimal, json, .*markdown.*; did you mean junit\?$/,
  ],
  [[''], /^there is no reporter ""/],
  [['constructor'], /^there is no reporter "constructor"/],
  [['junit='], /^--reporter junit= lacks the file: write junit=FILE$/],
  [['json,tap'], /^json and tap cannot both go to standard output; give one of them a file: --reporter json,tap=FILE$/],
  [['pretty', 'json'], /^pretty and json cannot both/],
  [['json', 'json'], /^json and json cannot both/],
  [['json=a/b', 'junit=./a/../a/b'], /^two reporters cannot write to one file, .*b$/],
];

for (const [asked, said] of mistakes) {
  test(`${JSON.stringify(asked)} is refused`, () => {
    assert.throws(
      () => chosenReporters(asked, {}),
      (error: Error) => error instanceof WrongReporters && said.test(error.message),
    );
  });
}

test("in GitHub's CI annotations and the summary of the job are added", () => {
  const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/tmp/summary' };
  const summary = { name: 'markdown', file: '/tmp/summary', within: 1_048_576 };
  assert.equal(chosenReporters([], environment), [{ name: 'pretty' }, summary, { name: 'github' }]);
  assert.equal(chosenReporters(['github', 'tap'], environment), [{ name: 'tap' }, summary, { name: 'github' }]);
  assert.equal(chosenReporters([], { GITHUB_ACTIONS: 'true' }), [{ name: 'pretty' }, { name: 'github' }]);
  assert.equal(chosenReporters([], { GITHUB_STEP_SUMMARY: '/tmp/summary' }), [{ name: 'pretty' }]);
});

test('a program that reads standard output has it for itself', () => {
  const outputOf = (...asked: string[]) => programOutput(chosenReporters(asked, {}));
  assert.equal(outputOf(), undefined);
  assert.equal(outputOf('pretty,json=x,github'), undefined);
  for (const name of ['list', 'minimal']) assert.equal(outputOf(name), undefined);
  assert.equal(outputOf('pretty=x,json,github'), 'json');
});

test.run();
