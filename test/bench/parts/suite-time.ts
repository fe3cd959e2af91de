import { once } from 'node:events';
import { REFERENCE_PROGRAM, SUITE_PROGRAM } from '../contestants/contestants.ts';
import { spawnInGroup } from '../contestants/program.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byTurns } from './turns.ts';

/** The exit code of a suite that could not judge everything: this machine was too busy for it. */
const INCONCLUSIVE = 3;

/** How long the whole suite takes to judge the reference server. */
export const suiteTime: Part = {
  name: 'suite-time',
  about: 'seconds in which the whole suite judges the reference server; a part of them in quick runs',
  async run(bench) {
    const some = bench.quick ? ['--run', 'session/*'] : [];
    const args = [SUITE_PROGRAM, 'server', ...some, '--', process.execPath, REFERENCE_PROGRAM];
    const results = await byTurns([{ name: 'reference' }], bench.rounds, async (_, round) => {
      const startedAt = performance.now();
      const suite = spawnInGroup(process.execPath, args);
      suite.stdin.end();
      suite.stdout.resume();
      suite.stderr.resume();
      const [code] = await once(suite, 'exit');
      if (code !== 0 && code !== INCONCLUSIVE)
        throw new Error(`the suite does not find the reference server conformant: exit code ${code}`);
      const seconds = (performance.now() - startedAt) / 1000;
      bench.say(`round ${round}, suite: ${seconds.toFixed(1)} s, exit code ${code}`);
      return { seconds, inconclusive: code === INCONCLUSIVE };
    });
    const doubtful = results.get('reference')?.filter(({ inconclusive }) => inconclusive).length ?? 0;
    const notes = doubtful === 0 ? [] : [`in ${doubtful} rounds the suite was inconclusive: this machine was too busy`];
    const what = 'Whole suite against the reference server, s';
    return [compare(what, results, ({ seconds }) => seconds, { yardstick: null, notes })];
  },
};
