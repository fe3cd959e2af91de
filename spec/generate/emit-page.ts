import type { Message, ModelRequirement, ModelTimer, ProtocolModel } from './model-types.ts';

/** PROTOCOL.md: the document for readers, with one shape for every message and an anchor for every requirement. Pure. */
export function emitPage(model: ProtocolModel, banner: string): string {
  const sections = [
    `# ${model.title} ${model.version}`,
    model.description,
    contents(model),
    connection(model),
    messages(model),
    timers(model),
    constants(model),
    closeCodes(model),
    lifeCycle(model),
    ledger(model),
  ];
  return `${banner}\n\n${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function contents(model: ProtocolModel): string {
  const parts = ['Connection', 'Messages', 'Timers', 'Constants', 'Close codes'];
  if (model.lifeCycle !== undefined) parts.push('Life cycle');
  parts.push('Requirements');
  return parts.map((part) => `- [${part}](#${slug(part)})`).join('\n');
}

function connection(model: ProtocolModel): string {
  const parameters = Object.entries(model.parameters).map(
    ([name, { description, pattern, examples }]) =>
      `- \`${name}\`: ${description} Examples: ${examples.map(code).join(', ')}.${pattern === undefined ? '' : `\n\n  \`\`\`text\n  ${pattern}\n  \`\`\``}`,
  );
  const lists = (['toServer', 'toClient'] as const).map(
    (direction) => `- ${arrow[direction]}: ${model.directions[direction].messages.map(messageLink(model)).join(', ')}`,
  );
  return [
    '## Connection',
    `A WebSocket (RFC 6455) at \`${model.address}\`. Every data message is text.`,
    parameters.join('\n'),
    'A frame is exactly one message of its direction:',
    lists.join('\n'),
  ].join('\n\n');
}

const arrow = { toServer: 'client → server', toClient: 'server → client' } as const;

function messageLink(model: ProtocolModel): (name: string) => string {
  return (name) => `[${model.messages[name]?.title ?? name}](#${slug(model.messages[name]?.title ?? name)})`;
}

function messages(model: ProtocolModel): string {
  return ['## Messages', ...Object.values(model.messages).map((message) => messageSection(message, model))].join(
    '\n\n',
  );
}

function messageSection(message: Message, model: ProtocolModel): string {
  const operation = model.operations.find(
    ({ messages, reply }) => messages.includes(message.name) || reply?.includes(message.name),
  );
  const answer = operation?.messages.includes(message.name) ? operation.reply : undefined;
  const rows = [
    ['Name', code(message.name)],
    ['Direction', arrow[message.direction]],
    ['Content type', code(message.contentType)],
    ['Operation', operation === undefined ? '' : `${operation.title}. ${operation.summary}`],
    ['Answer', answer === undefined ? 'none of its own' : answer.map(messageLink(model)).join(', ')],
    ['Optional', message.capability === undefined ? 'no' : `yes, capability ${code(message.capability)}`],
    ['Requirements', message.cites.map(requirementLink).join(', ')],
  ];
  const frames = message.examples.map(
    (example) =>
      `${example.summary}\n\n\`\`\`${message.contentType === 'application/json' ? 'json' : 'text'}\n${example.frame}\n\`\`\``,
  );
  return [
    `### ${message.title}`,
    [message.summary, message.description].filter(Boolean).join(' '),
    table(['', ''], rows),
    '#### Payload'.concat(` of ${message.name}`),
    payload(message),
    `#### Frames of ${message.name} as sent`,
    frames.join('\n\n'),
  ].join('\n\n');
}

function payload(message: Message): string {
  const { properties, required } = message.schema as {
    properties?: Record<string, { type?: string; enum?: unknown[]; description?: string; pattern?: string }>;
    required?: string[];
  };
  if (properties === undefined) return textPayload(message.schema);
  const rows = Object.entries(properties).map(([name, property]) => [
    code(name),
    [property.type, property.enum?.map((value) => code(JSON.stringify(value))).join(' or ')].filter(Boolean).join(', '),
    required?.includes(name) ? 'yes' : 'no',
    property.description ?? '',
  ]);
  return table(['field', 'type', 'required', 'meaning'], rows);
}

