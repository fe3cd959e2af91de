import { type Html, html } from '../page/html.ts';
import { contents, heading, table } from '../page/parts.ts';
import type { DocPage, View } from '../page/view.ts';
import { type CommandHelp, summariesOf } from '../sources/command-help.ts';

/** Every command as it describes itself. */
export function commandsPage(view: View): DocPage {
  const { say, sources } = view;
  const [program, ...commands] = sources.commands;
  const summaries = new Map(sources.commands.flatMap((command) => [...summariesOf(command)]));
  const idOf = ({ name }: CommandHelp): string => `command-${name.replaceAll(' ', '-')}`;
  const body = html`<p>${view.told(program?.description ?? '')} ${say(
    'This is what each command says of itself with --help.',
    '以下是每个命令用 --help 介绍自己的内容。',
  )}</p>
${contents(
  say('Commands', '命令'),
  commands.map((command) => [
    idOf(command),
    html`<code>${command.name}</code> ${view.told(summaries.get(command.name) ?? '')}`,
  ]),
)}
${commands.map((command) => section(command, idOf(command), view))}
${heading(2, 'exit-codes', say('Exit codes', '退出码'))}${exitCodes(view)}`;
  return {
    path: 'commands.html',
    title: say('Commands', '命令'),
    summary: say('Every command of im-conformance with its options.', 'im-conformance 的全部命令及选项。'),
    body,
    words: commands
      .flatMap(({ name, lists }) => [name, ...lists.flatMap(({ rows }) => rows.map(({ term }) => term))])
      .join(' '),
  };
}

function section({ name, usage, description, lists, rest }: CommandHelp, id: string, view: View): Html {
  const { say, told, code, prose, block } = view;
  return html`${heading(2, id, `im-conformance ${name}`)}${description !== '' && html`<p>${prose(told(description))}</p>\n`}${block(
    usage,
    say('Usage', '用法'),
  )}
${lists.map(({ heading: title, rows }) => {
  const label = told(title);
  return rows.length === 0
    ? ''
    : table(
        `${name}: ${label}`,
        [label, say('Meaning', '含义')],
        rows.map(({ term, text }) => [code(term), prose(told(text))]),
      );
})}
${rest.map((text) => (/^Examples?:/.test(text) ? block(text.replace(/^Examples?:\n/, '').replaceAll(/^ {2}/gm, ''), say('Examples', '示例')) : html`<p>${prose(told(text.replaceAll(/\s*\n\s*/g, ' ')))}</p>\n`))}`;
}

/** What the exit codes of the commands that judge mean. */
export function exitCodes({ say }: View): Html {
  return table(
    say('Exit codes', '退出码'),
    [say('Code', '退出码'), say('Meaning', '含义')],
    [
      [
        0,
        say(
          'conformant, conformant with warnings (a SHOULD is broken), or every check of a selected part held',
          '符合协议；符合协议但有警告（未遵守某个 SHOULD）；或所选部分的检查全部成立',
        ),
      ],
      [1, say('a MUST is broken, or an expected failure is out of date', '未遵守某个 MUST，或有预期失败已过时')],
      [
        2,
        say(
          'usage or configuration: an unknown flag, a typo in a file, a pattern that matches nothing, a report that cannot be written',
          '用法或配置有误：未知选项、文件写错、模式什么也没匹配到、报告无法写出',
        ),
      ],
      [
        3,
        say(
          'the target cannot be reached or started, or a MUST could not be judged',
          '被测程序连不上或启动不了，或某个 MUST 无法判定',
        ),
      ],
      [130, say('interrupted; the report is partial', '被中断；报告不完整')],
    ],
  );
}
