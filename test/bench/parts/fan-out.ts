import type { ContestantName, YardstickName } from '../contestants/contestants.ts';
import { Crowd } from '../load/crowd.ts';
import { measureFrame } from '../load/measure-frame.ts';
import { fire } from '../load/volley.ts';
import type { Row } from '../report/row.ts';
import { type Beside, compare } from './compare.ts';
import { cpuShares, loadBottlenecks, type Shares } from './cpu-shares.ts';
import type { Bench, Part, Results } from './part.ts';
import { byTurns, type Running, withContestants } from './turns.ts';

/** 32 characters of ASCII. */
const TEXT = 'a text of two and thirty letters';
const RECEIVERS = 1000;
const ROUND_MS = 2000;
const YARDSTICKS: readonly YardstickName[] = ['naive', 'raw', 'bun'];

/** Least ratio of deliveries a second to each yardstick, by the window. */
const TARGETS: Readonly<Record<number, Partial<Record<ContestantName, number>>>> = {
  64: { naive: 30, raw: 0.85, bun: 1.1 },
  1: { naive: 1.3 },
};

/** What one contestant came to in one round. */
interface Round extends Shares {
  readonly perSecond: number;
  readonly serverMicroseconds: number;
  readonly lost: number;
}

/** A contestant with its receivers, and the length of the frames that they get. */
interface Line extends Running {
  readonly crowd: Crowd;
  readonly frameLength: number;
}

/** One text to a thousand receivers, as often as it goes. */
export const fanOut: Part = {
  name: 'fan-out',
  about: 'deliveries a second to 1,000 receivers, with 64 texts under way and with 1',
  async run(bench) {
    const rows: Row[] = [];
    for (const window of [64, 1]) rows.push(...(await measureWindow(bench, window)));
    return rows;
  },
};

function measureWindow(bench: Bench, window: number): Promise<Row[]> {
  return withContestants(bench, ['reference', ...YARDSTICKS], async (running) => {
    const lines: Line[] = [];
    for (const one of running) lines.push(await connectLine(one, bench.quick));
    requireEqualFrames(lines);
    const play = async (line: Line, round: number): Promise<Round> => {
      const result = await playRound(line, window, bench.quick ? 50 : ROUND_MS);
      bench.say(`window ${window}, round ${round}, ${line.name}: ${Math.round(result.perSecond)} deliveries a second`);
      return result;
    };
    await byTurns(lines, 1, play); // compiles what is hot
    const results = await byTurns(lines, bench.rounds, play);
    for (const { crowd } of lines) await crowd.close();
    return rowsOf(window, results);
  });
}

async function connectLine(running: Running, quick: boolean): Promise<Line> {
  const crowd = await Crowd.open(running.program.port, quick ? 20 : RECEIVERS);
  return { ...running, crowd, frameLength: await measureFrame(crowd, TEXT) };
}

/** Who writes fewer bytes than the others has done less. */
function requireEqualFrames(lines: readonly Line[]): void {
  if (new Set(lines.map(({ frameLength }) => frameLength)).size === 1) return;
  const lengths = lines.map(({ name, frameLength }) => `${name} ${frameLength}`);
  throw new Error(`the contestants send frames of different lengths: ${lengths.join(', ')} bytes`);
}

async function playRound({ program, crowd, frameLength }: Line, window: number, ms: number): Promise<Round> {
  const shares = cpuShares(program);
  const arrivals = await fire(crowd, { text: TEXT, frameLength, window, ms });
  const used = shares();
  return {
    ...used,
    perSecond: (arrivals.deliveries / arrivals.ms) * 1000,
    serverMicroseconds: (used.serverMs * 1000) / arrivals.deliveries,
    lost: arrivals.lost,
  };
}

function rowsOf(window: number, results: Results<Round>): Row[] {
  const title = `Fan-out, window ${window}`;
  const perSecond = YARDSTICKS.map((yardstick) => {
    const atLeast = TARGETS[window]?.[yardstick];
    const notes = loadBottlenecks(results, ['reference', yardstick]);
    const target: Pick<Beside, 'target'> = atLeast === undefined ? {} : { target: { of: 'ratio', atLeast } };
    return compare(`${title}: deliveries a second`, results, (round) => round.perSecond, {
      yardstick,
      notes,
      ...target,
    });
  });
  const cpu = YARDSTICKS.map((yardstick) =>
    compare(`${title}: CPU of the server, µs a delivery`, results, (round) => round.serverMicroseconds, { yardstick }),
  );
  const lost = compare(`${title}: deliveries lost`, results, (round) => round.lost, {
    target: { of: 'reference', atMost: 0 },
  });
  return [...perSecond, ...cpu, lost];
}
