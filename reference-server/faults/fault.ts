import type { Rules } from '../core/state.ts';
import type { Step } from '../core/step.ts';
import type { Start } from '../main.ts';
import type { Wire } from './wire/wire.ts';

/** Tells that a fault has taken effect; telling it again changes nothing. */
export type Applied = () => void;

interface Named {
  /** In kebab-case; unlike that of every other fault and null server. */
  readonly name: string;
  /** One sentence: what the server does wrong. */
  readonly description: string;
}

/** Around the core's step. Like every place it is made anew for each server, so that it may remember things. */
export type StepPlace = (applied: Applied) => (inner: Step) => Step;

/** Between the server and its clients. */
export type WirePlace = (applied: Applied) => Wire;

/** In what the server is started with. */
export type RulesPlace = (rules: Rules, applied: Applied) => Rules;

/** A way of being wrong in exactly one point. */
export type Fault = Named &
  ({ readonly step: StepPlace } | { readonly wire: WirePlace } | { readonly rules: RulesPlace }) & {
    /** The requirement, for example SES-2; with `/SHOULD` its recommendation. */
    readonly breaks: string;
  };

/** A server that implements nothing: no requirement is verified by it. */
export interface NullServer extends Named {
  readonly start: Start;
}
