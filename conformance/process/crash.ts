import type { ExitReport } from './child.ts';
import type { ProgramLine } from './output-buffer.ts';

/** A program that ended though nobody stopped it. */
export interface Crash extends ExitReport {
  /** When it exited: milliseconds since the epoch, on the clock of `now`. */
  readonly at: number;
  /** The line that says what went wrong, where one of the known forms was found. */
  readonly headline?: string | undefined;
  /** The lines with which the error begins, or which came in the last moment; none where nothing came then. */
  readonly firstLines: readonly string[];
  /** How many lines stand between these and the last ones. */
  readonly omitted: number;
  /** The last lines, without those that are among the first. */
  readonly lastLines: readonly string[];
}

/** Crashes that are alike. */
export interface CrashCount {
  /** The first of them. */
  readonly crash: Crash;
  readonly times: number;
}

/** So many lines are kept of the beginning of an error, and of its end; and so much of each. */
const kept = 6;
const longestLine = 300;
/** An error is told this long before the exit at most: whole stacks are written, and handlers of exits run. */
const tellingTime = 3_000;
/** Lines of an error of no known form come no further apart, in milliseconds. */
const pause = 200;
const lastMoment = 1_000;

/** Where an error begins, as far as the languages have a form for it, and which of its lines says what it is. */
interface Form {
  begins(texts: readonly string[], index: number): boolean;
  /** Index of the headline; that of the beginning unless told. */
  headline?(texts: readonly string[], index: number): number;
}

const beginsWith = (pattern: RegExp): Form => ({ begins: (texts, index) => pattern.test(texts[index] ?? '') });

