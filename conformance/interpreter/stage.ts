import type { ProtocolModel } from '#generated/formats/model.js';
import type { TraceEntry } from '#generated/formats/report.js';
import type { Side, Step } from '#generated/formats/scenario.js';
import { list, type Plan, type PlannedStep } from '../scenario/plan.ts';
import type { Cause, Note } from './causes.ts';
import { ClientSide } from './client-side.ts';
import { type Connection, newConnection } from './connection.ts';
import { type Duration, evaluateDuration } from './durations.ts';
import { type Moment, type Scope, UnknownVariable } from './expressions.ts';
import { atPointer } from './json-numbers.ts';
import { type Finding, Judgement, levelOf } from './judgement.ts';
import type { MatchContext } from './matchers.ts';
import { ServerSide } from './server-side.ts';
import { zoneNote } from './timestamps.ts';
import { type Action, type ControlWaits, openingOf, type ScenarioContext } from './types.ts';

/** A step that waits: it goes on when it is ready, or when its time is up. */
export interface Pause {
  ready(): boolean;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** A step in execution; what it needs to wait for, it yields. */
export type Running<T = void> = Generator<Pause, T, void>;

/** Ends a scenario early; the cause is that of every check that it leaves open. */
class Stopped extends Error {
  override readonly cause: Cause;
  constructor(cause: Cause) {
    super(cause.kind);
    this.cause = cause;
  }
}

/** A control of the scenario does not hold: nothing that it was to prove can be told. */
export class ControlFailed extends Stopped {}

/** The target does what it may do, so that the rest of the scenario is not about it. */
export class NotApplicable extends Stopped {}

/** A check failed in a way that makes the rest of the scenario meaningless. */
export class ScenarioStopped extends Stopped {}

/** The scenario or the kit is at fault, not the target. */
export class KitFault extends Error {}

/** What the part of a step says about being a check; without a check it is a control. */
export interface CheckMeta {
  readonly check?: string;
  readonly proves?: string | readonly string[];
}

/** Limits in milliseconds for a document that does not name them. */
const defaultLimits = { answerLimit: 5000, refusalLimit: 2000, reconnectLimit: 1000 } as const;

/** Entries of the wire that are kept; in a flood the beginning and the end stay, and what lies between is given up. */
const traceLength = 4000;
const traceBeginning = 3000;
const traceGivenUp = 500;

/** Everything that the steps of one run share. */
export class Stage {
  readonly plan: Plan;
  readonly context: ScenarioContext;
  readonly judgement: Judgement;
  /** Latest connection of each name. */
  readonly connections = new Map<string, Connection>();
  readonly byId = new Map<string, Connection>();
  /** What clients under test do; nothing where a server is judged. */
  readonly clients: ClientSide;
  /** What the server under test makes of what the kit sends. */
  readonly server: ServerSide;
  readonly captures = new Map<string, unknown>();
  readonly trace: TraceEntry[] = [];
  readonly actions: Action[] = [];
  startedAt = 0;
  now = 0;
  advanced: number;
  controlFailure: string | undefined;
  pendingAdvance = false;
  /** Whether the server between whom and clients the kit stands is there. */
  serverRuns = true;
  readonly controls: ControlWaits = { slowest: 0, unanswered: 0 };
  /** When something was last sent or received. */
  busyAt = 0;
  /** Silences that were shown so far, to tell their pings apart. */
  silences = 0;
  /** Rounds so far in which several wrote at the same instant, to tell their texts apart. */
  rounds = 0;
  step: PlannedStep | undefined;
  readonly #passesTime: boolean;

  constructor(plan: Plan, context: ScenarioContext) {
    this.plan = plan;
    this.context = context;
    this.judgement = new Judgement(plan, context.protocol);
    this.advanced = context.advanced;
    const { livenessProbe, messages } = context.protocol.model;
    const probes = livenessProbe === undefined ? [] : [String(messages[livenessProbe.send]?.schema['const'])];
    this.server = new ServerSide(context.nonce, probes, sendersOf(plan, context));
    this.clients = new ClientSide(plan, context);
    this.#passesTime = plan.steps.some(({ step }) => passesTime(step));
  }

