import type { ProtocolModel } from '#generated/formats/model.js';
import type { AcceptStep, CommandStep, ExpectCloseStep, ExpectStep, Step } from '#generated/formats/scenario.js';
import { evaluateDuration, type TimerValues } from '../interpreter/durations.ts';
import { clientTimers } from '../run/client-interval.ts';
import { list, type Plan, type PlannedStep, stepEntry } from '../scenario/plan.ts';
import { shortTexts } from './texts.ts';

/** A person who is the driver of a client, as far as a scenario needs to know. */
export interface Hand {
  readonly model: ProtocolModel;
  /** As whom the client connects. */
  readonly userId: number;
  /** Settable timers that the client has, in milliseconds. */
  readonly told: Readonly<Record<string, number>>;
  /** Milliseconds that the person gets for what is to be done. */
  readonly patienceMs: number;
}

/** What a client shows its user, only a driver can tell. */
const needsEvents = "needs the driver's events";
const notShown = 'needs a driver: a connection does not show when a person has done what the scenario asks for';
const tooMuch = 'needs a driver: it asks for more than a person can do in time';

/** A person is asked to do so much in one scenario. */
const mostActs = 8;

/** A scenario cannot be played by a person; the message says why. */
class Unplayable extends Error {}

/**
 * The part of a run that a person can play: what needs the driver's events is left out, what a person does is waited for
 * on the wire, and no limit that is judged becomes shorter. What remains undecided by that is told by `without`; a run of
 * which nothing can be judged has no steps. Pure.
 */
export function byHand(plan: Plan, hand: Hand): Plan {
  const { scenario } = plan;
  const users = Object.fromEntries(Object.keys(scenario.users ?? {}).map((name) => [name, 'known' as const]));
  const adapted = { ...plan, scenario: { ...scenario, users } };
  try {
    refuseOthers(plan, hand);
    return { ...adapted, steps: new Adaptation(plan, hand).steps(), without: needsEvents };
  } catch (error) {
    if (!(error instanceof Unplayable)) throw error;
    return { ...adapted, scenario: { ...scenario, users: {} }, steps: [], without: error.message };
  }
}

/** Scenarios for other clients than the one that there is. */
function refuseOthers({ scenario }: Plan, { userId }: Hand): void {
  const { clients = [], basePath, users = {} } = scenario;
  if (clients.length > 1) throw new Unplayable(`needs drivers: ${clients.length} clients take part`);
  if (basePath !== undefined) throw new Unplayable(`needs a client whose base URL ends in ${basePath}`);
  const other = Object.values(users).find((user) => typeof user === 'number' && user !== userId);
  if (other !== undefined) throw new Unplayable(`needs a client that connects as ${other}`);
}

class Adaptation {
  readonly #plan: Plan;
  readonly #hand: Hand;
  readonly #timers: TimerValues;
  readonly #done: PlannedStep[] = [];
  /** What the person was asked for and the wire has not yet shown. */
  #asked: 'connect' | 'disconnect' | 'send' | undefined;
  #acts = 0;
  /** The connection that is open. */
  #open: string | undefined;
  #pinged = 0;
  /** Whether the scenario shows anywhere that it is a client, and no bare connection. */
  #lives: boolean;
  /** Whether a check is only about the first moments of a connection, so that no time may be spent there. */
  readonly #hurried: boolean;
  /** Milliseconds that steps which were left out may have taken since the kit last did something. */
  #spent = 0;
  /** Names captured by what was left out, or at a moment that a person decides. */
  readonly #lost = new Set<string>();

