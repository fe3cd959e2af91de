import { FRAMES } from '#generated/support-chat/constants.js';
import { isClockTick } from '../core/im-message.ts';
import type { Fault, StepPlace } from './fault.ts';
import { asMessage, effects, show, shows, tells } from './step-places.ts';

const NOTICES: readonly string[] = Object.values(FRAMES.notice);

/** Shows some texts as chat. */
function chat(isShown: (text: string) => boolean): StepPlace {
  return shows((text) => (isShown(text) ? asMessage(text) : undefined));
}

/** Does not show some notices. */
function swallows(isSwallowed: (text: string) => boolean): StepPlace {
  return effects(
    () =>
      (all, { event }) =>
        event.type === 'text' && isSwallowed(event.text) ? all.filter((effect) => !tells(effect, 'notice')) : all,
  );
}

/** Faults of signals and notices. */
export const SIGNAL_FAULTS: readonly Fault[] = [
  {
    name: 'acknowledgements-shown',
    breaks: 'CL-10',
    description: 'Shows each acknowledgement as chat.',
    step: chat((text) => text === FRAMES.heartbeatAck),
  },
  {
    name: 'clock-ticks-shown',
    breaks: 'CL-10',
    description: 'Shows each clock tick as chat.',
    step: chat(isClockTick),
  },
  {
    name: 'ticks-from-twelve-to-one-shown',
    breaks: 'CL-10',
    description: 'Takes the hours of a clock tick to end at 11, and shows others as chat.',
    step: chat((text) => isClockTick(text) && text.includes(' 12:')),
  },
  {
    name: 'notices-shown-as-chat',
    breaks: 'CL-11',
    description: 'Shows notices as chat.',
    step: effects(() => (all, { event }) => {
      if (event.type !== 'text' || !NOTICES.includes(event.text)) return all;
      return all.map((effect) => (tells(effect, 'notice') ? show(asMessage(event.text)) : effect));
    }),
  },
  {
    name: 'notices-shown-as-chat-too',
    breaks: 'CL-11',
    description: 'Shows notices as such and as chat.',
    step: chat((text) => NOTICES.includes(text)),
  },
  {
    name: 'notices-swallowed',
    breaks: 'CL-11',
    description: 'Shows no notice.',
    step: swallows(() => true),
  },
  {
    name: 'session-notice-swallowed',
    breaks: 'CL-11',
    description: 'Does not show the notice that there is no session.',
    step: swallows((text) => text === FRAMES.notice.noSession),
  },
];
