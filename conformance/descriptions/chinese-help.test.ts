import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Cli, type Ended, inLanes, killAll } from '../commands/fixtures/cli.ts';
import { packageFolder } from '../package-folder.ts';
import { cells } from '../report/layout.ts';

const test = suite('help and mistakes of usage in Chinese', { timeoutMs: 90_000 });
test.after(killAll);

delete process.env['IM_CONFORMANCE_LANG'];
const environment = { LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8' };
const inChinese = { ...environment, LANG: 'zh_CN.UTF-8' };
const run = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Cli(args, { env }).ended;

/** Whether a line of help says something in Chinese, or only names things. */
const isChinese = (line: string): boolean =>
  line.trim() === '' ||
  /[\p{Script=Han}、。，：；（）？！]/u.test(line) ||
  // What is left of a list of values, of a path or of a name when a line is broken.
  /^ {20,}\S{1,40}$/.test(line);

/** The names of commands, as the help tells them. */
async function commandsOf(args: readonly string[]): Promise<string[]> {
  const { stdout } = await run([...args, '--help'], environment);
  const [lists = ''] = stdout.split('\nExamples:');
  const terms = lists.matchAll(/^ {2}([a-z]+)(?:[| ][^\n]*)?$/gm);
  return [...terms].flatMap(([, name = '']) => (name === 'help' ? [] : [name]));
}

test('is that of every command, to the last line', async () => {
  const names = await commandsOf([]);
  assert.ok(names.length >= 18, names.join(' '));
  const parts = (await commandsOf(['users'])).map((name) => ['users', name]);
  const lines = await Promise.all(
    inLanes([[], ...names.map((name) => [name]), ...parts], async (command) => {
      const { code, stdout, stderr } = await run([...command, '--help'], inChinese);
      assert.equal([code, stderr], [0, '']);
      assert.match(stdout, /^用法：im-conformance/);
      const text = stdout.replace(/\n示例：\n(?: {2}.*\n)*/, '\n');
      return text
        .split('\n')
        .slice(1)
        .map((line) => `${command.join(' ')}: ${line}`);
    }),
  );
  assert.equal(
    lines.flat().filter((line) => !isChinese(line.replace(/^[a-z ]*: /, ''))),
    [],
  );
  const options = lines.flat().filter((line) => line.startsWith('server: '));
  for (const line of options) assert.ok(cells(line) <= 'server: '.length + 80, line);
});

test('is chosen by --lang, by the variable, by the locale, in this order', async () => {
  const chinese = async (args: string[], env: Record<string, string>): Promise<boolean> =>
    (await run(args, { ...environment, ...env })).stdout.startsWith('用法：');
  assert.is(await chinese(['badge', '--help'], {}), false);
  assert.is(await chinese(['badge', '--help', '--lang', 'zh'], {}), true);
  assert.is(await chinese(['badge', '--lang=zh', '--help'], { IM_CONFORMANCE_LANG: 'en' }), true);
  assert.is(await chinese(['badge', '--help', '--lang', 'en'], { IM_CONFORMANCE_LANG: 'zh' }), false);
  assert.is(await chinese(['badge', '--help'], { IM_CONFORMANCE_LANG: 'zh' }), true);
  assert.is(await chinese(['badge', '--help'], { IM_CONFORMANCE_LANG: 'en', LC_ALL: 'zh_CN' }), false);
  assert.is(await chinese(['--help', '--', '--lang', 'zh'], {}), false);
});

const mistakes: [args: string[], said: string][] = [
  [['server', '--runn'], "没有选项 '--runn'\n（你要的是 --run 吗？）\n"],
  [['badg'], "没有命令 'badg'\n（你要的是 badge 吗？）\n"],
  [['explain'], "缺少参数 'id'\n"],
  [['server', '--run'], "选项 '--run <pattern>' 缺少取值\n"],
  [['users', 'add', '5'], "必须给出选项 '--username <name>'\n"],
  [['completion', 'bash', 'zsh'], "'completion' 的参数太多：应为 1 个，实际 2 个。\n"],
  [['server', '--clock', "it's"], "选项 '--clock <how>' 的取值 'it's' 无效。可选：auto, virtual, scaled, real。\n"],
  [['completion', 'sh'], "参数 'shell' 的取值 'sh' 无效。可选：bash, zsh, fish, powershell。\n"],
  [['server', '--parallel', '0'], "选项 '--parallel <number>' 的取值 '0' 无效。应为从 1 起的整数。\n"],
  [['server', '--seed', 'x'], "选项 '--seed <number>' 的取值 'x' 无效。应为整数。\n"],
  [['server', '--shard', '4/3'], "选项 '--shard <i/n>' 的取值 '4/3' 无效。写成 1/3，表示三份中的第一份。\n"],
  [['server', '--timeout', 'soon'], "选项 '--timeout <duration>' 的取值 'soon' 无效。写成 500ms"],
];

for (const [args, said] of mistakes) {
  test(`tells what is wrong with ${args.join(' ')}`, async () => {
    const { code, stdout, stderr } = await run(args, inChinese);
    assert.equal([code, stdout], [2, '']);
    assert.match(stderr, said);
    assert.match(stderr, /\n（im-conformance.* --help 列出(?:选项|命令和选项)）\n$/);
  });
}

test('names the variable of the environment that is wrong', async () => {
  const { code, stderr } = await run(['server'], { ...inChinese, IM_CONFORMANCE_LANG: 'fr' });
  assert.is(code, 2);
  assert.match(
    stderr,
    "选项 '--lang <language>' 的取值 'fr'（来自环境变量 IM_CONFORMANCE_LANG）无效。可选：en, zh。\n",
  );
});

test('costs nothing where English is spoken', async () => {
  const loaded = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const hook =
      'export async function load(url, context, next) { process._rawDebug(url); return next(url, context); }';
    const register = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(hook)}');`;
    const program = fileURLToPath(new URL('bin/im-conformance.ts', packageFolder()));
    const preloads = [import.meta.resolve('tsx'), `data:text/javascript,${encodeURIComponent(register)}`];
    const args = [...preloads.flatMap((one) => ['--import', one]), program, 'server', '--help'];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    await once(child, 'close');
    return said;
  };
  const english = await loaded(environment);
  assert.match(english, 'bin/options.ts');
  assert.not.match(english, /conformance\/descriptions|\/yaml\//);
  assert.match(await loaded(inChinese), 'conformance/descriptions/chinese-help.ts');
});

test.run();
