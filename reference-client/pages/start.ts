import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isCustomerId } from '../chat/customer-id.ts';
import { linkTo } from './address.ts';
import { type PageProps, show, Top } from './frame.ts';

show(StartPage);

/** Where one chooses who one is. */
function StartPage({ words, languageSwitch, token }: PageProps): VNode {
  const [user, setUser] = useState('1001');
  const [wrong, setWrong] = useState(false);
  const open = (event: Event): void => {
    event.preventDefault();
    const isCustomer = isCustomerId(user.trim());
    setWrong(!isCustomer);
    if (isCustomer) location.href = linkTo(`chat?user=${user.trim()}`, token);
  };
  return html`<div class="plain-page">
    <${Top} title=${words.appName}>${languageSwitch}<//>
    <main>
      <p class="lead">${words.aboutStart}</p>
      <div class="doors">
        <form class="door" onSubmit=${open} novalidate>
          <h2>${words.chatAs}</h2>
          <label for="user">${words.userNumber}</label>
          <input
            id="user"
            inputmode="numeric"
            autocomplete="off"
            value=${user}
            aria-describedby="user-hint"
            aria-invalid=${wrong}
            onInput=${(event: Event) => setUser((event.currentTarget as HTMLInputElement).value)}
          />
          <p class="problem" role="alert">${wrong ? words.badUserNumber : ''}</p>
          <p class="quiet" id="user-hint">${words.userNumberHint}</p>
          <button type="submit" class="strong">${words.openChat}</button>
        </form>
        <section class="door">
          <h2>${words.agentTitle}</h2>
          <p class="quiet">${words.aboutAgent}<br />${words.broadcast}</p>
          <a class="button" href=${linkTo('agent', token)}>${words.openConsole}</a>
        </section>
      </div>
    </main>
  </div>`;
}
