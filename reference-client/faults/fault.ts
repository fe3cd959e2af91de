import type { Readable } from 'node:stream';
import type { Step } from '../core/step.ts';
import type { OpenLink } from '../shell/link.ts';
import type { Wire } from './wire/wire.ts';

/** Tells that a fault has taken effect; telling it again changes nothing. */
export type Applied = () => void;

/** Prints one event of the driver. */
export type Tell = (told: Readonly<Record<string, unknown>>) => void;

/** What a driver has of the world. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Commands, one a line. */
  readonly input: Readable;
  readonly tell: Tell;
  readonly log: (line: string) => void;
}

/** Runs a driver; settles when it has nothing more to do. Throws a UserError for a wrong environment. */
export type Start = (world: World) => Promise<void>;

interface Named {
  /** In kebab-case; unlike that of every other fault and null client. */
  readonly name: string;
  /** One sentence: what the client does wrong. */
  readonly description: string;
}

/** Around the core's step. Like every place it is made anew for each client, so that it may remember things. */
export type StepPlace = (applied: Applied) => (inner: Step) => Step;

/** Around the start of a connection. The heartbeat interval is in milliseconds. */
export type LinkPlace = (applied: Applied, heartbeatInterval: number) => (inner: OpenLink) => OpenLink;

/** In what the driver tells. */
export type OutputPlace = (applied: Applied) => (inner: Tell) => Tell;

/** Between the client and its server: made anew for each connection. */
export type WirePlace = (applied: Applied) => () => Wire;

type Place =
  | { readonly step: StepPlace }
  | { readonly link: LinkPlace }
  | { readonly output: OutputPlace }
  | { readonly wire: WirePlace };

/** A way of being wrong in exactly one point. */
export type Fault = Named &
  Place & {
    /** The requirement, for example CL-5; with `/SHOULD` its recommendation. */
    readonly breaks: string;
  };

/** A client that implements nothing: no requirement is verified by it. */
export interface NullClient extends Named {
  readonly start: Start;
}
