import type { OpenReporter } from '../reporter.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';
import { tap } from './tap.ts';

/** Every reporter by the name by which it is asked for. */
export const reporters = { pretty, json, ndjson, junit, tap, github, markdown, html } satisfies Record<
  string,
  OpenReporter
>;

export type ReporterName = keyof typeof reporters;

/** The name of a reporter. */
export function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
