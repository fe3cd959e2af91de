import type { ProtocolModel } from './model-types.ts';
import { code, codeBlock, headingLink, paragraphs } from './page/markdown.ts';
import { directionNames, messageLink, messages } from './page/messages.ts';
import { areaHeading, requirements } from './page/requirements.ts';
import { closeCodes, constants, lifeCycle, timers } from './page/tables.ts';

/** PROTOCOL.md: the document for readers, with one shape for every message and an anchor for every requirement. Pure. */
export function emitPage(model: ProtocolModel, banner: string): string {
  const page = paragraphs(
    banner,
    `# ${model.title} ${model.version}`,
    model.description,
    contents(model),
    connection(model),
    messages(model),
    timers(model),
    constants(model),
    closeCodes(model),
    lifeCycle(model),
    requirements(model),
  );
  return `${page}\n`;
}

function contents(model: ProtocolModel): string {
  const link = (heading: string): string => `- ${headingLink(heading)}`;
  return [
    link('Connection'),
    link('Messages'),
    ...Object.keys(model.messages).map((name) => `  - ${messageLink(name, model)}`),
    link('Timers'),
    link('Constants'),
    link('Close codes'),
    ...(model.lifeCycle === undefined ? [] : [link('Life cycle')]),
    link('Requirements'),
    ...Object.entries(model.areas).map(([area, title]) => `  ${link(areaHeading(area, title))}`),
  ].join('\n');
}

function connection(model: ProtocolModel): string {
  const parameters = Object.entries(model.parameters).map(([name, { description, pattern, examples }]) =>
    paragraphs(
      `${code(name)}: ${description} Examples: ${examples.map(code).join(', ')}.`,
      pattern === undefined ? '' : codeBlock('text', pattern),
    ),
  );
  const lists = (['toServer', 'toClient'] as const).map((direction) => {
    const links = model.directions[direction].messages.map((name) => messageLink(name, model));
    return `- ${directionNames[direction]}: ${links.join(', ')}`;
  });
  return paragraphs(
    '## Connection',
    `A WebSocket (RFC 6455) at ${code(model.address)}. Every data message is text.`,
    ...parameters,
    'A frame is exactly one message of its direction:',
    lists.join('\n'),
  );
}
