import { type Plan, type PlannedStep, stepEntry } from '../scenario/plan.ts';
import { applyEvent } from './connection.ts';
import { DurationFault } from './durations.ts';
import { UnknownVariable } from './expressions.ts';
import {
  ControlFailed,
  KitFault,
  NotApplicable,
  type Pause,
  type Running,
  ScenarioStopped,
  Stage,
  waitFor,
} from './stage.ts';
import { connect } from './steps/connect.ts';
import { close, drop, expectClose } from './steps/end.ts';
import { expect, silence, verify } from './steps/expect.ts';
import { race } from './steps/race.ts';
import { send } from './steps/send.ts';
import { wait } from './steps/time.ts';
import type { Action, Observation, ScenarioContext } from './types.ts';

/** Id of the check that every scenario has by itself: what the target sends are messages of the document. */
export const framesCheck = 'frames';

/** How long connections may take to close at the end of a scenario, in milliseconds. */
const closingTime = 1000;

/**
 * Plays one run of a scenario: `observe` takes what happened, and returns what to do and what was judged. Pure but for its
 * own state; the time is always given.
 */
export class Machine {
  readonly #stage: Stage;
  readonly #script: Running;
  #pause: Pause | undefined;
  #over = false;

  constructor(plan: Plan, context: ScenarioContext) {
    this.#stage = new Stage(plan, context);
    this.#script = play(this.#stage);
  }

  /** About how many bytes of memory it keeps of what the target sent. */
  get kept(): number {
    let total = 0;
    for (const { kept } of this.#stage.byId.values()) total += kept;
    return total;
  }

  /** @param now milliseconds since the epoch, never decreasing. */
  observe(observation: Observation, now: number): Action[] {
    if (this.#over) return [];
    const stage = this.#stage;
    stage.now = Math.max(stage.now, now);
    apply(stage, observation);
    if (observation.type === 'abort') {
      this.#over = true;
      this.#script.return();
      judgeFrames(stage);
      stage.judgement.leaveUntestable(observation.reason, false, stage.now - stage.startedAt, stage.place);
      finish(stage);
    } else {
      this.#resume();
    }
    return stage.actions.splice(0);
  }

  #resume(): void {
    const stage = this.#stage;
    while (this.#pause === undefined || this.#pause.ready() || stage.now >= this.#pause.until) {
      const next = this.#script.next();
      if (next.done === true) {
        this.#over = true;
        return;
      }
      this.#pause = next.value;
    }
    if (this.#pause.until !== Number.POSITIVE_INFINITY) stage.act({ type: 'wake', at: this.#pause.until });
  }
}

function apply(stage: Stage, observation: Observation): void {
  switch (observation.type) {
    case 'begin':
      stage.startedAt = stage.now;
      return;
    case 'peer': {
      const connection = stage.byId.get(observation.connection);
      if (connection === undefined) return;
      const text = applyEvent(connection, observation.event, stage.moment(), stage.context);
      if (text !== undefined) stage.note(connection.name, 'received', text);
      return;
    }
    case 'advanced':
      stage.pendingAdvance = false;
      return;
    case 'control-failed':
      stage.controlFailure = observation.message;
      return;
    case 'time':
    case 'abort':
  }
}

function* play(stage: Stage): Running {
  const elapsed = (): number => stage.now - stage.startedAt;
  try {
    for (const planned of stage.plan.steps) {
      stage.step = planned;
      yield* perform(stage, planned);
    }
  } catch (error) {
    const controlFailed = error instanceof ControlFailed;
    if (error instanceof NotApplicable) stage.judgement.leaveSkipped(error.message, elapsed(), stage.place);
    else if (controlFailed || error instanceof ScenarioStopped)
      stage.judgement.leaveUntestable(error.message, controlFailed, elapsed(), stage.place);
    else blameKit(stage, error, elapsed());
  }
  yield* closeAll(stage);
  judgeFrames(stage);
  finish(stage);
}

function perform(stage: Stage, { step }: PlannedStep): Running {
  const [name] = stepEntry(step);
  if (step.connect !== undefined) return connect(stage, step.connect);
  if (step.race !== undefined) return race(stage, step.race);
  if (step.send !== undefined) return send(stage, step.send);
  if (step.expect !== undefined) return expect(stage, step.expect);
  if (step.expectClose !== undefined) return expectClose(stage, step.expectClose);
  if (step.silence !== undefined) return silence(stage, step.silence);
  if (step.verify !== undefined) return verify(stage, step.verify);
  if (step.close !== undefined) return close(stage, step.close);
  if (step.drop !== undefined) return drop(stage, step.drop);
  if (step.wait !== undefined) return wait(stage, step.wait);
  const reading = step.stall ?? step.resume;
  if (reading === undefined) throw new KitFault(`there is no step ${name}`);
  return control(stage, reading, step.stall === undefined ? 'resume' : 'stall');
}

// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
function* control(stage: Stage, name: string, type: 'stall' | 'resume'): Running {
  stage.note(name, 'event', type === 'stall' ? 'stops reading' : 'reads on');
  stage.act({ type, connection: stage.connection(name).id });
}

/** The scenario cannot be played: an error of the kit, which is shown on the first check that it leaves open. */
function blameKit({ plan, judgement, place }: Stage, error: unknown, elapsed: number): void {
  if (!(error instanceof KitFault || error instanceof UnknownVariable || error instanceof DurationFault)) throw error;
  const decided = new Set(judgement.results().map(({ check }) => check));
  const open = plan.checks.find(({ check }) => !decided.has(check));
  const finding = { verdict: 'error', expected: 'a scenario that can be played', reason: error.message } as const;
  if (open !== undefined) judgement.record(open.check, open.proves, finding, elapsed, undefined, place);
  judgement.leaveUntestable(error.message, true, elapsed, place);
}

/** Leaves the target as it was found; what still arrives is validated too. */
function* closeAll(stage: Stage): Running {
  const open = [...stage.byId.values()].filter(({ over }) => !over);
  for (const { id } of open) {
    stage.act({ type: 'resume', connection: id });
    stage.act({ type: 'close', connection: id, code: 1000, reason: '' });
  }
  yield* waitFor(() => open.every(({ over }) => over), stage.now + closingTime);
  for (const { id, over } of open) if (!over) stage.act({ type: 'destroy', connection: id });
}

/** Violations that are shown; the requirements of all are blamed. */
const shownViolations = 3;

/** A frame that breaks the document fails the scenario's own check; frames that are right prove nothing by themselves. */
function judgeFrames(stage: Stage): void {
  const violations = [...stage.byId.values()].flatMap(({ name, violations }) =>
    violations.map(({ at, requirement, text }) => ({ at, requirement, actual: `${name} got ${text}` })),
  );
  const [first] = violations;
  if (first === undefined) return;
  const broken = new Set(violations.flatMap(({ requirement }) => requirement ?? []));
  stage.judgement.record(
    framesCheck,
    [...broken],
    {
      verdict: 'broken',
      expected: 'only messages of the document, in frames of RFC 6455',
      actual: violations
        .slice(0, shownViolations)
        .map(({ actual }) => actual)
        .join('; '),
    },
    first.at.real - stage.startedAt,
    undefined,
    stage.plan.file,
  );
}

function finish(stage: Stage): void {
  for (const result of stage.judgement.results()) stage.act({ type: 'verdict', result });
  stage.act({ type: 'done', trace: stage.trace, controls: stage.controls });
}
