import type { OpenReporter } from '../reporter.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { list } from './list.ts';
import { markdown } from './markdown.ts';
import { minimal } from './minimal.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';
import { tap } from './tap.ts';

/** Every reporter by the name by which it is asked for. */
export const reporters = { pretty, list, minimal, json, ndjson, junit, tap, github, markdown, html } satisfies Record<
  string,
  OpenReporter
>;

/** Reporters for readers of text; the others are read by programs, or by whoever opens their file. */
export const forReaders: readonly ReporterName[] = ['pretty', 'list', 'minimal'];

export type ReporterName = keyof typeof reporters;

/** The name of a reporter. */
export function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
