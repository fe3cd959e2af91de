import { entriesOf, valueAt } from '../json.ts';
import type { Rule } from '../rule.ts';
import { resolveTimers } from '../timers.ts';

/** Timers can be computed, come in a sensible order, and no two share an environment variable. */
export const timersConsistent: Rule = {
  name: 'timers-consistent',
  check(document, report) {
    const timers = document['x-im-timers'];
    const resolved = resolveTimers(timers);
    const variables = new Map<string, string>();
    for (const [name, timer] of entriesOf(timers)) {
      const at = ['x-im-timers', name];
      const ms = resolved.get(name);
      const of = valueAt(timer, ['of']);
      const multiple = of !== undefined || valueAt(timer, ['times']) !== undefined;
      if (multiple && valueAt(timer, ['default']) !== undefined)
        report(at, `${name} has both a default and times of another timer`);
      else if (typeof of === 'string' && !resolved.has(of)) report([...at, 'of'], `there is no timer ${of}`);
      else if (ms === undefined && valueAt(timer, ['default']) === undefined)
        report(at, `${name} has no value: give a default such as 60 s, or times and of`);
      else if (ms !== undefined && ms <= 0) report(at, `${name} must be more than 0`);
      const variable = valueAt(timer, ['variable']);
      if (typeof variable === 'string') {
        const other = variables.get(variable);
        if (other !== undefined) report([...at, 'variable'], `${variable} is the variable of ${other} already`);
        variables.set(variable, name);
      }
    }
    const ordered: [string, string][] = [
      ['heartbeatInterval', 'silentServerLimit'],
      ['silentServerLimit', 'silentSessionLimit'],
      ['silentSessionLimit', 'sessionTtl'],
      ['sweepInterval', 'sessionTtl'],
      ['promptAnswerLimit', 'answerLimit'],
    ];
    for (const [less, more] of ordered) {
      const [a, b] = [resolved.get(less), resolved.get(more)];
      if (a !== undefined && b !== undefined && a >= b)
        report(['x-im-timers', less], `${less} (${a} ms) must be below ${more} (${b} ms)`);
    }
  },
};

/** Close codes are distinct and may be sent. */
export const closeCodesUsable: Rule = {
  name: 'close-codes-usable',
  check(document, report) {
    const seen = new Map<number, string>();
    for (const [name, definition] of entriesOf(document['x-im-close-codes'])) {
      const code = valueAt(definition, ['code']);
      const at = ['x-im-close-codes', name, 'code'];
      if (typeof code !== 'number') continue;
      const reserved = [1004, 1005, 1006, 1015].includes(code) || (code > 1015 && code < 3000);
      if (reserved) report(at, `${code} is reserved by RFC 6455 section 7.4 and cannot be sent`);
      const other = seen.get(code);
      if (other !== undefined) report(at, `${code} is the code of ${other} already`);
      seen.set(code, name);
    }
  },
};
