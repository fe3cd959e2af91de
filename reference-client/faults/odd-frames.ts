import { classify } from '../core/classify.ts';
import type { Fault } from './fault.ts';
import { crashesAt, dropsAt, tellings } from './link-places.ts';
import { asMessage, effects, messageIn, parse, show, shows } from './step-places.ts';

const isUnknown = (text: string): boolean => classify(text).kind === 'unknown';
const isBrokenJson = (text: string): boolean => text.startsWith('{') && parse(text) === undefined;

/** A JSON object that is no IM message. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = isUnknown(text) ? parse(text) : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Faults of frames that are none of the document's messages. */
export const ODD_FRAME_FAULTS: readonly Fault[] = [
  {
    name: 'leaves-at-broken-json',
    breaks: 'CL-12',
    description: 'Drops the connection at broken JSON.',
    link: dropsAt(isBrokenJson),
  },
  {
    name: 'crashes-at-broken-json',
    breaks: 'CL-12',
    description: 'Ends with an error at broken JSON.',
    link: crashesAt(isBrokenJson),
  },
  {
    name: 'crashes-at-plain-text',
    breaks: 'CL-12',
    description: 'Ends with an error at a text that is no JSON and no message of the document.',
    link: crashesAt((text) => isUnknown(text) && parse(text) === undefined),
  },
  {
    name: 'crashes-at-null',
    breaks: 'CL-12',
    description: 'Ends with an error at the JSON text null.',
    link: crashesAt((text) => text === 'null'),
  },
  {
    name: 'crashes-at-deep-nesting',
    breaks: 'CL-12',
    description: 'Ends with an error at JSON that is nested a thousand times.',
    link: crashesAt((text) => text.startsWith('['.repeat(1000))),
  },
  {
    name: 'leaves-at-an-empty-frame',
    breaks: 'CL-12',
    description: 'Drops the connection at an empty text.',
    link: dropsAt((text) => text === ''),
  },
  {
    name: 'leaves-at-an-unknown-role',
    breaks: 'CL-12',
    description: 'Drops the connection at a message of a role that it does not know.',
    link: dropsAt((text) => objectIn(text)?.['role'] === 'system'),
  },
  {
    name: 'leaves-at-binary',
    breaks: 'CL-12',
    description: 'Drops the connection at a binary frame.',
    link: tellings((_, link, applied) => ({
      binary() {
        applied();
        link().drop();
      },
    })),
  },
  {
    name: 'binary-taken-for-text',
    breaks: 'CL-12',
    description: 'Shows an IM message that comes in a binary frame.',
    wire: (applied) => () => ({
      fromServer(frame) {
        if (frame.opcode !== 2) return [frame];
        if (classify(frame.payload.toString()).kind === 'message') applied();
        return [{ ...frame, opcode: 1 }];
      },
    }),
  },
  {
    name: 'plain-text-shown',
    breaks: 'CL-12',
    description: 'Shows a text that it does not know as chat.',
    step: shows((text) => (isUnknown(text) && text !== '' && parse(text) === undefined ? asMessage(text) : undefined)),
  },
  {
    name: 'unknown-role-shown',
    breaks: 'CL-12',
    description: 'Shows a message of a role that it does not know.',
    step: shows((text) => (objectIn(text)?.['role'] === 'system' ? objectIn(text) : undefined)),
  },
  {
    name: 'uid-of-digits-shown',
    breaks: 'CL-12',
    description: 'Shows a message whose uid is a string of digits.',
    step: shows((text) => {
      const uid = objectIn(text)?.['uid'];
      return typeof uid === 'string' && /^\d+$/.test(uid) ? { ...objectIn(text), uid: Number(uid) } : undefined;
    }),
  },
  {
    name: 'missing-field-filled',
    breaks: 'CL-12',
    description: 'Shows a message without an avatar as one with an empty avatar.',
    step: shows((text) => {
      const filled = { avatar: '', ...objectIn(text) };
      return objectIn(text) !== undefined && !isUnknown(JSON.stringify(filled)) ? filled : undefined;
    }),
  },
  {
    name: 'deaf-after-an-odd-frame',
    breaks: 'CL-12',
    description: 'Shows no message any more on a connection that has brought it JSON which is none.',
    step: effects(() => {
      let isDeaf = false;
      return (all, { event }) => {
        if (event.type === 'opened') isDeaf = false;
        if (event.type === 'text' && objectIn(event.text) !== undefined) isDeaf = true;
        return isDeaf ? all.filter((effect) => messageIn(effect) === undefined) : all;
      };
    }),
  },
  {
    name: 'last-message-for-an-odd-frame',
    breaks: 'CL-12',
    description: 'Shows the message before again where it cannot read one.',
    step: effects(() => {
      let last: ReturnType<typeof messageIn>;
      return (all, { event }) => {
        last = all.map(messageIn).findLast((message) => message !== undefined) ?? last;
        return event.type === 'text' && isBrokenJson(event.text) && last !== undefined ? [...all, show(last)] : all;
      };
    }),
  },
];
