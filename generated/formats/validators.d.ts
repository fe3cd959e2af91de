// Generated from spec/formats/; do not edit.
// Run `npm run generate` after a change there.
import type { Configuration } from './configuration.js';
import type { ControlLine } from './control.js';
import type { Differences } from './differences.js';
import type { DoctorSteps } from './doctor.js';
import type { DriverLine } from './driver.js';
import type { ExpectedFailures } from './expected-failures.js';
import type { Explanations } from './explanations.js';
import type { FaultList } from './faults.js';
import type { Hints } from './hints.js';
import type { ReportLine } from './report-line.js';
import type { Report } from './report.js';
import type { Scenario } from './scenario.js';
import type { SelftestReport } from './selftest.js';
import type { Sequences } from './sequences.js';
import type { Users } from './users.js';

/** One way in which a value fails its schema. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A type guard that keeps the errors of its last call. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly ValidationError[] | null;
}

/** Tells whether a value fits Users; afterwards `errors` says why not. */
export declare const validateUsers: Validator<Users>;

/** Tells whether a value fits ControlLine; afterwards `errors` says why not. */
export declare const validateControlLine: Validator<ControlLine>;

/** Tells whether a value fits DriverLine; afterwards `errors` says why not. */
export declare const validateDriverEvent: Validator<DriverLine>;

/** Tells whether a value fits Configuration; afterwards `errors` says why not. */
export declare const validateConfiguration: Validator<Configuration>;

/** Tells whether a value fits Scenario; afterwards `errors` says why not. */
export declare const validateScenario: Validator<Scenario>;

/** Tells whether a value fits Report; afterwards `errors` says why not. */
export declare const validateReport: Validator<Report>;

/** Tells whether a value fits ReportLine; afterwards `errors` says why not. */
export declare const validateReportLine: Validator<ReportLine>;

/** Tells whether a value fits Hints; afterwards `errors` says why not. */
export declare const validateHints: Validator<Hints>;

/** Tells whether a value fits DoctorSteps; afterwards `errors` says why not. */
export declare const validateDoctorSteps: Validator<DoctorSteps>;

/** Tells whether a value fits ExpectedFailures; afterwards `errors` says why not. */
export declare const validateExpectedFailures: Validator<ExpectedFailures>;

/** Tells whether a value fits FaultList; afterwards `errors` says why not. */
export declare const validateFaultList: Validator<FaultList>;

/** Tells whether a value fits SelftestReport; afterwards `errors` says why not. */
export declare const validateSelftestReport: Validator<SelftestReport>;

/** Tells whether a value fits Explanations; afterwards `errors` says why not. */
export declare const validateExplanations: Validator<Explanations>;

/** Tells whether a value fits Differences; afterwards `errors` says why not. */
export declare const validateDifferences: Validator<Differences>;

/** Tells whether a value fits Sequences; afterwards `errors` says why not. */
export declare const validateSequences: Validator<Sequences>;
