import type { BrokenRule, Cause } from './causes.ts';
import type { Connection } from './connection.ts';
import type { Finding } from './judgement.ts';
import type { Stage } from './stage.ts';

/** Id of the check that every scenario has by itself: what the target sends are messages of the document. */
export const framesCheck = 'frames';

/** All checks that every scenario has by itself: what an implementation must not do whatever it is asked. */
export const implicitChecks = [
  framesCheck,
  'address',
  'single',
  'state',
  'delivery',
  'copies',
  'unsent',
  'earlier',
  'lost',
  'company',
] as const;

type ImplicitCheck = (typeof implicitChecks)[number];

/** Who gets what a connection shows: where the kit stands between the two, the server what the client sends. */
function getterOf({ name, attempt, other }: Connection): string {
  return attempt !== undefined && other !== undefined ? `server-of-${name}` : name;
}

interface Violation {
  readonly at: number;
  /** The requirement that it breaks, or all of them. */
  readonly requirement: string | readonly string[] | undefined;
  readonly cause: Cause;
}

/** What was never to happen fails a check of its own; that it did not happen proves nothing by itself. */
export function judgeImplicit(stage: Stage): void {
  const duties = stage.context.protocol.model.clientDuties;
  judgeFrames(stage);
  for (const check of ['copies', 'unsent', 'earlier', 'lost'] as const) {
    const requirement = stage.context.protocol.model.serverDuties?.[check];
    const own =
      check === 'earlier' && stage.server.isEarlierExplained
        ? []
        : stage.server.trespasses.filter(({ duty }) => duty === check);
    judge(
      stage,
      check,
      own.map(({ at, cause }) => ({ at: at.real, requirement, cause })),
    );
  }
  const contradictions = [...stage.clients.contradictions, ...stage.clients.overlapping(stage.now)];
  for (const check of ['address', 'single', 'state', 'delivery'] as const) {
    const own = contradictions.filter(({ duty }) => duty === check);
    judge(
      stage,
      check,
      own.map(({ at, cause }) => ({ at: at.real, requirement: duties?.[check], cause })),
    );
  }
}

/** Rules that are kept of those that frames broke; the requirements of all are blamed. */
const keptRules = 3;

function judgeFrames(stage: Stage): void {
  const violations = [...stage.byId.values()].flatMap((connection) =>
    connection.violations.map(({ at, requirement, rule }) => ({
      at: at.real,
      requirement,
      broken: { at: getterOf(connection), ...(requirement === undefined ? {} : { requirement }), rule } as BrokenRule,
    })),
  );
  const [first] = violations;
  if (first === undefined) return;
  const cause: Cause = { kind: 'broken-frames', broken: violations.slice(0, keptRules).map(({ broken }) => broken) };
  judge(stage, framesCheck, [{ ...first, cause }, ...violations.slice(1).map((one) => ({ ...one, cause }))]);
}

function judge(stage: Stage, check: ImplicitCheck, violations: readonly Violation[]): void {
  const [first] = violations;
  if (first === undefined) return;
  const broken = new Set(violations.flatMap(({ requirement }) => requirement ?? []));
  const finding: Finding = { verdict: 'broken', expected: { kind: 'always', check }, cause: first.cause };
  stage.judgement.record(check, [...broken], finding, first.at - stage.startedAt, undefined, stage.plan.file);
}
