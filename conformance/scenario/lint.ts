import type { AcceptStep, RaceStep, Scenario, Step } from '#generated/formats/scenario.js';
import { defaultClient } from '../interpreter/client-side.ts';
import { DurationFault, evaluateDuration, UnknownTerm } from '../interpreter/durations.ts';
import { variablesIn } from '../interpreter/expressions.ts';
import { implicitChecks } from '../interpreter/implicit.ts';
import { openingOf } from '../interpreter/types.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { suggestion } from '../suggestion.ts';
import type { FileProblem } from '../yaml-file.ts';
import { lintClientControls } from './lint-client-controls.ts';
import { lintControls } from './lint-controls.ts';
import { matcherFault } from './lint-matchers.ts';
import { lintWatching, sideBound } from './lint-watching.ts';
import { type LoadedScenario, list, stepEntry } from './plan.ts';
import { addCapture, addConnection, initialVariables, type Variables } from './variables.ts';

type Path = readonly (string | number)[];

type Target = NonNullable<Scenario['target']>;

/** Whom scenarios judge that may have a step; the other steps all may. */
const stepsFor: Partial<Record<keyof Step, readonly Target[]>> = {
  connect: ['server'],
  race: ['server'],
  together: ['server'],
  send: ['server', 'client'],
  close: ['server', 'client'],
  command: ['client', 'both'],
  accept: ['client', 'both'],
  listen: ['client', 'both'],
  expectEvent: ['client', 'both'],
  noEvent: ['client', 'both'],
  noAttempt: ['client', 'both'],
  accounted: ['client', 'both'],
  answer: ['client'],
  mute: ['client'],
  rhythm: ['client'],
  spread: ['client', 'both'],
  expectAnswer: ['both'],
  server: ['both'],
};

const judges: Readonly<Record<Target, string>> = { server: 'a server', client: 'a client', both: 'both' };

/** Where durations stand in a step. */
export const durationKeys = ['within', 'eventually', 'limit', 'atLeast', '$atMost', 'for', 'every', 'interval'];

/** What is wrong with a scenario that has the right form: names of nothing, checks that prove nothing. */
export function lintScenario(loaded: LoadedScenario, protocol: Protocol): FileProblem[] {
  const linter = new Linter(loaded, protocol);
  linter.scenario(loaded.scenario);
  return linter.problems;
}

class Linter {
  readonly problems: FileProblem[] = [];
  readonly #loaded: LoadedScenario;
  readonly #protocol: Protocol;
  readonly #connections = new Set<string>();
  readonly #variables: Variables;
  readonly #target: Target;
  #checks = 0;

  constructor(loaded: LoadedScenario, protocol: Protocol) {
    this.#loaded = loaded;
    this.#protocol = protocol;
    this.#variables = initialVariables(loaded.scenario, protocol);
    this.#target = loaded.scenario.target ?? 'server';
  }

