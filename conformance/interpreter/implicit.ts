import type { Connection } from './connection.ts';
import type { Finding } from './judgement.ts';
import type { Stage } from './stage.ts';

/** Id of the check that every scenario has by itself: what the target sends are messages of the document. */
export const framesCheck = 'frames';

/** All checks that every scenario has by itself: what an implementation must not do whatever it is asked. */
export const implicitChecks = [framesCheck, 'address', 'single', 'state', 'delivery'] as const;

type ImplicitCheck = (typeof implicitChecks)[number];

/** What each of them expects. */
const expectations: Readonly<Record<ImplicitCheck, string>> = {
  frames: 'only messages of the document, in frames of RFC 6455',
  address: "attempts to connect to the document's address",
  single: 'one connection or attempt at a time',
  state: 'events that fit what happens on the wire',
  delivery: 'events only for messages that were sent',
};

/** Violations that are shown; the requirements of all are blamed. */
const shownViolations = 3;

/** Who gets what a connection shows: where the kit stands between the two, the server what the client sends. */
function getterOf({ name, attempt, other }: Connection): string {
  return attempt !== undefined && other !== undefined ? `server-of-${name}` : name;
}

interface Violation {
  readonly at: number;
  readonly requirement: string | undefined;
  readonly text: string;
}

/** What was never to happen fails a check of its own; that it did not happen proves nothing by itself. */
export function judgeImplicit(stage: Stage): void {
  const duties = stage.context.protocol.model.clientDuties;
  const frames = [...stage.byId.values()].flatMap((connection) => {
    const getter = getterOf(connection);
    return connection.violations.map(({ at, requirement, text }) => ({
      at: at.real,
      requirement,
      text: `${getter} got ${text}`,
    }));
  });
  judge(stage, framesCheck, frames);
  const contradictions = [...stage.clients.contradictions, ...stage.clients.overlapping(stage.now)];
  for (const check of ['address', 'single', 'state', 'delivery'] as const) {
    const own = contradictions.filter(({ duty }) => duty === check);
    judge(
      stage,
      check,
      own.map(({ at, text }) => ({ at: at.real, requirement: duties?.[check], text })),
    );
  }
}

function judge(stage: Stage, check: ImplicitCheck, violations: readonly Violation[]): void {
  const [first] = violations;
  if (first === undefined) return;
  const broken = new Set(violations.flatMap(({ requirement }) => requirement ?? []));
  const shown = violations.slice(0, shownViolations).map(({ text }) => text);
  const finding: Finding = { verdict: 'broken', expected: expectations[check], actual: shown.join('; ') };
  stage.judgement.record(check, [...broken], finding, first.at - stage.startedAt, undefined, stage.plan.file);
}
