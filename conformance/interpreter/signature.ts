import { type BrokenRule, type Cause, innermost } from './causes.ts';

/** What of a cause is the same wherever it shows: no names of connections, no texts of scenarios, no times. */
export function signatureOf(cause: Cause): string {
  return JSON.stringify(tellingPartOf(cause));
}

function tellingPartOf(cause: Cause): unknown {
  switch (cause.kind) {
    case 'closed':
      return [cause.kind, cause.code];
    case 'ended':
      return [cause.kind, cause.how];
    case 'wrong-value':
      return [cause.kind, cause.field, cause.how, typeof cause.actual];
    case 'too-long':
    case 'wrong-time':
    case 'no-time':
      return [cause.kind, cause.field];
    case 'none-of':
      return [cause.kind, ...cause.causes.map(tellingPartOf)];
    case 'broken-frames':
      return ruleOf(cause.broken[0]);
    case 'refused':
      return [cause.kind, cause.status];
    case 'wrong-upgrade':
      return [cause.kind, cause.rule];
    case 'sent-before-close':
      return ['frame', shapeOf(cause.frame)];
    case 'other-came':
      return ['frame', shapeOf(cause.frames[0] ?? '')];
    case 'probe-unanswered':
      return cause.frame === undefined ? [cause.kind] : ['frame', shapeOf(cause.frame)];
    case 'crashed':
      return [cause.kind, cause.code, cause.signal];
    case 'timer-ignored':
      return [cause.kind, cause.timer];
    case 'stands-on':
      return [cause.kind, cause.capability];
    case 'too-early':
      return [cause.kind, cause.what];
    case 'control-failed': {
      const inner = innermost(cause);
      // Where nothing came, what was waited for tells more.
      return silent.has(inner.kind) ? ['control-failed', cause.expected.kind, messagesOf(cause)] : tellingPartOf(inner);
    }
    case 'silence-not-shown':
    case 'slow-machine':
    case 'in-company':
    case 'left':
      return cause.cause === undefined ? [cause.kind] : tellingPartOf(innermost(cause));
    case 'not-reached':
    case 'optional':
      return [cause.kind, cause.check];
    case 'undeclared':
      return [cause.kind, ...cause.capabilities];
    case 'few-users':
      return [cause.kind, cause.users];
    case 'unavailable':
    case 'unplayable':
    case 'given-up-target':
    case 'no-handshake':
      return [cause.kind, shapeOf(cause.message)];
    default:
      return [cause.kind];
  }
}

const silent: ReadonlySet<Cause['kind']> = new Set(['nothing-came', 'other-came', 'stayed-open']);

function messagesOf({ expected }: Extract<Cause, { kind: 'control-failed' }>): readonly string[] {
  return expected.kind === 'message' ? expected.messages : [];
}

function ruleOf(broken: BrokenRule | undefined): unknown {
  if (broken === undefined) return [];
  const { rule } = broken;
  switch (rule.kind) {
    case 'schema':
      return [rule.kind, rule.message, ...rule.problems.map(({ field, keyword }) => `${field} ${keyword}`)];
    case 'number':
      return [rule.kind, rule.field];
    case 'none-of':
      return ['frame', shapeOf(rule.frame)];
    case 'rfc6455':
      return [rule.kind, rule.rule];
    default:
      return [rule.kind];
  }
}

/** Characters of a text by which it is known again. */
const shapeLength = 24;

/** The beginning of a text without what differs from one to the next: quoted values and numbers. */
function shapeOf(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/\d+/g, '0')
    .slice(0, shapeLength);
}
