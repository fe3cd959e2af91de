import type { BrokenRule, Cause, Expectation } from '../../interpreter/causes.ts';
import { shown } from '../../interpreter/matchers.ts';
import { utcOffset } from '../../interpreter/timestamps.ts';
import { crashNote } from '../../run/crash-words.ts';
import { type SentenceTable, sentencesOf, shownFrame } from './sentences.ts';

const expectation = (data: Expectation): string => english.expectation(data);
const cause = (data: Cause): string => english.cause(data);
const withWhere = (where: unknown): string => (where === undefined ? '' : ` with ${shown(where)}`);
const field = (name: string): string => (name === '' ? 'it' : name);
const frames = (texts: readonly string[]): string => texts.map(shownFrame).join(', ');

const places = { server: 'from the server to', client: 'from the client' } as const;

const table: SentenceTable = {
  expectations: {
    message: ({ messages, at, sentBy, where, has, within }) =>
      `${messages.join(' or ')}${withWhere(where)} ${sentBy === undefined ? 'at' : places[sentBy]} ${at}` +
      `${within === undefined ? '' : ` within ${within} ms`}${has === undefined ? '' : ` that has ${shown(has)}`}`,
    pong: ({ payload, at }) => `a pong with ${shown(payload)} at ${at}`,
    silence: ({ at, of, where }) =>
      `${of === undefined ? 'nothing' : `no ${of}${withWhere(where)}`} at ${at.join(', ')}`,
    value: ({ of, is }) => `${of} to be ${shown(is)}`,
    accepted: ({ within }) =>
      `the connection to be accepted and live${within === undefined ? '' : ` within ${within}`}`,
    upgrade: () => 'the handshake to be answered with a 101 that RFC 6455 allows',
    refused: () => 'a refusal with 4xx, or a close without one message',
    answer: () => 'an answer',
    close: ({ at, codes, within }) =>
      `${at} to be closed${codes === undefined ? '' : ` with ${codes.join(' or ')}`}${within === undefined ? '' : ` within ${within}`}`,
    'one-accepted': ({ of }) => `one of ${of} connections at the same instant to be accepted, and the others refused`,
    'all-arrive': ({ at, rounds }) =>
      `what ${at.join(' and ')} send at the same instant to reach both, each text once and in order, ${rounds} times over`,
    attempt: ({ within, withinMs, notBefore }) =>
      `an attempt to connect${within === undefined ? '' : ` within ${within} (${withinMs} ms)`}` +
      `${notBefore === undefined ? '' : `, not before ${notBefore}`}`,
    'no-attempt': (data) => `no attempt to connect for ${data.for} (${data.forMs} ms)`,
    spread: ({ clients, over }) =>
      `the next attempts of ${clients} clients to be ${over} ms or more off their middle, on average`,
    event: ({ event, where, has, within }) =>
      `the event ${event}${withWhere(where)}${has === undefined ? ` within ${within} ms` : ` that has ${shown(has)}`}`,
    'no-event': ({ event, where }) => `no event ${event}${withWhere(where)}`,
    accounted: ({ arrive }) => `each text ${arrive ? 'to come once and in order, or ' : ''}to be told as refused`,
    rhythm: ({ message, times, least, most }) =>
      `${times} times ${message}, each ${least} to ${most} ms after the one before`,
    always: ({ check }) => always[check] ?? check,
    alive: () => 'the program to go on',
    playable: () => 'a scenario that can be played',
  },
  causes: {
    'nothing-came': () => 'nothing came',
    came: ({ what }) => shownFrame(what),
    'other-came': (data) =>
      `${data.count === 1 ? 'what came was' : `of ${data.count} others the last were`} ${frames(data.frames)}`,
    closed: ({ code, reason, at }) =>
      `${at === undefined ? 'the connection' : at} was closed with ${code ?? 'no code'}${reason === undefined ? '' : ` ${shown(reason)}`}`,
    ended: ({ how, at }) => `${at === undefined ? 'the connection' : at} ended by ${how} without a close frame`,
    cut: () => 'the kit ended the connection, because of what was sent',
    'wrong-value': ({ field: name, how, wanted, actual }) => {
      const seen = `${field(name)} is ${shown(actual)}`;
      switch (how) {
        case 'equal':
          return `${seen}, not ${shown(wanted)}`;
        case 'pattern':
          return `${seen}, which does not match ${String(wanted)}`;
        case 'one-of':
          return `${seen}, not one of ${(wanted as unknown[]).map(shown).join(', ')}`;
        case 'object':
          return `${seen}, not an object`;
        case 'absent':
          return `${seen}, and should not be there`;
      }
    },
    'too-long': ({ field: name, took, most }) => `${field(name)} is ${shown(took)} ms, more than ${most} ms`,
    'wrong-time': ({ field: name, written, off, zone, declared }) =>
      `${field(name)} is ${written}, ${Math.round(off / 1000)} s from the time of sending ${declared ? `in ${zone}` : `at ${zone}, the nearest offset`}`,
    'no-time': ({ field: name, written }) => `${field(name)} is ${shown(written)}, no yyyy-MM-dd HH:mm:ss`,
    'none-of': ({ causes }) => causes.map(cause).join(', and '),
    stray: (data) =>
      data.frames
        .map((text) => `${data.at} ${data.sentBy === 'client' ? 'sent' : 'got'} ${shownFrame(text)}`)
        .join('; '),
    'broken-frames': ({ broken }) => broken.map((one) => table.broken(one)).join('; '),
    'second-copy': ({ text, at }) => `${at} got ${shown(text)} a second time`,
    'unsent-message': ({ frame, at }) => `${at} got ${shownFrame(frame)}, whose text nobody had sent`,
    'earlier-message': ({ frame, at }) => `${at} got ${shownFrame(frame)}, which was sent before its session opened`,
    'stayed-open': () => 'it stayed open',
    refused: ({ status, reason, body }) =>
      `HTTP ${status}${reason === '' ? '' : ` ${reason}`}${body === undefined ? '' : `, ${shown(body)}`}`,
    'no-answer': () => 'the handshake was not answered',
    'no-handshake': ({ message }) => message,
    'wrong-upgrade': ({ rule, detail }) => `it was answered with a 101 that breaks ${rule}: ${detail}`,
    'sent-before-close': ({ frame, end }) =>
      `it was upgraded and sent ${JSON.stringify(frame)}${end === undefined ? '' : ` before ${cause(end)}`}`,
    upgraded: ({ ousted }) =>
      `it was upgraded and stayed open${ousted === undefined ? '' : `, and for it ${cause(ousted)}`}`,
    'probe-unanswered': ({ frame }) =>
      `it was upgraded, but the liveness probe was not answered${frame === undefined ? '' : `: what came was ${shownFrame(frame)}`}`,
    accepted: () => 'it was accepted',
    'several-accepted': ({ count }) => `${count} were accepted`,
    'too-early': ({ what, after, least, leastMs }) =>
      `it ${what === 'closed' ? 'was closed' : 'came'} after ${after} ms, earlier than ${least} (${leastMs} ms)`,
    'too-late': ({ after }) => `it came after ${after} ms`,
    'no-attempt': () => 'none came',
    'an-attempt': ({ after }) => `one came after ${after} ms`,
    'all-at-once': ({ after }) => `they came after ${after.join(', ')} ms`,
    exited: ({ client, code, signal, last }) =>
      `the program of ${client} ${ending(code, signal)}${last.length === 0 ? '' : `; it said last: ${last.join(' | ')}`}`,
    'no-event': () => 'it did not come',
    'other-events': ({ events, count }) =>
      count === 1
        ? `what came was ${events.map(eventOf).join()}`
        : `of ${count} others the last were ${events.map(eventOf).join(', ')}`,
    told: ({ client, event }) => `${client} told ${shown(event)}`,
    unaccounted: ({ text }) => `${shown(text)} was neither sent nor refused`,
    repeated: ({ text, times }) => `${shown(text)} came ${times} times`,
    'refused-and-sent': ({ text }) => `${shown(text)} was told as refused, and came all the same`,
    'out-of-order': ({ text, at, round }) =>
      `${shown(text)} came ${at === undefined ? '' : `at ${at} `}before a text that was given earlier${inRound(round)}`,
    lost: ({ text, at, round }) => `${shown(text)} never came at ${at}${inRound(round)}`,
    'off-beat': ({ number, after }) =>
      number === 1
        ? `the first came ${after} ms after the opening`
        : `number ${number} came ${after} ms after the one before`,
    'beats-missing': (data) => `${data.count === 0 ? 'none came' : `only ${data.count} came`} in ${data.in} ms`,
    'wrong-address': ({ connection, target, right }) =>
      `${connection} asked for ${target}, not for ${right.join(' or ')}`,
    'two-at-once': (data) =>
      `${data.second} was made while ${data.first} was ${data.open ? 'open' : 'being made'}; both were there for ${data.for} ms`,
    'online-while-closed': ({ client }) => `${client} told that it was online while no connection was open`,
    undelivered: ({ client, frame, repeated }) =>
      `${client} told of a message ${repeated ? 'more often than it was sent' : 'that was not sent'}: ${frame}`,
    crashed: ({ code, signal, first, during }) =>
      `the program ${ending(code, signal)}${during === undefined ? '' : ` while ${during}`}${first.length === 0 ? '' : `: ${first[0]}`}`,
    'went-deaf': () => 'the server answers nobody any more',
    'timer-ignored': ({ timer, ms }) => `${timer} is set to ${ms} ms, and is not obeyed`,
    'control-failed': (data) => `expected ${expectation(data.expected)}, but ${cause(data.cause)}`,
    'not-reached': ({ check }) => `not reached, because ${check} did not hold`,
    'stands-on': ({ capability }) => `it stands on something that does not hold: ${capability}`,
    'silence-not-shown': (data) =>
      `silence cannot be shown: ${data.cause === undefined ? 'a liveness probe was not answered' : `${data.at}: ${cause(data.cause)}`}`,
    allowed: ({ frame }) => `it does not apply, because ${shownFrame(frame)} came, which is allowed`,
    optional: ({ check }) => `it does not apply, because ${check}, which is no MUST, did not hold`,
    'slow-kit': ({ after, limit }) =>
      `this machine was too slow: ${after} ms had passed, more than ${limit}; run again, or with longer timers`,
    'slow-machine': (data) =>
      `this machine was too slow: ${cause(data.cause)}, while the kit itself was held up; run again, or with longer timers`,
    spoilt: (data) => `instead of ${expectation(data.expected)} came what breaks the document`,
    left: (data) =>
      `${data.who === 'server' ? 'the server has ended' : 'the client has left'} ${data.at} before what was expected could come: ${cause(data.cause)}`,
    'user-in-use': () => 'somebody else seems to be connected with this userId, which the scenario needs',
    'no-client-probe': ({ at }) =>
      `${at} was upgraded, and its client has sent no liveness probe that would show whether the session is open`,
    'no-retry': ({ at }) => `${at} was refused, and its client did not try again`,
    'given-up': ({ at }) => `${at} was given up for another attempt`,
    'ended-unanswered': ({ at }) => `${at} was ended before it was answered`,
    'no-sign-of-life': ({ client }) => `${client} did not tell of a message that was sent to show that it lives`,
    'unwatched-end': ({ at }) => `${at} ended while its rhythm was being judged`,
    'not-all-tried': () => 'not every client tried again in time',
    'clock-failed': ({ message }) =>
      message === undefined
        ? 'the target did not answer the command advance'
        : `the clock cannot be advanced: ${message}`,
    timeout: ({ seconds }) => `the scenario took longer than ${seconds} s (--timeout)`,
    interrupted: () => 'the run was interrupted',
    stopped: () => 'the run was stopped at a failure (--fail-fast)',
    flooded: ({ megabytes, most }) =>
      `the target sent so much that ${megabytes} MB were waiting here; the kit keeps ${most} MB at most`,
    hammered: ({ what, most }) =>
      `the client came to more than ${most} ${what} in one scenario, more than the kit takes`,
    skipped: () => 'skipped by its user',
    mistyped: ({ text, wanted }) =>
      `the text that came was ${shown(text)}, and not ${shown(wanted)}, which was to be typed`,
    'no-server': () => 'there is no server between',
    'cannot-listen': ({ message }) => `the kit cannot listen again: ${message}`,
    undeclared: ({ capabilities }) => `the target does not declare the capability ${capabilities.join(', ')}`,
    'few-users': ({ users, needed, configured }) =>
      `it needs ${needed} ${users} users, and ${configured} are configured`,
    'long-timers': ({ seconds }) =>
      `it would take ${seconds} s with the target's timers: start it with a short session TTL and say so under timers in the configuration, or allow more with --timeout`,
    unplayable: ({ message }) => message,
    unavailable: ({ message }) => message,
    'given-up-target': ({ message }) => message,
    'in-company': (data) => `while other scenarios used the server, ${cause(data.cause)}; alone it held`,
    'no-time-left': ({ seconds }) => `it was not tried alone: the ${seconds} s for second tries were used up`,
  },
  rules: {
    'none-of': ({ messages, frame }) => `${shownFrame(frame)}: it is none of ${messages.join(', ')}`,
    schema: ({ message, problems, frame }) =>
      `${shownFrame(frame)}: it is no ${message}: ${problems.map((one) => table.problem(one)).join('; ')}`,
    number: ({ field: name, written, frame }) => `${shownFrame(frame)}: ${name} is written as ${written}`,
    binary: ({ bytes }) => `a binary message of ${bytes} bytes`,
    rfc6455: ({ rule, detail }) => `${rule}: ${detail}`,
    request: ({ detail }) => detail,
    flood: ({ detail }) => detail,
  },
  notes: {
    zone: ({ field: name, offset }) =>
      `${name} is the time at ${utcOffset(offset)}; no time zone is configured to compare it with`,
    'twelve-hours': ({ field: name, offset, local }) =>
      `${name} is the time at ${utcOffset(offset)}, 12 hours from ${utcOffset(local)}, where the kit started the program: is it formatted with hh, a 12-hour clock, in place of HH? (MSG-6; if that zone is meant, declare timeZone)`,
    'no-event-line': ({ line }) => `the driver printed a line that is no event: ${line}`,
    'unknown-event': ({ event, meant }) =>
      `the driver told the event ${event}, which its contract does not have${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    'incomplete-event': ({ event }) =>
      `the driver told the event ${event} without what it needs: ${needs[event] ?? 'nothing'}`,
    'slow-exit': () => 'the driver did not end with its stdin: each scenario takes a second longer by that',
    'left-processes': () => 'the driver left processes behind, which the kit has ended',
    'each-alone': () => 'two users at once are more than this server bears, so every scenario was played alone',
    'second-tries': ({ tried, left, seconds }) =>
      `${tried} scenarios were tried again alone; the ${seconds} s for that were over before ${left} more`,
    crash: (data) => crashNote(data, 'en'),
    'still-listens': ({ address }) =>
      `a process that the program started still listens on ${address}; it has left the process group, so stop it yourself`,
  },
  reasons: {
    interrupted: () => 'the run was interrupted',
    outdated: ({ count }) => `${count} ${count === 1 ? 'expected failure is' : 'expected failures are'} out of date`,
    'nothing-executed': () => 'no check could be executed',
    'failures-expected': () => 'some failures are expected',
    filtered: () => 'only a part of the scenarios was run',
    'each-alone': () => 'judge each alone for the rest',
    'not-run': ({ requirements }) => `no check of ${requirements.join(', ')} was run`,
    'not-judged': ({ count }) => `${count} ${count === 1 ? 'check' : 'checks'} could not be judged`,
    'who-breaks': ({ server, client }) =>
      [
        ...(server.length === 0 ? [] : [`the server breaks ${server.join(', ')}`]),
        ...(client.length === 0 ? [] : [`the client breaks ${client.join(', ')}`]),
      ].join('; '),
    crashed: ({ times }) => `the program crashed ${times === 1 ? 'once' : `${times} times`}`,
  },
  problem: ({ field: name, keyword, wanted }) => {
    if (keyword === 'required') return `${name} is missing`;
    const must = musts[keyword];
    return `${field(name)} ${must === undefined ? `breaks ${keyword}` : must(wanted)}`;
  },
  broken: ({ at, rule }) => `${at} got ${ruleOf(rule)}`,
};

function ruleOf(rule: BrokenRule['rule']): string {
  return (table.rules[rule.kind] as (data: typeof rule) => string)(rule);
}

const musts: Readonly<Partial<Record<string, (wanted: unknown) => string>>> = {
  type: (wanted) => `must be ${String(wanted)}`,
  const: (wanted) => `must be ${shown(wanted)}`,
  enum: (wanted) => `must be one of ${(wanted as unknown[]).map(shown).join(', ')}`,
  pattern: (wanted) => `must match ${String(wanted)}`,
  format: (wanted) => `must be a ${String(wanted)}`,
  minimum: (wanted) => `must be at least ${shown(wanted)}`,
  maximum: (wanted) => `must be at most ${shown(wanted)}`,
  minLength: (wanted) => `must have at least ${shown(wanted)} characters`,
  maxLength: (wanted) => `must have at most ${shown(wanted)} characters`,
  not: () => 'must not be this',
};

const always: Readonly<Partial<Record<string, string>>> = {
  frames: 'only messages of the document, in frames of RFC 6455',
  address: "attempts to connect to the document's address",
  single: 'one connection or attempt at a time',
  state: 'events that fit what happens on the wire',
  delivery: 'events only for messages that were sent',
  copies: 'each message once on each connection',
  unsent: 'messages only of texts that somebody sent',
  earlier: 'only messages that were sent after the session opened',
  lost: 'each text at everybody who is there',
  company: 'connections that hold while others use the server',
};

const needs: Readonly<Partial<Record<string, string>>> = {
  message: 'an object message',
  notice: 'a string text',
  refused: 'a string text, and if there is a reason, a string',
};

function ending(code: number | undefined, signal: string | undefined): string {
  return signal === undefined ? `exited with code ${code}` : `was ended by ${signal}`;
}

function eventOf(data: Cause): string {
  return data.kind === 'told' ? shown(data.event) : cause(data);
}

function inRound(round: number | undefined): string {
  return round === undefined ? '' : ` (round ${round})`;
}

/** English. */
export const english = sentencesOf(table);