const forms: readonly Form[] = [
  // Node.js: place, source line, caret, and then the error.
  {
    begins: (texts, index) => /^\S.*:\d+$/.test(texts[index] ?? '') && /^\s*\^+\s*$/.test(texts[index + 2] ?? ''),
    headline: (texts, index) => after(texts, index + 3, (text) => text.trim() !== '') ?? index + 1,
  },
  // Python: the frames, and the error as the first line that is not indented.
  {
    begins: (texts, index) => texts[index] === 'Traceback (most recent call last):',
    headline: (texts, index) => after(texts, index + 1, (text) => /^\S/.test(text)) ?? index,
  },
  beginsWith(/^\s*\+ Exception Group Traceback \(most recent call last\):$/),
  // Go
  beginsWith(/^(?:panic|fatal error): /),
  // Java and Kotlin; the virtual machine itself; Spring Boot
  beginsWith(/^Exception in thread "/),
  beginsWith(/^# A fatal error has been detected by the Java Runtime Environment/),
  beginsWith(/^java\.lang\.OutOfMemoryError\b/),
  beginsWith(/\bApplication run failed$/),
  // Rust, .NET, C++, PHP, and what sanitizers and the C library say
  beginsWith(/^thread '.*' panicked at /),
  beginsWith(/^Unhandled exception[.:]/i),
  beginsWith(/^terminate called /),
  beginsWith(/^(?:PHP )?Fatal error: /),
  beginsWith(/^==\d+==ERROR: \w+Sanitizer/),
  beginsWith(/^\*\*\* .* \*\*\*: terminated$/),
];

/** Tracebacks that Python joins to one. */
const joined = /^(?:During handling of the above exception|The above exception was the direct cause)/;

/** What a program's output says about its end; `lines` are the last ones that it printed, in their order. */
export function crashOf({ code, signal }: ExitReport, at: number, lines: readonly ProgramLine[]): Crash {
  const end = { code, signal, at };
  const recent = lines.filter((line) => line.at >= at - tellingTime);
  // What the other stream has in between is no part of the error.
  for (const stream of ['stderr', 'stdout'] as const) {
    const texts = recent.filter((line) => line.stream === stream).map(({ text }) => text);
    const found = findError(texts);
    if (found === undefined) continue;
    const block = texts.slice(found.begin);
    return { ...end, headline: cut(texts[found.headline] ?? ''), ...ends(block, found.headline - found.begin) };
  }
  const block = finalBlock(recent, at);
  if (block.length > 0) return { ...end, ...ends(block) };
  return {
    ...end,
    firstLines: [],
    omitted: 0,
    lastLines: shown(
      lines
        .map(({ text }) => text)
        .filter((text) => text.trim() !== '')
        .slice(-kept),
    ),
  };
}

/** Crashes that are alike, in the order of the first of each: by the exit, and by what the first line says. */
export function countCrashes(crashes: readonly Crash[]): CrashCount[] {
  return joinCounts(crashes.map((crash) => ({ crash, times: 1 })));
}

/** The same of what was counted in several places. */
export function joinCounts(counted: readonly CrashCount[]): CrashCount[] {
  const counts = new Map<string, CrashCount>();
  for (const { crash, times } of counted) {
    const { headline, firstLines, lastLines, code, signal } = crash;
    const key = JSON.stringify([code, signal, shape(headline ?? firstLines[0] ?? lastLines[0] ?? '')]);
    const before = counts.get(key);
    counts.set(key, { crash: before?.crash ?? crash, times: (before?.times ?? 0) + times });
  }
  return [...counts.values()];
}

/** A line without what is different each time: numbers, addresses, and ids. */
function shape(line: string): string {
  return line.replace(/\b0x[0-9a-f]+\b|\b(?=[0-9a-f-]*\d)[0-9a-f]{8}[0-9a-f-]*\b|\d+/gi, '#');
}

function findError(texts: readonly string[]): { begin: number; headline: number } | undefined {
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const form = forms.find(({ begins }) => begins(texts, index));
    if (form === undefined) continue;
    return { begin: beforeJoined(texts, index), headline: form.headline?.(texts, index) ?? index };
  }
  return undefined;
}

/** Where the first of several joined tracebacks begins. */
function beforeJoined(texts: readonly string[], index: number): number {
  if (!texts.slice(Math.max(0, index - 3), index).some((text) => joined.test(text))) return index;
  for (let at = index - 1; at >= 0; at -= 1) if (texts[at] === texts[index]) return beforeJoined(texts, at);
  return index;
}

/** Index of the first line from there on of which this holds. */
function after(texts: readonly string[], from: number, holds: (text: string) => boolean): number | undefined {
  const found = texts.findIndex((text, index) => index >= from && holds(text));
  return found < 0 ? undefined : found;
}

/** Lines that came one upon the other in the last moment, those on stderr where there are any. */
function finalBlock(recent: readonly ProgramLine[], exitedAt: number): string[] {
  let begin = recent.length;
  let next = exitedAt;
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const { at } = recent[index] ?? { at: 0 };
    // The exit may be seen a while after the last line was.
    const near = index === recent.length - 1 ? at >= exitedAt - lastMoment : next - at <= pause;
    if (!near) break;
    begin = index;
    next = at;
  }
  const block = recent.slice(begin);
  const errors = block.filter(({ stream }) => stream === 'stderr');
  return (errors.length > 0 ? errors : block).map(({ text }) => text);
}

/** The first and the last lines of an error; the line `headline` is among the first ones. */
function ends(block: readonly string[], headline = 0): Pick<Crash, 'firstLines' | 'omitted' | 'lastLines'> {
  const said = block.flatMap((text, index) => (text.trim() === '' ? [] : [{ text, headline: index === headline }]));
  const at = Math.max(
    0,
    said.findIndex((line) => line.headline),
  );
  const texts = said.map(({ text }) => text);
  // A headline that comes late, as after the frames of Python, stands with what is just above it.
  const first = at < kept ? texts.slice(0, kept) : [...texts.slice(0, 1), ...texts.slice(at - kept + 2, at + 1)];
  const rest = texts.slice(Math.max(kept, at + 1));
  const lastLines = rest.slice(-kept);
  return {
    firstLines: shown(first),
    omitted: texts.length - first.length - lastLines.length,
    lastLines: shown(lastLines),
  };
}

function shown(texts: readonly string[]): string[] {
  return texts.map(cut);
}

function cut(text: string): string {
  return text.slice(0, longestLine);
}
