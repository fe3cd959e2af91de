import type { ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, ReportFinding } from '#generated/formats/report.js';
import { type Cause, innermost } from '../interpreter/causes.ts';
import { framesCheck } from '../interpreter/implicit.ts';
import { causeOf } from '../interpreter/judgement.ts';
import { signatureOf } from '../interpreter/signature.ts';
import { openingArea, openingOf } from '../interpreter/types.ts';
import { isImplicit } from './denominator.ts';

/** What is wrong with an implementation, each once: the checks that fail by it, and those that cannot be judged because of it. */
export function diagnose(checks: readonly CheckResult[], model: ProtocolModel): ReportFinding[] {
  const diagnosis = new Diagnosis(
    checks.filter(({ expectedFailure }) => expectedFailure === undefined),
    model,
  );
  return diagnosis.findings();
}

/** Checks with one cause. */
interface Group {
  /** What was seen, where it is telling enough to be known again anywhere. */
  readonly signature: string | undefined;
  readonly failed: CheckResult[];
  readonly notJudged: CheckResult[];
}

/**
 * Kinds of causes that say little by themselves: that nothing came has a hundred reasons. Such failures belong together where
 * they break the same requirement.
 */
const vague: ReadonlySet<Cause['kind']> = new Set([
  'nothing-came',
  'stayed-open',
  'upgraded',
  'accepted',
  'stray',
  'refused',
  'no-answer',
  'too-early',
  'too-late',
  'too-long',
  'several-accepted',
  'silence-not-shown',
  'ended',
  'probe-unanswered',
]);

class Diagnosis {
  readonly #checks: readonly CheckResult[];
  readonly #model: ProtocolModel;
  readonly #groups: Group[] = [];

  constructor(checks: readonly CheckResult[], model: ProtocolModel) {
    this.#checks = checks;
    this.#model = model;
  }

  findings(): ReportFinding[] {
    const failed = this.#checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
    const telling = failed.filter((check) => this.#signature(check) !== undefined);
    // Two writers first: what they end shows in many ways.
    const isCompany = (check: CheckResult): boolean => this.#signature(check) === 'company';
    for (const check of [...telling.filter(isCompany), ...telling.filter((one) => !isCompany(one))])
      this.#groupBySignature(check);
    const rest = failed.filter((check) => this.#signature(check) === undefined);
    // What breaks one requirement comes first, so that what breaks several finds the group to which it belongs.
    for (const check of [...rest].sort((a, b) => a.requirements.length - b.requirements.length))
      this.#groupByRequirement(check);
    this.#mergeByHint();
    for (const check of this.#checks)
      if (check.verdict === 'untestable' || check.verdict === 'error') this.#groupOf(check)?.notJudged.push(check);
    return this.#groups.map((group) => this.#finding(group)).sort((a, b) => this.#rank(a) - this.#rank(b));
  }

  /** What makes a failure known again in other scenarios. */
  #signature(check: CheckResult): string | undefined {
    const { company } = this.#model.serverDuties ?? {};
    // Two writers, and what they lose, are one thing however it shows.
    const isOfCompany = check.scenario === openingOf('company') && (check.check === 'lost' || !isImplicit(check));
    if (check.requirements.includes(company ?? '') || isOfCompany) return 'company';
    const cause = causeOf(check);
    if (cause === undefined) return undefined;
    return vague.has(innermost(cause).kind) ? undefined : signatureOf(cause);
  }

  #groupBySignature(check: CheckResult): void {
    const signature = this.#signature(check);
    const known =
      this.#groups.find((group) => group.signature === signature) ??
      this.#groups.find(
        (group) => group.signature === 'company' && group.failed.some((other) => signatureIn(other) === signature),
      );
    if (known === undefined) this.#groups.push({ signature, failed: [check], notJudged: [] });
    else known.failed.push(check);
  }

