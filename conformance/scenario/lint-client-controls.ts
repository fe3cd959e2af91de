import type { Step } from '#generated/formats/scenario.js';

type Path = readonly (string | number)[];
type Report = (at: Path, message: string) => void;

interface Placed {
  readonly step: Step;
  readonly at: Path;
}

/**
 * Reports what a client must not do without a control that shows the same client doing it: no event counts only where
 * such an event is expected too, and no attempt only between attempts or signs of life. Without it a client that does
 * nothing would pass.
 */
export function lintClientControls(steps: readonly Step[], path: Path, report: Report): void {
  const flat = flattened(steps, path);
  for (const [index, { step, at }] of flat.entries()) {
    const before = flat.slice(0, index);
    const after = flat.slice(index + 1);
    if (step.noEvent !== undefined) {
      const { event, from, at: connection } = step.noEvent;
      const shows = (other: Placed): boolean =>
        other.step.expectEvent?.event === event && other.step.expectEvent.from === from;
      if (![...before, ...after].some(shows))
        report([...at, 'noEvent'], `no control: the client is never shown to tell the event ${event}`);
      if (connection === undefined && !after.some(isLife))
        report([...at, 'noEvent'], 'no control: name a connection under at, or show afterwards that the client lives');
    }
    if (step.noAttempt === undefined) continue;
    if (!before.some((other) => other.step.accept !== undefined))
      report([...at, 'noAttempt'], 'no control: let an attempt be accepted before none may come');
    if (!after.some(isLife)) report([...at, 'noAttempt'], 'no control: show afterwards that the client lives');
  }
}

/** Whether only a client that lives lets a step hold. */
function isLife({ step }: Placed): boolean {
  return [step.accept, step.expectEvent, step.expect, step.silence, step.noEvent?.at].some(
    (life) => life !== undefined,
  );
}

function flattened(steps: readonly Step[], path: Path): Placed[] {
  return steps.flatMap((step, index): Placed[] => {
    const at = [...path, index];
    return step.repeat === undefined ? [{ step, at }] : flattened(step.repeat.steps, [...at, 'repeat', 'steps']);
  });
}
