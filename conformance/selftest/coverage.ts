import type { CheckResult, Report } from '#generated/formats/report.js';
import type { SelftestReport } from '#generated/formats/selftest.js';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import { checksOf, citableIds } from './matrix.ts';

/** What the suite covers of one requirement, or of the recommendation of one. */
export interface CoverageRow {
  /** As checks cite it. */
  readonly id: string;
  /** Checks that the scenarios declare, rows of tables counted each. */
  readonly checks: number;
  /** Checks that a run decided; undefined without reports. */
  readonly executed: number | undefined;
  /** How time passed for the executed checks that depend on it; undefined without reports. */
  readonly grades: readonly string[] | undefined;
  /** Faults that break it, and those of them that were killed; undefined without a selftest. */
  readonly faults: { readonly killed: number; readonly all: number } | undefined;
  /** Why no check can see it. */
  readonly unobservable: string | undefined;
}

/** Puts together what scenarios declare, runs executed, and a selftest proved. */
export function coverageOf(
  protocol: Protocol,
  plans: readonly Plan[],
  reports: readonly Pick<Report, 'checks'>[],
  selftest: Pick<SelftestReport, 'requirements'> | undefined,
): CoverageRow[] {
  const declared = checksOf(plans);
  const results = reports.flatMap(({ checks }) => checks).filter(wasExecuted);
  return [...citableIds(protocol, 'server'), ...citableIds(protocol, 'client')].map((id) => {
    const proving = results.filter(({ requirements }) => requirements.includes(id));
    const proved = selftest?.requirements.find((row) => row.id === id);
    const played = reports.length > 0;
    return {
      id,
      checks: declared.get(id) ?? 0,
      executed: played ? new Set(proving.map((check) => check.id)).size : undefined,
      grades: played ? [...new Set(proving.flatMap(({ grade }) => grade ?? []))].sort() : undefined,
      faults: selftest === undefined ? undefined : { killed: proved?.killed ?? 0, all: proved?.faults ?? 0 },
      unobservable: id.includes('/') ? undefined : protocol.cite(id)?.requirement.unobservable,
    };
  });
}

/** Requirements, not recommendations, that have neither a check nor a reason why no check can see them. */
export function uncovered(rows: readonly CoverageRow[]): string[] {
  return rows
    .filter(({ id, checks, unobservable }) => !id.includes('/') && checks === 0 && unobservable === undefined)
    .map(({ id }) => id);
}

function wasExecuted({ verdict }: CheckResult): boolean {
  return verdict === 'pass' || verdict === 'fail' || verdict === 'warn';
}
