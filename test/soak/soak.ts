import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Judges a sound implementation many times on a machine that is busy, while the implementation is stopped and continued at
 * random: whatever is not green is a false alarm. `npm run soak -- [server|client] [runs]`; runs the compiled kit.
 */

const [actor = 'server', runs = '50'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const programs: Readonly<Record<string, string>> = {
  server: 'dist/reference-server/program.js',
  client: 'dist/reference-client/driver.js',
};
const program = programs[actor];
const stutter = [process.execPath, '--import', 'tsx', 'test/soak/stutter.ts', process.execPath];

if (program === undefined || !(Number(runs) > 0)) {
  process.stderr.write('usage: npm run soak -- [server|client] [runs]\n');
  process.exit(2);
}
if (!existsSync(`${root}${program}`)) {
  process.stderr.write(`${program} is missing: npm run build\n`);
  process.exit(2);
}

const busy = Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;);']));
let alarms = 0;
for (let run = 1; run <= Number(runs); run += 1) {
  const startedAt = performance.now();
  const args = ['dist/bin/im-conformance.js', actor, '--reporter', 'list', '--', ...stutter, program];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const last = stdout.trimEnd().split('\n').slice(-2).join('; ');
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${run}/${runs}  ${seconds} s  ${last}\n`);
  if (status === 0) continue;
  alarms += 1;
  process.stdout.write(`${stdout}${stderr}`);
}
for (const one of busy) one.kill();
process.stdout.write(`${Number(runs) - alarms} of ${runs} runs without a false alarm\n`);
process.exitCode = alarms === 0 ? 0 : 1;
