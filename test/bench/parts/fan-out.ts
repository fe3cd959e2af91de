import type { ContestantName, YardstickName } from '../contestants/contestants.ts';
import { cpuMs } from '../contestants/usage.ts';
import { Crowd } from '../load/crowd.ts';
import { fire, measureFrame } from '../load/volley.ts';
import type { Row, Target } from '../report/row.ts';
import { type Bench, byTurns, type Part, type Running, withContestants } from './part.ts';

/** 32 characters of ASCII. */
const TEXT = 'a text of two and thirty letters';
const YARDSTICKS: readonly YardstickName[] = ['naive', 'raw', 'bun'];

/** Least ratio of deliveries a second to each yardstick, by the window. */
const TARGETS: Readonly<Record<number, Partial<Record<ContestantName, number>>>> = {
  64: { naive: 30, raw: 0.85, bun: 1.1 },
  1: { naive: 1.3 },
};
/** A process that uses so much of a core does little else than the load asks of it. */
const BUSY = 0.9;

/** What one contestant came to in one round. */
interface Round {
  readonly perSecond: number;
  readonly serverMicroseconds: number;
  readonly lost: number;
  /** Share of a core that each process used. */
  readonly serverBusy: number;
  readonly loadBusy: number;
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
    const lines = new Map<Running, Line>();
    for (const one of running) lines.set(one, await ready(one, bench.quick));
    requireEqualFrames(lines);
    const play = async (one: Running, round: number): Promise<Round> => {
      const line = lines.get(one);
      if (line === undefined) throw new Error(`${one.name} is not connected`);
      const result = await playRound(one, line, window, bench.quick ? 50 : 2000);
      bench.say(`fan-out, window ${window}, round ${round}: ${one.name} ${Math.round(result.perSecond)} a second`);
      return result;
    };
    await byTurns(running, 1, play); // compiles what is hot
    const results = await byTurns(running, bench.rounds, play);
    for (const { crowd } of lines.values()) await crowd.close();
    return rowsOf(window, new Map([...results].map(([{ name }, rounds]) => [name, rounds])));
  });
}

/** A contestant's receivers, and the length of the frames that they get. */
interface Line {
  readonly crowd: Crowd;
  readonly frameLength: number;
}

async function ready({ program }: Running, quick: boolean): Promise<Line> {
  const crowd = await Crowd.open(program.port, quick ? 20 : 1000);
  return { crowd, frameLength: await measureFrame(crowd, TEXT) };
}

/** Who writes fewer bytes than the others has done less. */
function requireEqualFrames(lines: ReadonlyMap<Running, Line>): void {
  const lengths = [...lines].map(([{ name }, { frameLength }]) => `${name} ${frameLength}`);
  if (new Set([...lines.values()].map(({ frameLength }) => frameLength)).size > 1) {
    throw new Error(`the contestants send frames of different lengths: ${lengths.join(', ')} bytes`);
  }
}

async function playRound({ program }: Running, line: Line, window: number, ms: number): Promise<Round> {
  const serverBefore = cpuMs(program.pid);
  const loadBefore = process.cpuUsage();
  const arrivals = await fire(line.crowd, { text: TEXT, frameLength: line.frameLength, window, ms });
  const serverMs = cpuMs(program.pid) - serverBefore;
  const load = process.cpuUsage(loadBefore);
  return {
    perSecond: (arrivals.deliveries / arrivals.ms) * 1000,
    serverMicroseconds: (serverMs * 1000) / arrivals.deliveries,
    lost: arrivals.lost,
    serverBusy: serverMs / arrivals.ms,
    loadBusy: (load.user + load.system) / 1000 / arrivals.ms,
  };
}

function rowsOf(window: number, results: ReadonlyMap<ContestantName, readonly Round[]>): Row[] {
  const of = (name: ContestantName, field: keyof Round): number[] => (results.get(name) ?? []).map((one) => one[field]);
  const title = `Fan-out, window ${window}`;
  const perSecond = YARDSTICKS.map((name): Row => {
    const atLeast = TARGETS[window]?.[name];
    const target: Target | undefined = atLeast === undefined ? undefined : { of: 'ratio', atLeast };
    return {
      what: `${title}: deliveries a second`,
      reference: of('reference', 'perSecond'),
      yardstick: { name, values: of(name, 'perSecond') },
      ...(target && { target }),
      notes: bottlenecks(['reference', name], of),
    };
  });
  const cpu = YARDSTICKS.map((name): Row => {
    const values = of(name, 'serverMicroseconds');
    return {
      what: `${title}: CPU of the server, µs a delivery`,
      reference: of('reference', 'serverMicroseconds'),
      yardstick: { name, values },
    };
  });
  const lost: Row = {
    what: `${title}: deliveries lost`,
    reference: of('reference', 'lost'),
    yardstick: { name: 'naive', values: of('naive', 'lost') },
    target: { of: 'reference', atMost: 0 },
  };
  return [...perSecond, ...cpu, lost];
}

/** Names those whose speed was bounded by the load and not by themselves: then the CPU a delivery is the fairer ratio. */
function bottlenecks(
  names: readonly ContestantName[],
  of: (name: ContestantName, field: keyof Round) => number[],
): string[] {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return names.flatMap((name) => {
    const [server, load] = [mean(of(name, 'serverBusy')), mean(of(name, 'loadBusy'))];
    if (!(load > BUSY && server < load)) return [];
    const share = (busy: number): string => `${Math.round(busy * 100)} %`;
    return [`${name}: the load was the bottleneck (${share(load)} of a core, the server ${share(server)})`];
  });
}
