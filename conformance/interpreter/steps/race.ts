import type { RaceStep } from '#generated/formats/scenario.js';
import type { Expectation } from '../causes.ts';
import type { Connection } from '../connection.ts';
import { type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { type Outcome, outcomeOf, startConnection } from './connect.ts';

/** Pause before the next round where an earlier winner may still hold the place, in milliseconds. */
const spacing = 50;

/** One of the attempts of a round. */
interface Attempted {
  readonly connection: Connection;
  readonly outcome: Outcome;
}

/**
 * Opens connections of one user at the same instant, and judges that exactly one was accepted: round after round, since a
 * race shows its fault by chance, with the users in turn.
 */
export function* race(stage: Stage, step: RaceStep): Running {
  const lastBeginning = stage.now + totalOf(stage.duration(step.within));
  const expected: Expectation = { kind: 'one-accepted', of: step.connections };
  const winners = new Map<string, Connection>();
  let round = 0;
  for (;;) {
    const user = step.users[round % step.users.length] ?? '';
    const outcomes = yield* attempts(stage, step, user);
    const accepted = outcomes.filter(({ outcome }) => outcome.accepted);
    const unclear = outcomes.find(({ outcome }) => !outcome.accepted && !outcome.refused);
    const [winner] = accepted;
    if (winner === undefined && unclear === undefined && isHeld(stage, winners.get(user))) {
      yield* waitFor(() => false, stage.now + spacing);
      continue;
    }
    round += 1;
    if (winner !== undefined) stage.connections.set(step.winner, winner.connection);
    if (winner === undefined || accepted.length > 1 || unclear !== undefined) {
      const cause = unclear?.outcome.cause ?? ({ kind: 'several-accepted', count: accepted.length } as const);
      stage.note('', 'event', `this was round ${round}`);
      return stage.judge(step, { verdict: 'broken', expected, cause }, true);
    }
    if (round >= step.rounds || stage.now >= lastBeginning) break;
    winners.set(user, winner.connection);
    winner.connection.endedAt = stage.moment();
    stage.act({ type: 'close', connection: winner.connection.id, code: 1000, reason: '' });
  }
  stage.note('', 'event', `${round} rounds`);
  stage.judge(step, { verdict: 'pass', expected }, true);
}

function* attempts(stage: Stage, step: RaceStep, user: string): Running<readonly Attempted[]> {
  const connections = Array.from({ length: step.connections }, (_, index) =>
    startConnection(stage, { as: `${step.winner}${index + 1}`, user }),
  );
  const outcomes: Attempted[] = [];
  for (const connection of connections)
    outcomes.push({ connection, outcome: yield* outcomeOf(stage, connection, 'either', undefined, false) });
  return outcomes;
}

/** Whether the target may still be noticing that an earlier winner has left. */
function isHeld(stage: Stage, earlier: Connection | undefined): boolean {
  if (earlier?.endedAt === undefined) return false;
  return stage.now <= earlier.endedAt.real + stage.limit('reconnectLimit') + stage.context.tolerance;
}
