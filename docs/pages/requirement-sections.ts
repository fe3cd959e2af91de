import type { ModelRequirement } from '#generated/formats/model.js';
import { stackNames, stacks } from '../../conformance/stacks.ts';
import { type Html, html, joined, type Part } from '../page/html.ts';
import { anchor, list } from '../page/parts.ts';
import type { View } from '../page/view.ts';
import type { Citation } from '../sources/citations.ts';
import { messageAnchor } from './protocol.ts';
import { scenarioPath } from './suite.ts';

/** What is told of a requirement beside what it says: what proves it, what breaks it, what to do, and where it stands. */
export function requirementSections(requirement: ModelRequirement, view: View): Html {
  return html`${checks(requirement, view)}${causes(requirement, view)}${faults(requirement, view)}${differences(
    requirement,
    view,
  )}${citations(requirement, view)}`;
}

const isCited = ({ id }: ModelRequirement, cited: string): boolean => cited === id || cited === `${id}/SHOULD`;

function section(id: string, title: string, body: Part): Html {
  return html`<h2 id="${id}">${title}</h2>
${body}
`;
}

function checks(requirement: ModelRequirement, view: View): Html {
  const { say, language, link, block } = view;
  const { scenarios } = view.sources.explanations;
  const parties = { server: say('server', '服务端'), client: say('client', '客户端'), both: say('both', '两者一起') };
  const items = scenarios.flatMap(({ party, id, title, rows, checks }) => {
    const proving = checks.filter(({ proves }) => proves.some((cited) => isCited(requirement, cited)));
    if (proving.length === 0) return [];
    const recommended = (proves: readonly string[]): boolean => !proves.includes(requirement.id);
    const names = proving.map(({ check, proves }) => html`<code>${check}</code>${recommended(proves) && ' (SHOULD)'}`);
    return [
      html`${link(scenarioPath(party, id), html`<code>${id}</code>`)} <span class="tag">${parties[party]}</span>${
        rows.length > 0 && say(` ${rows.length} rows`, ` ${rows.length} 行`)
      }<br>${title[language]}<br><span class="fine">${joined(names, ', ')}</span>`,
    ];
  });
  const { id, actor, unobservable } = requirement;
  if (items.length === 0)
    return section(
      'checks',
      say('How it is checked', '怎样检查'),
      html`<p>${unobservable === undefined ? say('No check proves it.', '没有检查能证明它。') : say('No check can see it.', '没有检查能看到它。')}</p>`,
    );
  const target = { server: say('<your server>', '<你的服务端>'), client: say('<your driver>', '<你的驱动程序>') }[
    actor
  ];
  return section(
    'checks',
    say('How it is checked', '怎样检查'),
    html`${list(items)}
${block(`im-conformance ${actor} --run ${id} -- ${target}`)}`,
  );
}

function causes(requirement: ModelRequirement, view: View): Html | undefined {
  const { say, prose, sources, language } = view;
  const items = sources.hints[language]
    .filter(({ requirements }) => requirements?.some((cited) => isCited(requirement, cited)))
    .map(({ hint, for: own }) => {
      const texts = stacks.flatMap((stack) => {
        const text = own[stack];
        return text === undefined ? [] : [html`${stackNames[stack]}: ${prose(text)}`];
      });
      return [hint, html`${prose(hint)}${list(texts)}`] as const;
    });
  // The same cause may stand behind several ways to fail.
  const once = [...new Map(items).values()];
  return once.length === 0
    ? undefined
    : section('causes', say('Common causes, and what to do', '常见原因与做法'), list(once));
}

function faults(requirement: ModelRequirement, view: View): Html | undefined {
  const { say, prose, language, block } = view;
  const breaking = view.sources.explanations.faults.filter(({ breaks }) => isCited(requirement, breaks));
  const [first] = breaking;
  if (first === undefined) return undefined;
  const items = breaking.map(
    ({ name, breaks, description }) =>
      html`<code>${name}</code>${breaks !== requirement.id && ' (SHOULD)'}: ${prose(description[language])}`,
  );
  return section(
    'faults',
    say('Faults that break it', '违反它的故障'),
    html`<p>${say(
      'The suite is proved with programs that are wrong on purpose; it has to find each of these.',
      '测试用故意出错的程序来证明自己有效；下面每一个都必须被它发现。',
    )}</p>
${list(items)}
${block(`im-conformance selftest --actor ${first.actor} --run ${requirement.id}`)}`,
  );
}

function differences(requirement: ModelRequirement, view: View): Html | undefined {
  const { say, prose, language, link } = view;
  const items = view.sources.differences
    .filter(({ requirements }) => requirements.some((cited) => isCited(requirement, cited)))
    .map(({ id, title, fault }) => html`${link(`differences.html#${id}`, title[language])}: ${prose(fault[language])}`);
  return items.length === 0
    ? undefined
    : section('original', say('In the original and its copies', '原版及其抄本'), list(items));
}

function citations(requirement: ModelRequirement, view: View): Html | undefined {
  const { say, sources } = view;
  const places = (sources.citations.document.get(requirement.id) ?? []).map((one) => citation(one, view));
  const files = sources.citations.code.get(requirement.id) ?? [];
  const items = [
    ...(places.length === 0 ? [] : [html`${say('In the protocol: ', '协议中：')}${joined(places, say(', ', '、'))}`]),
    ...(files.length === 0
      ? []
      : [
          html`${say('In the references: ', '参考实现中：')}${joined(
            files.map((file) => html`<code>${file}</code>`),
            ', ',
          )}`,
        ]),
  ];
  return items.length === 0 ? undefined : section('cited', say('Where it stands', '出现在哪里'), list(items));
}

function citation({ kind, name }: Citation, view: View): Part {
  const { say, model, link } = view;
  const to = (id: string, text: string): Html => link(`protocol.html#${id}`, text);
  switch (kind) {
    case 'channel':
      return to('channel', say('channel', '通道'));
    case 'parameter':
      return to('channel', name);
    case 'message':
      return to(messageAnchor(name), model.messages[name]?.title ?? name);
    case 'operation': {
      const operation = model.operations.find(({ id }) => id === name);
      return to(messageAnchor(operation?.messages[0] ?? ''), operation?.title ?? name);
    }
    case 'timer':
      return to(`timer-${anchor(name)}`, name);
    case 'closeCode':
      return to(
        `close-${model.closeCodes[name]?.code}`,
        say(`close code ${model.closeCodes[name]?.code}`, `关闭码 ${model.closeCodes[name]?.code}`),
      );
    case 'lifeCycle':
      return to('life-cycle', say('life cycle', '生命周期'));
    case 'duty':
      return say('what every client is judged by all the time', '对客户端的全程要求');
  }
}
