import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { defaultProtocol, openProtocol } from '../commands/scenarios.ts';
import { parseOffer, WrongFaultList } from './fault-list.ts';
import { narrowed } from './narrow.ts';

const test = suite('the list of a program that can be wrong on purpose', { timeoutMs: 30_000 });
test.after.each(killAll);

const protocol = await openProtocol(defaultProtocol);
const fault = { name: 'ack-sent-twice', kind: 'fault', breaks: 'HB-1', description: 'Acknowledges twice.' };
const silent = { name: 'null-silent', kind: 'null', description: 'Says nothing.' };

/** What is said of a wrong list. */
function complaint(list: unknown): string {
  try {
    parseOffer(typeof list === 'string' ? list : JSON.stringify(list), protocol);
  } catch (error) {
    if (error instanceof WrongFaultList) return error.message;
    throw error;
  }
  return '';
}

test('offers faults, null servers, and sound servers of which one is always there', () => {
  const relayed = { name: 'none-relayed', kind: 'baseline', description: 'Is sound behind a relay.' };
  const offer = parseOffer(JSON.stringify([silent, fault, relayed]), protocol);
  assert.equal(offer, {
    actor: 'server',
    faults: [fault],
    nulls: [silent],
    baselines: ['none', 'none-relayed'],
  });
});

test('is refused with what is wrong', () => {
  const cases: [list: unknown, said: RegExp][] = [
    ['oops', /^what --list prints is not JSON: /],
    [[], /does not fit spec\/formats\/faults\.schema\.json: the list must NOT have fewer than 1 items$/],
    [[{ ...fault, name: 'Ack Twice' }], /the list at \/0\/name must match pattern/],
    [[fault, fault], /ack-sent-twice: it is listed twice$/],
    [[{ ...fault, name: 'none' }], /none: this name is kept for the program without a fault$/],
    [[{ ...fault, breaks: undefined }], /it does not say which requirement it breaks$/],
    [[{ ...silent, breaks: 'HB-1' }], /null-silent: only a fault breaks a requirement, and this is a null$/],
    [[{ ...fault, breaks: 'HB-99' }], /the protocol has no requirement HB-99; did you mean HB-\d\?$/],
    [
      [fault, { ...fault, name: 'stray', breaks: 'CL-1' }],
      /stray: CL-1 binds clients, and others break what binds servers$/,
    ],
  ];
  for (const [list, said] of cases) assert.match(complaint(list), said);
});

test('is narrowed by names and by requirements', () => {
  const offer = parseOffer(JSON.stringify([fault, silent]), protocol);
  assert.is(parseOffer(JSON.stringify([{ ...fault, breaks: 'CL-1' }]), protocol).actor, 'client');
  assert.equal(narrowed([offer], ['HB-*']), [{ actor: 'server', faults: [fault], nulls: [], baselines: [] }]);
  assert.equal(narrowed([offer], ['n*']), [{ actor: 'server', faults: [], nulls: [silent], baselines: ['none'] }]);
  assert.throws(
    () => narrowed([offer], ['ack-sent-twize']),
    /^ack-sent-twize matches no fault and no program; did you mean ack-sent-twice\?$/,
  );
});

test('that cannot be had ends the command with exit code 2 or 3 and one line', async () => {
  const [wrong, failing, missing, unmatched] = await Promise.all([
    cli('selftest', '--', process.execPath, '-e', '0', '--'),
    cli('selftest', '--', process.execPath, '-e', 'console.error("no list"); process.exit(7)', '--'),
    cli('selftest', '--', 'no-such-command-anywhere'),
    cli('selftest', '--actor', 'server', '--run', 'nul-silent'),
  ]);
  assert.equal([wrong?.code, wrong?.stdout], [2, '']);
  assert.match(wrong?.stderr ?? '', /^im-conformance: what --list prints is not JSON/);
  assert.is(failing?.code, 3);
  assert.match(failing?.stderr ?? '', /^im-conformance: ".* --list" exited with code 7\n {2}\| no list\n$/);
  assert.is(missing?.code, 2);
  assert.match(missing?.stderr ?? '', /there is no such command/);
  assert.is(unmatched?.code, 2);
  assert.match(
    unmatched?.stderr ?? '',
    /^im-conformance: nul-silent matches no fault and no program; did you mean null-silent\?\n$/,
  );
});

test.run();