function textPayload(schema: Message['schema']): string {
  const {
    const: only,
    enum: several,
    not,
    pattern,
  } = schema as {
    const?: string;
    enum?: string[];
    not?: { const?: string };
    pattern?: string;
  };
  if (only !== undefined) return `Exactly ${code(only)}.`;
  if (several !== undefined) return `One of ${several.map(code).join(', ')}.`;
  if (not?.const !== undefined) return `Any text but ${code(not.const)}.`;
  return pattern === undefined ? 'Any text.' : `A text that matches \`${pattern}\`.`;
}

function timers(model: ProtocolModel): string {
  const rows = Object.entries(model.timers).map(([name, timer]) => [
    code(name),
    timerValue(timer),
    timer.variable === undefined ? '' : code(timer.variable),
    timer.clock,
    timer.description,
    timer.source,
  ]);
  return [
    '## Timers',
    'Every implementation can be started with other values; a variable is in milliseconds. Timers of the session clock may be advanced by a test; timers of the link always run in real time.',
    table(['timer', 'default', 'variable', 'clock', 'meaning', 'source'], rows),
  ].join('\n\n');
}

function timerValue({ ms, times, of }: ModelTimer): string {
  return of === undefined ? duration(ms) : `${times} × \`${of}\` (${duration(ms)})`;
}

/** Milliseconds for people: in the largest unit that divides them. */
export function duration(ms: number): string {
  const units: [string, number][] = [
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
  ];
  const [name, size] = units.find(([, unit]) => ms >= unit && ms % unit === 0 && (unit !== 60_000 || ms > 60_000)) ?? [
    'ms',
    1,
  ];
  return `${ms / size} ${name}`;
}

function constants(model: ProtocolModel): string {
  const rows = Object.entries(model.constants).map(([name, { value, unit, description, source }]) => [
    code(name),
    `${code(String(value))}${unit === undefined ? '' : ` ${unit}`}`,
    description,
    source,
  ]);
  return ['## Constants', table(['name', 'value', 'meaning', 'source'], rows)].join('\n\n');
}

function closeCodes(model: ProtocolModel): string {
  const rows = Object.entries(model.closeCodes).map(([name, { code: number, reason, description }]) => [
    String(number),
    code(name),
    reason === undefined ? '' : code(reason),
    description,
  ]);
  return ['## Close codes', table(['code', 'name', 'reason', 'meaning'], rows)].join('\n\n');
}

function lifeCycle({ lifeCycle: cycle }: ProtocolModel): string {
  if (cycle === undefined) return '';
  const states = Object.entries(cycle.states).map(([name, description]) => [code(name), description]);
  const arrows = cycle.transitions.map(({ from, to, on, cites }) => `  ${from} --> ${to}: ${on} [${cites.join(', ')}]`);
  return [
    '## Life cycle',
    `${cycle.subject}:`,
    ['```mermaid', 'stateDiagram-v2', `  [*] --> ${cycle.initial}`, ...arrows, '```'].join('\n'),
    table(['state', 'meaning'], states),
  ].join('\n\n');
}

function ledger(model: ProtocolModel): string {
  const areas = Object.entries(model.areas).map(([area, title]) => {
    const requirements = model.requirements.filter((requirement) => requirement.area === area);
    return [`### ${area}: ${title}`, ...requirements.map(requirementSection)].join('\n\n');
  });
  return ['## Requirements', 'Levels are those of RFC 2119. An id is never used for another meaning.', ...areas].join(
    '\n\n',
  );
}

function requirementSection(requirement: ModelRequirement): string {
  const { id, level, actor, sentence, recommendation, rationale, source, unobservable } = requirement;
  return [
    `<a id="${id.toLowerCase()}"></a>**${id}** (${level}, ${actor}): ${sentence}`,
    ...(recommendation === undefined ? [] : [`*SHOULD*: ${recommendation}`]),
    `*Why*: ${rationale} *Source*: ${source}.`,
    ...(unobservable === undefined ? [] : [`*Not observable*: ${unobservable}`]),
  ].join('\n\n');
}

function requirementLink(id: string): string {
  return `[${id}](#${id.toLowerCase()})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function slug(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
