import { networkInterfaces } from 'node:os';
import { byHand } from '../by-hand/adapt.ts';
import { type Address, addressOf, urlsFor, usualAddress, written } from '../by-hand/address.ts';
import { Door } from '../by-hand/door.ts';
import { type FirstConnection, firstConnection } from '../by-hand/first-connection.ts';
import { handFleet } from '../by-hand/fleet.ts';
import { qrCode } from '../by-hand/qr-code.ts';
import { handRig } from '../by-hand/rig.ts';
import { Talk } from '../by-hand/talk.ts';
import { usualScenarios } from '../by-hand/usual.ts';
import { kitCommand } from '../command-line.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { programOutput } from '../report/reporters/chosen.ts';
import { linkTimersOf } from '../run/client-interval.ts';
import { type Selection, select } from '../run/select.ts';
import type { Plan } from '../scenario/plan.ts';
import type { ClientOptions } from './client.ts';
import { CommandFailure } from './failure.ts';
import { Interruption } from './interruptibly.ts';
import { answerTimeout, given, type JudgingOptions, judge, reportersOf } from './judge.ts';
import { onlyLastFailed } from './last-failed.ts';

/** Interval in milliseconds that a client has whose person says no other. */
const usualInterval = 5000;
/** Longest time of one scenario, and what a person gets for one thing to do, in milliseconds. */
const scenarioTime = 15 * 60_000;
const patienceMs = 120_000;

/** Judges a client that has no driver, but a person: asks on the terminal for what a driver is told. Throws CommandFailure. */
export async function judgeByHand(options: ClientOptions, protocol: Protocol, plans: readonly Plan[]): Promise<number> {
  if (process.stdin.isTTY !== true && options.listen === undefined)
    throw new CommandFailure(
      'name the client under test: -- and the command that starts its driver; a person takes the place of a driver at a terminal, or anywhere with --listen HOST:PORT',
      2,
    );
  const { model } = protocol;
  const key = ['client', model.protocol, 'by hand', options.listen ?? ''];
  const known = { key, label: options.listen ?? 'a client by hand' };
  const selection = await onlyLastFailed(await chosen(options, protocol, plans), known, options);
  const told = linkTimersOf(model, options.intervalMs ?? usualInterval);
  const address = addressOf(options.listen ?? written(usualAddress));
  if (address === undefined)
    throw new CommandFailure(`--listen ${options.listen}: write it as HOST:PORT, such as 0.0.0.0:9090`, 2);
  const door = await opened(address);
  const out = programOutput(reportersOf(options, { byHand: true })) === undefined ? process.stdout : process.stderr;
  const interruption = new Interruption(() => talk.say('told', talk.words.endedAtOnce));
  const talk: Talk = new Talk(process.stdin, out, options.lang, interruption);
  let first: FirstConnection | undefined;
  interruption.signal.addEventListener('abort', () => first !== undefined && talk.say('told', talk.words.ending));
  try {
    const urls = urlsFor({ ...address, port: door.port }, networkInterfaces());
    introduce(talk, urls, told, options);
    const strange = (fault: string): void => talk.say('told', talk.words.strange(fault));
    first = await firstConnection(door, model, answerTimeout, strange, interruption.signal);
    if (first === undefined) {
      talk.say('title', talk.words.nobodyCame(urls[0] ?? ''), kitCommand(...process.argv.slice(2)));
      return 130;
    }
    talk.say('seen', talk.words.connected);
    talk.say('told', talk.words.arrived(first.path));
    talk.raw(['']);
    const hand = { model, userId: first.userId, told, patienceMs };
    const adapted = new Map(selection.plans.map((plan) => [byHand(plan, hand), plan]));
    const label = talk.words.target(urls[0] ?? '');
    const openRig = handRig({
      door,
      talk,
      runs: [...adapted.keys()].filter(({ steps }) => steps.length > 0).length * options.repeat,
      intervalMs: Math.max(...Object.values(told)),
      patienceMs,
      requestTimeoutMs: answerTimeout,
    });
    const judging: JudgingOptions = { ...options, parallel: 1, timeoutMs: options.timeoutMs ?? scenarioTime };
    return await judge(
      {
        actor: 'client',
        label,
        key,
        targetArguments: given('--listen', options.listen),
        byHand: true,
        interruption,
        protocol,
        selection: {
          plans: [...adapted.keys()],
          filtered: selection.filtered,
          includes: (plan, check) => selection.includes(adapted.get(plan) ?? plan, check),
        },
        fleet: handFleet({ model, label, told, calibration: first.calibration, openRig }),
        users: { known: [{ userId: first.userId }], unknown: [] },
        capabilities: Object.values(model.messages).flatMap(({ capability }) => capability ?? []),
        timeZone: undefined,
      },
      judging,
    );
  } finally {
    talk.close();
    door.close();
    interruption.close();
  }
}

/** What is played: what the person chooses, or what says most for the least that is asked for. */
async function chosen(options: ClientOptions, { model }: Protocol, plans: readonly Plan[]): Promise<Selection> {
  const isChosen = options.run.length > 0 || options.scenarios.length > 0 || options.lastFailed === true;
  const usual = isChosen ? undefined : await usualScenarios(model.protocol);
  const selection = select(plans, usual ?? options.run, options.skip, options.shard);
  if (usual === undefined) return selection;
  const place = (plan: Plan): number => usual.indexOf(plan.scenario.scenario);
  return { ...selection, plans: [...selection.plans].sort((a, b) => place(a) - place(b)) };
}

async function opened(address: Address): Promise<Door> {
  return Door.open(address.host, address.port).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'the port is taken' : error.message;
    throw new CommandFailure(`cannot listen on ${written(address)}: ${why}; name another with --listen HOST:PORT`, 2);
  });
}

/** Tells where to connect, and how to go on. */
function introduce(
  talk: Talk,
  urls: readonly string[],
  told: Readonly<Record<string, number>>,
  { qr = true, intervalOption = '' }: ClientOptions,
): void {
  const { words, page } = talk;
  talk.say('title', words.addresses);
  talk.raw(urls.map((url) => `  ${url}`));
  // In a file it would be noise.
  const code =
    qr && page.limit !== Number.POSITIVE_INFINITY ? qrCode(urls[0] ?? '', page.columns - 2, page.coloured) : undefined;
  if (code !== undefined) talk.raw(['', ...code.map((line) => `  ${line}`), '']);
  for (const [name, ms] of Object.entries(told)) talk.say('told', words.timer(name, talk.length(ms), intervalOption));
  talk.say('told', words.keys(talk.hasKeys));
  talk.say('do', words.first);
}
