import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { openScenarios, type Parties, parties } from '../../conformance/commands/scenarios.ts';
import type { Protocol } from '../../conformance/protocol/protocol.ts';
import type { Plan } from '../../conformance/scenario/plan.ts';

/** A scenario as its author wrote it. */
export interface ScenarioSource {
  readonly party: Parties;
  readonly id: string;
  readonly title: string;
  /** Path in the repository. */
  readonly file: string;
  /** Text without the line for editors. */
  readonly text: string;
  readonly rows: readonly string[];
  readonly checks: readonly { readonly check: string; readonly proves: readonly string[]; readonly line: number }[];
  /** Its steps, those of repetitions too, as written. */
  readonly steps: readonly WrittenStep[];
}

/** A step with its text, which begins with a dash. */
export interface WrittenStep {
  readonly name: string;
  readonly text: string;
}

/** Every scenario of a protocol that judges somebody, in the order of their files. */
export async function readScenarioSources(protocol: Protocol, root: URL): Promise<ScenarioSource[]> {
  const sources = await Promise.all(
    parties.map(async (party) => {
      const plans = await openScenarios(protocol, [folderOf(party, protocol, root)], party);
      const byId = new Map<string, Plan[]>();
      for (const plan of plans) {
        const { scenario } = plan.scenario;
        byId.set(scenario, [...(byId.get(scenario) ?? []), plan]);
      }
      return Promise.all([...byId].map(([id, runs]) => readSource(party, id, runs, protocol, root)));
    }),
  );
  return sources.flat();
}

function folderOf(party: Parties, { model }: Protocol, root: URL): string {
  return fileURLToPath(new URL(`conformance/scenarios/${model.protocol}/${party}`, root));
}

async function readSource(
  party: Parties,
  id: string,
  runs: readonly Plan[],
  { model }: Protocol,
  root: URL,
): Promise<ScenarioSource> {
  const file = `conformance/scenarios/${model.protocol}/${party}/${id}.yaml`;
  const whole = await readFile(new URL(file, root), 'utf8');
  const [first] = runs;
  return {
    party,
    id,
    title: first?.scenario.title ?? '',
    file,
    text: whole.replace(/^# yaml-language-server.*\n/, '').trimEnd(),
    rows: runs.flatMap(({ example }) => example?.id ?? []),
    checks: (first?.checks ?? []).map(({ check, proves, place }) => ({ check, proves, line: place.line })),
    steps: writtenSteps(whole),
  };
}

function writtenSteps(text: string): WrittenStep[] {
  const found: WrittenStep[] = [];
  const visit = (steps: unknown): void => {
    if (!isSeq(steps)) return;
    for (const item of steps.items) {
      if (!isMap(item)) continue;
      const [pair] = item.items;
      found.push({ name: String(pair?.key), text: `- ${sliceOf(text, item)}` });
      if (isMap(pair?.value)) visit(pair.value.get('steps'));
    }
  };
  visit(parseDocument(text).get('steps'));
  return found;
}

/** The text of a node, its further lines indented by two. */
function sliceOf(text: string, { range }: Node): string {
  const [start = 0, end = 0] = range ?? [];
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...rest] = text.slice(start, end).trimEnd().split('\n');
  return [first, ...rest.map((line) => `  ${line.slice(column)}`)].join('\n');
}
