import type { ExpectStep, Side, SilenceStep, Step } from '#generated/formats/scenario.js';
import type { Protocol } from '../protocol/protocol.ts';
import { list } from './plan.ts';

type Report = (at: readonly (string | number)[], message: string) => void;

/**
 * Reports negative expectations without their control: a refusal counts only beside an attempt that is accepted, and an
 * absence only at a connection that is shown to get what is to be absent. Without it a target that refuses everybody, or
 * that never says anything, would pass.
 */
export function lintControls(
  steps: readonly Step[],
  path: readonly (string | number)[],
  protocol: Protocol,
  report: Report,
): void {
  const walk = new ControlWalk(protocol, report);
  walk.steps(steps, path);
}

/** Where messages are expected: what one side sends on a connection. */
function place(connection: string, from: Side = 'client'): string {
  return `${connection} ${from}`;
}

class ControlWalk {
  readonly #protocol: Protocol;
  readonly #report: Report;
  #accepted = false;
  /** Messages that were expected so far, by connection. */
  readonly #received = new Map<string, Set<string>>();

  constructor(protocol: Protocol, report: Report) {
    this.#protocol = protocol;
    this.#report = report;
  }

  steps(steps: readonly Step[], path: readonly (string | number)[]): void {
    for (const [index, step] of steps.entries()) {
      if (step.repeat !== undefined) this.steps(step.repeat.steps, [...path, index, 'repeat', 'steps']);
      if (step.connect !== undefined) this.#connect(step.connect, [...path, index, 'connect']);
      if (step.race !== undefined) this.#connected(step.race.winner);
      // A client's connection has shown nothing by being made.
      if (step.accept !== undefined)
        for (const from of ['client', 'server'] as const)
          this.#received.set(place(typeof step.accept === 'string' ? step.accept : step.accept.as, from), new Set());
      if (step.expect !== undefined) this.#expect(step.expect);
      if (step.silence !== undefined) this.#silence(step.silence, [...path, index, 'silence']);
    }
  }

  #connect(value: NonNullable<Step['connect']>, at: readonly (string | number)[]): void {
    const { expect = 'accepted', handshake, as } = typeof value === 'string' ? { as: value } : value;
    if (handshake === 'half') return;
    if (expect !== 'accepted' && expect !== 'upgraded' && !this.#accepted)
      this.#report(at, 'no control: let a connection be accepted before one is refused');
    if (expect !== 'accepted') return;
    this.#connected(as);
  }

  #connected(as: string): void {
    this.#accepted = true;
    // A connection that is made again under its name has shown nothing yet, but for the probe that it answered.
    const { livenessProbe } = this.#protocol.model;
    this.#received.set(place(as), new Set(livenessProbe === undefined ? [] : [livenessProbe.reply]));
  }

  #expect({ at, from, message }: ExpectStep): void {
    // Of several, none in particular is shown.
    if (typeof message !== 'string') return;
    for (const connection of list(at)) this.#received.get(place(connection, from))?.add(message);
  }

  #silence({ at, from, of }: SilenceStep, path: readonly (string | number)[]): void {
    const { reply, send } = this.#protocol.model.livenessProbe ?? {};
    for (const connection of list(at)) {
      const received = this.#received.get(place(connection, from)) ?? new Set();
      const shown =
        of === undefined ? [...received].some((message) => message !== reply && message !== send) : received.has(of);
      if (shown) continue;
      const what = of ?? 'a message other than the answer to a probe';
      this.#report(path, `no control: ${connection} is not shown to get ${what} before it is shown not to`);
    }
  }
}
