import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { PARAMETERS } from '#generated/support-chat/constants.js';
import { linkTo } from './address.ts';
import { Composer, TEXT_FIELD } from './composer.ts';
import { type PageProps, show, Top } from './frame.ts';
import { MessageList } from './message-list.ts';
import { StatusLine } from './status-line.ts';
import type { Entry } from './talk.ts';
import { TalkerList } from './talker-list.ts';
import { useTalk, useUnread } from './use-talk.ts';
import { useTalkers } from './use-talkers.ts';

show(AgentPage);

/** The agent's page: everybody's messages, or those of one customer and the agent's own. */
function AgentPage({ words, languageSwitch, token }: PageProps): VNode {
  const talk = useTalk(PARAMETERS.agentUserId, token);
  const unread = useUnread(talk);
  const [chosen, setChosen] = useState<number>();
  const talkers = useTalkers(talk, chosen);
  const wanted = talk.why !== 'idle' && talk.why !== 'disconnect';
  const on = talk.online || wanted;
  const name = talkers.find(({ uid }) => uid === chosen)?.name ?? '';
  return html`<div class="app wide">
    <a class="skip" href=${`#${TEXT_FIELD}`}>${words.skipToText}</a>
    <${Top} title=${words.agentTitle} unread=${unread}>
      <a href=${linkTo('./', token)}>${words.home}</a>${languageSwitch}
    <//>
    <main>
      <div class="bar">
        <${StatusLine} talk=${talk} words=${words} />
        <button type="button" class=${on ? '' : 'strong'} onClick=${() => (on ? talk.disconnect() : talk.connect())}>
          ${on ? words.disconnect : words.connect}
        </button>
      </div>
      <p class="hint quiet">${words.broadcast}</p>
      <div class="desk">
        <${TalkerList} talkers=${talkers} chosen=${chosen} words=${words} choose=${setChosen} />
        <div class="pane">
          <${MessageList}
            entries=${talk.entries.filter((entry) => isOf(entry, chosen))}
            view=${String(chosen)}
            label=${chosen === undefined ? words.messages : words.onlyOf(name)}
            words=${words}
          />
          <${Composer} talk=${talk} words=${words} label=${words.newMessage} />
        </div>
      </div>
    </main>
  </div>`;
}

function isOf(entry: Entry, chosen: number | undefined): boolean {
  return chosen === undefined || entry.kind !== 'message' || entry.own || entry.message.uid === chosen;
}
