import type { Step } from '#generated/formats/scenario.js';
import type { PeerEvent } from '../peer/peer-types.ts';
import { type Plan, type PlannedStep, stepEntry } from '../scenario/plan.ts';
import { classify } from './classify.ts';
import { type Connection, serverSideOf } from './connection.ts';
import { applyEvent } from './connection-events.ts';
import { DurationFault } from './durations.ts';
import { UnknownVariable } from './expressions.ts';
import { judgeImplicit } from './implicit.ts';
import { shown } from './matchers.ts';
import {
  ControlFailed,
  KitFault,
  NotApplicable,
  type Pause,
  paced,
  type Running,
  ScenarioStopped,
  Stage,
  waitFor,
} from './stage.ts';
import { accept, answer, command, noAttempt, spread } from './steps/attempts.ts';
import { connect, expectAnswer } from './steps/connect.ts';
import { close, drop, expectClose } from './steps/end.ts';
import { accounted, expectEvent, noEvent } from './steps/events.ts';
import { expect } from './steps/expect.ts';
import { race } from './steps/race.ts';
import { rhythm } from './steps/rhythm.ts';
import { send, sendText } from './steps/send.ts';
import { silence } from './steps/silence.ts';
import { wait } from './steps/time.ts';
import { together } from './steps/together.ts';
import { verify } from './steps/verify.ts';
import type { Action, Observation, ScenarioContext } from './types.ts';

/** Steps of a scenario for clients that are played in one go. */
const stepsAtOnce = 50;

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
      judgeImplicit(stage);
      // What a client does not do counts only beside the signs of life that were to follow.
      const unproven = stage.clients.names.length > 0;
      stage.judgement.leaveUntestable(observation.cause, unproven, stage.now - stage.startedAt, stage.place);
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
      const { event } = observation;
      stage.busyAt = stage.now;
      const text = applyEvent(connection, event, stage.moment(), stage.context);
      // Between client and server, what the client sends is shown as it is where the kit is the client.
      const passes = connection.other !== undefined && connection.attempt !== undefined;
      if (text !== undefined && !(passes && isAnswer(event)))
        stage.note(connection.name, passes ? 'sent' : 'received', text);
      if (event.type === 'request') stage.clients.requested(connection, event.target, stage.moment());
      if (event.type !== 'text') return;
      const frame = connection.frames.at(-1);
      if (connection.attempt === undefined && connection.other === undefined && frame?.text === event.text)
        stage.server.received(connection, frame);
      if (connection.other === undefined) replyToProbe(stage, connection);
      else if (!passes) passedOn(stage, connection.other, event.text);
      return;
    }
    case 'attempt': {
      const connection = stage.clients.attempted(observation.connection, observation.client, stage.moment());
      stage.byId.set(connection.id, connection);
      if (stage.plan.scenario.target === 'both') {
        const server = serverSideOf(connection);
        stage.byId.set(server.id, server);
      }
      stage.note(connection.name, 'event', 'TCP connection');
      return;
    }
    case 'told':
      stage.clients.tells(observation.event, observation.client, stage.moment());
      stage.note(observation.client, 'event', `tells ${shown(observation.event)}`);
      return;
    case 'exited':
      stage.clients.exits.set(observation.client, observation.exit);
      stage.note(observation.client, 'event', 'its program ended');
      return;
    case 'advanced':
      stage.pendingAdvance = false;
      return;
    case 'server':
      stage.serverRuns = observation.runs;
      return;
    case 'control-failed':
      stage.controlFailure = observation.message;
      return;
    case 'time':
    case 'abort':
  }
}

/** What a server answers to a request is said to the client too. */
function isAnswer({ type }: PeerEvent): boolean {
  return type === 'open' || type === 'refused';
}

/** A client gets what its server has sent. */
function passedOn(stage: Stage, { attempt }: Connection, text: string): void {
  const is = classify(stage.context.protocol, 'toClient', text);
  if (is.kind === 'message') stage.clients.sent(is.payload, is.message.name, 1, attempt?.client);
}

/** A server answers liveness probes at once, unless the scenario has it do otherwise. */
function replyToProbe(stage: Stage, connection: Connection): void {
  const { livenessProbe, messages } = stage.context.protocol.model;
  if (livenessProbe === undefined || connection.frames.at(-1)?.routine !== true) return;
  stage.note(connection.name, 'sent', livenessProbe.reply);
  sendText(stage, connection, String(messages[livenessProbe.reply]?.schema['const']));
}

function* play(stage: Stage): Running {
  const elapsed = (): number => stage.now - stage.startedAt;
  try {
    for (const [index, planned] of stage.plan.steps.entries()) {
      stage.step = planned;
      yield* paced(stage);
      yield* perform(stage, planned);
      // A thousand steps at once would hold up the clocks of all other scenarios.
      if (stage.clients.names.length > 0 && index % stepsAtOnce === stepsAtOnce - 1)
        yield* waitFor(() => false, stage.now + 1);
    }
    if (stage.plan.without !== undefined)
      stage.judgement.leaveOut({ kind: 'unplayable', message: stage.plan.without }, elapsed());
  } catch (error) {
    const controlFailed = error instanceof ControlFailed;
    if (error instanceof NotApplicable) stage.judgement.leaveSkipped(error.cause, elapsed(), stage.place);
    else if (controlFailed || error instanceof ScenarioStopped)
      stage.judgement.leaveUntestable(error.cause, controlFailed, elapsed(), stage.place);
    else blameKit(stage, error, elapsed());
  }
  yield* closeAll(stage);
  judgeImplicit(stage);
  finish(stage);
}

