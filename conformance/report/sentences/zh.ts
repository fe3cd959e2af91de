import type { BrokenRule, Cause, Expectation } from '../../interpreter/causes.ts';
import { shown } from '../../interpreter/matchers.ts';
import { utcOffset } from '../../interpreter/timestamps.ts';
import { crashNote } from '../../run/crash-words.ts';
import { ruleInChinese } from './rfc6455-zh.ts';
import { type SentenceTable, sentencesOf, shownFrame } from './sentences.ts';

const expectation = (data: Expectation): string => chinese.expectation(data);
const cause = (data: Cause): string => chinese.cause(data);
const withWhere = (where: unknown): string => (where === undefined ? '' : `（其中 ${value(where)}）`);
const field = (name: string): string => (name === '' ? '该值' : name);
const frames = (texts: readonly string[]): string => texts.map(frame).join('，');

/** What is missing or cut says so in Chinese, too. */
function value(data: unknown): string {
  return data === undefined ? '缺失' : shown(data).replace(/… \((\d+) characters\)$/, '…（共 $1 个字符）');
}

function frame(text: string): string {
  return shownFrame(text).replace(/… \((\d+) characters\)$/, '…（共 $1 个字符）');
}

const places = { server: '服务器发给', client: '客户端发出：' } as const;

