import { type Html, html, type Part } from '../page/html.ts';
import { heading, table } from '../page/parts.ts';
import { definitionSections, definitionsOf, fieldTable, meaningOf } from '../page/schema.ts';
import type { DocPage, View } from '../page/view.ts';
import type { Schema } from '../sources/sources.ts';
import { exitCodes } from './commands.ts';

/** The example of a configuration; a test holds it against the format. */
export const configurationExample = `server:
  url: ws://127.0.0.1:8080
users:
  known: { from: 1001, to: 1064, username: '用户{userId}' }
  unknown: [424242, 424243]
timeZone: Asia/Shanghai
timers:
  sessionTtl: 2 s
  sweepInterval: 200 ms
capabilities: []
`;

/** The example of expected failures; a test holds it against the format. */
export const expectedFailuresExample = `- check: session/silent-link-ends
  reason: The gateway before the server answers pings itself; a new one is ordered.
  issue: https://example.com/issues/7
  expires: '2027-06-30'
`;

const none: ReadonlySet<string> = new Set();

/** A schema of the kit by its name. */
function schemaOf(name: string, view: View): Schema {
  return view.sources.schemas[name] ?? {};
}

function file(name: string): Html {
  return html`<code>spec/formats/${name}.schema.json</code>`;
}

/** Configuration, directory of users, and expected failures. */
export function configurationPage(view: View): DocPage {
  const { say, prose, told, block, model } = view;
  const [configuration, users, failures] = ['configuration', 'users', 'expected-failures'].map((name) =>
    schemaOf(name, view),
  ) as [Schema, Schema, Schema];
  const properties = (configuration['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const nested = ['server', 'client', 'users'];
  const items = (schema: Schema): Schema => (schema['items'] ?? {}) as Schema;
  const body = html`<p class="lead">${prose(told(String(configuration['description'])))}</p>
<p>${say('Its form is ', '其格式见 ')}${file('configuration')}${say(
    '. Another file is named with --config. Options go before the environment, and that before the file.',
    '。用 --config 可以指定别的文件。选项优先于环境变量，环境变量优先于文件。',
  )}</p>
${block(configurationExample, 'im-conformance.yaml')}
${heading(2, 'keys', say('Keys', '键'))}${fieldTable(say('Keys', '键'), configuration, configuration, view)}
${nested.map((name) => html`${heading(3, `key-${name}`, name)}${fieldTable(name, properties[name] ?? {}, configuration, view)}`)}
${definitionSections(configuration, none, 3, view)}
${heading(2, 'environment', say('What a started server is told', '启动服务端时告诉它什么'))}<p>${say(
    'A server that the kit starts needs no configuration: its environment says everything.',
    '由工具启动的服务端不需要配置：环境变量说明一切。',
  )}</p>
${table(
  say('Environment of a server', '服务端的环境变量'),
  [say('Variable', '变量'), say('Meaning', '含义')],
  [
    [html`<code>IM_HOST</code>`, say('address to listen on', '监听地址')],
    [html`<code>IM_PORT</code>`, say('port to listen on', '监听端口')],
    ...Object.entries(model.timers).flatMap(([name, { variable, description }]): Part[][] =>
      variable === undefined
        ? []
        : [
            [
              html`<code>${variable}</code>`,
              html`<code>${name}</code>, ${say('in milliseconds', '单位毫秒')}: ${prose(description)}`,
            ],
          ],
    ),
    [html`<code>IM_USERS_FILE</code>`, prose(told(String(users['description'])))],
  ],
)}
${heading(2, 'users-file', say('The file of users', '用户文件'))}<p>${file('users')}</p>
${fieldTable(say('A user', '一个用户'), items(users), users, view)}
${heading(2, 'expected-failures', say('Expected failures', '预期失败'))}<p>${prose(told(String(failures['description'])))} ${file(
    'expected-failures',
  )}</p>
${block(expectedFailuresExample, 'expected-failures.yaml')}
${fieldTable(say('An entry', '一个条目'), items(failures), failures, view)}`;
  return {
    path: 'configuration.html',
    title: say('Configuration', '配置'),
    summary: told(String(configuration['description'])),
    body,
    words: Object.keys(properties).join(' '),
  };
}

/** How servers and clients are plugged in. */
export function driverPage(view: View): DocPage {
  const { say, prose, told, block, sources } = view;
  const [driver, control] = [schemaOf('driver', view), schemaOf('control', view)];
  const lines = (whom: string, schema: Schema, kind: 'command' | 'event'): Html => {
    const rows = Object.values(definitionsOf(schema)).flatMap((definition): Part[][] => {
      const properties = (definition['properties'] ?? {}) as Readonly<Record<string, Schema>>;
      const name = properties[kind]?.['const'];
      if (name === undefined) return [];
      const others = Object.entries(properties).filter(([key]) => key !== kind);
      return [
        [
          html`<code>${String(name)}</code>`,
          meaningOf(definition, schema, view),
          others.length === 0
            ? ''
            : others.map(
                ([key, value], index) =>
                  html`${index > 0 && html`<br>`}<code>${key}</code> ${meaningOf(value, schema, view)}`,
              ),
        ],
      ];
    });
    const label = kind === 'command' ? say('Command', '命令') : say('Event', '事件');
    return table(`${whom}: ${label}`, [label, say('Meaning', '含义'), say('Further fields', '其他字段')], rows);
  };
  const body = html`<p class="lead">${say(
    'The kit judges from the outside: it starts your program like any stranger, and sees what passes over the wire. A server needs nothing; a client needs a driver of under thirty lines.',
    '工具从外部评判：像启动任何陌生程序一样启动你的程序，只看线上经过的内容。服务端什么都不需要；客户端需要一个不到三十行的驱动程序。',
  )}</p>
${heading(2, 'client', say('A client: the driver', '客户端：驱动程序'))}<p>${prose(told(String(driver['description'])))}</p>
${table(
  say('Environment of a driver', '驱动程序的环境变量'),
  [say('Variable', '变量'), say('Meaning', '含义')],
  [
    [
      html`<code>IM_URL</code>`,
      say(
        'base URL of the server, such as ws://127.0.0.1:40123 (it may have a path)',
        '服务端的基础 URL，例如 ws://127.0.0.1:40123（可能带路径）',
      ),
    ],
    [html`<code>IM_USER_ID</code>`, say('the userId to connect with', '用来连接的 userId')],
    [
      html`<code>IM_HEARTBEAT_MS</code>`,
      say(
        'the heartbeat interval in milliseconds; short, so that a run takes seconds',
        '心跳间隔，单位毫秒；设得很短，一次运行只要几秒',
      ),
    ],
  ],
)}
<h3 id="commands">${say('Commands, on standard input', '命令（标准输入）')}</h3>
${lines(say('Driver', '驱动程序'), driver, 'command')}
<h3 id="events">${say('Events, on standard output', '事件（标准输出）')}</h3>
${lines(say('Driver', '驱动程序'), driver, 'event')}
<p>${say(
    'Events may have further fields. Print each line at once: a buffered line is one that did not come.',
    '事件可以带其他字段。每一行都要立即输出：留在缓冲区里的行等于没有输出。',
  )} ${file('driver')}</p>
<h3 id="examples">${say('Whole drivers', '完整的驱动程序')}</h3>
${Object.entries(sources.drivers).map(
  ([name, text]) => html`<details><summary><code>conformance/examples/${name}</code></summary>
${block(text.trimEnd(), name)}
</details>
`,
)}
${heading(2, 'server', say('A server: control lines', '服务端：控制行'))}<p>${prose(told(String(control['description'])))} ${say(
    'A server that offers nothing is judged all the same: it counts as ready when its port accepts, and its timers are short.',
    '什么都不提供的服务端同样可以评判：端口能连上就算就绪，定时器设得很短。',
  )}</p>
${block('stdout  {"event":"ready","control":["advance"]}\nstdin   {"command":"advance","ms":7200000}\nstdout  {"event":"advanced"}')}
${lines(say('Server', '服务端'), control, 'command')}
${lines(say('Server', '服务端'), control, 'event')}
<p>${file('control')}</p>`;
  return {
    path: 'driver.html',
    title: say('Plugging in a client or a server', '接入客户端或服务端'),
    summary: say('The driver of a client and the control lines of a server.', '客户端的驱动程序与服务端的控制行。'),
    body,
    words: 'driver stdin stdout IM_URL IM_USER_ID IM_HEARTBEAT_MS advance ready online offline refused',
  };
}

/** What a run prints for programs. */
export function reportPage(view: View): DocPage {
  const { say, prose, told, block } = view;
  const report = schemaOf('report', view);
  const verdicts: readonly (readonly [string, string])[] = [
    ['pass', say('it held, and its controls did too', '成立，对照也都成立')],
    ['fail', say('a MUST is broken', '未遵守某个 MUST')],
    ['warn', say('a SHOULD is broken', '未遵守某个 SHOULD')],
    ['skip', say('it is about an optional capability that was not declared', '涉及没有声明的可选能力')],
    ['untestable', say('a control did not hold; never a pass', '对照不成立；绝不算通过')],
    [
      'error',
      say(
        'the fault of the kit or of the driver; never held against the target',
        '工具或驱动程序的问题；绝不算在被测程序头上',
      ),
    ],
  ];
  const nested = Object.entries((report['properties'] ?? {}) as Readonly<Record<string, Schema>>).flatMap(
    ([name, { items }]) => {
      const inner = items as Schema | undefined;
      return inner?.['properties'] === undefined
        ? []
        : [html`${heading(3, `items-${name}`, name)}${fieldTable(name, inner, report, view)}`];
    },
  );
  const body = html`<p class="lead">${prose(told(String(report['description'])))}</p>
<p>${say('Its form is ', '其格式见 ')}${file('report')}${say(
    '. --reporter writes others beside it: pretty, list, minimal, ndjson (a line for each scenario, of the form ',
    '。--reporter 还可以同时写出其他报告：pretty、list、minimal、ndjson（每个场景一行，格式见 ',
  )}${file('report-line')}${say(
    '), junit, tap, github, markdown and html, each to a file or to standard output.',
    '）、junit、tap、github、markdown 和 html，各写到文件或标准输出。',
  )}</p>
${block('im-conformance server --reporter pretty,junit=out/junit.xml,json=out/report.json -- python3 my_server.py')}
${heading(2, 'fields', say('Fields', '字段'))}${fieldTable(say('Fields', '字段'), report, report, view)}
${nested}
${definitionSections(report, none, 3, view)}
${heading(2, 'verdicts', say('Verdicts of checks', '检查的判定'))}${table(
  say('Verdicts of checks', '检查的判定'),
  [say('Verdict', '判定'), say('Meaning', '含义')],
  verdicts.map(([verdict, text]) => [html`<code>${verdict}</code>`, text]),
)}
${heading(2, 'exit-codes', say('Exit codes', '退出码'))}${exitCodes(view)}`;
  return {
    path: 'report.html',
    title: say('The report', '报告'),
    summary: told(String(report['description'])),
    body,
    words: 'json verdict exitCode counts checks trace',
  };
}
