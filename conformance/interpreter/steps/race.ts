import type { RaceStep } from '#generated/formats/scenario.js';
import type { Connection } from '../connection.ts';
import type { Finding } from '../judgement.ts';
import type { Running, Stage } from '../stage.ts';
import { type Outcome, outcomeOf, startConnection } from './connect.ts';

/** Opens connections of one user at the same instant, and judges that exactly one was accepted. */
export function* race(stage: Stage, step: RaceStep): Running {
  const attempts = Array.from({ length: step.connections }, (_, index) =>
    startConnection(stage, { as: `${step.winner}${index + 1}`, user: step.user }),
  );
  const outcomes: { readonly connection: Connection; readonly outcome: Outcome }[] = [];
  for (const connection of attempts) {
    outcomes.push({ connection, outcome: yield* outcomeOf(stage, connection, 'either', undefined, false) });
  }
  const accepted = outcomes.filter(({ outcome }) => outcome.accepted);
  const unclear = outcomes.filter(({ outcome }) => !outcome.accepted && !outcome.refused);
  const [winner] = accepted;
  if (winner !== undefined) stage.connections.set(step.winner, winner.connection);
  const expected = { kind: 'one-accepted', of: step.connections } as const;
  const good = accepted.length === 1 && unclear.length === 0;
  const cause = unclear[0]?.outcome.cause ?? ({ kind: 'several-accepted', count: accepted.length } as const);
  const finding: Finding = good ? { verdict: 'pass', expected } : { verdict: 'broken', expected, cause };
  stage.judge(step, finding, true);
}
