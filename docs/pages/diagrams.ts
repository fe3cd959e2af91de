import type { Sequence } from '#generated/formats/sequences.js';
import { type Html, html, joined } from '../page/html.ts';
import { type LaneRow, lanesSvg } from '../page/lanes.ts';
import { heading, table } from '../page/parts.ts';
import type { View } from '../page/view.ts';

/** A conversation: the diagram, and the same as a list. */
export function sequenceSection(sequence: Sequence, view: View): Html {
  const { language, say, prose } = view;
  const title = sequence.title[language];
  const keys = Object.keys(sequence.lanes);
  const names = Object.values(sequence.lanes).map((name) => name?.[language] ?? '');
  const rows = sequence.steps.map((step): LaneRow => {
    const index = (lane: string): number => keys.indexOf(lane);
    return {
      from: step.from === undefined ? undefined : index(step.from),
      to: step.to === undefined ? [] : [step.to].flat().map(index),
      text: textOf(step, view),
      literal: step.message !== undefined,
      cites: (step.cites ?? []).map((id) => view.requirement(id)),
    };
  });
  const items = rows.map(({ from, to, text, cites }) => {
    const way =
      from === undefined
        ? ''
        : [
            names[from],
            ...(to.length === 0 ? [] : ['→', to.map((lane) => names[lane]).join(say(' and ', ' 和 '))]),
          ].join(' ');
    return html`<li>${way}${way !== '' && ': '}${text}${cites.length > 0 && html` (${joined(cites, ' ')})`}</li>\n`;
  });
  return html`${heading(3, sequence.id, title)}<p>${prose(sequence.text[language])}</p>
${lanesSvg({ label: title, names, rows })}
<details><summary>${say('The same as a list', '以列表形式查看')}</summary><ol>
${items}</ol></details>
`;
}

function textOf({ message, frame, event, note }: Sequence['steps'][number], view: View): string {
  if (message === undefined) return (event ?? note)?.[view.language] ?? '';
  return frame ?? view.model.messages[message]?.examples[0]?.frame ?? '';
}

/** States and transitions of a session. */
export function lifeCycleSection(view: View): Html {
  const { say, model, prose } = view;
  const { lifeCycle: cycle } = model;
  if (cycle === undefined) return html``;
  const names = Object.keys(cycle.states);
  const cites = (ids: readonly string[]): Html[] => ids.map((id) => view.requirement(id));
  return html`<p>${cycle.subject}${say(', which begins as ', '，初始状态为 ')}<code>${cycle.initial}</code>${say('.', '。')}</p>
${lanesSvg({
  label: say('Life cycle of a session', '会话的生命周期'),
  names,
  rows: cycle.transitions.map(({ from, to, on, cites: ids }) => ({
    from: names.indexOf(from),
    to: [names.indexOf(to)],
    text: on,
    literal: false,
    cites: cites(ids),
  })),
})}
${table(
  say('States', '状态'),
  [say('State', '状态'), say('Meaning', '含义')],
  Object.entries(cycle.states).map(([state, text]) => [html`<code>${state}</code>`, prose(text)]),
)}
${table(
  say('Transitions', '转换'),
  [say('From', '从'), say('To', '到'), say('When', '何时'), say('Requirements', '要求')],
  cycle.transitions.map(({ from, to, on, cites: ids }) => [
    html`<code>${from}</code>`,
    html`<code>${to}</code>`,
    prose(on),
    joined(cites(ids), ' '),
  ]),
)}`;
}
