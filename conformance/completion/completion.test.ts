import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { reporters } from '../report/reporters/table.ts';
import { completions } from './shells.ts';
import type { CommandTable } from './table.ts';

const test = suite('completion in shells', { timeoutMs: 30_000 });
let folder = '';
/** Paths of scripts: that of the program, and those of the small table. */
let program = '';
const scripts: Record<string, string> = {};

const name = 'im-conformance';
const shells = ['bash', 'zsh', 'fish', 'powershell'];

/** A small command line with every sort of value, and texts that shells could take for something else. */
const table: CommandTable = {
  name,
  options: [{ names: ['-V', '--version'], description: 'print "the" version', value: undefined }],
  commands: [
    {
      name: 'judge',
      summary: "judge it: nobody's [$HOME] `x`",
      words: [],
      options: [
        { names: ['--clock'], description: "it's a 'clock'", value: { type: 'words', words: ['real', 'rough'] } },
        { names: ['--reporter'], description: 'a: b', value: { type: 'list', words: ['pretty', 'json', 'junit'] } },
        { names: ['--config'], description: 'file [of it]', value: { type: 'file' } },
        { names: ['--seed'], description: 'number', value: { type: 'other' } },
        { names: ['-h', '--help'], description: 'help', value: undefined },
      ],
    },
    { name: 'init', summary: 'begin', words: ['go', 'node'], options: [] },
  ],
};

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'completion-'));
  await writeFile(path.join(folder, 'report.yaml'), '');
  const { code, stdout, stderr } = await cli('completion', 'bash');
  assert.equal([code, stderr], [0, '']);
  program = path.join(folder, 'program.bash');
  await writeFile(program, stdout);
  for (const shell of shells) {
    scripts[shell] = path.join(folder, `small.${shell}`);
    await writeFile(scripts[shell], completions[shell]?.(table) ?? '');
  }
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

/** What bash offers for the last word of a line, parted into words as bash does it; without an offer, names of files. */
function inBash(script: string | undefined, line: string): string[] {
  const words = line.split(' ').flatMap((word) => (word.startsWith('http') ? [word] : word.split(/(?==)|(?<==)/)));
  const commands = `source '${script}'
    complete -p ${name} >/dev/null || exit 9
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
    _im_conformance ${name} "$2" "$3"
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal([status, stderr], [0, '']);
  return stdout.split('\n').filter((word) => word !== '');
}

const offers: [line: string, words: string[]][] = [
  ['', ['judge', 'init']],
  ['j', ['judge']],
  ['--v', ['--version']],
  ['judge --c', ['--clock', '--config']],
  ['judge --clock ', ['real', 'rough']],
  ['judge --clock ro', ['rough']],
  ['judge --clock=ro', ['rough']],
  ['judge --reporter j', ['json', 'junit']],
  ['judge --reporter pretty,j', ['pretty,json', 'pretty,junit']],
  ['judge --reporter junit=', []],
  ['judge --reporter junit=rep', []],
  ['judge --config ', []],
  ['judge --seed 5 --cl', ['--clock']],
  ['judge ', []],
  ['judge -- node --c', []],
  ['init ', ['go', 'node']],
  ['init n', ['node']],
  ['init --c', []],
  ['unknown ', []],
];
for (const [line, words] of offers) {
  test(`in bash offers ${words.join(', ') || 'files'} for "${line}"`, () => {
    assert.equal(inBash(scripts['bash'], `${name} ${line}`), words);
  });
}

test('in bash offers commands of the machine after --, at first', () => {
  assert.ok(inBash(scripts['bash'], `${name} judge -- ech`).includes('echo'));
});

test('knows the commands of the program, its options and their values', () => {
  const offered = inBash(program, `${name} `);
  for (const command of ['server', 'client', 'both', 'doctor', 'list', 'init', 'completion', 'serve', 'chat', 'help'])
    assert.ok(offered.includes(command), command);
  assert.equal(inBash(program, `${name} server --cl`), ['--clock']);
  assert.equal(inBash(program, `${name} server --clock v`), ['virtual']);
  assert.equal(inBash(program, `${name} judge --clock v`), ['virtual']);
  assert.equal(inBash(program, `${name} doctor --lang `), ['en', 'zh']);
  assert.equal(inBash(program, `${name} init j`), ['java-spring']);
  assert.equal(inBash(program, `${name} client --reporter j`), ['json', 'junit']);
  assert.equal(inBash(program, `${name} both --reporter pretty,jun`), ['pretty,junit']);
  assert.equal(inBash(program, `${name} server --reporter `).sort(), Object.keys(reporters).sort());
  assert.equal(inBash(program, `${name} completion `), shells);
  assert.equal(inBash(program, `${name} help se`), ['server', 'serve', 'selftest']);
});

test('knows what serve and chat take, which read their options themselves', () => {
  assert.equal(inBash(program, `${name} serve --fault half-o`), ['half-open']);
  assert.equal(inBash(program, `${name} serve --t`), ['--ttl', '--time-zone', '--tick']);
  assert.equal(inBash(program, `${name} chat --a`), ['--agent']);
});

test('knows the commands of a command, and their options', () => {
  assert.equal(inBash(program, `${name} users `), ['add', 'list', 'remove', 'import', 'export']);
  assert.equal(inBash(program, `${name} users add 1017 --user`), ['--username']);
  assert.equal(inBash(program, `${name} users add 1017 --database `), []);
});

test('offers all that the help of a command names', async () => {
  for (const command of ['server', 'client', 'init']) {
    const { stdout } = await cli(command, '--help');
    const named = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
    assert.ok(named.length >= 4);
    const offered = inBash(program, `${name} ${command} --`);
    for (const option of named.filter((one) => one !== '--version'))
      assert.ok(offered.includes(option ?? ''), `${command} ${option}`);
  }
});

test('is refused for other shells', async () => {
  const { code, stderr } = await cli('completion', 'tcsh');
  assert.is(code, 2);
  assert.match(stderr, `Allowed choices are ${shells.join(', ')}.`);
});

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

const fish = test.skipUnless(has('fish'), 'there is no fish');
fish('in fish offers the same', () => {
  const inFish = (line: string): string[] => {
    const ask = `source '${scripts['fish']}'; complete -C '${name} ${line}' | string replace -r '\\t.*' ''`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', ask], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    assert.is(stderr, '');
    return stdout.split('\n').filter((word) => word !== '');
  };
  assert.equal(inFish('').sort(), ['init', 'judge']);
  assert.equal(inFish('judge --c').sort(), ['--clock', '--config']);
  assert.equal(inFish('judge --clock r').sort(), ['real', 'rough']);
  assert.equal(inFish('judge --reporter pretty,ju'), ['pretty,junit']);
  assert.equal(inFish('judge --config rep'), ['report.yaml']);
  assert.equal(inFish('judge -- node rep'), ['report.yaml']);
  assert.equal(inFish('init ').sort(), ['go', 'node']);
});

const zsh = test.skipUnless(has('zsh'), 'there is no zsh');
zsh('for zsh is a script that it can read, and a completion of that name', () => {
  const ask = `autoload -U compinit; compinit -u -D; source $1; print $_comps[${name}]`;
  const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', ask, 'zsh', scripts['zsh'] ?? ''], { encoding: 'utf8' });
  assert.equal([stdout, stderr], [`_${name}\n`, '']);
});

for (const shell of shells) {
  test(`for ${shell} is made of all commands and values`, () => {
    const script = completions[shell]?.(table) ?? '';
    for (const word of ['judge', 'init', 'clock', 'reporter', 'rough', 'junit', 'node']) assert.match(script, word);
  });
}

test.run();
