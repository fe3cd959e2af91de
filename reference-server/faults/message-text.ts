import type { Fault, StepPlace } from './fault.ts';
import { messages, texts } from './step-places.ts';

/** Changes the text of each IM message. */
function text(change: (text: string) => string): StepPlace {
  return messages((message) => ({ ...message, text: change(message.text) }));
}

/** Reads a client's text as a JSON object; undefined where it is none. */
function objectIn(sent: string): Readonly<Record<string, unknown>> | undefined {
  const value = jsonIn(sent);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function jsonIn(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The control characters of ASCII but U+0000 and line ends. */
const CONTROL = new Set([...Array(32).keys(), 0x7f].filter((code) => ![0, 0x0a, 0x0d].includes(code)));

/** Faults of an IM message's text. */
export const TEXT_FAULTS: readonly Fault[] = [
  { name: 'text-trimmed', breaks: 'MSG-5', description: 'Trims texts.', step: text((sent) => sent.trim()) },
  {
    name: 'blank-text-lost',
    breaks: 'MSG-5',
    description: 'Drops a text of blanks alone.',
    step: texts((sent) => (/^ +$/.test(sent) ? undefined : sent)),
  },
  {
    name: 'html-escaped',
    breaks: 'MSG-5',
    description: 'Escapes HTML in texts.',
    step: text((sent) => sent.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')),
  },
  {
    name: 'tags-stripped',
    breaks: 'MSG-5',
    description: 'Removes what looks like an HTML tag.',
    step: text((sent) => sent.replace(/<[^>]*>/g, '')),
  },
  {
    name: 'emoji-lost',
    breaks: 'MSG-5',
    description: 'Replaces characters outside the basic plane by question marks.',
    step: text((sent) => sent.replace(/[\u{10000}-\u{10ffff}]/gu, '?')),
  },
  {
    name: 'text-composed',
    breaks: 'MSG-5',
    description: 'Normalises texts to NFC.',
    step: text((sent) => sent.normalize('NFC')),
  },
  {
    name: 'compatibility-forms-replaced',
    breaks: 'MSG-5',
    description: 'Replaces the ligature fi by two letters.',
    step: text((sent) => sent.replaceAll('\ufb01', 'fi')),
  },
  {
    name: 'text-ends-at-nul',
    breaks: 'MSG-5',
    description: 'Cuts texts at U+0000.',
    step: text((sent) => sent.split('\0', 1)[0] ?? ''),
  },
  {
    name: 'control-characters-removed',
    breaks: 'MSG-5',
    description: 'Removes control characters other than line ends and U+0000.',
    step: text((sent) => [...sent].filter((character) => !CONTROL.has(character.codePointAt(0) ?? 0)).join('')),
  },
  {
    name: 'line-ends-normalised',
    breaks: 'MSG-5',
    description: 'Writes CR LF as LF.',
    step: text((sent) => sent.replaceAll('\r\n', '\n')),
  },
  {
    name: 'line-ends-removed',
    breaks: 'MSG-5',
    description: 'Writes line ends as blanks.',
    step: text((sent) => sent.replace(/[\r\n]/g, ' ')),
  },
  {
    name: 'byte-order-mark-removed',
    breaks: 'MSG-5',
    description: 'Removes a byte order mark at the start of a text.',
    step: text((sent) => sent.replace(/^\ufeff/, '')),
  },
  {
    name: 'percent-decoded',
    breaks: 'MSG-5',
    description: 'Decodes percent escapes in texts.',
    step: text((sent) =>
      sent.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString()),
    ),
  },
  {
    name: 'escapes-decoded',
    breaks: 'MSG-5',
    description: 'Decodes escapes such as \\u4f60 in texts.',
    step: text((sent) =>
      sent.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  },
  {
    name: 'quotes-doubled',
    breaks: 'MSG-5',
    description: 'Doubles single quotes.',
    step: text((sent) => sent.replaceAll("'", "''")),
  },
  {
    name: 'joiners-removed',
    breaks: 'MSG-5',
    description: 'Removes characters that have no width.',
    step: text((sent) => sent.replace(/[\u200b-\u200d\u2060]/g, '')),
  },
  {
    name: 'role-can-be-forged',
    breaks: 'MSG-10',
    description: 'Takes role, uid and username from a text that is a JSON object.',
    step: messages((message) => {
      const { role, uid, username } = objectIn(message.text) ?? {};
      return {
        ...message,
        ...(role === 'ai' || role === 'user' ? { role } : {}),
        ...(typeof uid === 'number' ? { uid } : {}),
        ...(typeof username === 'string' ? { username } : {}),
      };
    }),
  },
  {
    name: 'prototype-can-be-forged',
    breaks: 'MSG-10',
    description: 'Merges a text that is a JSON object over the prototype of the IM message.',
    step: messages((message) => {
      const forged = Object.entries(objectIn(message.text) ?? {}).find(([name]) => name === '__proto__')?.[1];
      return typeof forged === 'object' ? { ...message, ...forged } : undefined;
    }),
  },
  {
    name: 'json-text-unwrapped',
    breaks: 'MSG-10',
    description: 'Sends the field text of a text that is a JSON object.',
    step: messages((message) => {
      const inner = objectIn(message.text)?.['text'];
      return typeof inner === 'string' ? { ...message, text: inner } : undefined;
    }),
  },
  {
    name: 'json-string-unwrapped',
    breaks: 'MSG-10',
    description: 'Reads a text that is a JSON string.',
    step: messages((message) => {
      const inner = jsonIn(message.text);
      return typeof inner === 'string' && inner !== 'heartbeat' ? { ...message, text: inner } : undefined;
    }),
  },
  {
    name: 'json-array-dropped',
    breaks: 'MSG-10',
    description: 'Drops a text that is a JSON array.',
    step: texts((sent) => (Array.isArray(jsonIn(sent)) ? undefined : sent)),
  },
];
