import { readFile } from 'node:fs/promises';
import type { BilingualText, DoctorSteps } from '#generated/formats/doctor.js';
import { validateDoctorSteps } from '#generated/formats/validators.js';
import { packageFolder } from '../package-folder.ts';
import { schemaProblems } from '../schema-problems.ts';
import { type FileProblem, formatProblem, readYaml } from '../yaml-file.ts';

export type { BilingualText };

/** A cause of a check that does not hold. */
export interface KnownProblem {
  /** Check of the scenario; any where it is undefined. */
  readonly check: string | undefined;
  /** Matches what was seen; anything where it is undefined. */
  readonly seen: RegExp | undefined;
  readonly problem: BilingualText;
  readonly remedy: BilingualText;
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
      problems: problems.map(({ check, seen, problem, remedy }, index): KnownProblem => {
        const expression = compiled(seen, (message) =>
          faults.push({ ...yaml.locate([at, 'problems', index, 'seen']), message }),
        );
        return { check, seen: expression, problem, remedy };
      }),
    }),
  );
  if (faults.length > 0) throw refuse(faults);
  return steps;
}

function compiled(source: string | undefined, report: (message: string) => void): RegExp | undefined {
  try {
    return source === undefined ? undefined : new RegExp(source, 'u');
  } catch (error) {
    report((error as Error).message);
    return undefined;
  }
}
