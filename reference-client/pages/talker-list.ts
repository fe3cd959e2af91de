import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Avatar } from './avatar.ts';
import { Time } from './message-row.ts';
import type { Talker } from './talkers.ts';
import type { Words } from './words.ts';

interface Props {
  readonly talkers: readonly Talker[];
  /** Whose messages are shown; undefined where all are. */
  readonly chosen: number | undefined;
  readonly words: Words;
  choose(uid: number | undefined): void;
}

/** Who is talking. The one who is chosen narrows what is shown. */
export function TalkerList({ talkers, chosen, words, choose }: Props): VNode {
  return html`<nav class="people" aria-label=${words.people}>
    <h2>${words.people}</h2>
    <ul>
      <li>
        <button type="button" aria-pressed=${chosen === undefined} onClick=${() => choose(undefined)}>
          <span class="avatar" data-hue="all" aria-hidden="true"><span>∗</span></span>
          <span class="who"><span class="name">${words.everybody}</span></span>
        </button>
      </li>
      ${talkers.map(
        (talker) => html`<li key=${talker.uid}>
          <button type="button" aria-pressed=${chosen === talker.uid} onClick=${() => choose(talker.uid)}>
            <${Avatar} uid=${talker.uid} name=${talker.name} avatar=${talker.avatar} />
            <span class="who">
              <span class="line"><bdi class="name">${talker.name}</bdi> <${Time} createTime=${talker.createTime} /></span>
              <bdi class="last">${talker.text}</bdi>
              <span class="line quiet"><span>#${talker.uid}</span> <span>${words.messageCount(talker.count)}</span></span>
            </span>
            ${
              talker.unread > 0
                ? html`<span class="unread"><span aria-hidden="true">${talker.unread}</span><span class="unseen">${words.unread(talker.unread)}</span></span>`
                : null
            }
          </button>
        </li>`,
      )}
    </ul>
    ${talkers.length === 0 ? html`<p class="quiet">${words.nobodyYet}</p>` : null}
  </nav>`;
}
