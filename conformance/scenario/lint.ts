import type { Scenario, Step } from '#generated/formats/scenario.js';
import { evaluateDuration, UnknownTerm } from '../interpreter/durations.ts';
import { variablesIn } from '../interpreter/expressions.ts';
import { matcherNames } from '../interpreter/matchers.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { suggestion } from '../suggestion.ts';
import type { FileProblem } from '../yaml-file.ts';
import { type LoadedScenario, list, stepEntry } from './plan.ts';

type Path = readonly (string | number)[];

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
  readonly #names = new Set<string>(['example', 'nonce', 'constants']);
  #checks = 0;

  constructor(loaded: LoadedScenario, protocol: Protocol) {
    this.#loaded = loaded;
    this.#protocol = protocol;
  }

  scenario(scenario: Scenario): void {
    const { file } = this.#loaded;
    if (!`/${file.split(/[\\/]/).join('/')}`.endsWith(`/${scenario.scenario}.yaml`))
      this.#report(['scenario'], `the id ${scenario.scenario} is not the end of the file's path`);
    for (const user of Object.keys(scenario.users ?? {})) this.#names.add(user);
    const rows = (scenario.examples ?? []).map(({ id }) => id);
    for (const [index, id] of rows.entries())
      if (rows.indexOf(id) !== index) this.#report(['examples', index], `${id} is the id of an earlier row`);
    this.#steps(scenario.steps, ['steps'], scenario);
    if (this.#checks === 0) this.#report(['steps'], 'no step has a check, so that the scenario proves nothing');
  }

  #steps(steps: readonly Step[], path: Path, scenario: Scenario): void {
    for (const [index, step] of steps.entries()) {
      const [name, value] = stepEntry(step);
      const at = [...path, index, name];
      if (step.repeat !== undefined) {
        this.#names.add(step.repeat.as);
        this.#steps(step.repeat.steps, [...at, 'steps'], scenario);
        continue;
      }
      this.#connectionNames(name, value, at, scenario);
      this.#values(value, at);
      if (typeof value === 'object') this.#check(value, at);
      if (step.wait !== undefined) this.#duration(step.wait, at);
      if (step.expect !== undefined && (step.expect.message === undefined) === (step.expect.pong === undefined))
        this.#report(at, 'an expectation names either a message or a pong');
    }
  }

  #connectionNames(name: keyof Step, value: unknown, at: Path, scenario: Scenario): void {
    if (name === 'connect') {
      const { as, user, userId, target } =
        typeof value === 'string'
          ? { as: value }
          : (value as { as: string; user?: string; userId?: string; target?: string });
      const whose = user ?? as;
      if (userId === undefined && target === undefined && scenario.users?.[whose] === undefined)
        this.#report(at, `${whose} is not among the users${suggestion(whose, Object.keys(scenario.users ?? {}))}`);
      this.#connections.add(as);
      this.#names.add(as);
      return;
    }
    if (name === 'wait') return;
    const fields = value as { from?: string; at?: string | string[]; connection?: string };
    const used =
      typeof value === 'string' ? [value] : [...list(fields.from), ...list(fields.at), ...list(fields.connection)];
    for (const connection of used) {
      if (!this.#connections.has(connection))
        this.#report(at, `no step before this one connects ${connection}${suggestion(connection, this.#connections)}`);
    }
  }

  #check(value: object, at: Path): void {
    const { check, proves, capture } = value as { check?: string; proves?: string | string[]; capture?: string };
    if (capture !== undefined) this.#names.add(capture);
    if (check !== undefined) this.#checks += 1;
    if (check !== undefined && proves === undefined) this.#report(at, `check ${check} proves no requirement`);
    if (check === undefined && proves !== undefined) this.#report(at, 'proves needs a check');
    for (const id of list(proves)) {
      if (this.#protocol.cite(id) !== undefined) continue;
      const ids = this.#protocol.model.requirements.map((requirement) => requirement.id);
      const [base = '', part] = id.split('/');
      const why =
        part !== undefined && ids.includes(base)
          ? `${base} has no recommendation`
          : `there is no requirement ${id}${suggestion(id, ids)}`;
      this.#report([...at, 'proves'], why);
    }
  }

  /** Messages, timers, matchers and variables, wherever they stand in a step. */
  #values(value: unknown, at: Path): void {
    if (value === null || typeof value !== 'object') {
      for (const variable of variablesIn(value)) {
        const [name = ''] = variable.split('.');
        if (!this.#names.has(name)) this.#report(at, `\${${variable}} names nothing${suggestion(name, this.#names)}`);
      }
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const here = [...at, Array.isArray(value) ? Number(key) : key];
      if ((key === 'message' || key === 'of') && typeof inner === 'string') this.#message(inner, here);
      if (['within', 'eventually', 'limit', 'atLeast', '$atMost'].includes(key) && typeof inner === 'string')
        this.#duration(inner, here);
      if (key.startsWith('$') && !(matcherNames as readonly string[]).includes(key))
        this.#report(here, `there is no matcher ${key}${suggestion(key, matcherNames)}`);
      this.#values(inner, here);
    }
  }

  #message(name: string, at: Path): void {
    const { messages } = this.#protocol.model;
    if (messages[name] === undefined)
      this.#report(at, `the document has no message ${name}${suggestion(name, Object.keys(messages))}`);
  }

  #duration(text: string, at: Path): void {
    try {
      evaluateDuration(text, this.#protocol.model.timers);
    } catch (error) {
      if (!(error instanceof UnknownTerm)) throw error;
      this.#report(at, `${error.message}${suggestion(error.term, Object.keys(this.#protocol.model.timers))}`);
    }
  }

  #report(at: Path, message: string): void {
    this.problems.push({ ...this.#loaded.locate(at), message });
  }
}
