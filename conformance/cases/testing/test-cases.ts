import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Suite } from '../../../test/harness.ts';
import type { Case } from '../expectations.ts';
import { play } from '../run-kit.ts';
import { prepare } from '../toolchains.ts';

const kit = fileURLToPath(new URL('../../../bin/im-conformance.ts', import.meta.url));
/** Limit of each test in milliseconds: many times what a case takes on an idle machine. */
export const timeoutMs = 200_000;

/**
 * Defines a test for each case: the kit says what is right about it.
 *
 * @param fixed causes that are repaired
 */
export async function testCases(test: Suite, cases: readonly Case[], fixed: readonly string[] = []): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'im-conformance-cases-'));
  test.after(() => rm(out, { recursive: true }));
  for (const one of cases) {
    const prepared = await prepare(one);
    const missing = 'missing' in prepared ? prepared.missing : undefined;
    const define = test.skipUnless(missing === undefined, missing ?? '');
    define(`${one.name}: ${faultsOf(one, fixed)}`, async () => {
      if ('missing' in prepared) return;
      const { differences } = await play(one, { kit, command: prepared.command, out, fixed });
      if (differences.length > 0) throw new Error(differences.join('\n'));
    });
  }
}

function faultsOf({ fault, causes }: Case, fixed: readonly string[]): string {
  if (fixed.length > 0) return `fixed ${fixed.join(', ')}`;
  return fault ?? (causes.map(({ id }) => id).join(', ') || 'no fault');
}
