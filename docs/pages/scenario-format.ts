import { type Html, html } from '../page/html.ts';
import { anchor, contents, heading } from '../page/parts.ts';
import {
  definitionAnchor,
  definitionSections,
  definitionsOf,
  fieldTable,
  meaningOf,
  resolved,
  typeOf,
} from '../page/schema.ts';
import type { DocPage, View } from '../page/view.ts';
import type { ScenarioSource, WrittenStep } from '../sources/scenario-sources.ts';
import type { Schema } from '../sources/sources.ts';
import { scenarioPath } from './suite.ts';

/** An example longer than this many characters explains less. */
const longestExample = 420;

/** The format of scenarios: the file, every step with an example, and the parts that steps share. */
export function scenarioFormatPage(view: View): DocPage {
  const { say, told, prose, sources, link } = view;
  const schema = sources.schemas['scenario'] ?? {};
  const steps = Object.entries(
    (definitionsOf(schema)['step']?.['properties'] ?? {}) as Readonly<Record<string, Schema>>,
  );
  const ownSections = new Set(['step', ...steps.flatMap(([, step]) => definitionOf(step, schema) ?? [])]);
  const body = html`<p class="lead">${prose(told(String(schema['description'])))}</p>
<p>${say('The form is ', '格式见 ')}<code>spec/formats/scenario.schema.json</code>${say(
    '; editors that know YAML schemas complete and check it. im-conformance validate tells what is wrong with a file, and where. ',
    '；支持 YAML schema 的编辑器可以补全和检查。im-conformance validate 会指出文件哪里有错。',
  )}${link('suite/index.html', say('All scenarios of the kit', '工具自带的全部场景'))}${say('.', '。')}</p>
${contents(say('On this page', '本页内容'), [
  ['file', say('The file', '文件')],
  ...steps.map(([name]) => [stepAnchor(name), html`<code>${name}</code>`] as const),
  ['parts', say('Shared parts', '共用部分')],
])}
${heading(2, 'file', say('The file', '文件'))}${fieldTable(say('The file', '文件'), schema, schema, view)}
${heading(2, definitionAnchor('step'), say('Steps', '步骤'))}<p>${prose(told(String(definitionsOf(schema)['step']?.['description'])))}</p>
${steps.map(([name, step]) => stepSection(name, step, schema, view))}
${heading(2, 'parts', say('Shared parts', '共用部分'))}${definitionSections(schema, ownSections, 3, view)}`;
  return {
    path: 'scenarios.html',
    title: say('The format of scenarios', '场景的格式'),
    summary: say('Every key and step of a scenario, with examples.', '场景的每个键和步骤，附示例。'),
    body,
    words: steps.map(([name]) => name).join(' '),
  };
}

const stepAnchor = (name: string): string => `step-${anchor(name)}`;

/** The definition of an object that a step takes, by name. */
function definitionOf(step: Schema, schema: Schema): string | undefined {
  const { $ref, oneOf = [] } = step as { $ref?: string; oneOf?: readonly Schema[] };
  const names = [$ref, ...oneOf.map((one) => one['$ref'] as string | undefined)];
  return names
    .flatMap((name) => name?.replace('#/definitions/', '') ?? [])
    .find((name) => definitionsOf(schema)[name]?.['properties'] !== undefined);
}

function stepSection(name: string, step: Schema, schema: Schema, view: View): Html {
  const { say, block, link, sources } = view;
  const definition = definitionOf(step, schema);
  const object = definition === undefined ? undefined : resolved({ $ref: `#/definitions/${definition}` }, schema);
  const others = ((step['oneOf'] ?? []) as readonly Schema[]).filter((one) => resolved(one, schema) !== object);
  const example = bestExample(name, sources.scenarios);
  return html`${heading(3, stepAnchor(name), html`<code>${name}</code>`)}<p>${meaningOf(step, schema, view)}</p>
${others.length > 0 && html`<p>${say('In short: ', '简写：')}${others.map((one) => typeOf(one, schema, view))}</p>\n`}${
  object === undefined
    ? others.length === 0 && html`<p>${say('Value', '值')}: ${typeOf(step, schema, view)}</p>\n`
    : fieldTable(name, object, schema, view)
}
${
  example !== undefined &&
  html`<p class="fine">${say('From ', '摘自 ')}${link(scenarioPath(example.scenario.party, example.scenario.id), html`<code>${example.scenario.party}/${example.scenario.id}</code>`)}</p>
${block(example.step.text, name)}
`
}`;
}

/** The example that shows most: as many keys as fit into a few lines. */
function bestExample(
  name: string,
  scenarios: readonly ScenarioSource[],
): { readonly scenario: ScenarioSource; readonly step: WrittenStep } | undefined {
  let best: { readonly scenario: ScenarioSource; readonly step: WrittenStep } | undefined;
  let most = -1;
  for (const scenario of scenarios) {
    for (const step of scenario.steps) {
      if (step.name !== name || step.text.length > longestExample) continue;
      const keys = step.text.match(/\b[a-zA-Z]+: /g)?.length ?? 0;
      if (keys > most) [best, most] = [{ scenario, step }, keys];
    }
  }
  return best;
}
