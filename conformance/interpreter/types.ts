import type { DriverLine } from '#generated/formats/driver.js';
import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import type { Scenario } from '#generated/formats/scenario.js';
import type { RawFrame } from '../peer/frame-encoder.ts';
import type { PeerEvent } from '../peer/peer-types.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Cause, Note } from './causes.ts';
import type { TimerValues } from './durations.ts';

/** How rules with long timers are walked: the target's clock is advanced, it runs with short timers, or one waits. */
export type ClockGrade = 'virtual' | 'scaled' | 'real';

/** A userId that a scenario may use; what is not known of it is not judged. */
export interface TestUser {
  readonly userId: number;
  /** When a connection of this user last ended, in milliseconds since the epoch; the target may take a moment to notice. */
  readonly releasedAt?: number;
  readonly username?: string | undefined;
  readonly avatar?: string | undefined;
}

/** What a driver tells once it is ready. */
export type DriverEvent = Exclude<Extract<DriverLine, { event: string }>, { event: 'ready' }>;

/** What a driver is told. */
export type DriverCommand = Extract<DriverLine, { command: string }>;

/** Something that nearly all scenarios stand on, shown or refuted by those that are played first. */
export type Capability = NonNullable<Scenario['opening']>;

/** Area of the scenarios that are played first; the linter holds their names to what they show. */
export const openingArea = 'opening';

/** Id of the scenario that shows a capability. */
export function openingOf(capability: Capability): string {
  return `${openingArea}/${capability}`;
}

/** What texts of scenarios carry, so that each belongs to one run; see `nonce`. */
export const noncePattern = /\bn[0-9a-z]+-[0-9a-z]{6,}\b/;

/** What a scenario is given when it starts. */
export interface ScenarioContext {
  readonly protocol: Protocol;
  /** Values that the target runs with. */
  readonly timers: TimerValues;
  /** One user for each name under the scenario's `users`. */
  readonly users: Readonly<Record<string, TestUser>>;
  /** A text that nobody else sends; it matches `noncePattern`. */
  readonly nonce: string;
  /** Milliseconds that the machine may add to a limit of time, as measured. */
  readonly tolerance: number;
  readonly clock: ClockGrade;
  /** Milliseconds that the answer to a control is waited for, where it is known that they mostly do not come. */
  readonly controlLimit?: number | undefined;
  /** Milliseconds by which the target's session clock was advanced before. */
  readonly advanced: number;
  readonly timeZone: string | undefined;
  /** Nobody else speaks to the target meanwhile, so that every frame belongs to the scenario. */
  readonly alone: boolean;
  /** Others may be connected to the target, also as a userId that a scenario names literally. */
  readonly shared?: boolean;
  /** Offset from UTC, in minutes, of the zone in which the kit started the target; undefined where it did not start it. */
  readonly startedIn?: number | undefined;
  /** What was found not to hold. */
  readonly refuted?: ReadonlySet<Capability>;
  /** Requirements that were found to be broken by what others stand on. */
  readonly knownBroken?: ReadonlySet<string>;
  /** Nothing is sent while something else may still be on its way, so that no two writers of the target meet. */
  readonly paced?: boolean;
}

/** What happens to a scenario. */
export type Observation =
  | { readonly type: 'begin' }
  /** Something on a connection, by the id that the connect action gave it. */
  | { readonly type: 'peer'; readonly connection: string; readonly event: PeerEvent }
  /** A client has made a connection, by the id that it gets; `client` is known where there is only one. */
  | { readonly type: 'attempt'; readonly connection: string; readonly client: string | undefined }
  /** The driver of a client tells something. */
  | { readonly type: 'told'; readonly client: string; readonly event: DriverEvent }
  /** The program of a client has ended. */
  | { readonly type: 'exited'; readonly client: string; readonly exit: Extract<Cause, { kind: 'exited' }> }
  /** The target has advanced its clock. */
  | { readonly type: 'advanced' }
  /** The server that clients talk to through the kit was stopped, or started again. */
  | { readonly type: 'server'; readonly runs: boolean }
  /** The target cannot be controlled (any more). */
  | { readonly type: 'control-failed'; readonly message: string }
  /** The time asked for by a wake action has come. */
  | { readonly type: 'time' }
  /** The run is being stopped; nothing further is judged. */
  | { readonly type: 'abort'; readonly cause: Cause };

/** What a scenario wants done. */
export type Action =
  | {
      readonly type: 'connect';
      readonly connection: string;
      /** Request target, byte for byte. */
      readonly target: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly handshake: 'full' | 'half';
      readonly timeoutMs: number;
    }
  | { readonly type: 'text'; readonly connection: string; readonly text: string }
  | { readonly type: 'frame'; readonly connection: string; readonly frame: RawFrame }
  | { readonly type: 'bytes'; readonly connection: string; readonly bytes: Uint8Array }
  | { readonly type: 'ping'; readonly connection: string; readonly payload: string }
  | { readonly type: 'close'; readonly connection: string; readonly code: number | undefined; readonly reason: string }
  | { readonly type: 'drop'; readonly connection: string; readonly how: 'fin' | 'reset' }
  | { readonly type: 'stall' | 'resume' | 'destroy'; readonly connection: string }
  | { readonly type: 'mute'; readonly connection: string }
  /** Answers the request of a client with an HTTP status. */
  | { readonly type: 'answer'; readonly connection: string; readonly status: number }
  | { readonly type: 'listen'; readonly on: boolean }
  | { readonly type: 'command'; readonly client: string; readonly command: DriverCommand }
  /** Stops or starts the server that clients talk to through the kit. */
  | { readonly type: 'server'; readonly run: boolean }
  | { readonly type: 'advance'; readonly ms: number }
  /** Sends the observation `time` at this moment; a later wake replaces an earlier one. */
  | { readonly type: 'wake'; readonly at: number }
  /** A check is decided for good. */
  | { readonly type: 'verdict'; readonly result: CheckResult }
  /** Something worth telling that is no verdict. */
  | { readonly type: 'note'; readonly note: Note }
  /** The scenario is over; nothing follows. */
  | { readonly type: 'done'; readonly trace: readonly TraceEntry[]; readonly controls: ControlWaits };

/** How the controls of a scenario, its liveness probes among them, were answered. */
export interface ControlWaits {
  /** Milliseconds of the slowest answer. */
  slowest: number;
  /** How many were waited for in vain. */
  unanswered: number;
}