  #groupByRequirement(check: CheckResult): void {
    const shares = ({ failed }: Group): boolean =>
      failed.some(
        (other) => other.level === check.level && check.requirements.some((id) => other.requirements.includes(id)),
      );
    const known =
      this.#groups.find(
        (group) => group.signature === undefined && group.failed.some(isOfRun(check)) && shares(group),
      ) ??
      this.#groups.find((group) => group.signature === undefined && shares(group)) ??
      this.#groups.find((group) => group.failed.some(isOfRun(check)) && shares(group));
    if (known === undefined) this.#groups.push({ signature: undefined, failed: [check], notJudged: [] });
    else known.failed.push(check);
  }

  /** What is mended by the same change is one thing. */
  #mergeByHint(): void {
    for (let index = 0; index < this.#groups.length; index += 1) {
      const group = this.#groups[index];
      const hint = group === undefined ? undefined : hintOf(group);
      if (group === undefined || hint === undefined) continue;
      const twins = this.#groups.filter(
        (other) => other !== group && hintOf(other) === hint && levelOf(other) === levelOf(group),
      );
      for (const twin of twins) {
        group.failed.push(...twin.failed);
        this.#groups.splice(this.#groups.indexOf(twin), 1);
      }
    }
  }

  /** The group to which a check belongs that could not be judged; undefined where nothing that failed explains it. */
  #groupOf(check: CheckResult): Group | undefined {
    const cause = causeOf(check);
    if (cause === undefined) return undefined;
    if (cause.kind === 'stands-on')
      return this.#groups.find(({ failed }) => failed.some(({ scenario }) => scenario === cause.scenario));
    if (cause.kind === 'not-reached' || cause.kind === 'spoilt') {
      const before = (group: Group): boolean =>
        [...group.failed, ...group.notJudged].some(
          (other) =>
            isOfRun(check)(other) &&
            (cause.kind === 'spoilt' ? other.check === framesCheck : other.check === cause.check),
        );
      return this.#groups.find(before);
    }
    if (cause.kind === 'control-failed' && cause.expected.kind === 'message' && vague.has(innermost(cause).kind)) {
      // Texts reach nobody, or not all.
      const reach = this.#groups.find(({ failed }) => failed.some(({ scenario }) => isReach(scenario)));
      if (reach !== undefined) return reach;
    }
    const signature = signatureOf(cause);
    const inner = signatureOf(innermost(cause));
    return (
      this.#groups.find((group) => group.signature === signature || group.signature === inner) ??
      this.#groups.find(({ failed }) => failed.some((other) => signatureIn(other) === inner)) ??
      this.#groups.find(({ failed }) => failed.some(isOfRun(check)))
    );
  }

  #finding(group: Group): ReportFinding {
    const { failed, notJudged } = group;
    const musts = failed.filter(({ level }) => level === 'MUST');
    const accused = musts.length > 0 ? musts : failed;
    const own = accused.filter((check) => !isImplicit(check));
    const hinted = (some: readonly CheckResult[]): CheckResult | undefined =>
      some.find(({ hint }) => hint !== undefined) ?? some[0];
    const example = hinted(own.length > 0 ? own : accused) ?? failed[0];
    const hint = hintOf(group);
    return {
      requirements: [...new Set([example, ...accused].flatMap((check) => check?.requirements ?? []))],
      level: example?.level ?? 'MUST',
      failed: failed.length,
      notJudged: notJudged.length,
      example: example?.id ?? '',
      checks: [...failed, ...notJudged].map(({ id }) => id),
      ...(hint === undefined ? {} : { hint }),
    };
  }

  /** The order of repair: what other things stand on, then what explains most, and what is only recommended at the end. */
  #rank({ requirements, level, failed, notJudged, example }: ReportFinding): number {
    const check = this.#checks.find(({ id }) => id === example);
    const cause = check === undefined ? undefined : causeOf(check);
    const opening = check?.scenario.startsWith(`${openingArea}/`) === true;
    const { company } = this.#model.serverDuties ?? {};
    const [first = ''] = requirements;
    const area = Object.keys(this.#model.areas).indexOf(first.replace(/-.*/, ''));
    const base =
      cause?.kind === 'crashed' || cause?.kind === 'went-deaf'
        ? 0
        : opening && !requirements.includes(company ?? '')
          ? 1
          : requirements.includes(company ?? '')
            ? 2
            : cause?.kind === 'broken-frames' || cause?.kind === 'wrong-value' || cause?.kind === 'no-time'
              ? 3
              : cause?.kind === 'timer-ignored'
                ? 5
                : 4;
    return (level === 'MUST' ? 0 : 1e9) + base * 1e6 - (failed + notJudged) * 100 + area;
  }
}

function isReach(scenario: string): boolean {
  return scenario === openingOf('broadcast') || scenario === openingOf('copy');
}

function isOfRun({ scenario, example }: CheckResult): (other: CheckResult) => boolean {
  return (other) => other.scenario === scenario && other.example === example;
}

function signatureIn(check: CheckResult): string | undefined {
  const cause = causeOf(check);
  return cause === undefined || vague.has(innermost(cause).kind) ? undefined : signatureOf(innermost(cause));
}

/** The hint that most of a group's checks have. */
function hintOf({ failed }: Group): string | undefined {
  const counts = new Map<string, number>();
  for (const { hint, level } of failed)
    if (hint !== undefined) counts.set(hint, (counts.get(hint) ?? 0) + (level === 'MUST' ? 2 : 1));
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function levelOf({ failed }: Group): string {
  return failed.some(({ level }) => level === 'MUST') ? 'MUST' : 'SHOULD';
}
