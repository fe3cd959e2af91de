import * as assert from 'uvu/assert';
import type { WebSocket } from 'ws';
import { suite } from '../../test/harness.ts';
import type { ServerEvent } from '../shell/server-events.ts';
import { eventually } from '../testing/deadline.ts';
import { randomFrom } from '../testing/random.ts';
import { limits, Running, UNHURRIED } from '../testing/running.ts';
import { decode } from './testing/decode.ts';
import { type Conversation, conversation } from './testing/generate.ts';
import { type Expected, Ledger, textsOf } from './testing/ledger.ts';
import { play } from './testing/play.ts';

const test = suite('random streams of frames', { timeoutMs: 120_000 });

const SEEDS = [1, 2, 3, 4, 5];
const STREAMS = 20_000;
/** Users who talk at the same time. */
const USERS = Array.from({ length: 32 }, (_, index) => 2001 + index);
const BOUNDS = { messageBytes: 1000, messageFragments: 8 };
const LIMITS = limits({ ...UNHURRIED.limits, ...BOUNDS, handshakesPerSecond: 1e6, heartbeatBurst: 1e6 });
const RULES = { directory: new Map(USERS.map((userId) => [userId, { username: `${userId}`, avatar: '' }])) };

/** What follows from a conversation, and how it is played: where nothing ends it, its peer has to. */
function plan(said: Conversation, shown: string): { said: Conversation; code: number; expected: Expected } {
  const bytes = Buffer.concat(said.pieces);
  const { texts, code } = decode(bytes, BOUNDS);
  const ending = code === undefined && said.ending === 'answer' ? 'end' : said.ending;
  const chats = texts.filter((text) => text !== '' && text !== 'heartbeat'); // MSG-11
  const expected = { texts: chats, atMost: ending === 'reset', shown: `${shown}: ${bytes.toString('hex')}` };
  return { said: { ...said, ending }, code: code ?? 1006, expected };
}

/** A server, and a bystander who hears every broadcast. */
class Stage {
  readonly running: Running;
  readonly ledger = new Ledger();
  /** The longest time until the bystander was answered, in milliseconds. */
  slowest = 0;
  readonly #websocket: WebSocket;
  readonly #here: ReadonlySet<number>;
  readonly #asked: (() => void)[] = [];

  private constructor(running: Running, websocket: WebSocket, here: ReadonlySet<number>) {
    this.running = running;
    this.#here = here;
    this.#websocket = websocket;
    websocket.removeAllListeners('message').on('message', (data: Buffer) => {
      const text = data.toString();
      if (text === 'success') this.#asked.shift()?.();
      else this.ledger.hear(text);
    });
  }

  static async set(): Promise<Stage> {
    const here = new Set<number>();
    const tell = (event: ServerEvent): void => {
      if (event.event === 'opened') here.add(event.userId);
      if (event.event === 'closed') here.delete(event.userId);
    };
    const running = await Running.start(RULES, { ...LIMITS, tell });
    const [bystander] = await running.connect(-1);
    if (bystander === undefined) throw new Error('nobody is there');
    return new Stage(running, bystander.websocket, here);
  }

  /** The server has seen the end of a user: coming back earlier it would be refused. */
  left(userId: number): Promise<true> {
    return eventually(`user ${userId} has left`, () => !this.#here.has(userId) || undefined);
  }

  /** The bystander is answered, and has heard all that was sent before. */
  async heartbeat(): Promise<void> {
    const began = performance.now();
    const answered = new Promise<void>((resolve) => this.#asked.push(resolve));
    this.#websocket.send('heartbeat');
    await answered;
    this.slowest = Math.max(this.slowest, performance.now() - began);
  }
}

for (const seed of SEEDS) {
  test(`seed ${seed}: of ${STREAMS} streams the whole texts before the first fault are broadcast, and nothing else`, async () => {
    const stage = await Stage.set();
    const { running, ledger } = stage;
    const random = randomFrom(seed);
    let streams = 0;
    let conversations = 0;

    async function talk(userId: number): Promise<void> {
      while (streams < STREAMS) {
        const chosen = conversation(random, STREAMS - streams);
        streams += chosen.streams;
        const { said, code, expected } = plan(chosen, `seed ${seed}, conversation ${conversations++}`);
        const answers = await play(running.url, userId, said);
        if (said.ending !== 'reset') {
          assert.is(answers.code, code, expected.shown);
          if (code !== 1006) assert.equal(textsOf(userId, answers.texts), expected.texts, expected.shown);
        }
        await stage.left(userId);
        await stage.heartbeat();
        ledger.settle(userId, expected);
      }
    }

    try {
      await Promise.all(USERS.map(talk));
      assert.ok(stage.slowest < 2000, `the bystander was answered after ${stage.slowest} ms`);
      const { connections, sessions, pending, lagging } = running.server.snapshot();
      assert.equal(
        { connections, sessions, pending, lagging },
        { connections: 1, sessions: 1, pending: 0, lagging: 0 },
      );
    } finally {
      await running.stop();
    }
  });
}

test.run();
