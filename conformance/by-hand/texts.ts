import type { Step } from '#generated/formats/scenario.js';
import type { PlannedStep } from '../scenario/plan.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is the expression of scenarios.
const nonce = '${nonce}';

/**
 * The steps with texts that are quick to type in place of those that only have to be told from each other: two equal
 * digits, which no keyboard corrects and no field begins with a capital.
 */
export function shortTexts(steps: readonly PlannedStep[]): PlannedStep[] {
  const short = new Map<string, string>();
  for (const { step } of steps) {
    const text = typeof step.command === 'object' ? step.command.send : undefined;
    if (typeof text !== 'string' || !text.includes(nonce) || text.replace(nonce, '').includes('${')) continue;
    const digit = String((short.size % 9) + 1);
    if (!short.has(text)) short.set(text, digit.repeat(2 + Math.floor(short.size / 9)));
  }
  return steps.map((planned) => ({ ...planned, step: replaced(planned.step, short) as Step }));
}

/** A value of YAML with some of its texts replaced. */
function replaced(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return texts.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, texts)]));
}
