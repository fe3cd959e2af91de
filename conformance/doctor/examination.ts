import type { TestUser } from '../interpreter/types.ts';
import type { Language } from '../language.ts';
import { now } from '../process/now.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Instance } from '../run/instances.ts';
import { runSuite } from '../run/run-suite.ts';
import { sessionTime } from '../run/timing.ts';
import type { Users } from '../run/user-pool.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Stack } from '../stacks.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './play-step.ts';
import type { StepWords } from './step-words.ts';
import { type Advice, type DoctorWords, type StepName, wordsIn } from './words.ts';

/** What an examination goes by. */
export interface ExaminationOptions {
  readonly protocol: Protocol;
  readonly language: Language;
  /** What the program is written in, as far as that is known. */
  readonly stack?: Stack | undefined;
  /** Steps that are particular to the protocol, each with its runs. */
  readonly steps: readonly { readonly words: StepWords; readonly plans: readonly Plan[] }[];
  readonly users: Users;
  readonly probeUser: TestUser;
  readonly timeZone: string | undefined;
  readonly capabilities: readonly string[];
  /** Milliseconds that a handshake may take. */
  readonly answerTimeoutMs: number;
  /** Told each finding as it comes. */
  readonly tell: (finding: Finding) => void;
  readonly signal: AbortSignal;
}

/** A step of the protocol, or that it was the last that makes sense. */
export type StepResult = 'go-on' | 'stop';

/** Longest time of one scenario in milliseconds. */
const longestScenario = 30_000;

/** What all examinations share: telling findings, and playing the protocol's scenarios. */
export class Examination {
  readonly options: ExaminationOptions;
  readonly words: DoctorWords;
  #problems = 0;
  #notices = 0;

  constructor(options: ExaminationOptions) {
    this.options = options;
    this.words = wordsIn(options.language);
  }

  get problems(): number {
    return this.#problems;
  }

  get notices(): number {
    return this.#notices;
  }

  /** Tells a finding, and counts it. */
  tell(finding: Finding): void {
    if (this.options.signal.aborted) return;
    if (finding.status === 'problem') this.#problems += 1;
    if (finding.status === 'notice') this.#notices += 1;
    this.options.tell(finding);
  }

  fine(step: StepName, text: string): void {
    this.tell({ status: 'fine', label: this.words.labels[step], text });
  }

  problem(step: StepName, { text, remedy }: Advice, more: Pick<Finding, 'seen' | 'log' | 'command'> = {}): void {
    this.tell({ status: 'problem', label: this.words.labels[step], text, remedy, ...more });
  }

  notice(step: StepName, { text, remedy }: Advice): void {
    this.tell({ status: 'notice', label: this.words.labels[step], text, remedy });
  }

  /** Tells of steps that are not examined. */
  notReached(labels: readonly string[]): void {
    for (const label of labels) this.tell({ status: 'not-reached', label, text: this.words.notReached });
  }

  /** Steps that let time pass on the session clock, or those that do not. */
  stepsOf(kind: 'ordinary' | 'timed'): ExaminationOptions['steps'] {
    const { timers } = this.options.protocol.model;
    return this.options.steps.filter(
      ({ plans }) => plans.some((plan) => sessionTime(plan, timers) > 0) === (kind === 'timed'),
    );
  }

  labels(kind: 'ordinary' | 'timed'): string[] {
    return this.stepsOf(kind).map(({ words }) => words.label[this.options.language]);
  }

  /** Plays the ordinary steps; stops at an essential one with a problem. */
  async playOrdinary(instance: Instance): Promise<StepResult> {
    const steps = this.stepsOf('ordinary');
    for (const [index, { words, plans }] of steps.entries()) {
      const finding = await this.play(words, plans, instance);
      if (finding.status === 'problem') await instance.settled();
      const ended = instance.crash() !== undefined;
      this.tell(ended ? { status: 'problem', label: finding.label, ...this.words.endedHere } : finding);
      if (!ended && (finding.status !== 'problem' || !words.essential)) continue;
      this.notReached(steps.slice(index + 1).map((step) => step.words.label[this.options.language]));
      return 'stop';
    }
    return 'go-on';
  }

  /** Plays a step against an instance. */
  async play(words: StepWords, plans: readonly Plan[], instance: Instance): Promise<Finding> {
    const { protocol, language, users, timeZone, capabilities, signal } = this.options;
    // Users of an earlier step may take the target a moment to let go of.
    const released = (some: readonly TestUser[]): TestUser[] => some.map((user) => ({ ...user, releasedAt: now() }));
    const available: Users = { known: released(users.known), unknown: released(users.unknown) };
    if (!enough(plans, available)) {
      const { text, remedy } = this.words.noUsers;
      return { status: 'notice', label: words.label[language], text, remedy };
    }
    const { checks } = await runSuite(
      {
        protocol,
        selection: { plans, filtered: false, includes: () => true },
        fleet: {
          instance: async () => instance,
          grade: async () => instance.clock,
          ours: false,
          crashes: [],
          left: [],
          stop: async () => {},
        },
        users: available,
        timeZone,
        capabilities,
        timeoutMs: longestScenario,
        parallel: 1,
      },
      { began: () => {}, played: () => {} },
      signal,
    );
    return findingOf(words, checks, { language, stack: this.options.stack });
  }

  /** Whether the timed steps fit into the time of a scenario with the timers of an instance. */
  inTime(instance: Instance): boolean {
    const plans = this.stepsOf('timed').flatMap((step) => step.plans);
    return plans.every((plan) => sessionTime(plan, instance.timers) <= longestScenario);
  }
}

function enough(plans: readonly Plan[], users: Users): boolean {
  return plans.every(({ scenario }) =>
    (['known', 'unknown'] as const).every(
      (kind) => Object.values(scenario.users ?? {}).filter((user) => user === kind).length <= users[kind].length,
    ),
  );
}
