import type { Difference } from '#generated/formats/differences.js';
import { type Html, html, joined, type Part } from '../page/html.ts';
import { contents, heading } from '../page/parts.ts';
import type { DocPage, View } from '../page/view.ts';
import { scenarioPath } from './suite.ts';

/** Known faults of the original and of its copies, with their fixes. */
export function differencesPage(view: View): DocPage {
  const { say, sources } = view;
  const places = {
    server: say('In the server', '服务端'),
    client: say('In the client', '客户端'),
    surroundings: say('Around them', '外围'),
  };
  const groups = Object.entries(places).map(
    ([where, title]) => [where, title, sources.differences.filter((one) => one.where === where)] as const,
  );
  const body = html`<p class="lead">${say(
    'The protocol was taken from a customer-service chat that teaches WebSocket with Spring Boot and HarmonyOS, and that many programs were copied from. Where it is silent or wrong, the protocol decides. These are its known faults and those of its copies: what people notice, which check finds it, and what to do.',
    '本协议取自一份用 Spring Boot 和 HarmonyOS 讲解 WebSocket 的客服聊天教程，许多程序都抄自它。它没有说明或说错的地方，由本协议定下来。以下是它及其抄本的已知缺陷：人们会看到什么现象，哪项检查能发现，以及该怎么做。',
  )}</p>
${contents(
  say('On this page', '本页内容'),
  groups.map(([where, title, all]) => [where, `${title} (${all.length})`]),
)}
${groups.map(([where, title, all]) => html`${heading(2, where, title)}${all.map((one) => entry(one, view))}`)}`;
  return {
    path: 'differences.html',
    title: say('Differences from the original tutorial', '与原版教程的差异'),
    summary: say('Known faults of the original, and how they are mended.', '原版的已知缺陷及修正办法。'),
    body,
    words: sources.differences.flatMap(({ title, fault }) => [title[view.language], fault[view.language]]).join(' '),
  };
}

function entry({ id, title, fault, fix, requirements, checks }: Difference, view: View): Html {
  const { say, prose, language, link, requirement } = view;
  const named = checks.map((check) => {
    const [, party = '', rest = ''] = /^([a-z]+)\/(.*)$/.exec(check) ?? [];
    const path = scenarioPath(party as Parameters<typeof scenarioPath>[0], rest.replace(/:.*/, ''));
    return link(path, html`<code>${check}</code>`);
  });
  const row = (label: string, parts: readonly Part[]): Part =>
    parts.length > 0 && html`<dt>${label}</dt><dd>${joined(parts, ' ')}</dd>\n`;
  return html`<section class="difference">
${heading(3, id, title[language])}<p>${prose(fault[language])}</p>
<dl>
<dt>${say('What to do', '做法')}</dt><dd>${prose(fix[language])}</dd>
${row(
  say('Requirements', '要求'),
  requirements.map((cited) => requirement(cited)),
)}${row(say('Found by', '由此发现'), named)}</dl>
</section>
`;
}
