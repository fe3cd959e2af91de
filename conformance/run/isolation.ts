import type { TimerValues } from '../interpreter/durations.ts';
import type { ClockGrade } from '../interpreter/types.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Kind } from './fleet.ts';
import { sessionTime } from './timing.ts';

/** Which scenarios of a run share an instance of the target, and which must be alone. */
export class Isolation {
  readonly #clock: ClockGrade;
  readonly #timers: TimerValues;
  readonly #onlyExclusive: boolean;

  /** @param timers those of the document. */
  constructor(plans: readonly Plan[], clock: ClockGrade, timers: TimerValues) {
    this.#clock = clock;
    this.#timers = timers;
    this.#onlyExclusive = plans.every((plan) => this.isExclusive(plan));
  }

  /** Which instance a run needs. */
  kind(plan: Plan): Kind {
    const { brisk, target } = plan.scenario;
    // Another program costs more than it saves, where each takes its time to start.
    if (brisk === true && (target === 'client' || this.#clock === 'virtual')) return 'brisk';
    const timed = this.#isTimed(plan);
    // Programs whose clock can be advanced are all started alike: one will do where each must be alone with it anyway.
    if (this.#clock === 'virtual' && this.isExclusive(plan) && !this.#onlyExclusive) return timed ? 'timed' : 'alone';
    if (this.#clock === 'virtual' || !timed) return 'ordinary';
    return this.#clock === 'scaled' && plan.scenario.exclusive === true ? 'alone' : 'timed';
  }

  /** A virtual clock is one for everybody: who advances it must be alone. */
  isExclusive(plan: Plan): boolean {
    return plan.scenario.exclusive === true || (this.#isTimed(plan) && this.#clock === 'virtual');
  }

  #isTimed(plan: Plan): boolean {
    return sessionTime(plan, this.#timers) > 0;
  }
}
