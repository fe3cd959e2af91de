import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Cause } from './causes.ts';
import { nearTimestamp, utcOffset, zoneNote } from './timestamps.ts';

const test = suite('timestamps without a zone');

const sent = Date.UTC(2026, 0, 15, 6, 3, 7, 400);
const limit = 2000;

interface Judged {
  /** What is wrong: seconds and the zone, or what is no time; undefined where nothing is. */
  readonly wrong: string | undefined;
  /** Offsets at which it is right, where no zone is declared. */
  readonly zones: readonly string[];
}

function said(cause: Cause | undefined): string | undefined {
  if (cause?.kind === 'wrong-time')
    return `${Math.round(cause.off / 1000)} s ${cause.declared ? 'in' : 'nearest to'} ${cause.zone}`;
  return cause?.kind;
}

function judge(written: unknown, timeZone?: string, real = sent, session = real): Judged {
  const zones: string[] = [];
  const context = { timeZone, zoneSeen: (_: string, minutes: number) => void zones.push(utcOffset(minutes)) };
  return { wrong: said(nearTimestamp(written, { real, session }, limit, context, 'createTime')), zones };
}

test('are right at the local time of the declared zone, within the limit', () => {
  for (const second of ['05', '06', '07', '08', '09'])
    assert.equal(judge(`2026-01-15 14:03:${second}`, 'Asia/Shanghai'), { wrong: undefined, zones: [] }, second);
  assert.match(judge('2026-01-15 14:03:04', 'Asia/Shanghai').wrong ?? '', /^-3 s in Asia/);
  assert.match(judge('2026-01-15 14:03:10', 'Asia/Shanghai').wrong ?? '', /^3 s in Asia/);
});

test('are wrong in another zone, or on a 12-hour clock', () => {
  assert.match(judge('2026-01-15 06:03:07', 'Asia/Shanghai').wrong ?? '', /-28800 s/);
  assert.match(judge('2026-01-15 02:03:07', 'Asia/Shanghai').wrong ?? '', /-43200 s/);
});

test('follow the daylight saving time of a zone', () => {
  const summer = Date.UTC(2026, 6, 1, 12);
  assert.is(judge('2026-07-01 14:00:00', 'Europe/Berlin', summer).wrong, undefined);
  assert.match(judge('2026-07-01 13:00:00', 'Europe/Berlin', summer).wrong ?? '', /-3600 s/);
  const winter = Date.UTC(2026, 11, 1, 12);
  assert.is(judge('2026-12-01 13:00:00', 'Europe/Berlin', winter).wrong, undefined);
});

test('are right just after midnight in the zone', () => {
  assert.is(judge('2026-01-16 00:00:00', 'Asia/Shanghai', Date.UTC(2026, 0, 15, 16)).wrong, undefined);
});

test('without a declared zone are right at every offset of a whole quarter of an hour, which is told', () => {
  const offsets: [written: string, offset: string][] = [
    ['2026-01-15 06:03:07', 'UTC+00:00'],
    ['2026-01-15 14:03:08', 'UTC+08:00'],
    ['2026-01-15 11:48:07', 'UTC+05:45'],
    ['2026-01-15 02:33:07', 'UTC-03:30'],
    ['2026-01-15 20:03:07', 'UTC+14:00'],
    ['2026-01-14 18:03:07', 'UTC-12:00'],
  ];
  for (const [written, offset] of offsets) {
    const { wrong, zones } = judge(written);
    assert.is(wrong, undefined, written);
    assert.equal(zones, [offset]);
  }
});

test('without a declared zone are wrong off the quarters, and where no zone is', () => {
  assert.match(judge('2026-01-15 14:04:07').wrong ?? '', /^60 s nearest to UTC\+08:00$/);
  assert.match(judge('2026-01-15 14:10:07').wrong ?? '', /nearest to/);
  assert.match(judge('2026-01-16 06:03:07').wrong ?? '', /^36000 s nearest to UTC\+14:00$/);
  assert.match(judge('1970-01-01 00:03:07').wrong ?? '', /UTC-12:00/);
  assert.equal(judge('2026-01-15 14:04:07').zones, []);
});

test('twelve hours from the zone of a program that the kit started are told apart', () => {
  assert.equal(zoneNote('createTime', -240, 480), {
    kind: 'twelve-hours',
    field: 'createTime',
    offset: -240,
    local: 480,
  });
  assert.is(zoneNote('createTime', 480, -240).kind, 'twelve-hours');
  assert.is(zoneNote('createTime', -240, undefined).kind, 'zone');
  assert.is(zoneNote('createTime', 480, 480).kind, 'zone');
});

test('may follow the session clock or the real one', () => {
  const advanced = sent + 7_200_000 + 60_000;
  assert.is(judge('2026-01-15 14:03:07', 'Asia/Shanghai', sent, advanced).wrong, undefined);
  assert.is(judge('2026-01-15 16:04:07', 'Asia/Shanghai', sent, advanced).wrong, undefined);
  assert.match(judge('2026-01-15 15:03:07', 'Asia/Shanghai', sent, advanced).wrong ?? '', /3600 s|-3660 s/);
});

test('that are none are named', () => {
  for (const written of [undefined, null, 7, 'soon', '2026-13-01 00:00:00'])
    assert.match(judge(written).wrong ?? '', /^no-time$/, String(written));
});

test.run();
