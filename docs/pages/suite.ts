import type { ExplainedScenario } from '#generated/formats/explanations.js';
import { html, joined } from '../page/html.ts';
import { anchor, heading, table } from '../page/parts.ts';
import type { DocPage, View } from '../page/view.ts';
import type { ScenarioSource } from '../sources/scenario-sources.ts';

type Party = ExplainedScenario['party'];

const section = 'suite/index.html';

/** Where a scenario is shown. */
export function scenarioPath(party: Party, id: string): string {
  return `suite/${party}.html#${anchor(id)}`;
}

const titles = ({ say }: View): Readonly<Record<Party, string>> => ({
  server: say('Scenarios for servers', '服务端场景'),
  client: say('Scenarios for clients', '客户端场景'),
  both: say('Scenarios for both together', '双方一起的场景'),
});

/** The scenarios of the kit: an overview, and a page with the sources for each party. */
export function suitePages(view: View): DocPage[] {
  const { say, link, sources, language } = view;
  const { scenarios } = sources.explanations;
  const parties = [...new Set(scenarios.map(({ party }) => party))];
  const overview: DocPage = {
    path: section,
    title: say('Checks', '检查'),
    summary: say('Every scenario, whom it judges, and what it shows.', '全部场景：评判谁，说明什么。'),
    body: html`<p>${say('A scenario is a script; ', '场景是一份脚本；')}${link('scenarios.html', say('its format', '其格式'))}${say(
      ' is open, and yours are played with --scenarios.',
      '是公开的，你自己的场景用 --scenarios 运行。',
    )}</p>
${parties.map(
  (party) =>
    html`${heading(2, party, titles(view)[party])}${table(
      titles(view)[party],
      [say('Scenario', '场景'), say('What it shows', '说明什么'), say('Checks', '检查数')],
      scenarios
        .filter((one) => one.party === party)
        .map(({ id, title, checks, rows }) => [
          link(scenarioPath(party, id), html`<code>${id}</code>`),
          title[language],
          checks.length * Math.max(1, rows.length),
        ]),
    )}\n`,
)}`,
  };
  return [overview, ...parties.map((party) => partyPage(party, view))];
}

function partyPage(party: Party, view: View): DocPage {
  const { say, link, language, sources } = view;
  const title = titles(view)[party];
  const texts = new Map(sources.explanations.scenarios.map((one) => [`${one.party}/${one.id}`, one.title[language]]));
  return {
    path: `suite/${party}.html`,
    section,
    title,
    summary: say('The scenarios as they are written.', '场景原文。'),
    body: html`<p>${say(
      'An expectation with a check is judged and proves a requirement. One without is a control: when it does not hold, the checks of the scenario are untestable, never passed. ',
      '带 check 的期望会被评判，并证明某项要求；不带的是对照：对照不成立时，场景的检查算作无法判定，绝不算通过。',
    )}${link('scenarios.html', say('Every step is described here', '每种步骤的说明见此'))}${say('.', '。')}</p>
${sources.scenarios
  .filter((one) => one.party === party)
  .map((one) => scenario(one, texts.get(`${party}/${one.id}`) ?? one.title, view))}`,
  };
}

function scenario(
  { party, id, text, file, checks }: ScenarioSource,
  title: string,
  view: View,
): ReturnType<typeof html> {
  const { say, block } = view;
  const proved = [...new Set(checks.flatMap(({ proves }) => proves))];
  return html`${heading(2, anchor(id), id)}<p>${title}${say('. Proves ', '。证明 ')}${joined(
    proved.map((cited) => view.requirement(cited)),
    ' ',
  )}</p>
<details><summary><code>${file}</code></summary>
${block(text, `${party}/${id}`)}
</details>
`;
}