  /** The present moment on both clocks. */
  moment(real = this.now): Moment {
    return { real, session: real + this.advanced };
  }

  act(action: Action): void {
    if ('connection' in action) this.busyAt = this.now;
    if (action.type === 'text' || action.type === 'frame' || action.type === 'bytes') this.#speaks(action.connection);
    this.server.sends(action);
    this.actions.push(action);
  }

  #speaks(id: string): void {
    const connection = this.byId.get(id);
    if (connection !== undefined) connection.saidAt = this.now;
  }

  /** Tells something that is no verdict. */
  tell(note: Note): void {
    this.act({ type: 'note', note });
  }

  note(connection: string, direction: TraceEntry['direction'], text: string): void {
    if (this.trace.length >= traceLength) this.trace.splice(traceBeginning, traceGivenUp);
    this.trace.push({ milliseconds: Math.round((this.now - this.startedAt) * 10) / 10, connection, direction, text });
  }

  open(name: string): Connection {
    const connection = newConnection(name, `${name}#${this.byId.size + 1}`, this.moment());
    this.connections.set(name, connection);
    this.byId.set(connection.id, connection);
    return connection;
  }

  connection(name: string): Connection {
    const connection = this.connections.get(name);
    if (connection === undefined) throw new KitFault(`no connection ${name} was opened`);
    return connection;
  }

  /** What a side sends on a connection; where the kit is one of the two, there is only the other. */
  part(name: string, from: Side | undefined): Connection {
    const connection = this.connection(name);
    return from === 'server' ? (connection.other ?? connection) : connection;
  }

  duration(text: string): Duration {
    return evaluateDuration(text, this.context.timers);
  }

  /** A limit named by the document, or a default for documents that name none. */
  limit(timer: keyof typeof defaultLimits): number {
    return this.context.timers[timer]?.ms ?? defaultLimits[timer];
  }

  /** Milliseconds until a control that is not answered has failed. */
  get controlLimit(): number {
    return Math.min(this.limit('answerLimit'), this.context.controlLimit ?? Number.POSITIVE_INFINITY);
  }

  /** Keeps how long a control was waited for. */
  controlEnded(answered: boolean, since: number): void {
    if (answered) this.controls.slowest = Math.max(this.controls.slowest, this.now - since);
    else this.controls.unanswered += 1;
  }

  get matching(): MatchContext {
    const { timeZone, tolerance, startedIn } = this.context;
    return {
      timeZone,
      tolerance,
      milliseconds: (text) => totalOf(this.duration(text)),
      zoneSeen: (field, offset) => this.tell(zoneNote(field, offset, startedIn)),
    };
  }

  scope: Scope = (name) => {
    const counter = this.step?.counters[name];
    if (counter !== undefined) return counter;
    if (this.captures.has(name)) return this.captures.get(name);
    if (name === 'example') return this.plan.example;
    if (name === 'nonce') return this.context.nonce;
    if (name === 'constants')
      return Object.fromEntries(
        Object.entries(this.context.protocol.model.constants).map(([key, { value }]) => [key, value]),
      );
    const user = this.context.users[name];
    const connection = this.connections.get(name);
    if (user === undefined && connection === undefined) throw new UnknownVariable(name);
    return { userId: connection?.userId, openedAt: connection?.openedAt, endedAt: connection?.endedAt, ...user };
  };

  /** `file:line` of the step in play. */
  get place(): string {
    return `${this.step?.place.file ?? this.plan.file}:${this.step?.place.line ?? 1}`;
  }

