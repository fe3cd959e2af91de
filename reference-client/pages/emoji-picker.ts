import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EMOJI, EMOJI_COLUMNS } from './emoji-table.ts';
import type { Words } from './words.ts';

const LAST = EMOJI.flat().length - 1;

/** How far an arrow key goes in a table that is read row by row. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -EMOJI_COLUMNS,
  ArrowDown: EMOJI_COLUMNS,
};

interface Props {
  readonly words: Words;
  pick(emoji: string): void;
  close(): void;
}

/** A table of emoji. Arrow keys walk through it, one place of it is in the order of tabs, Escape closes it. */
export function EmojiPicker({ words, pick, close }: Props): VNode {
  const [current, setCurrent] = useState(0);
  const table = useRef<HTMLDivElement>(null);
  const focus = (index: number): void => {
    const place = Math.min(Math.max(index, 0), LAST);
    setCurrent(place);
    table.current?.querySelectorAll('button')[place]?.focus();
  };
  useEffect(() => focus(0), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(LAST);
    else if (step !== undefined && current + step >= 0 && current + step <= LAST) focus(current + step);
    else if (step === undefined) return;
    event.preventDefault();
  };

  let index = 0;
  return html`<div class="emoji" role="dialog" aria-label=${words.emoji} ref=${table} onKeyDown=${onKeyDown}>
    ${EMOJI.map(
      (group, place) => html`<div role="group" aria-label=${words.emojiGroups[place]}>
        <h2 aria-hidden="true">${words.emojiGroups[place]}</h2>
        <div class="grid">
          ${group.map((emoji) => {
            const own = index++;
            return html`<button
              type="button"
              tabindex=${own === current ? 0 : -1}
              onFocus=${() => setCurrent(own)}
              onClick=${() => pick(emoji)}
            >${emoji}</button>`;
          })}
        </div>
      </div>`,
    )}
  </div>`;
}
