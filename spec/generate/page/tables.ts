import { durationInWords } from '../duration.ts';
import type { ModelTimer, ProtocolModel } from '../model-types.ts';
import { code, codeBlock, paragraphs, requirementLink, table } from './markdown.ts';

/** The section of timers. */
export function timers(model: ProtocolModel): string {
  const rows = Object.entries(model.timers).map(([name, timer]) => [
    code(name),
    timerValue(timer),
    timer.variable === undefined ? '' : code(timer.variable),
    timer.clock,
    timer.description,
    timer.source,
  ]);
  return paragraphs(
    '## Timers',
    'Every implementation can be started with other values; a variable is an environment variable in milliseconds. A test may advance the clock of the session; the clock of the link always runs in real time.',
    table(['Timer', 'Default', 'Variable', 'Clock', 'Meaning', 'Source'], rows),
  );
}

function timerValue({ ms, times, of }: ModelTimer): string {
  return of === undefined ? durationInWords(ms) : `${times} × ${code(of)} (${durationInWords(ms)})`;
}

/** The section of named constants. */
export function constants(model: ProtocolModel): string {
  const rows = Object.entries(model.constants).map(([name, { value, unit, description, source }]) => [
    code(name),
    `${code(String(value))}${unit === undefined ? '' : ` ${unit}`}`,
    description,
    source,
  ]);
  return paragraphs('## Constants', table(['Name', 'Value', 'Meaning', 'Source'], rows));
}

/** The section of close codes. */
export function closeCodes(model: ProtocolModel): string {
  const rows = Object.entries(model.closeCodes).map(([name, { code: number, reason, description }]) => [
    String(number),
    code(name),
    reason === undefined ? '' : code(reason),
    description,
  ]);
  return paragraphs('## Close codes', table(['Code', 'Name', 'Reason', 'Meaning'], rows));
}

/** The section of the life cycle: a diagram, its states, and its transitions with the requirements behind them. */
export function lifeCycle({ lifeCycle: cycle }: ProtocolModel): string {
  if (cycle === undefined) return '';
  const states = Object.entries(cycle.states).map(([name, description]) => [code(name), description]);
  const arrows = cycle.transitions.map(({ from, to, on }) => `  ${from} --> ${to}: ${on}`);
  const transitions = cycle.transitions.map(({ from, to, on, cites }) => [
    code(from),
    code(to),
    on,
    cites.map(requirementLink).join(', '),
  ]);
  return paragraphs(
    '## Life cycle',
    `${cycle.subject}:`,
    codeBlock('mermaid', ['stateDiagram-v2', `  [*] --> ${cycle.initial}`, ...arrows].join('\n')),
    table(['State', 'Meaning'], states),
    table(['From', 'To', 'When', 'Requirements'], transitions),
  );
}
