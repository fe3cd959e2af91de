/** What commander says by itself below or in place of a description, in Chinese. */
export const commanderTexts: Readonly<Record<string, string>> = {
  Usage: '用法',
  'Global Options': '全局选项',
  Examples: '示例',
  Example: '示例',
  // The groups of the commands.
  'Set up': '准备',
  Judge: '评判',
  'Understand a result': '理解结果',
  Play: '试用',
  'Maintain the suite': '维护测试',
  'display help for command': '显示命令的帮助',
  'output the version number': '显示版本号',
};

/** What stands in parentheses behind the description of an option. */
export const commanderAdditions: readonly (readonly [RegExp, string])[] = [
  [/\bchoices: /g, '可选：'],
  [/\bdefault: /g, '默认：'],
  [/\benv: /g, '环境变量：'],
];

/** The sentences with which commander, or the parser of a value, refuses a command line. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: /, '错误：'],
  [/\bunknown option '([\s\S]*?)'(?=\n|$)/, "没有选项 '$1'"],
  [/\bunknown command '([\s\S]*?)'(?=\n|$)/, "没有命令 '$1'"],
  [/\bmissing required argument '(.*)'/, "缺少参数 '$1'"],
  [/\boption '(.*)' argument missing/, "选项 '$1' 缺少取值"],
  [/\brequired option '(.*)' not specified/, "必须给出选项 '$1'"],
  [
    /\btoo many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\./,
    "'$1' 的参数太多：应为 $2 个，实际 $3 个。",
  ],
  [/\btoo many arguments\. Expected (\d+) arguments? but got (\d+)\./, '参数太多：应为 $1 个，实际 $2 个。'],
  [/\boption '(.*)' value '([\s\S]*?)' from env '(.*)' is invalid\./, "选项 '$1' 的取值 '$2'（来自环境变量 $3）无效。"],
  [/\boption '(.*)' argument '([\s\S]*?)' is invalid\./, "选项 '$1' 的取值 '$2' 无效。"],
  [/\bcommand-argument value '([\s\S]*?)' is invalid for argument '(.*)'\./, "参数 '$2' 的取值 '$1' 无效。"],
  [/ Allowed choices are (.*)\./, '可选：$1。'],
  // What the values of the options say that are read here.
  [/ write it as (.*) for the first of three parts\./, '写成 $1，表示三份中的第一份。'],
  [/ write it as (.*) or (\S+) \(milliseconds\)\./, '写成 $1 或 $2（毫秒）。'],
  [/ write it as (.*) or (\S+)\./, '写成 $1 或 $2。'],
  [/ it is at least (\S+), and at most (\S+)\./, '最小 $1，最大 $2。'],
  [/ it is a whole number from (\d+) up\./, '应为从 $1 起的整数。'],
  [/ it is a whole number\./, '应为整数。'],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（你要的是 $1 吗？）'],
  [/\((.*) --help shows the commands and options\)/, '（$1 --help 列出命令和选项）'],
  [/\((.*) --help shows the options\)/, '（$1 --help 列出选项）'],
];

/** A message of commander in Chinese, with what of it is not known as it is. */
export function chineseMessage(message: string): string {
  return sentences.reduce((text, [sentence, chinese]) => text.replace(sentence, chinese), message);
}
