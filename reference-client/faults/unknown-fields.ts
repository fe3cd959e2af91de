import { classify } from '../core/classify.ts';
import { tell } from '../core/tell.ts';
import type { Fault } from './fault.ts';
import { crashesAt, dropsAt } from './link-places.ts';
import { effects, events, messageIn, parse } from './step-places.ts';

/** What an IM message has that the protocol does not know. */
function unknownIn(text: string): Readonly<Record<string, unknown>> {
  const classified = classify(text);
  if (classified.kind !== 'message') return {};
  const known = Object.keys(classified.message);
  return Object.fromEntries(Object.entries(parse(text) as object).filter(([name]) => !known.includes(name)));
}

const hasUnknown = (text: string): boolean => Object.keys(unknownIn(text)).length > 0;

/** Faults of fields that are not known. */
export const UNKNOWN_FIELD_FAULTS: readonly Fault[] = [
  {
    name: 'unknown-fields-are-no-message',
    breaks: 'CL-16',
    description: 'Ignores an IM message that has further fields.',
    step: events(
      () => (event) =>
        event.type === 'text' && hasUnknown(event.text) ? { type: 'heard', connection: event.connection } : event,
    ),
  },
  {
    name: 'leaves-at-unknown-fields',
    breaks: 'CL-16',
    description: 'Drops the connection at an IM message that has further fields.',
    link: dropsAt(hasUnknown),
  },
  {
    name: 'crashes-at-unknown-fields',
    breaks: 'CL-16',
    description: 'Ends with an error at a further field that is an object.',
    link: crashesAt((text) => Object.values(unknownIn(text)).some((value) => typeof value === 'object')),
  },
  {
    name: 'unknown-field-obeyed',
    breaks: 'CL-16',
    description: 'Tells that it is offline in the place of a message that has a further field event.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type !== 'text' || !('event' in unknownIn(event.text))
            ? all
            : all.map((effect) =>
                messageIn(effect) === undefined ? effect : tell('offline', { reason: 'closed', detail: '' }),
              ),
    ),
  },
];