  /** A message that was too big for the target breaks the rule about sizes, and shows nothing about others. */
  #ofSize({ check, proves }: CheckMeta, finding: Finding): Finding {
    const { cause } = finding;
    const size = this.context.protocol.model.serverDuties?.size;
    if (check === undefined || size === undefined || finding.verdict !== 'broken') return finding;
    if (cause?.kind !== 'closed' || cause.code !== messageTooBig) return finding;
    return list(proves).includes(size) ? { ...finding, breaks: [size] } : { ...finding, verdict: 'untestable' };
  }

  /** What comes of a text that is known to be changed on its way says nothing about other rules. */
  #withoutKnown({ check, proves }: CheckMeta, finding: Finding): Finding {
    const { refuted, protocol } = this.context;
    if (check === undefined || finding.verdict !== 'broken' || refuted?.has('text') !== true) return finding;
    if (this.plan.scenario.opening === 'text' || !isOfForeignText(finding, protocol.model)) return finding;
    const others = list(proves).filter((id) => !this.context.knownBroken?.has(id));
    if (others.length === 0) return finding;
    return {
      verdict: 'untestable',
      expected: finding.expected,
      cause: { kind: 'stands-on', capability: 'text', scenario: openingOf('text') },
    };
  }

  /** Judges a check, or holds a control. A broken one that is fatal ends the scenario. */
  judge(meta: CheckMeta, judged: Finding, fatal: boolean): void {
    const finding = this.#ofSize(meta, this.#withoutKnown(meta, judged));
    const { check } = meta;
    const { place } = this;
    if (check === undefined) {
      if (finding.verdict === 'pass') return;
      throw new ControlFailed(controlFailure(finding));
    }
    const usesClock = this.advanced !== this.context.advanced || this.#passesTime;
    this.judgement.record(
      check,
      finding.breaks ?? list(meta.proves),
      finding,
      this.now - this.startedAt,
      usesClock ? this.context.clock : undefined,
      place,
    );
    // Who does without what is merely recommended cannot show what builds on it.
    const optional = levelOf(list(meta.proves), this.context.protocol) !== 'MUST';
    if (fatal && finding.verdict === 'broken' && optional && this.plan.scenario.target === 'both')
      throw new NotApplicable({ kind: 'optional', check });
    if (fatal && finding.verdict !== 'pass') throw new ScenarioStopped({ kind: 'not-reached', check });
  }
}

/** Why a scenario cannot be judged whose control came to this. */
function controlFailure({ expected, cause }: Finding): Cause {
  return { kind: 'control-failed', expected, cause: cause ?? { kind: 'nothing-came' } };
}

/** RFC 6455 7.4.1: the message is too big to be processed. */
const messageTooBig = 1009;

/** Whose messages are judged: on a target that others use too, only of those whom nobody else can be. */
function sendersOf({ scenario }: Plan, { shared, users }: ScenarioContext): ReadonlySet<string> | undefined {
  if (shared !== true) return undefined;
  const own = Object.entries(users).filter(([name]) => typeof scenario.users?.[name] !== 'number');
  return new Set(own.map(([, { userId }]) => String(userId)));
}

/** Whether a text beyond ASCII was waited for, and another one came in its place. */
function isOfForeignText({ expected, cause }: Finding, { messages }: ProtocolModel): boolean {
  if (expected.kind !== 'message' || cause === undefined) return false;
  if (cause.kind !== 'other-came' && cause.kind !== 'wrong-value') return false;
  const content = expected.messages.flatMap((name) => messages[name]?.origin?.content ?? [])[0];
  if (content === undefined) return false;
  const wanted = [expected.where, expected.has].map((value) => atPointer(value, content));
  return wanted.some((text) => typeof text === 'string' && /\P{ASCII}/u.test(text));
}

/** Whether a step lets time pass, so that a check proves something only for the timers that the target runs with. */
function passesTime({ wait, rhythm, noAttempt }: Step): boolean {
  return wait !== undefined || rhythm !== undefined || noAttempt !== undefined;
}

/** Milliseconds of a duration on both clocks together. */
export function totalOf({ session, link }: Duration): number {
  return session + link;
}

/** How long a paced scenario waits after the last frame before it sends again, in milliseconds. */
const pace = 6;

/** In a paced scenario, waits until the target is done with what was last on the wire. */
export function* paced(stage: Stage): Running {
  if (stage.context.paced !== true) return;
  while (stage.now < stage.busyAt + pace) yield* waitFor(() => false, stage.busyAt + pace);
}

/** Waits until something holds; false when the time is up before. */
export function* waitFor(ready: () => boolean, until: number): Running<boolean> {
  if (!ready()) yield { ready, until };
  return ready();
}
