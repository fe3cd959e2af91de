import type { Message, ModelTimer } from '#generated/formats/model.js';
import { durationInWords } from '../../spec/generate/duration.ts';
import { type Html, html, joined, type Part } from '../page/html.ts';
import { anchor, contents, heading, table } from '../page/parts.ts';
import type { DocPage, View } from '../page/view.ts';
import { lifeCycleSection, sequenceSection } from './diagrams.ts';

/** Where a message stands on the page. */
export const messageAnchor = (name: string): string => `message-${anchor(name)}`;

/** The protocol: what is sent, by whom, and when. */
export function protocolPage(view: View): DocPage {
  const { say, model, prose } = view;
  const sections: readonly (readonly [id: string, title: string, body: Part])[] = [
    ['channel', say('Channel', '通道'), channel(view)],
    [
      'messages',
      say('Messages', '消息'),
      Object.values(model.messages).map((message) => messageSection(message, view)),
    ],
    ['sequences', say('Sequences', '时序'), view.sources.sequences.map((one) => sequenceSection(one, view))],
    ['life-cycle', say('Life cycle of a session', '会话的生命周期'), lifeCycleSection(view)],
    ['timers', say('Timers', '定时器'), timers(view)],
    ['constants', say('Constants', '常量'), constants(view)],
    ['close-codes', say('Close codes', '关闭码'), closeCodes(view)],
  ];
  const body = html`${model.description.split('\n\n').map((text) => html`<p>${prose(text.replaceAll('\n', ' '))}</p>\n`)}
${contents(
  say('On this page', '本页内容'),
  sections.map(([id, title]) => [id, title]),
)}
${sections.map(([id, title, part]) => html`${heading(2, id, title)}${part}\n`)}`;
  return {
    path: 'protocol.html',
    title: `${model.title} ${model.version}`,
    summary: say(
      'The protocol: channel, messages, sequences, life cycle, timers and close codes.',
      '协议：通道、消息、时序、生命周期、定时器和关闭码。',
    ),
    body,
    words: Object.values(model.messages)
      .flatMap(({ title, examples }) => [title, ...examples.map(({ frame }) => frame)])
      .join(' '),
  };
}

const directions = (view: View): Readonly<Record<Message['direction'], string>> => ({
  toServer: view.say('client → server', '客户端 → 服务端'),
  toClient: view.say('server → client', '服务端 → 客户端'),
});

const messageLink = (name: string, { model }: View): Html =>
  html`<a href="#${messageAnchor(name)}">${model.messages[name]?.title ?? name}</a>`;

const linked = (names: readonly string[], view: View): Html =>
  joined(
    names.map((name) => messageLink(name, view)),
    view.say(', ', '、'),
  );

const cited = (ids: readonly string[], view: View): Html =>
  joined(
    ids.map((id) => view.requirement(id)),
    ' ',
  );

function channel(view: View): Html {
  const { model, say, prose } = view;
  const { directions: ways } = model;
  return html`<p>${say('A WebSocket (RFC 6455) at ', 'WebSocket（RFC 6455），地址 ')}<code>${model.address}</code>${say(
    '. Every data message is text, and a frame is exactly one message of its direction:',
    '。所有数据消息都是文本，每一帧恰好是所在方向的一种消息：',
  )}</p>
<ul>
<li>${directions(view).toServer}: ${linked(ways.toServer.messages, view)}</li>
<li>${directions(view).toClient}: ${linked(ways.toClient.messages, view)}</li>
</ul>
${Object.entries(model.parameters).map(
  ([name, { description, examples, pattern }]) => html`<p><code>${name}</code>: ${prose(description)} ${say(
    'Examples',
    '例如',
  )}: ${joined(
    examples.map((example) => html`<code>${example}</code>`),
    ' ',
  )}</p>
${pattern !== undefined && html`<details><summary>${say('As a pattern', '写成正则表达式')}</summary>${view.block(pattern)}</details>`}`,
)}`;
}

function messageSection(message: Message, view: View): Html {
  const { say, prose, model } = view;
  const carries = model.operations.filter(({ messages }) => messages.includes(message.name));
  const answers = model.operations.filter(({ reply }) => reply?.includes(message.name));
  const ids = new Set([...message.cites, ...carries.flatMap(({ cites }) => cites)]);
  const facts: readonly (readonly [string, Part])[] = [
    [say('Name', '名称'), html`<code>${message.name}</code>`],
    [say('Direction', '方向'), directions(view)[message.direction]],
    [say('Content type', '内容类型'), html`<code>${message.contentType}</code>`],
    [
      say('Operation', '操作'),
      joined(
        [...carries, ...answers].map(({ summary }) => prose(summary)),
        ' ',
      ),
    ],
    [
      say('Answered by', '得到应答'),
      linked(
        carries.flatMap(({ reply }) => reply ?? []),
        view,
      ),
    ],
    [
      say('Answers', '应答对象'),
      linked(
        answers.flatMap(({ messages }) => messages),
        view,
      ),
    ],
    [
      say('Optional', '可选'),
      message.capability === undefined
        ? say('no', '否')
        : html`${say('yes, capability ', '是，能力 ')}<code>${message.capability}</code>`,
    ],
    [
      say('Requirements', '要求'),
      cited(
        model.requirements.map(({ id }) => id).filter((id) => ids.has(id)),
        view,
      ),
    ],
  ];
  return html`${heading(3, messageAnchor(message.name), message.title)}<p>${prose(
    [message.summary, message.description].filter(Boolean).join(' '),
  )}</p>
${table(message.title, [say('Fact', '项目'), say('Value', '值')], facts)}
${payload(message, view)}
<p><strong>${say('As sent', '实际发送的帧')}</strong></p>
${message.examples.map(({ summary, frame }) => html`<p>${prose(summary)}</p>${view.block(frame, message.title)}\n`)}`;
}

