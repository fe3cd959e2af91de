import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Note } from '../interpreter/causes.ts';
import { classify } from '../interpreter/classify.ts';
import { defaultClient } from '../interpreter/client-side.ts';
import { isProbe } from '../interpreter/connection.ts';
import type { DriverCommand, ScenarioContext } from '../interpreter/types.ts';
import { type AcceptedPeer, acceptPeer } from '../peer/accept.ts';
import type { PeerEvent } from '../peer/peer-types.ts';
import { now } from '../process/now.ts';
import type { OpenRig, Rig, RigAction, RigEvents } from '../run/play.ts';
import { patience } from '../run/timing.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Door } from './door.ts';
import type { Talk } from './talk.ts';

export interface HandRigOptions {
  readonly door: Door;
  readonly talk: Talk;
  /** How many runs will be played, without those that have no steps. */
  readonly runs: number;
  /** Milliseconds of the client's longest interval. */
  readonly intervalMs: number;
  /** Milliseconds that the person gets for what is to be done. */
  readonly patienceMs: number;
  /** Milliseconds until the request of a connection must be there. */
  readonly requestTimeoutMs: number;
}

/** Connections that one run may be made; a client that hammers is cut off there. */
const mostConnections = 300;
/** A client that has not come back by itself after so many intervals is asked for. */
const comingBack = 2.5;

/** Opens rigs that ask a person where others tell a driver. The client is connected already, and comes back by itself. */
export function handRig(options: HandRigOptions): OpenRig {
  const session = { played: 0, away: false };
  return async (plan, context, events) => {
    if (plan.steps.length === 0) return { perform: () => {}, release: async () => [] };
    session.played += 1;
    return new HandRig(options, session, plan, context, events);
  };
}

/** What goes on from one run to the next. */
interface Session {
  played: number;
  /** The person was asked to disconnect, so that the client does not come back by itself. */
  away: boolean;
}

class HandRig implements Rig {
  readonly #options: HandRigOptions;
  readonly #session: Session;
  readonly #context: ScenarioContext;
  readonly #events: RigEvents;
  readonly #peers = new Map<string, AcceptedPeer>();
  /** Texts that the person was asked for and that have not come. */
  #texts: string[] = [];
  #asked: 'connect' | 'disconnect' | undefined;
  #reminder: NodeJS.Timeout | undefined;
  #connections = 0;
  #released = false;

  constructor(options: HandRigOptions, session: Session, plan: Plan, context: ScenarioContext, events: RigEvents) {
    this.#options = options;
    this.#session = session;
    this.#context = context;
    this.#events = events;
    this.#announce(plan);
    options.talk.skip = () => events.observe({ type: 'abort', cause: { kind: 'skipped' } }, now());
    // What waits at the door comes after the beginning of the scenario.
    setImmediate(() => this.#released || options.door.take((socket) => this.#take(socket)));
  }

  #announce(plan: Plan): void {
    const { talk, runs } = this.#options;
    const about = patience(plan, this.#context.timers);
    const length = about < 1000 ? '' : ` · ${talk.words.about(talk.length(about))}`;
    if (this.#session.played > 1) talk.raw(['']);
    talk.say('title', `[${this.#session.played}/${runs}] ${plan.id}${length}`);
    talk.say('told', plan.scenario.title);
    const acts = plan.steps.filter(({ step }) => step.command !== undefined && step.command !== 'connect');
    if (acts.length === 0 && !this.#session.away) talk.say('told', talk.words.watch);
  }

  #take(socket: Socket): void {
    this.#connections += 1;
    if (this.#released || this.#connections > mostConnections) {
      socket.destroy();
      if (this.#connections !== mostConnections + 1) return;
      const cause = { kind: 'hammered', what: 'connections', most: mostConnections } as const;
      return this.#events.observe({ type: 'abort', cause }, now());
    }
    const connection = `accepted#${this.#connections}`;
    this.#events.observe({ type: 'attempt', connection, client: defaultClient }, now());
    const cost = {
      handshakeTimeoutMs: this.#options.requestTimeoutMs,
      onHeld: (bytes: number) => this.#events.held(connection, bytes),
    };
    const peer = acceptPeer(socket, cost, (event) => {
      if (!this.#released) this.#look(event);
      this.#events.observe({ type: 'peer', connection, event }, performance.timeOrigin + event.at);
    });
    this.#peers.set(connection, peer);
    this.#events.accepted(connection, peer);
  }

  /** Tells the person that the wire has shown what was asked for. */
  #look(event: PeerEvent): void {
    const { talk } = this.#options;
    if (this.#asked === 'connect' && event.type === 'request') {
      this.#settle();
      this.#session.away = false;
      talk.say('seen', talk.words.connected);
    }
    if (this.#asked === 'disconnect' && (event.type === 'close' || event.type === 'ended')) {
      this.#settle();
      talk.say('seen', talk.words.closed);
    }
    if (event.type === 'text' && this.#texts.length > 0) this.#compare(event.text);
  }

  #compare(text: string): void {
    const { talk } = this.#options;
    if (isProbe(classify(this.#context.protocol, 'toServer', text), this.#context)) return;
    const place = this.#texts.indexOf(text);
    talk.say('seen', talk.words.got(talk.quoted(text)));
    const [wanted = ''] = this.#texts.filter((each) => each !== '');
    if (place >= 0) {
      this.#texts = this.#texts.slice(place + 1);
      return;
    }
    this.#events.observe({ type: 'abort', cause: { kind: 'mistyped', text, wanted } }, now());
  }

  perform(action: RigAction): void {
    switch (action.type) {
      case 'answer':
        return this.#peers.get(action.connection)?.answer(action.status);
      case 'listen':
        if (!action.on) return this.#options.door.off();
        this.#options.door.on().catch((error: Error) => {
          this.#events.observe({ type: 'abort', cause: { kind: 'cannot-listen', message: error.message } }, now());
        });
        return;
      case 'command':
        return this.#ask(action.command);
    }
  }

  #ask(command: DriverCommand): void {
    const { talk, patienceMs, intervalMs } = this.#options;
    const { words } = talk;
    const limit = talk.length(patienceMs);
    if (command.command === 'send') {
      this.#texts.push(command.text);
      if (command.text === '') talk.say('do', words.sendEmpty);
      else talk.say('do', words.send(limit), command.text);
      return;
    }
    if (command.command === 'exit') return;
    this.#settle();
    this.#asked = command.command;
    if (command.command === 'disconnect') {
      this.#session.away = true;
      talk.say('do', words.disconnect(limit));
    } else if (this.#session.away) talk.say('do', words.connect(limit));
    else {
      talk.say('told', words.comesBack);
      this.#reminder = setTimeout(() => talk.say('do', words.stayedAway(limit)), comingBack * intervalMs);
    }
  }

  #settle(): void {
    clearTimeout(this.#reminder);
    this.#asked = undefined;
  }

  async release(): Promise<readonly Note[]> {
    this.#released = true;
    this.#settle();
    this.#options.talk.skip = undefined;
    await this.#options.door.leave();
    for (const peer of this.#peers.values()) peer.destroy();
    return [];
  }
}
