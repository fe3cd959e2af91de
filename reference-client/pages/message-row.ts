import { html } from 'htm/preact';
import { Component, type VNode } from 'preact';
import { FRAMES } from '#generated/support-chat/constants.js';
import { Avatar } from './avatar.ts';
import type { Entry } from './talk.ts';
import type { Words } from './words.ts';

interface Props {
  readonly entry: Entry;
  readonly words: Words;
}

/** One thing that was said. What strangers wrote is only ever text, kept apart from the direction of its surroundings. */
export class MessageRow extends Component<Props> {
  /** An entry never changes: hundreds of others need not be looked at when one comes. */
  override shouldComponentUpdate({ words }: Props): boolean {
    return words !== this.props.words;
  }

  override render({ entry, words }: Props): VNode {
    if (entry.kind === 'notice') return notice(entry, words);
    if (entry.kind === 'loss') return loss(entry, words);
    const { role, username, uid, avatar, createTime, text } = entry.message;
    const tag = entry.own ? words.you : role === 'ai' ? words.agent : undefined;
    return html`<li class=${entry.own ? 'message own' : 'message other'}>
      <${Avatar} uid=${uid} name=${username} avatar=${avatar} />
      <div class="said">
        <p class="by">
          <bdi class="name">${username}</bdi>
          ${tag === undefined ? null : html`<span class="tag">${tag}</span>`}
          <${Time} createTime=${createTime} />
        </p>
        <p class="text" dir="auto">${text}</p>
      </div>
    </li>`;
  }
}

/** The minute of a moment on the server's clock; the whole of it stands behind. */
export function Time({ createTime }: { createTime: string }): VNode {
  return html`<time datetime=${createTime} title=${createTime}>${createTime.slice(11, 16)}</time>`;
}

function notice({ text }: Extract<Entry, { kind: 'notice' }>, words: Words): VNode {
  const meaning =
    text === FRAMES.notice.unknownUser ? words.noticeMeanings.unknownUser : words.noticeMeanings.noSession;
  return html`<li class="notice"><p>${words.notice(text)}</p><p class="quiet">${meaning}</p></li>`;
}

function loss({ text, sent }: Extract<Entry, { kind: 'loss' }>, words: Words): VNode {
  return html`<li class="notice loss">
    <p>${sent ? words.mayBeLost : words.notSent}</p>
    <p class="text" dir="auto">${text}</p>
  </li>`;
}