interface Field {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

interface Payload {
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly not?: { readonly const?: string };
  readonly pattern?: string;
}

function payload({ schema, title }: Message, view: View): Html {
  const { say, prose } = view;
  const { properties, required, const: only, enum: several, not, pattern } = schema as Payload;
  const payloadOf = (text: Part): Html => html`<p><strong>${say('Payload', '载荷')}</strong>: ${text}</p>\n`;
  const code = (text: string): Html => html`<code>${text}</code>`;
  if (properties !== undefined)
    return html`${payloadOf(say('a JSON object', 'JSON 对象'))}${table(
      `${title}: ${say('fields', '字段')}`,
      [say('Field', '字段'), say('Type', '类型'), say('Required', '必需'), say('Meaning', '含义')],
      Object.entries(properties).map(([name, field]) => [
        code(name),
        [field.type, field.enum?.map((value) => JSON.stringify(value)).join(say(' or ', ' 或 '))]
          .filter(Boolean)
          .join(', '),
        required?.includes(name) ? say('yes', '是') : say('no', '否'),
        prose(field.description ?? ''),
      ]),
    )}`;
  if (only !== undefined) return payloadOf(html`${say('exactly ', '恰好是 ')}${code(only)}`);
  if (several !== undefined) return payloadOf(html`${say('one of ', '其中之一：')}${joined(several.map(code), ' ')}`);
  if (not?.const !== undefined) return payloadOf(html`${say('any text but ', '任何文本，但不是 ')}${code(not.const)}`);
  if (pattern === undefined) return payloadOf(say('any text', '任何文本'));
  return html`${payloadOf(say('a text that matches', '匹配下式的文本'))}${view.block(pattern)}`;
}

function timers(view: View): Html {
  const { say, model, prose } = view;
  const value = ({ ms, times, of }: ModelTimer): Part =>
    of === undefined ? durationInWords(ms) : html`${times} × <code>${of}</code> (${durationInWords(ms)})`;
  const clocks = { session: say('session', '会话'), link: say('link', '链路') };
  return html`<p>${say(
    'Every implementation can be started with other values; a variable is an environment variable in milliseconds. A test may advance the clock of the session; the clock of the link always runs in real time.',
    '任何实现都可以用别的值启动；变量是以毫秒为单位的环境变量。测试可以拨快会话时钟；链路时钟始终按真实时间走。',
  )}</p>
${table(
  say('Timers', '定时器'),
  [
    say('Timer', '定时器'),
    say('Default', '默认值'),
    say('Variable', '变量'),
    say('Clock', '时钟'),
    say('Meaning', '含义'),
    say('Source', '出处'),
  ],
  Object.entries(model.timers).map(([name, timer]) => [
    html`<code id="timer-${anchor(name)}">${name}</code>`,
    value(timer),
    timer.variable === undefined ? '' : html`<code>${timer.variable}</code>`,
    clocks[timer.clock],
    prose(timer.description),
    prose(timer.source),
  ]),
)}`;
}

function constants(view: View): Html {
  const { say, model, prose } = view;
  return table(
    say('Constants', '常量'),
    [say('Name', '名称'), say('Value', '值'), say('Meaning', '含义'), say('Source', '出处')],
    Object.entries(model.constants).map(([name, { value, unit, description, source }]) => [
      html`<code>${name}</code>`,
      html`<code>${value}</code>${unit !== undefined && ` ${unit}`}`,
      prose(description),
      prose(source),
    ]),
  );
}

function closeCodes(view: View): Html {
  const { say, model, prose } = view;
  return table(
    say('Close codes', '关闭码'),
    [say('Code', '关闭码'), say('Name', '名称'), say('Reason', '原因文本'), say('Meaning', '含义')],
    Object.entries(model.closeCodes).map(([name, { code, reason, description }]) => [
      html`<span id="close-${code}">${code}</span>`,
      html`<code>${name}</code>`,
      reason === undefined ? '' : html`<code>${reason}</code>`,
      prose(description),
    ]),
  );
}
