import { entriesOf, type Json, valueAt } from '../json.ts';
import type { Rule } from '../rule.ts';
import { eachExtension } from './extensions.ts';

const idForm = /^([A-Z]+)-[1-9][0-9]*$/;

/** Requirement ids are well formed, and their prefix is an area. */
export const requirementIdForm: Rule = {
  name: 'requirement-id',
  check(document, report) {
    const areas = entriesOf(document['x-im-areas']).map(([prefix]) => prefix);
    for (const [id] of entriesOf(document['x-im-requirements'])) {
      const prefix = idForm.exec(id)?.[1];
      const at = ['x-im-requirements', id];
      if (prefix === undefined) report(at, `${id} is not of the form AREA-1`);
      else if (!areas.includes(prefix))
        report(at, `${id} belongs to no area; areas are ${areas.join(', ') || 'not declared'}`);
    }
  },
};

/** Every requirement is cited by something, and every citation names a requirement. */
export const requirementCited: Rule = {
  name: 'requirement-cited',
  check(document, report) {
    const known = new Set(entriesOf(document['x-im-requirements']).map(([id]) => id));
    const cited = new Set<string>();
    const cite = (id: Json, at: Parameters<typeof report>[0]): void => {
      if (typeof id !== 'string') return;
      cited.add(id);
      if (!known.has(id)) report(at, `${id} is not in the ledger of requirements`);
    };
    eachExtension(document, (name, value, at) => {
      if (name === 'x-im-requirement') cite(value, at);
      if (name === 'x-im-cites' && Array.isArray(value)) {
        for (const [index, id] of value.entries()) cite(id, [...at, index]);
      }
      if (name === 'x-im-client-duties' || name === 'x-im-server-duties')
        for (const [duty, id] of entriesOf(value)) for (const one of [id].flat()) cite(one, [...at, duty]);
      if (name !== 'x-im-life-cycle') return;
      const transitions = valueAt(value, ['transitions']);
      if (!Array.isArray(transitions)) return;
      transitions.forEach((transition, index) => {
        const ids = valueAt(transition, ['cites']);
        for (const [n, id] of Array.isArray(ids) ? ids.entries() : [])
          cite(id, [...at, 'transitions', index, 'cites', n]);
      });
    });
    for (const id of known) {
      if (!cited.has(id)) report(['x-im-requirements', id], `nothing in the document cites ${id}`);
    }
  },
};

/** States of the life cycle exist. */
export const lifeCycleStates: Rule = {
  name: 'life-cycle-states',
  check(document, report) {
    const cycle = document['x-im-life-cycle'];
    const states = entriesOf(valueAt(cycle, ['states'])).map(([state]) => state);
    const known = (state: Json | undefined, at: (string | number)[]): void => {
      if (typeof state === 'string' && !states.includes(state))
        report(['x-im-life-cycle', ...at], `${state} is not a state; states are ${states.join(', ')}`);
    };
    known(valueAt(cycle, ['initial']), ['initial']);
    const transitions = valueAt(cycle, ['transitions']);
    if (!Array.isArray(transitions)) return;
    transitions.forEach((transition, index) => {
      known(valueAt(transition, ['from']), ['transitions', index, 'from']);
      known(valueAt(transition, ['to']), ['transitions', index, 'to']);
    });
    for (const state of states) {
      const reached = transitions.some((transition) => valueAt(transition, ['to']) === state);
      if (!reached && valueAt(cycle, ['initial']) !== state)
        report(['x-im-life-cycle', 'states', state], `no transition leads to ${state}`);
    }
  },
};
