import type { Language } from '../language.ts';
import type { ExitReport, StopReport } from '../process/child.ts';
import type { ClockFault } from '../process/clock-control.ts';
import { wordsEn } from './words-en.ts';
import { wordsZh } from './words-zh.ts';

/** Steps that every protocol has. */
export type StepName =
  | 'configuration'
  | 'target'
  | 'start'
  | 'port'
  | 'ready'
  | 'handshake'
  | 'frames'
  | 'clock'
  | 'stop';

/** A problem in words: what is wrong, and what to do. */
export interface Advice {
  readonly text: string;
  readonly remedy: string;
}

/** Everything that the doctor says by itself, in one language. Durations are in milliseconds. */
export interface DoctorWords {
  readonly labels: Readonly<Record<StepName, string>>;
  readonly notReached: string;
  configurationRead(file: string): string;
  noConfiguration(file: string): string;
  wrongConfiguration: Advice;
  noKnownUser: Advice;
  wrongTarget(mistake: { readonly url: string }): Advice;
  goodUrl(url: string): string;
  notFound(command: string): Advice;
  running(pid: number): string;
  /** The command follows. */
  exitedEarly(exit: ExitReport): Advice;
  /** The command follows. */
  notListening(port: number, milliseconds: number, printed: number | undefined): Advice;
  portTaken: Advice;
  listening(port: number, milliseconds: number): string;
  offersControl: string;
  noControl(saidReady: boolean): string;
  upgraded(url: string): string;
  /** Makes a sentence of a clause. */
  sentence(clause: string): string;
  /** Goes on where `upgraded` ends. */
  answers(milliseconds: number): string;
  /** Goes on where the words of a step end. */
  startedAgain(timers: string): string;
  notStartedAgain: Advice;
  longTimers(timers: string): Advice;
  noUsers: Advice;
  undecided: Advice;
  strangeFrames: Advice;
  advanced: string;
  notAdvanced: Advice;
  clockFault(fault: ClockFault): string;
  stopped(report: StopReport, milliseconds: number): string;
  killed: Advice;
  endedHere: Advice;
  exitedMeanwhile(exit: ExitReport): Advice;
  leftovers(count: number): Advice;
  portStillTaken(port: number): Advice;
  allFine(notices: number): string;
  problems(count: number): string;
  next(problems: number): string;
}

const table: Readonly<Record<Language, DoctorWords>> = { en: wordsEn, zh: wordsZh };

/** What the doctor says in a language. */
export function wordsIn(language: Language): DoctorWords {
  return table[language];
}