function perform(stage: Stage, { step }: PlannedStep): Running {
  if (step.connect !== undefined) return connect(stage, step.connect);
  if (step.race !== undefined) return race(stage, step.race);
  if (step.together !== undefined) return together(stage, step.together);
  if (step.send !== undefined) return send(stage, step.send);
  if (step.expect !== undefined) return expect(stage, step.expect);
  if (step.expectClose !== undefined) return expectClose(stage, step.expectClose);
  if (step.silence !== undefined) return silence(stage, step.silence);
  if (step.verify !== undefined) return verify(stage, step.verify);
  if (step.close !== undefined) return close(stage, step.close);
  if (step.drop !== undefined) return drop(stage, step.drop);
  if (step.wait !== undefined) return wait(stage, step.wait);
  return performForClients(stage, step);
}

/** Steps by which the kit is the server of clients, and those that both kinds of scenarios have. */
function performForClients(stage: Stage, step: Step): Running {
  const [name] = stepEntry(step);
  if (step.command !== undefined) return command(stage, step.command);
  if (step.accept !== undefined) return accept(stage, step.accept);
  if (step.answer !== undefined) return answer(stage, step.answer);
  if (step.expectEvent !== undefined) return expectEvent(stage, step.expectEvent);
  if (step.noEvent !== undefined) return noEvent(stage, step.noEvent);
  if (step.noAttempt !== undefined) return noAttempt(stage, step.noAttempt);
  if (step.rhythm !== undefined) return rhythm(stage, step.rhythm);
  if (step.accounted !== undefined) return accounted(stage, step.accounted);
  if (step.spread !== undefined) return spread(stage, step.spread);
  if (step.expectAnswer !== undefined) return expectAnswer(stage, step.expectAnswer);
  if (step.server !== undefined) return server(stage, step.server === 'start');
  if (step.listen !== undefined) return listen(stage, step.listen === 'on');
  if (step.mute !== undefined) return control(stage, step.mute, 'mute');
  const reading = step.stall ?? step.resume;
  if (reading === undefined) throw new KitFault(`there is no step ${name}`);
  return control(stage, reading, step.stall === undefined ? 'resume' : 'stall');
}

const readings = { stall: 'stops reading', resume: 'reads on', mute: 'sends nothing any more' } as const;

// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
function* control(stage: Stage, name: string, type: keyof typeof readings): Running {
  const connection = stage.connection(name);
  stage.note(name, 'event', readings[type]);
  if (type !== 'mute' && connection.attempt !== undefined) connection.attempt.unwatched = type === 'stall';
  stage.act({ type, connection: connection.id });
}

// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
function* listen(stage: Stage, on: boolean): Running {
  stage.note('', 'event', on ? 'takes connections again' : 'takes no connections');
  stage.act({ type: 'listen', on });
}

function* server(stage: Stage, run: boolean): Running {
  stage.note('', 'event', run ? 'the server is started' : 'the server is stopped');
  stage.act({ type: 'server', run });
  yield* waitFor(() => stage.serverRuns === run || stage.controlFailure !== undefined, Number.POSITIVE_INFINITY);
  if (stage.controlFailure !== undefined)
    throw new ControlFailed({ kind: 'clock-failed', message: stage.controlFailure });
  stage.note('', 'event', run ? 'the server runs' : 'the server has ended');
}

/** The scenario cannot be played: an error of the kit, which is shown on the first check that it leaves open. */
function blameKit({ plan, judgement, place }: Stage, error: unknown, elapsed: number): void {
  if (!(error instanceof KitFault || error instanceof UnknownVariable || error instanceof DurationFault)) throw error;
  const decided = new Set(judgement.results().map(({ check }) => check));
  const open = plan.checks.find(({ check }) => !decided.has(check));
  const cause = { kind: 'unplayable', message: error.message } as const;
  const finding = { verdict: 'error', expected: { kind: 'playable' }, cause } as const;
  if (open !== undefined) judgement.record(open.check, open.proves, finding, elapsed, undefined, place);
  judgement.leaveUntestable(cause, true, elapsed, place);
}

/** Leaves the target as it was found; what still arrives is validated too. */
function* closeAll(stage: Stage): Running {
  // Clients would only come back: their programs are ended, and what they do at last is not judged.
  if (stage.clients.names.length > 0) return;
  const open = [...stage.byId.values()].filter(({ over }) => !over);
  for (const { id } of open) {
    stage.act({ type: 'resume', connection: id });
    stage.act({ type: 'close', connection: id, code: 1000, reason: '' });
  }
  yield* waitFor(() => open.every(({ over }) => over), stage.now + closingTime);
  for (const { id, over } of open) if (!over) stage.act({ type: 'destroy', connection: id });
}

function finish(stage: Stage): void {
  for (const result of stage.judgement.results()) stage.act({ type: 'verdict', result });
  stage.act({ type: 'done', trace: stage.trace, controls: stage.controls });
}
