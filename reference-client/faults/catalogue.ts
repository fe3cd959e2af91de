import type { FaultList } from '#generated/formats/faults.js';
import { UserError } from '../user-error.ts';
import { ADDRESS_FAULTS } from './address.ts';
import { DELIVERY_FAULTS } from './delivery.ts';
import type { Applied, Fault, Start } from './fault.ts';
import { FRAME_FAULTS } from './frames.ts';
import { HEARTBEAT_FAULTS } from './heartbeat.ts';
import { LAMP_FAULTS } from './lamp.ts';
import { LEAVE_FAULTS } from './leave.ts';
import { nearest } from './nearest.ts';
import { NULLS } from './nulls.ts';
import { ODD_FRAME_FAULTS } from './odd-frames.ts';
import { RECONNECT_FAULTS } from './reconnect.ts';
import { SIGNAL_FAULTS } from './signals.ts';
import { SILENCE_FAULTS } from './silence.ts';
import { SINGLE_FAULTS } from './single.ts';
import { faulty, SOUND } from './starter.ts';
import { TEXT_FAULTS } from './texts.ts';
import { TURNED_AWAY_FAULTS } from './turned-away.ts';
import { UNKNOWN_FIELD_FAULTS } from './unknown-fields.ts';

/** Every single fault, about in the order of the requirements. */
export const FAULTS: readonly Fault[] = [
  ...ADDRESS_FAULTS,
  ...HEARTBEAT_FAULTS,
  ...LAMP_FAULTS,
  ...SILENCE_FAULTS,
  ...RECONNECT_FAULTS,
  ...SINGLE_FAULTS,
  ...TEXT_FAULTS,
  ...DELIVERY_FAULTS,
  ...SIGNAL_FAULTS,
  ...ODD_FRAME_FAULTS,
  ...LEAVE_FAULTS,
  ...TURNED_AWAY_FAULTS,
  ...UNKNOWN_FIELD_FAULTS,
  ...FRAME_FAULTS,
];

/** Everything that can be started, in the same order. */
export function entries(): FaultList {
  return [
    ...FAULTS.map(({ name, breaks, description }) => ({ name, kind: 'fault' as const, breaks, description })),
    ...NULLS.map(({ name, description }) => ({ name, kind: 'null' as const, description })),
    { name: 'none-wire', kind: 'baseline', description: 'Nothing; its server is behind a relay, as for some faults.' },
  ];
}

/** How to start what has this name; throws a UserError that tells the nearest name. */
export function starterOf(name: string, applied: Applied): Start {
  const fault = FAULTS.find((one) => one.name === name);
  if (fault !== undefined) return faulty(fault, applied);
  const start = SOUND[name] ?? NULLS.find((one) => one.name === name)?.start;
  if (start !== undefined) return start;
  const near = nearest(name, [...[...FAULTS, ...NULLS].map((one) => one.name), ...Object.keys(SOUND)]);
  throw new UserError(`there is no fault ${name}; did you mean ${near}? (--list shows them all)`);
}
