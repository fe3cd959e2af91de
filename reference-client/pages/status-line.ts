import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Talk } from './talk.ts';
import type { Words } from './words.ts';

/** How often the seconds are counted anew, in milliseconds. */
const COUNT_MS = 250;

/** The lamp with its word, why it is grey, and when the next attempt is made. */
export function StatusLine({ talk, words }: { talk: Talk; words: Words }): VNode {
  const { online, why, nextAttempt } = talk;
  return html`<div class="status">
    <p role="status" class="lamp" data-online=${online}>
      <span class="light" aria-hidden="true"></span>
      <strong>${online ? words.online : words.offline}</strong>
      ${online ? null : html` <span>${words.why[why]}</span>`}
    </p>
    ${!online && why === 'connecting' ? html`<p>${words.connecting}</p>` : null}
    ${
      !online && nextAttempt !== undefined
        ? html`<${NextAttempt} at=${nextAttempt} words=${words} tryNow=${() => talk.wake()} />`
        : null
    }
  </div>`;
}

interface NextAttemptProps {
  /** By `performance.now()`. */
  readonly at: number;
  readonly words: Words;
  tryNow(): void;
}

/** Counts the seconds down, outside of what is read aloud at each change. */
function NextAttempt({ at, words, tryNow }: NextAttemptProps): VNode {
  const [, count] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => count(performance.now()), COUNT_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((at - performance.now()) / 1000);
  return html`<p class="next">
    <span>${seconds > 0 ? words.nextTry(seconds) : words.connecting}</span>
    <button type="button" onClick=${tryNow}>${words.tryNow}</button>
  </p>`;
}