const table: SentenceTable = {
  expectations: {
    message: ({ messages, at, sentBy, where, has, within }) =>
      `${within === undefined ? '' : `${within} 毫秒内`}${sentBy === undefined ? '' : places[sentBy]}${at} ${sentBy === 'client' ? '' : '收到 '}` +
      `${messages.join(' 或 ')}${withWhere(where)}${has === undefined ? '' : `，且含有 ${value(has)}`}`,
    pong: ({ payload, at }) => `${at} 收到载荷为 ${value(payload)} 的 pong`,
    silence: ({ at, of, where }) =>
      `${at.join('、')} ${of === undefined ? '什么都收不到' : `收不到 ${of}${withWhere(where)}`}`,
    value: ({ of, is }) => `${of} 为 ${value(is)}`,
    accepted: ({ within }) => `${within === undefined ? '' : `在 ${within} 内`}连接被接受且可用`,
    upgrade: () => '以符合 RFC 6455 的 101 应答握手',
    refused: () => '以 4xx 拒绝，或不发任何消息就关闭',
    answer: () => '握手得到应答',
    close: ({ at, codes, within }) =>
      `${within === undefined ? '' : `在 ${within} 内`}${at} ${codes === undefined ? '' : `以 ${codes.join(' 或 ')} `}被关闭`,
    'one-accepted': ({ of }) => `同一时刻的 ${of} 个连接中只接受一个，其余拒绝`,
    'all-arrive': ({ at, rounds }) => `${at.join('、')} 同时发出的每条文本都按序到达双方各一次，共 ${rounds} 轮`,
    attempt: ({ within, withinMs, notBefore }) =>
      `${within === undefined ? '' : `在 ${within}（${withinMs} 毫秒）内`}尝试连接` +
      `${notBefore === undefined ? '' : `，且不早于 ${notBefore}`}`,
    'no-attempt': (data) => `${data.for}（${data.forMs} 毫秒）内不尝试连接`,
    spread: ({ clients, over }) => `${clients} 个客户端的下一次尝试平均偏离中间值至少 ${over} 毫秒`,
    event: ({ event, where, has, within }) =>
      `${has === undefined ? `${within} 毫秒内` : ''}报告事件 ${event}${withWhere(where)}${has === undefined ? '' : `，且含有 ${value(has)}`}`,
    'no-event': ({ event, where }) => `不报告事件 ${event}${withWhere(where)}`,
    accounted: ({ arrive }) => `每条文本${arrive ? '按序到达一次，或' : ''}被报告为 refused`,
    rhythm: ({ message, times, least, most }) => `${times} 次 ${message}，每次与前一次相隔 ${least} 至 ${most} 毫秒`,
    always: ({ check }) => always[check] ?? check,
    alive: () => '程序继续运行',
    playable: () => '场景可以执行',
  },
  causes: {
    'nothing-came': () => '什么都没有收到',
    came: ({ what }) => frame(what),
    'other-came': (data) =>
      `${data.count === 1 ? '收到的是' : `收到 ${data.count} 条其他消息，最后是`} ${frames(data.frames)}`,
    closed: ({ code, reason, at }) =>
      `${at ?? '连接'} 被对方关闭，${code === undefined ? '没有关闭码' : `关闭码 ${code}`}${reason === undefined ? '' : ` ${value(reason)}`}`,
    ended: ({ how, at }) => `${at ?? '连接'} 没有关闭帧就以 ${how} 断开`,
    cut: () => '因为收到的内容，工具断开了连接',
    'wrong-value': ({ field: name, how, wanted, actual }) => {
      const seen = `${field(name)} 为 ${value(actual)}`;
      switch (how) {
        case 'equal':
          return `${seen}，而不是 ${value(wanted)}`;
        case 'pattern':
          return `${seen}，不符合 ${String(wanted)}`;
        case 'one-of':
          return `${seen}，不在 ${(wanted as unknown[]).map(value).join('、')} 之中`;
        case 'object':
          return `${seen}，不是对象`;
        case 'absent':
          return `${seen}，本不该出现`;
      }
    },
    'too-long': ({ field: name, took, most }) => `${field(name)} 为 ${took} 毫秒，超过 ${most} 毫秒`,
    'wrong-time': ({ field: name, written, off, zone, declared }) =>
      `${field(name)} 为 ${written}，按${declared ? ` ${zone}` : `最接近的时差 ${zone}`} 与发送时间相差 ${Math.round(off / 1000)} 秒`,
    'no-time': ({ field: name, written }) => `${field(name)} 为 ${value(written)}，不是 yyyy-MM-dd HH:mm:ss`,
    'none-of': ({ causes }) => causes.map(cause).join('，且'),
    stray: (data) =>
      data.frames.map((text) => `${data.at} ${data.sentBy === 'client' ? '发出' : '收到'}了 ${frame(text)}`).join('；'),
    'broken-frames': ({ broken }) => broken.map((one) => table.broken(one)).join('；'),
    'second-copy': ({ text, at }) => `${at} 第二次收到 ${value(text)}`,
    'unsent-message': (data) => `${data.at} 收到 ${frame(data.frame)}，而没有人发过这条文本`,
    'earlier-message': (data) => `${data.at} 收到 ${frame(data.frame)}，它是在该会话建立之前发出的`,
    'stayed-open': () => '连接一直没有关闭',
    refused: ({ status, reason, body }) =>
      `握手的应答是 HTTP ${status}${reason === '' ? '' : ` ${reason}`}${body === undefined ? '' : `，${value(body)}`}`,
    'no-answer': () => '握手没有得到应答',
    'no-handshake': ({ message }) => message,
    'wrong-upgrade': ({ rule, detail }) => `应答的 101 违反了 ${ruleInChinese(rule)}：${detail}`,
    'sent-before-close': (data) =>
      `握手被接受，并收到 ${JSON.stringify(data.frame)}${data.end === undefined ? '' : `，之后${cause(data.end)}`}`,
    upgraded: ({ ousted }) => `握手被接受，连接一直开着${ousted === undefined ? '' : `，而${cause(ousted)}`}`,
    'probe-unanswered': (data) =>
      `握手被接受，但探活没有得到应答${data.frame === undefined ? '' : `，收到的是 ${frame(data.frame)}`}`,
    accepted: () => '连接被接受',
    'several-accepted': ({ count }) => `接受了 ${count} 个`,
    'too-early': ({ what, after, least, leastMs }) =>
      `${after} 毫秒后就${what === 'closed' ? '被关闭' : '来了'}，早于 ${least}（${leastMs} 毫秒）`,
    'too-late': ({ after }) => `${after} 毫秒后才来`,
    'no-attempt': () => '没有尝试',
    'an-attempt': ({ after }) => `${after} 毫秒后有一次尝试`,
    'all-at-once': ({ after }) => `分别在 ${after.join('、')} 毫秒后尝试`,
    exited: ({ client, code, signal, last }) =>
      `${client} 的程序${ending(code, signal)}${last.length === 0 ? '' : `；最后输出：${last.join(' | ')}`}`,
    'no-event': () => '没有报告',
    'other-events': ({ events, count }) =>
      count === 1
        ? `报告的是 ${events.map(eventOf).join()}`
        : `报告了 ${count} 个其他事件，最后是 ${events.map(eventOf).join('，')}`,
    told: ({ client, event }) => `${client} 报告了 ${value(event)}`,
    unaccounted: ({ text }) => `${value(text)} 既没有发出，也没有报告 refused`,
    repeated: ({ text, times }) => `${value(text)} 来了 ${times} 次`,
    'refused-and-sent': ({ text }) => `${value(text)} 报告了 refused，却仍然发出`,
    'out-of-order': ({ text, at, round }) =>
      `${at === undefined ? '' : `${at} `}先收到了后发的 ${value(text)}${inRound(round)}`,
    lost: ({ text, at, round }) => `${at} 始终没有收到 ${value(text)}${inRound(round)}`,
    'off-beat': ({ number, after }) =>
      number === 1 ? `第一次在连接打开 ${after} 毫秒后` : `第 ${number} 次在前一次 ${after} 毫秒后`,
    'beats-missing': (data) => `${data.in} 毫秒内${data.count === 0 ? '一次也没有' : `只有 ${data.count} 次`}`,
    'wrong-address': ({ connection, target, right }) =>
      `${connection} 请求的是 ${target}，而不是 ${right.join(' 或 ')}`,
    'two-at-once': (data) =>
      `${data.first} ${data.open ? '还开着' : '还在建立'}时又建立了 ${data.second}，两者并存 ${data.for} 毫秒`,
    'online-while-closed': ({ client }) => `没有打开的连接，${client} 却报告了 online`,
    undelivered: (data) =>
      `${data.client} 报告了一条${data.repeated ? '多于发送次数的' : '没有发送过的'}消息：${data.frame}`,
    crashed: ({ code, signal, first, during }) =>
      `${during === undefined ? '' : `在${during}时，`}程序${ending(code, signal)}${first.length === 0 ? '' : `：${first[0]}`}`,
    'went-deaf': () => '服务器不再应答任何人',
    'timer-ignored': ({ timer, ms }) => `${timer} 设为 ${ms} 毫秒，但没有生效`,
    'control-failed': (data) => `期望${expectation(data.expected)}，但${cause(data.cause)}`,
    'not-reached': ({ check }) => `没有执行到，因为 ${check} 不成立`,
    'stands-on': ({ capability }) => `它所依赖的能力不成立：${capability}`,
    'silence-not-shown': (data) =>
      `无法证明没有消息：${data.cause === undefined ? '探活没有得到应答' : `${data.at}：${cause(data.cause)}`}`,
    allowed: (data) => `不适用，因为收到了 ${frame(data.frame)}，而这是允许的`,
    optional: ({ check }) => `不适用，因为只是推荐要求的 ${check} 不成立`,
    'slow-kit': ({ after, limit }) => `本机太慢：已过 ${after} 毫秒，超过 ${limit}；请重跑，或使用更长的定时器`,
    'slow-machine': (data) => `本机太慢：工具自身被耽搁期间，${cause(data.cause)}；请重跑，或使用更长的定时器`,
    spoilt: (data) => `没有等到“${expectation(data.expected)}”，来的内容不符合协议文档`,
    left: (data) =>
      `${data.who === 'server' ? '服务器断开了' : '客户端离开了'} ${data.at}，期望的内容已来不及：${cause(data.cause)}`,
    'user-in-use': () => '似乎有人正以场景所需的 userId 连接',
    'no-client-probe': ({ at }) => `${at} 的握手被接受，但其客户端没有发送能证明会话已建立的探活`,
    'no-retry': ({ at }) => `${at} 被拒绝，其客户端没有重试`,
    'given-up': ({ at }) => `${at} 被放弃，换成了另一次尝试`,
    'ended-unanswered': ({ at }) => `${at} 在应答之前就断开了`,
    'no-sign-of-life': ({ client }) => `${client} 没有报告用来证明其存活的消息`,
    'unwatched-end': ({ at }) => `评判节奏期间 ${at} 断开了`,
    'not-all-tried': () => '不是每个客户端都及时重试了',
    'clock-failed': ({ message }) =>
      message === undefined ? '被测程序没有应答 advance 命令' : `无法拨快时钟：${message}`,
    timeout: ({ seconds }) => `场景超过了 ${seconds} 秒（--timeout）`,
    interrupted: () => '运行被中断',
    stopped: () => '运行在一项失败处停止（--fail-fast）',
    flooded: ({ megabytes, most }) => `被测程序发送过多，积压 ${megabytes} MB；工具最多保留 ${most} MB`,
    hammered: ({ what, most }) =>
      `客户端在一个场景里产生了超过 ${most} 个${what === 'connections' ? '连接' : '事件'}，超出工具的上限`,
    skipped: () => '由用户跳过',
    mistyped: ({ text, wanted }) => `收到的文本是 ${value(text)}，而要输入的是 ${value(wanted)}`,
    'no-server': () => '中间没有服务器',
    'cannot-listen': ({ message }) => `工具无法再次监听：${message}`,
    undeclared: ({ capabilities }) => `被测程序没有声明能力 ${capabilities.join('、')}`,
    'few-users': ({ users, needed, configured }) =>
      `需要 ${needed} 个${users === 'known' ? '已知' : '未知'}用户，只配置了 ${configured} 个`,
    'long-timers': ({ seconds }) =>
      `按被测程序的定时器需要 ${seconds} 秒：请以较短的会话有效期启动它并写进配置的 timers，或用 --timeout 放宽`,
    unplayable: ({ message }) => message,
    unavailable: ({ message }) => message,
    'given-up-target': ({ message }) => message,
    'in-company': (data) => `其他场景同时使用服务器时，${cause(data.cause)}；单独执行则成立`,
    'no-time-left': ({ seconds }) => `没有单独重试：用于重试的 ${seconds} 秒已经用完`,
  },
  rules: {
    'none-of': (data) => `${frame(data.frame)}：不是 ${data.messages.join('、')} 中的任何一种`,
    schema: (data) =>
      `${frame(data.frame)}：不是合格的 ${data.message}：${data.problems.map((one) => table.problem(one)).join('；')}`,
    number: (data) => `${frame(data.frame)}：${data.field} 写成了 ${data.written}`,
    binary: ({ bytes }) => `${bytes} 字节的二进制消息`,
    rfc6455: ({ rule, detail }) => `${ruleInChinese(rule)}：${detail}`,
    request: ({ detail }) => detail,
    flood: ({ detail }) => detail,
  },
  notes: {
    zone: ({ field: name, offset }) => `${name} 是 ${utcOffset(offset)} 的时间；没有配置可以对照的时区`,
    'twelve-hours': ({ field: name, offset, local }) =>
      `${name} 是 ${utcOffset(offset)} 的时间，与启动程序所在的 ${utcOffset(local)} 相差 12 小时：是不是把 HH 写成了 12 小时制的 hh？（MSG-6；如果确实用这个时区，请配置 timeZone）`,
    'no-event-line': ({ line }) => `驱动打印了一行不是事件的内容：${line}`,
    'unknown-event': ({ event, meant }) =>
      `驱动报告了约定中没有的事件 ${event}${meant === undefined ? '' : `；是不是 ${meant}？`}`,
    'incomplete-event': ({ event }) => `驱动报告的事件 ${event} 缺少必需的内容：${needs[event] ?? '无'}`,
    'slow-exit': () => '驱动没有随标准输入结束而退出，每个场景因此多花一秒',
    'left-processes': () => '驱动遗留了进程，已由工具结束',
    'each-alone': () => '该服务器承受不了两个用户同时使用，因此每个场景都是单独执行的',
    'second-tries': ({ tried, left, seconds }) =>
      `${tried} 个场景单独重试过；用于重试的 ${seconds} 秒已用完，还有 ${left} 个没有重试`,
    crash: (data) => crashNote(data, 'zh'),
    'still-listens': ({ address }) => `被测程序启动的某个进程仍在监听 ${address}；它已离开进程组，请自行结束它`,
  },
  reasons: {
    interrupted: () => '运行被中断',
    outdated: ({ count }) => `有 ${count} 条预期失败已过时`,
    'nothing-executed': () => '没有任何检查能够执行',
    'failures-expected': () => '部分失败在预期之内',
    filtered: () => '只运行了部分场景',
    'each-alone': () => '其余要求需分别单独评判',
    'not-run': ({ requirements }) => `没有运行 ${requirements.join('、')} 的任何检查`,
    'not-judged': ({ count }) => `有 ${count} 项检查无法判定`,
    'who-breaks': ({ server, client }) =>
      [
        ...(server.length === 0 ? [] : [`服务器未遵守 ${server.join('、')}`]),
        ...(client.length === 0 ? [] : [`客户端未遵守 ${client.join('、')}`]),
      ].join('；'),
    crashed: ({ times }) => `程序崩溃了 ${times} 次`,
  },
  problem: ({ field: name, keyword, wanted }) => {
    if (keyword === 'required') return `缺少 ${name}`;
    const must = musts[keyword];
    return `${field(name)} ${must === undefined ? `不满足 ${keyword}` : must(wanted)}`;
  },
  broken: ({ at, rule }) => `${at} 收到 ${ruleOf(rule)}`,
};

