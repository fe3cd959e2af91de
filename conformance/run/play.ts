import { performance } from 'node:perf_hooks';
import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import type { Cause, Note } from '../interpreter/causes.ts';
import { Machine } from '../interpreter/machine.ts';
import type { Action, ControlWaits, Observation, ScenarioContext } from '../interpreter/types.ts';
import { openPeer } from '../peer/peer.ts';
import type { Peer } from '../peer/peer-types.ts';
import { now } from '../process/now.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Instance } from './instances.ts';
import type { MemoryBudget } from './memory-budget.ts';
import { performOnPeer } from './perform-on-peer.ts';

/** What scenarios need of a target. */
export interface Target {
  /** Base URL, without a path. */
  readonly url: string;
  /** Advances the session clock; undefined where the target does not offer it. */
  readonly advance: ((ms: number) => Promise<void>) | undefined;
  /** Where clients are judged: starts them for one run, to which the kit is their server. */
  readonly openRig?: OpenRig | undefined;
}

/** What a run needs to judge clients: their programs, and a port to which they connect. */
export interface Rig {
  perform(action: RigAction): void;
  /** Does something to a connection that is not the kit's own. */
  onConnection?(action: PassedAction): void;
  /** Ends everything, and says what there is to note about it. */
  release(): Promise<readonly Note[]>;
}

/** What a rig does for a scenario. */
export type RigAction = Extract<Action, { type: 'answer' | 'listen' | 'command' | 'server' }>;

/** What can be done to a connection that passes through the kit. */
export type PassedAction = Extract<Action, { type: 'drop' | 'stall' | 'resume' | 'destroy' }>;

/** What a rig tells a run. */
export interface RigEvents {
  observe(observation: Observation, at: number): void;
  /** A client has made a connection. */
  accepted(connection: string, peer: Peer): void;
  /** Bytes of messages of a connection that are not complete. */
  held(connection: string, bytes: number): void;
  note(note: Note): void;
}

/** Opens a rig; rejects when a client cannot be started. */
export type OpenRig = (plan: Plan, context: ScenarioContext, events: RigEvents) => Promise<Rig>;

/** What one run of a scenario may take. */
export interface PlayLimits {
  /** Milliseconds from its beginning to its end. */
  readonly timeoutMs: number;
  /** Shared by all runs that are in play. */
  readonly memory: MemoryBudget;
}

/** What one run of a scenario came to. */
export interface Played {
  readonly plan: Plan;
  readonly results: readonly CheckResult[];
  readonly trace: readonly TraceEntry[];
  readonly notes: readonly Note[];
  readonly milliseconds: number;
  readonly controls?: ControlWaits;
  /** The target was gone at the end, which may be the doing of another run. */
  readonly targetGone?: boolean;
  /** How the target ended meanwhile, where it did. */
  readonly ending?: Cause;
  /** Nobody else spoke to the target meanwhile. */
  readonly alone?: boolean;
  /** Others were in play that stop reading or break off, which an implementation may let this one suffer from. */
  readonly disturbed?: boolean;
  /** This process was held up meanwhile, so that what it observed may be wrong. */
  readonly heldUp?: boolean;
  /** Whether it was kept from the processor by others. */
  readonly starved?: boolean;
}

/** Why a run is stopped whose first failure is its end. */
export const stoppedAtFailure = Symbol('stopped at a failure');

/**
 * Plays a scenario against a target over real sockets. Always ends: when a limit is reached, or when `signal` aborts, what
 * was not decided is untestable. Rejects only when the kit itself fails.
 */
export function play(
  plan: Plan,
  context: ScenarioContext,
  target: Target,
  limits: PlayLimits,
  signal: AbortSignal,
): Promise<Played> {
  return new Promise((resolve, reject) =>
    new Player(plan, context, target, limits, signal, { resolve, reject }).begin(),
  );
}

/** A message that is not complete may lie in a buffer of twice its size. */
const copiesOfHeld = 2;

interface Outcome {
  resolve(played: Played): void;
  reject(error: Error): void;
}

class Player {
  readonly #plan: Plan;
  readonly #context: ScenarioContext;
  readonly #target: Target;
  readonly #machine: Machine;
  readonly #signal: AbortSignal;
  readonly #outcome: Outcome;
  readonly #peers = new Map<string, Peer>();
  /** Bytes of messages that are not complete, by connection. */
  readonly #held = new Map<string, number>();
  readonly #memory: MemoryBudget;
  readonly #results: CheckResult[] = [];
  readonly #notes: Note[] = [];
  readonly #startedAt = now();
  readonly #limit: NodeJS.Timeout;
  #rig: Rig | undefined;
  #alarm: NodeJS.Timeout | undefined;
  #over = false;

