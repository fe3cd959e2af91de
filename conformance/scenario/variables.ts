import type { Scenario, Step } from '#generated/formats/scenario.js';
import type { Protocol } from '../protocol/protocol.ts';

/** What expressions may name: each variable with its fields. */
export type Variables = Map<string, readonly string[]>;

const userFields = ['userId', 'username', 'avatar'];

/** Fields of what each kind of step captures. */
const captured: Partial<Record<keyof Step, readonly string[]>> = {
  connect: ['accepted', 'upgraded', 'status', 'code', 'reason', 'refused', 'text'],
  send: ['at', 'text', 'payload'],
  command: ['at', 'text'],
  accept: ['at', 'target', 'took'],
  expectAnswer: ['accepted', 'upgraded', 'status', 'code', 'reason', 'refused', 'text'],
  expectEvent: ['at', 'event', 'took'],
  close: ['at'],
  drop: ['at'],
  expect: ['at', 'text', 'payload', 'took'],
  expectClose: ['code', 'reason', 'how', 'at'],
};

/** Variables that there are before the first step. */
export function initialVariables({ users = {}, examples = [] }: Scenario, { model }: Protocol): Variables {
  return new Map([
    ['nonce', []],
    ['constants', Object.keys(model.constants)],
    ...(examples.length === 0 ? [] : [['example', examples.flatMap((row) => Object.keys(row))] as const]),
    ...Object.keys(users).map((user) => [user, userFields] as const),
  ]);
}

/** Adds a connection, which has a user's other fields where it bears the name of one. */
export function addConnection(variables: Variables, name: string): void {
  const fields = new Set([...(variables.get(name) ?? []), 'userId', 'openedAt', 'endedAt']);
  variables.set(name, [...fields]);
}

/** Adds what a step captures. */
export function addCapture(
  variables: Variables,
  step: keyof Step,
  name: string,
  target: 'server' | 'client' | 'both',
): void {
  // What a server is sent has no payload but its text.
  const fields = (captured[step] ?? []).filter(
    (field) => target === 'client' || step !== 'send' || field !== 'payload',
  );
  variables.set(name, fields);
}