function ruleOf(rule: BrokenRule['rule']): string {
  return (table.rules[rule.kind] as (data: typeof rule) => string)(rule);
}

const musts: Readonly<Partial<Record<string, (wanted: unknown) => string>>> = {
  type: (wanted) => `必须是 ${String(wanted)}`,
  const: (wanted) => `必须是 ${value(wanted)}`,
  enum: (wanted) => `必须是 ${(wanted as unknown[]).map(value).join('、')} 之一`,
  pattern: (wanted) => `必须符合 ${String(wanted)}`,
  format: (wanted) => `必须是 ${String(wanted)}`,
  minimum: (wanted) => `不得小于 ${value(wanted)}`,
  maximum: (wanted) => `不得大于 ${value(wanted)}`,
  minLength: (wanted) => `至少要有 ${value(wanted)} 个字符`,
  maxLength: (wanted) => `至多只能有 ${value(wanted)} 个字符`,
  not: () => '不得是这个值',
};

const always: Readonly<Partial<Record<string, string>>> = {
  frames: '只有协议文档里的消息，且帧符合 RFC 6455',
  address: '按协议文档的地址连接',
  single: '同一时刻只有一个连接或尝试',
  state: '事件与线路上发生的一致',
  delivery: '只报告发送过的消息',
  copies: '每个连接上每条消息只到一次',
  unsent: '只有别人发过的文本才产生消息',
  earlier: '只有会话建立之后发出的消息',
  lost: '每条文本都到达每个在线的人',
  company: '别人使用服务器时连接仍然保持',
};

const needs: Readonly<Partial<Record<string, string>>> = {
  message: '对象 message',
  notice: '字符串 text',
  refused: '字符串 text；若有 reason，也须为字符串',
};

function ending(code: number | undefined, signal: string | undefined): string {
  return signal === undefined ? `以代码 ${code} 退出` : `被 ${signal} 终止`;
}

function eventOf(data: Cause): string {
  return data.kind === 'told' ? value(data.event) : cause(data);
}

function inRound(round: number | undefined): string {
  return round === undefined ? '' : `（第 ${round} 轮）`;
}

/** Chinese. */
export const chinese = sentencesOf(table);