  constructor(
    plan: Plan,
    context: ScenarioContext,
    target: Target,
    { timeoutMs, memory }: PlayLimits,
    signal: AbortSignal,
    outcome: Outcome,
  ) {
    this.#plan = plan;
    this.#context = context;
    this.#target = target;
    this.#machine = new Machine(plan, context);
    this.#memory = memory;
    this.#signal = signal;
    this.#outcome = outcome;
    const cause: Cause = { kind: 'timeout', seconds: timeoutMs / 1000 };
    this.#limit = setTimeout(() => this.#observe({ type: 'abort', cause }), timeoutMs);
    signal.addEventListener('abort', this.#interrupted);
  }

  /** Ends the run, for what it keeps of what the target sent is too much. */
  giveUp(cause: Cause): void {
    this.#observe({ type: 'abort', cause });
  }

  begin(): void {
    if (this.#signal.aborted) this.#interrupted();
    else if (this.#target.openRig === undefined) this.#observe({ type: 'begin' });
    else this.#openRig(this.#target.openRig).catch((error: Error) => this.#fail(error));
  }

  async #openRig(open: OpenRig): Promise<void> {
    const rig = await open(this.#plan, this.#context, {
      observe: (observation, at) => this.#observe(observation, at),
      accepted: (connection, peer) => this.#peers.set(connection, peer),
      held: (connection, bytes) => this.#count(connection, bytes),
      note: (note) => this.#notes.push(note),
    });
    if (this.#over) {
      await rig.release();
      return;
    }
    this.#rig = rig;
    this.#observe({ type: 'begin' });
  }

  readonly #interrupted = (): void => {
    const stopped = this.#signal.reason === stoppedAtFailure;
    this.#observe({ type: 'abort', cause: { kind: stopped ? 'stopped' : 'interrupted' } });
  };

  #observe(observation: Observation, at = now()): void {
    if (this.#over) return;
    try {
      for (const action of this.#machine.observe(observation, at)) this.#perform(action);
    } catch (error) {
      // Whatever a target sends, it costs one scenario and not the run.
      this.#fail(new Error(`the kit failed: ${(error as Error).message}`, { cause: error }));
    }
  }

  #fail(error: Error): void {
    void this.#release().then(() => this.#outcome.reject(error));
  }

  #perform(action: Action): void {
    switch (action.type) {
      case 'connect':
        return this.#connect(action);
      case 'advance':
        return this.#advance(action.ms);
      case 'wake':
        clearTimeout(this.#alarm);
        // A timer may fire a little early; the machine then asks again.
        this.#alarm = setTimeout(() => this.#observe({ type: 'time' }), Math.max(0, Math.ceil(action.at - now())));
        return;
      case 'verdict':
        this.#results.push(action.result);
        return;
      case 'note':
        this.#notes.push(action.note);
        return;
      case 'done':
        void this.#done(action);
        return;
      case 'answer':
      case 'listen':
      case 'command':
      case 'server':
        return this.#rig?.perform(action);
      case 'drop':
      case 'stall':
      case 'resume':
      case 'destroy':
        this.#rig?.onConnection?.(action);
        return performOnPeer(this.#peers.get(action.connection), action);
      default:
        return performOnPeer(this.#peers.get(action.connection), action);
    }
  }

  #connect({ connection, target, headers, handshake, timeoutMs }: Extract<Action, { type: 'connect' }>): void {
    const peer = openPeer(
      {
        url: `${this.#target.url}${target}`,
        headers,
        handshake: { send: handshake },
        handshakeTimeoutMs: timeoutMs,
        onHeld: (bytes) => this.#count(connection, bytes),
      },
      (event) => {
        if (event.type === 'ended') this.#held.delete(connection);
        this.#observe({ type: 'peer', connection, event }, performance.timeOrigin + event.at);
      },
    );
    this.#peers.set(connection, peer);
  }

  #count(connection: string, held: number): void {
    if (this.#over) return;
    this.#held.set(connection, held);
    let total = this.#machine.kept;
    for (const bytes of this.#held.values()) total += copiesOfHeld * bytes;
    this.#memory.keeps(this, total);
  }

  #advance(ms: number): void {
    const { advance } = this.#target;
    if (advance === undefined)
      return this.#observe({ type: 'control-failed', message: 'the target does not offer advance' });
    advance(ms).then(
      () => this.#observe({ type: 'advanced' }),
      (error: Error) => this.#observe({ type: 'control-failed', message: error.message }),
    );
  }

  async #done({ trace, controls }: Extract<Action, { type: 'done' }>): Promise<void> {
    const milliseconds = now() - this.#startedAt;
    this.#notes.push(...(await this.#release()));
    this.#outcome.resolve({
      plan: this.#plan,
      results: this.#results,
      trace,
      controls,
      notes: this.#notes,
      milliseconds,
    });
  }

  async #release(): Promise<readonly Note[]> {
    this.#over = true;
    clearTimeout(this.#limit);
    clearTimeout(this.#alarm);
    this.#signal.removeEventListener('abort', this.#interrupted);
    for (const peer of this.#peers.values()) peer.destroy();
    this.#memory.keeps(this, 0);
    return (await this.#rig?.release()) ?? [];
  }
}

/** How a run is played. */
export interface HowPlayed {
  /** Nobody else speaks to its instance. */
  readonly alone: boolean;
  readonly repeated: boolean;
  /** The instance, where it is not the usual one of its kind. */
  readonly instance?: Instance | Promise<Instance> | undefined;
}
