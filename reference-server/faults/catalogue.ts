import type { Start } from '../main.ts';
import { UserError } from '../user-error.ts';
import { CLOCK_FAULTS } from './clock.ts';
import { ADDRESS_FAULTS } from './endpoint-address.ts';
import { FRAME_FAULTS } from './endpoint-frames.ts';
import type { Applied, Fault } from './fault.ts';
import { HEARTBEAT_FAULTS } from './heartbeat.ts';
import { DELIVERY_FAULTS, NOTICE_FAULTS } from './message-delivery.ts';
import { FIELD_FAULTS } from './message-fields.ts';
import { TEXT_FAULTS } from './message-text.ts';
import { nearest } from './nearest.ts';
import { NULLS } from './nulls.ts';
import { END_FAULTS } from './session-end.ts';
import { LOAD_FAULTS } from './session-load.ts';
import { REFUSAL_FAULTS } from './session-refusal.ts';
import { faulty, SOUND } from './starter.ts';
import { TTL_FAULTS } from './ttl.ts';

/** Every single fault, in the order of the requirements. */
export const FAULTS: readonly Fault[] = [
  ...ADDRESS_FAULTS,
  ...FRAME_FAULTS,
  ...REFUSAL_FAULTS,
  ...END_FAULTS,
  ...LOAD_FAULTS,
  ...HEARTBEAT_FAULTS,
  ...DELIVERY_FAULTS,
  ...FIELD_FAULTS,
  ...TEXT_FAULTS,
  ...NOTICE_FAULTS,
  ...TTL_FAULTS,
  ...CLOCK_FAULTS,
];

/** A fault or a null server, as it is listed. */
export interface Entry {
  readonly name: string;
  readonly kind: 'fault' | 'null';
  /** The requirement that a fault breaks. */
  readonly breaks?: string;
  readonly description: string;
}

/** Everything that can be started, in the order of the requirements. */
export function entries(): Entry[] {
  return [
    ...FAULTS.map(({ name, breaks, description }) => ({ name, kind: 'fault' as const, breaks, description })),
    ...NULLS.map(({ name, description }) => ({ name, kind: 'null' as const, description })),
  ];
}

/** How to start what has this name; throws a UserError that tells the nearest name. */
export function starterOf(name: string, applied: Applied): Start {
  const fault = FAULTS.find((one) => one.name === name);
  if (fault !== undefined) return faulty(fault, applied);
  const start = SOUND[name] ?? NULLS.find((one) => one.name === name)?.start;
  if (start !== undefined) return start;
  const names = [...FAULTS, ...NULLS].map((one) => one.name);
  const near = nearest(name, [...names, ...Object.keys(SOUND)]);
  throw new UserError(`there is no fault ${name}; did you mean ${near}? (--list shows them all)`, 2);
}
