import type { ModelRequirement } from '#generated/formats/model.js';
import { type Html, html, type Part } from '../page/html.ts';
import { contents, heading, table } from '../page/parts.ts';
import { type DocPage, requirementPath, type View } from '../page/view.ts';
import { requirementSections } from './requirement-sections.ts';

const section = 'requirements/index.html';

/** Every requirement, by area. */
export function requirementsPage(view: View): DocPage {
  const { say, model, prose } = view;
  const areas = Object.entries(model.areas);
  const body = html`<p>${say(
    'Levels are those of RFC 2119. An id is never used for another meaning.',
    '级别含义见 RFC 2119。编号绝不挪作他用。',
  )}</p>
${contents(
  say('Areas', '领域'),
  areas.map(([area, title]) => [area.toLowerCase(), `${area}: ${title}`]),
)}
${areas.map(
  ([area, title]) =>
    html`${heading(2, area.toLowerCase(), `${area}: ${title}`)}${table(
      title,
      [say('Id', '编号'), say('Level', '级别'), say('Requirement', '要求')],
      model.requirements
        .filter((one) => one.area === area)
        .map(({ id, level, sentence }) => [view.requirement(id), levelMark(level), prose(sentence)]),
    )}\n`,
)}`;
  return {
    path: section,
    title: say('Requirements', '要求'),
    summary: say('Every rule for servers and clients, by area.', '对服务端和客户端的全部规则，按领域排列。'),
    body,
  };
}

/** A page for each requirement. */
export function requirementPages(view: View): DocPage[] {
  const { requirements } = view.model;
  return requirements.map((requirement, index) => {
    const neighbours = [requirements[index - 1], requirements[index + 1]];
    return requirementPage(requirement, neighbours, view);
  });
}

function requirementPage(
  requirement: ModelRequirement,
  [before, after]: readonly (ModelRequirement | undefined)[],
  view: View,
): DocPage {
  const { say, model, prose, link } = view;
  const { id, area, level, actor, sentence, recommendation, rationale, source, unobservable } = requirement;
  const fact = (label: string, text: Part): Part => html`<dt>${label}</dt><dd>${text}</dd>\n`;
  const actors = { server: say('on a server', '对服务端'), client: say('on a client', '对客户端') };
  const title = model.areas[area] ?? area;
  const body = html`<p class="crumbs">${link(section, say('Requirements', '要求'))} › ${link(
    `${section}#${area.toLowerCase()}`,
    title,
  )}</p>
<p>${levelMark(level)} ${actors[actor]}</p>
<p class="lead">${prose(sentence)}</p>
<dl>
${recommendation !== undefined && fact('SHOULD', prose(recommendation))}${fact(
  say('Why', '原因'),
  prose(rationale),
)}${fact(say('Source', '出处'), prose(source))}${
  unobservable !== undefined && fact(say('Not observable', '不可观测'), prose(unobservable))
}</dl>
${requirementSections(requirement, view)}
<nav class="neighbours" aria-label="${say('Neighbours', '相邻')}">${
    before !== undefined && html`<span>${link(requirementPath(before.id), `← ${before.id}`)}</span>`
  }${after !== undefined && html`<span>${link(requirementPath(after.id), `${after.id} →`)}</span>`}</nav>`;
  return { path: requirementPath(id), title: id, label: `${id} · ${title}`, summary: sentence, body, section };
}

/** The level of a requirement, as it is shown. */
function levelMark(level: ModelRequirement['level']): Html {
  return html`<span class="level ${level.toLowerCase()}">${level}</span>`;
}
