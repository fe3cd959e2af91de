import { readFile } from 'node:fs/promises';
import type { BilingualText, DoctorSteps } from '#generated/formats/doctor.js';
import { validateDoctorSteps } from '#generated/formats/validators.js';
import { packageFolder } from '../package-folder.ts';
import { type CauseMatch, causeMatch } from '../report/cause-match.ts';
import { schemaProblems } from '../schema-problems.ts';
import type { Stack } from '../stacks.ts';
import { type FileProblem, formatProblem, readYaml } from '../yaml-file.ts';

export type { BilingualText };

/** A cause of a check that does not hold. */
export interface KnownProblem extends CauseMatch {
  /** Check of the scenario; any where it is undefined. */
  readonly check: string | undefined;
  readonly problem: BilingualText;
  readonly remedy: BilingualText;
  /** The remedy in the words of a language of programs. */
  readonly for: Readonly<Partial<Record<Stack, BilingualText>>>;
}

/** What the doctor says of one of a protocol's scenarios. */
export interface StepWords {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly label: BilingualText;
  readonly fine: BilingualText;
  /** Without it no further step makes sense. */
  readonly essential: boolean;
  /** The first that fits is the best. */
  readonly problems: readonly KnownProblem[];
}

/** The file of steps cannot be used; the message says where and why, one problem a line. */
export class InvalidSteps extends Error {}

/** Reads the steps that are particular to a protocol; one without a file has none. Throws InvalidSteps. */
export async function loadStepWords(protocolId: string): Promise<readonly StepWords[]> {
  const file = `conformance/hints/doctor/${encodeURIComponent(protocolId)}.yaml`;
  const text = await readFile(new URL(file, packageFolder()), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? [] : parseStepWords(file, text);
}

/** Steps from the text of a file; `file` names it in problems. Throws InvalidSteps. */
export function parseStepWords(file: string, text: string): readonly StepWords[] {
  const yaml = readYaml(file, text);
  const refuse = (problems: readonly FileProblem[]): InvalidSteps =>
    new InvalidSteps(problems.map(formatProblem).join('\n'));
  if (yaml.problems.length > 0) throw refuse(yaml.problems);
  if (!validateDoctorSteps(yaml.value)) throw refuse(schemaProblems(yaml, 'doctor', validateDoctorSteps.errors ?? []));
  const faults: FileProblem[] = [];
  const steps = (yaml.value satisfies DoctorSteps).map(
    ({ scenario, label, fine, essential = false, problems }, at) => ({
      scenario,
      label,
      fine,
      essential,
      problems: problems.map(({ check, problem, remedy, for: own = {}, ...match }, index): KnownProblem => {
        const matched = causeMatch(match, (key, message) =>
          faults.push({ ...yaml.locate([at, 'problems', index, key]), message }),
        );
        return { ...matched, check, problem, remedy, for: own };
      }),
    }),
  );
  if (faults.length > 0) throw refuse(faults);
  return steps;
}