  scenario(scenario: Scenario): void {
    const { file } = this.#loaded;
    if (!`/${file.split(/[\\/]/).join('/')}`.endsWith(`/${scenario.scenario}.yaml`))
      this.#report(['scenario'], `the id ${scenario.scenario} is not the end of the file's path`);
    if (scenario.opening !== undefined && scenario.scenario !== openingOf(scenario.opening))
      this.#report(['opening'], `a scenario that shows ${scenario.opening} is called ${openingOf(scenario.opening)}`);
    this.#capabilities(scenario.requires ?? []);
    const rows = (scenario.examples ?? []).map(({ id }) => id);
    for (const [index, id] of rows.entries())
      if (rows.indexOf(id) !== index) this.#report(['examples', index], `${id} is the id of an earlier row`);
    if (this.#target !== 'server') this.#clients(scenario);
    if (scenario.brisk === true && (this.#target === 'both' || JSON.stringify(scenario.steps).includes('"rhythm"')))
      this.#report(['brisk'], 'a scenario that judges a rhythm, or clients and servers together, cannot be brisk');
    this.#steps(scenario.steps, ['steps'], scenario);
    lintControls(scenario.steps, ['steps'], this.#protocol, (at, message) => this.#report(at, message));
    if (this.#target !== 'server')
      lintClientControls(scenario.steps, ['steps'], (at, message) => this.#report(at, message));
    if (this.#checks === 0) this.#report(['steps'], 'no step has a check, so that the scenario proves nothing');
  }

  #steps(steps: readonly Step[], path: Path, scenario: Scenario): void {
    for (const [index, step] of steps.entries()) {
      const [name, value] = stepEntry(step);
      const at = [...path, index, name];
      const targets = stepsFor[name];
      if (targets?.includes(this.#target) === false)
        this.#report(
          at,
          `the step ${name} is for scenarios that judge ${targets.map((one) => judges[one]).join(' or ')}`,
        );
      lintWatching(step, this.#target, (below, message) => this.#report([...at, ...below], message));
      if (step.repeat !== undefined) {
        const { times, over = [] } = step.repeat;
        if ((times === undefined) === (step.repeat.over === undefined))
          this.#report(at, 'a repetition needs either times or over');
        this.#variables.set(
          step.repeat.as,
          over.flatMap((item) => Object.keys(Object(typeof item === 'string' ? {} : item))),
        );
        this.#steps(step.repeat.steps, [...at, 'steps'], scenario);
        continue;
      }
      this.#connectionNames(name, value, at, scenario);
      this.#values(value, at);
      this.#messages(step, at);
      if (typeof value === 'object') this.#check(name, value, at);
      if (step.wait !== undefined) this.#duration(step.wait, at);
    }
  }

  #clients({ clients = [defaultClient], users = {} }: Scenario): void {
    const missing = clients.find((client) => users[client] === undefined);
    if (missing !== undefined) this.#report(['target'], `the client ${missing} is not among the users`);
    for (const [name, user] of Object.entries(users)) {
      if (typeof user !== 'object') continue;
      const first = users[user.sameAs];
      if (first === undefined || typeof first === 'object')
        this.#report(
          ['users', name, 'sameAs'],
          `${user.sameAs} is not among the users that have a userId of their own`,
        );
    }
  }

  #capabilities(required: readonly string[]): void {
    const known = Object.values(this.#protocol.model.messages).flatMap(({ capability }) => capability ?? []);
    for (const [index, name] of required.entries())
      if (!known.includes(name))
        this.#report(['requires', index], `the document has no capability ${name}${suggestion(name, known)}`);
  }

  #messages({ send, expect, silence, rhythm, accounted, together }: Step, at: Path): void {
    const side = expect?.from ?? silence?.from ?? (this.#target === 'server' ? 'server' : 'client');
    const [ours, theirs] =
      side === 'server' ? (['toServer', 'toClient'] as const) : (['toClient', 'toServer'] as const);
    if (send !== undefined) {
      const kinds = [send.message, send.text, send.ping, send.frame, send.bytes].filter((kind) => kind !== undefined);
      if (kinds.length !== 1) this.#report(at, 'a send step needs one of message, text, ping, frame and bytes');
      this.#message(send.message, ours, [...at, 'message']);
    }
    this.#message(together?.message, ours, [...at, 'message']);
    this.#message(together?.gives, theirs, [...at, 'gives']);
    this.#message(rhythm?.message, theirs, [...at, 'message']);
    this.#message(rhythm?.meanwhile?.send, ours, [...at, 'meanwhile', 'send']);
    this.#message(accounted?.message, theirs, [...at, 'message']);
    if (expect !== undefined && (expect.message === undefined) === (expect.pong === undefined))
      this.#report(at, 'an expectation names either a message or a pong');
    for (const message of list(expect?.message)) this.#message(message, theirs, [...at, 'message']);
    this.#message(silence?.of, theirs, [...at, 'of']);
    if (silence?.otherwise !== undefined && silence.check !== undefined)
      this.#report(at, 'a check cannot be skipped by what it judges; leave out either check or otherwise');
  }

  #connectionNames(name: keyof Step, value: unknown, at: Path, scenario: Scenario): void {
    if (name === 'connect') {
      const { as, user, userId, target } =
        typeof value === 'string'
          ? { as: value }
          : (value as { as: string; user?: string; userId?: string; target?: string });
      const whose = user ?? as;
      if (userId === undefined && target === undefined) this.#user(whose, at, scenario);
      this.#connected(as);
      return;
    }
    if (name === 'race') {
      const { users, winner } = value as RaceStep;
      for (const user of users) this.#user(user, at, scenario);
      this.#connected(winner);
      return;
    }
    if (name === 'accept') {
      const { as, from } = typeof value === 'string' ? { as: value } : (value as AcceptStep);
      if (from !== undefined) this.#user(from, at, scenario);
      return this.#connected(as);
    }
    if (name === 'wait' || name === 'listen' || name === 'server') return;
    const { from, to } = value as { from?: string | string[]; to?: string | string[] };
    if (name === 'command' || name === 'expectEvent' || name === 'noEvent')
      for (const client of [...list(from), ...list(to)]) this.#user(client, at, scenario);
    if (name === 'command') return;
    const fields = value as {
      from?: string | string[];
      at?: string | string[];
      connection?: string;
      of?: string | string[];
      while?: string;
      listeners?: string[];
    };
    const used =
      typeof value === 'string'
        ? [value]
        : [
            ...(name === 'send' || name === 'together' ? list(fields.from) : []),
            ...list(fields.at),
            ...list(fields.connection),
            ...list(fields.while),
            ...list(fields.listeners),
            ...(name === 'spread' ? list(fields.of) : []),
          ];
    for (const connection of used) {
      if (!this.#connections.has(connection))
        this.#report(at, `no step before this one connects ${connection}${suggestion(connection, this.#connections)}`);
    }
  }

  #user(name: string, at: Path, { users = {} }: Scenario): void {
    if (users[name] === undefined)
      this.#report(at, `${name} is not among the users${suggestion(name, Object.keys(users))}`);
  }

  #connected(connection: string): void {
    this.#connections.add(connection);
    addConnection(this.#variables, connection);
  }

  #check(step: keyof Step, value: object, at: Path): void {
    const { check, proves, capture } = value as { check?: string; proves?: string | string[]; capture?: string };
    if (capture !== undefined) addCapture(this.#variables, step, capture, this.#target);
    if (check !== undefined) this.#checks += 1;
    const bound = this.#target === 'both' ? sideBound(step, value) : this.#target;
    if (implicitChecks.some((known) => known === check))
      this.#report(at, `${check} is the check that every scenario has by itself`);
    if (check !== undefined && proves === undefined) this.#report(at, `check ${check} proves no requirement`);
    if (check === undefined && proves !== undefined) this.#report(at, 'proves needs a check');
    for (const id of list(proves)) {
      const cited = this.#protocol.cite(id);
      if (cited !== undefined && bound !== undefined && cited.requirement.actor !== bound) {
        const what = this.#target === 'both' ? 'step' : 'scenario';
        this.#report([...at, 'proves'], `${id} binds a ${cited.requirement.actor}, and the ${what} judges a ${bound}`);
      }
      if (cited !== undefined) continue;
      const ids = this.#protocol.model.requirements.map((requirement) => requirement.id);
      const [base = '', part] = id.split('/');
      const why =
        part !== undefined && ids.includes(base)
          ? `${base} has no recommendation`
          : `there is no requirement ${id}${suggestion(id, ids)}`;
      this.#report([...at, 'proves'], why);
    }
  }

  /** Durations, matchers and variables, wherever they stand in a step. */
  #values(value: unknown, at: Path): void {
    if (value === null || typeof value !== 'object') {
      for (const variable of variablesIn(value)) {
        const [name = '', field] = variable.split('.');
        const fields = this.#variables.get(name);
        if (fields === undefined)
          this.#report(at, `\${${variable}} names nothing${suggestion(name, this.#variables.keys())}`);
        else if (field !== undefined && !fields.includes(field))
          this.#report(at, `${name} has no ${field}${suggestion(field, fields)}`);
      }
      return;
    }
    const fault = Array.isArray(value) ? undefined : matcherFault(value as Record<string, unknown>);
    if (fault !== undefined) this.#report(at, fault);
    for (const [key, inner] of Object.entries(value)) {
      const here = [...at, Array.isArray(value) ? Number(key) : key];
      if (durationKeys.includes(key) && typeof inner === 'string') this.#duration(inner, here);
      this.#values(inner, here);
    }
  }

  #message(name: string | undefined, direction: 'toServer' | 'toClient', at: Path): void {
    const known = this.#protocol.model.directions[direction].messages;
    if (name === undefined || known.includes(name)) return;
    const to = direction === 'toServer' ? 'the server' : 'a client';
    this.#report(at, `the document has no message ${name} to ${to}${suggestion(name, known)}`);
  }

  #duration(text: string, at: Path): void {
    try {
      evaluateDuration(text, this.#protocol.model.timers);
    } catch (error) {
      if (!(error instanceof DurationFault)) throw error;
      const timers = Object.keys(this.#protocol.model.timers);
      this.#report(at, `${error.message}${error instanceof UnknownTerm ? suggestion(error.term, timers) : ''}`);
    }
  }

  #report(at: Path, message: string): void {
    this.problems.push({ ...this.#loaded.locate(at), message });
  }
}
