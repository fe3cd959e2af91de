import type { ContestantName, YardstickName } from '../contestants/contestants.ts';
import { Crowd } from '../load/crowd.ts';
import { measureFrame } from '../load/measure-frame.ts';
import { fire } from '../load/volley.ts';
import type { Row } from '../report/row.ts';
import { type Beside, compare } from './compare.ts';
import { type CpuUse, loadBottlenecks, watchCpu } from './cpu-use.ts';
import type { Bench, Part, Results } from './part.ts';
import { byTurns, type Running, withContestants } from './turns.ts';

/** 32 characters of ASCII. */
const TEXT = 'a text of two and thirty letters';
const RECEIVERS = 1000;
/** A round is several short turns of each: what disturbs the machine meanwhile disturbs all alike. */
const TURNS_A_ROUND = 5;
const TURN_MS = 400;
const YARDSTICKS: readonly YardstickName[] = ['naive', 'raw', 'bun'];

/** Least ratio of deliveries a second to each yardstick, by the window. */
const TARGETS: Readonly<Record<number, Partial<Record<ContestantName, number>>>> = {
  64: { naive: 30, raw: 0.85, bun: 1.1 },
  1: { naive: 1.3 },
};

/** What one contestant came to in one turn, or in one round. */
interface Score extends CpuUse {
  readonly deliveries: number;
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
    const play = (line: Line): Promise<Score> => playTurn(line, window, bench.quick ? 50 : TURN_MS);
    await byTurns(lines, TURNS_A_ROUND, play); // compiles what is hot
    const turns = new Map<string, Score[]>(lines.map(({ name }) => [name, []]));
    for (let round = 1; round <= bench.rounds; round += 1) {
      for (const [name, scores] of await byTurns(lines, TURNS_A_ROUND, play)) {
        const score = total(scores);
        turns.get(name)?.push(score);
        bench.say(`window ${window}, round ${round}, ${name}: ${JSON.stringify(score)}`);
      }
    }
    for (const { crowd } of lines) await crowd.close();
    return rowsOf(window, turns);
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

async function playTurn({ program, crowd, frameLength }: Line, window: number, ms: number): Promise<Score> {
  const cpu = watchCpu(program);
  const arrivals = await fire(crowd, { text: TEXT, frameLength, window, ms });
  return { ...arrivals, ...cpu() };
}

function rowsOf(window: number, results: Results<Score>): Row[] {
  const title = `Fan-out, window ${window}`;
  const perSecond = YARDSTICKS.map((yardstick) => {
    const atLeast = TARGETS[window]?.[yardstick];
    const notes = loadBottlenecks(results, ['reference', yardstick]);
    const beside: Beside = atLeast === undefined ? {} : { target: { of: 'ratio', atLeast } };
    return compare(`${title}: deliveries a second`, results, ({ deliveries, wallMs }) => (deliveries / wallMs) * 1000, {
      ...beside,
      yardstick,
      notes,
    });
  });
  const cpu = YARDSTICKS.map((yardstick) =>
    compare(
      `${title}: CPU of the server, µs a delivery`,
      results,
      ({ serverMs, deliveries }) => (serverMs * 1000) / deliveries,
      { yardstick },
    ),
  );
  const lost = compare(`${title}: deliveries lost`, results, ({ lost }) => lost, {
    target: { of: 'reference', atMost: 0 },
  });
  return [...perSecond, ...cpu, lost];
}

/** All turns of a round as one. */
function total(scores: readonly Score[]): Score {
  const sum = (field: keyof Score): number => scores.reduce((soFar, score) => soFar + score[field], 0);
  return {
    deliveries: sum('deliveries'),
    lost: sum('lost'),
    wallMs: sum('wallMs'),
    serverMs: sum('serverMs'),
    loadMs: sum('loadMs'),
  };
}
