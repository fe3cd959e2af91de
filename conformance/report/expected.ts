import type { Report } from '#generated/formats/report.js';
import { paragraph } from './labelled.ts';
import type { Page } from './page.ts';

/** Accepted failures, each reason once with the checks that it holds for. */
export function expectedLines({ checks }: Report, page: Page): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, expectedFailure } of checks) {
    if (expectedFailure === undefined) continue;
    const { reason, issue, expires } = expectedFailure;
    const said = [
      reason,
      ...(issue === undefined ? [] : [issue]),
      ...(expires === undefined ? [] : [page.words.until(expires)]),
    ];
    const key = said.join(page.words.semicolon);
    byReason.set(key, [...(byReason.get(key) ?? []), id]);
  }
  return [...byReason].flatMap(([reason, ids]) => [
    ...paragraph(`- ${reason}`, page, 2),
    ...paragraph(ids.join(', '), page, 4).map((line) => page.paint('dim', line)),
  ]);
}

/** Entries to mend or to take out. */
export function outdatedLines({ outdated = [] }: Report, page: Page): string[] {
  return outdated.flatMap(({ check, place, why }) => paragraph(`✗ ${check} (${place}): ${why}`, page, 2));
}
