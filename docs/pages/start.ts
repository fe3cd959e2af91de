import { navigation } from '../page/frame.ts';
import { html } from '../page/html.ts';
import { table } from '../page/parts.ts';
import type { DocPage, View } from '../page/view.ts';

/** The page that everything begins at. */
export function startPage(view: View): DocPage {
  const { say, link, model, block, language } = view;
  const { explanations } = view.sources;
  const counts = (['server', 'client'] as const).map((actor) => [
    say(actor, actor === 'server' ? '服务端' : '客户端'),
    model.requirements.filter((requirement) => requirement.actor === actor).length,
    explanations.scenarios.filter(({ party }) => party === actor).length,
    explanations.faults.filter((fault) => fault.actor === actor).length,
  ]);
  const purposes: Readonly<Record<string, readonly [en: string, zh: string]>> = {
    'protocol.html': ['what is sent, by whom, and when', '谁在什么时候发送什么'],
    'requirements/index.html': ['every rule with its reason, its checks and its fixes', '每条规则的理由、检查和做法'],
    'suite/index.html': ['the scenarios that judge servers and clients, as they are', '评判服务端和客户端的场景原文'],
    'differences.html': [
      'known faults of the tutorial that so many programs were copied from',
      '许多程序抄自同一份教程，这里列出它的已知缺陷',
    ],
    'commands.html': ['every command with its options', '每个命令及其选项'],
    'configuration.html': ['what the kit cannot guess of a server', '工具猜不到的服务端信息'],
    'driver.html': ['how a server or a client is plugged in', '怎样接入服务端或客户端'],
    'scenarios.html': ['how to write checks of your own', '怎样编写自己的检查'],
    'report.html': ['what a run prints for programs', '一次运行为程序输出什么'],
  };
  const body = html`<p class="lead">${say(
    'A conformance kit for instant-messaging servers and clients over WebSocket: a formal document of the protocol, a runner that judges any implementation by it from the outside, and a reference of each.',
    '面向 WebSocket 即时通讯服务端和客户端的一致性测试工具：一份形式化的协议文档，一个从外部按文档评判任何实现的运行器，以及服务端和客户端的参考实现各一个。',
  )}</p>
<h2 id="begin">${say('Begin', '开始')}</h2>
<p>${say(
    'A server that runs already, or one that the kit starts and stops:',
    '评判一个正在运行的服务端，或由工具启动和停止的服务端：',
  )}</p>
${block('npx im-conformance server --url ws://127.0.0.1:8080\nnpx im-conformance server -- python3 my_server.py')}
<p>${say('A client, by a small ', '评判客户端，需要一个小小的')}${link('driver.html', say('driver', '驱动程序'))}${say(
    ' that passes commands in and events out:',
    '，把命令传进去、把事件传出来：',
  )}</p>
${block('npx im-conformance client -- node my_driver.js')}
<p>${say(
    'What a project of yours needs to begin with: a configuration, an adapter, a workflow for CI.',
    '为你的项目写出起步所需的一切：配置、适配程序和 CI 工作流。',
  )}</p>
${block('npx im-conformance init')}
<p>${say('What a line of its report means:', '报告里的某一行是什么意思：')}</p>
${block(`npx im-conformance explain SES-2${language === 'zh' ? ' --lang zh' : ''}`)}
<h2 id="pages">${say('What is where', '内容一览')}</h2>
<ul class="tiles">
${navigation.map(
  ({ path, title }) => html`<li>${link(path, title[language])}<br>${say(...(purposes[path] ?? ['', '']))}</li>\n`,
)}</ul>
<h2 id="numbers">${say('In numbers', '数字')}</h2>
${table(
  say('In numbers', '数字'),
  [
    say('Judged', '评判对象'),
    say('Requirements', '要求'),
    say('Scenarios', '场景'),
    say('Faults that the suite is proved with', '用来证明测试有效的故障'),
  ],
  counts,
)}
<p>${say(
    'A fault is a program that is wrong in one point on purpose. Each has to be found by a check of the requirement that it breaks; a program that implements nothing has to score nothing.',
    '故障是在某一点上故意出错的程序。每个故障都必须被它所违反要求的检查发现；什么都没实现的程序，必须一分不得。',
  )}</p>`;
  return {
    path: 'index.html',
    title: say('im-conformance', 'im-conformance'),
    summary: say('A conformance kit for instant messaging over WebSocket.', 'WebSocket 即时通讯的一致性测试工具。'),
    body,
  };
}