  constructor(plan: Plan, hand: Hand) {
    this.#plan = plan;
    this.#hand = hand;
    this.#timers = clientTimers(hand.model, hand.told);
    this.#lives = plan.steps.some(({ step }) => this.#showsLife(step));
    this.#hurried = plan.steps.some(
      ({ step }) => step.expect?.inTime !== undefined || step.silence?.inTime !== undefined,
    );
  }

  /** Throws Unplayable. */
  steps(): PlannedStep[] {
    for (const planned of shortTexts(this.#plan.steps)) this.#take(planned);
    if (this.#asked !== undefined) throw new Unplayable(notShown);
    if (!this.#done.some(({ step }) => isCheck(step))) throw new Unplayable(needsEvents);
    const [last, message] = [this.#done.at(-1), this.#hand.model.livenessProbe?.send];
    if (last !== undefined && message !== undefined && this.#open !== undefined)
      this.#showLife(this.#open, message, (step) => this.#done.push({ ...last, step }));
    return this.#startsWithRefusal() ? this.#afterAnother() : this.#done;
  }

  #take(planned: PlannedStep): void {
    const { step } = planned;
    if (this.#usesLost(step)) {
      if (step.verify === undefined) throw new Unplayable(needsEvents);
      return;
    }
    const put = (changed: Step): void => void this.#done.push({ ...planned, step: changed });
    if (step.command !== undefined) {
      this.#act(step.command);
      put(step);
    } else if (step.accept !== undefined) put({ accept: this.#accept(step.accept) });
    else if (step.expectEvent !== undefined) {
      this.#leave(step.expectEvent);
      if (step.expectEvent.event === 'online' && this.#open !== undefined) this.#online(this.#open, put);
    } else if (step.noEvent !== undefined || step.accounted !== undefined) this.#leave(step.accounted ?? {});
    else if (step.expect !== undefined) put({ expect: this.#expect(step.expect) });
    else if (step.expectClose !== undefined) this.#expectClose(step.expectClose, put);
    else this.#other(step, put);
  }

  #usesLost(step: Step): boolean {
    const text = JSON.stringify(step);
    return [...this.#lost].some((name) => new RegExp(`\\$\\{${name}[.}]`).test(text));
  }

  #act(value: 'connect' | 'disconnect' | CommandStep): void {
    const { do: what, times = 1, capture }: CommandStep = typeof value === 'string' ? { do: value } : value;
    this.#acts += times;
    if (this.#acts > mostActs) throw new Unplayable(tooMuch);
    if (capture !== undefined) this.#lost.add(capture);
    const asked = what ?? 'send';
    const goesOn = asked === 'send' && this.#asked === 'send';
    if ((this.#asked !== undefined && !goesOn) || (asked !== 'connect' && this.#open === undefined))
      throw new Unplayable(notShown);
    this.#asked = asked;
  }

  #accept(value: string | AcceptStep): AcceptStep {
    const step: AcceptStep = typeof value === 'string' ? { as: value } : value;
    const asked = this.#shown('connect', step.check);
    const { answer = 101 } = step;
    this.#open = Number(answer) === 101 ? step.as : undefined;
    if (asked) return { ...step, within: ms(this.#hand.patienceMs) };
    if (step.since !== undefined) return step;
    return { ...step, within: this.#longer(step.within, this.#answerLimit) };
  }

  #expect(step: ExpectStep): ExpectStep {
    if (this.#shown('send', step.check)) return { ...step, within: ms(this.#hand.patienceMs) };
    return { ...step, within: this.#longer(step.within, this.#answerLimit) };
  }

  /** That a person disconnects is waited for first, so that nobody is accused of a person's leisure. */
  #expectClose(step: ExpectCloseStep, put: (step: Step) => void): void {
    const asked = this.#shown('disconnect', undefined);
    this.#open = undefined;
    if (asked) put({ expectClose: { at: step.at, within: ms(this.#hand.patienceMs) } });
    put({ expectClose: asked ? step : { ...step, within: this.#longer(step.within, this.#answerLimit) } });
  }

  /** Whether what comes next shows what the person was asked for. How soon a person does it is no check. */
  #shown(act: 'connect' | 'disconnect' | 'send', check: string | undefined): boolean {
    if (this.#asked === undefined) return false;
    if (this.#asked !== act || check !== undefined) throw new Unplayable(notShown);
    this.#asked = undefined;
    return true;
  }

  #leave({ within, capture }: { readonly within?: string; readonly capture?: string }): void {
    if (this.#asked !== undefined) throw new Unplayable(needsEvents);
    this.#spent += within === undefined ? this.#answerLimit : this.#milliseconds(within);
    if (capture !== undefined) this.#lost.add(capture);
  }

  #showsLife({ expect, rhythm, command }: Step): boolean {
    const messages = [...list(expect?.message), rhythm?.message];
    return (
      messages.includes(this.#hand.model.livenessProbe?.send ?? '') ||
      (typeof command === 'object' && 'send' in command)
    );
  }

  /** What a client tells once a connection is open, the connection shows by an answered ping. */
  #online(at: string, put: (step: Step) => void): void {
    const { livenessProbe } = this.#hand.model;
    if (livenessProbe !== undefined && !this.#hurried) this.#showLife(at, livenessProbe.send, put);
    this.#ping(at, put);
  }

  #showLife(at: string, message: string, put: (step: Step) => void): void {
    if (!this.#lives) put({ expect: { at, message, within: ms(this.#answerLimit) } });
    this.#lives = true;
  }

  #ping(at: string, put: (step: Step) => void): void {
    this.#pinged += 1;
    const payload = `open ${this.#pinged}`;
    put({ send: { from: at, ping: payload } });
    put({ expect: { at, pong: payload } });
  }

  /** Steps by which the kit does something, or that look at what was. */
  #other(step: Step, put: (step: Step) => void): void {
    const [name] = stepEntry(step);
    if (this.#asked !== undefined && name !== 'verify') throw new Unplayable(notShown);
    if (['send', 'drop', 'close', 'mute', 'listen', 'answer'].includes(name)) this.#spent = 0;
    if (step.drop !== undefined || step.close !== undefined) this.#open = undefined;
    if (step.answer !== undefined)
      this.#open = Number(step.answer.status ?? 101) === 101 ? step.answer.connection : undefined;
    put(step);
  }

  /** A limit, with the time that was saved by leaving something out before it. */
  #longer(within: string | undefined, usual: number): string {
    return within !== undefined && this.#spent === 0
      ? within
      : ms((within === undefined ? usual : this.#milliseconds(within)) + this.#spent);
  }

  #milliseconds(duration: string): number {
    const { session, link } = evaluateDuration(duration, this.#timers);
    return session + link;
  }

  get #answerLimit(): number {
    return this.#timers['answerLimit']?.ms ?? 5000;
  }

  /**
   * Whether the first attempt is refused and the next one is to come soon: for a client that was connected before, the
   * first one may be the second since its loss, after which it may wait for longer.
   */
  #startsWithRefusal(): boolean {
    let refused = false;
    for (const { step } of this.#done) {
      if (typeof step.accept !== 'object') continue;
      const { answer = 101, check, within = '0 ms' } = step.accept;
      if (refused && check !== undefined && this.#milliseconds(within) <= this.#answerLimit) return true;
      if (answer === 'later' || Number(answer) === 101) return false;
      refused = true;
    }
    return false;
  }

  /** The steps after a connection that the person ends, so that the next attempt is a first one. */
  #afterAnother(): PlannedStep[] {
    const [first] = this.#done;
    if (first === undefined) return [];
    const within = ms(this.#hand.patienceMs);
    const before: Step[] = [{ command: 'connect' }, { accept: { as: 'before', within } }];
    this.#ping('before', (step) => before.push(step));
    before.push({ command: 'disconnect' }, { expectClose: { at: 'before', within } });
    return [...before.map((step) => ({ ...first, step })), ...this.#done];
  }
}

function ms(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}

function isCheck(step: Step): boolean {
  const [, value] = stepEntry(step);
  return typeof value === 'object' && 'check' in value && value.check !== undefined;
}
