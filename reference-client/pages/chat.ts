import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { isCustomerId } from '../chat/customer-id.ts';
import { linkTo } from './address.ts';
import { Composer, TEXT_FIELD } from './composer.ts';
import { type PageProps, show, Top } from './frame.ts';
import { MessageList } from './message-list.ts';
import { StatusLine } from './status-line.ts';
import { useTalk, useUnread } from './use-talk.ts';

show(ChatPage);

/** The page of the user whom the address names. */
function ChatPage({ words, languageSwitch, token }: PageProps): VNode {
  const user = new URLSearchParams(location.search).get('user') ?? '';
  const home = html`<a href=${linkTo('./', token)}>${words.home}</a>`;
  if (isCustomerId(user)) {
    return html`<${Chat} userId=${Number(user)} words=${words} token=${token} tools=${[home, languageSwitch]} />`;
  }
  return html`<${Top} title=${words.appName}>${languageSwitch}<//>
    <main class="plain-page"><p>${words.noUser}</p><p>${home}</p></main>`;
}

interface ChatProps extends Omit<PageProps, 'languageSwitch'> {
  readonly userId: number;
  readonly tools: readonly VNode[];
}

/** A customer's chat: connected as long as the page is open. */
function Chat({ userId, words, token, tools }: ChatProps): VNode {
  const talk = useTalk(userId, token);
  const unread = useUnread(talk);
  useEffect(() => talk.connect(), [talk]);
  return html`<div class="app">
    <a class="skip" href=${`#${TEXT_FIELD}`}>${words.skipToText}</a>
    <${Top} title=${words.chatTitle(String(userId))} unread=${unread}>${tools}<//>
    <main>
      <${StatusLine} talk=${talk} words=${words} />
      <${MessageList} entries=${talk.entries} view="all" label=${words.messages} words=${words} />
      <${Composer} talk=${talk} words=${words} label=${words.newMessage} />
    </main>
  </div>`;
}
