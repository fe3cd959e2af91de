import type { ModelRequirement, ProtocolModel } from '../model-types.ts';
import { paragraphs, requirementAnchor } from './markdown.ts';

/** The section of requirements, by area, with an anchor for each. */
export function requirements(model: ProtocolModel): string {
  return paragraphs(
    '## Requirements',
    'Levels are those of RFC 2119. An id is never used for another meaning. A *SHOULD* below a requirement goes beyond it.',
    ...Object.entries(model.areas).map(([area, title]) =>
      paragraphs(
        `### ${areaHeading(area, title)}`,
        ...model.requirements.filter((requirement) => requirement.area === area).map(requirementSection),
      ),
    ),
  );
}

/** The heading of an area without its mark. */
export function areaHeading(area: string, title: string): string {
  return `${area}: ${title}`;
}

function requirementSection(requirement: ModelRequirement): string {
  const { id, level, actor, sentence, recommendation, rationale, source, unobservable } = requirement;
  return paragraphs(
    `${requirementAnchor(id)}**${id}** (${level}, ${actor}): ${sentence}`,
    recommendation === undefined ? '' : `*SHOULD*: ${recommendation}`,
    `*Why*: ${rationale} *Source*: ${source}.`,
    unobservable === undefined ? '' : `*Not observable*: ${unobservable}`,
  );
}
