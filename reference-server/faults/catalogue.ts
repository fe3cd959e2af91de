import type { FaultList } from '#generated/formats/faults.js';
import type { Start } from '../main.ts';
import { UserError } from '../user-error.ts';
import { CLOCK_FAULTS } from './clock.ts';
import { ADDRESS_FAULTS } from './endpoint-address.ts';
import { FRAME_FAULTS } from './endpoint-frames.ts';
import { SIZE_FAULTS } from './endpoint-messages.ts';
import { PATH_FAULTS } from './endpoint-paths.ts';
import type { Applied, Fault } from './fault.ts';
import { HEARTBEAT_FAULTS } from './heartbeat.ts';
import { HEARTBEAT_TEXT_FAULTS } from './heartbeat-texts.ts';
import { DELIVERY_FAULTS } from './message-delivery.ts';
import { FIELD_FAULTS } from './message-fields.ts';
import { NOTICE_FAULTS } from './message-notices.ts';
import { TEXT_FAULTS } from './message-text.ts';
import { nearest } from './nearest.ts';
import { NULLS } from './nulls.ts';
import { END_FAULTS } from './session-end.ts';
import { LINK_FAULTS } from './session-link.ts';
import { LOAD_FAULTS } from './session-load.ts';
import { REFUSAL_FAULTS } from './session-refusal.ts';
import { REFUSED_FAULTS } from './session-refused.ts';
import { faulty, SOUND } from './starter.ts';
import { TTL_FAULTS } from './ttl.ts';
import { SWEEP_FAULTS } from './ttl-sweep.ts';

/** Every single fault, in the order of the requirements. */
export const FAULTS: readonly Fault[] = [
  ...ADDRESS_FAULTS,
  ...PATH_FAULTS,
  ...SIZE_FAULTS,
  ...FRAME_FAULTS,
  ...REFUSAL_FAULTS,
  ...REFUSED_FAULTS,
  ...END_FAULTS,
  ...LOAD_FAULTS,
  ...LINK_FAULTS,
  ...HEARTBEAT_FAULTS,
  ...HEARTBEAT_TEXT_FAULTS,
  ...DELIVERY_FAULTS,
  ...FIELD_FAULTS,
  ...TEXT_FAULTS,
  ...NOTICE_FAULTS,
  ...TTL_FAULTS,
  ...SWEEP_FAULTS,
  ...CLOCK_FAULTS,
];

/** Everything that can be started, in the order of the requirements. */
export function entries(): FaultList {
  return [
    ...FAULTS.map(({ name, breaks, description }) => ({ name, kind: 'fault' as const, breaks, description })),
    ...NULLS.map(({ name, description }) => ({ name, kind: 'null' as const, description })),
    { name: 'none-wire', kind: 'baseline', description: 'Nothing; it is reached through a relay, as many faults are.' },
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
