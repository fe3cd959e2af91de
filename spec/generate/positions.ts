import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { type JsonPath, unescapePointer } from './json.ts';

/** Where a finding stands; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Position of the key or element at a path; follows local references, and stops at the last part that exists. */
export function locate(yaml: Document.Parsed, lines: LineCounter, at: JsonPath): Position {
  let node: unknown = yaml.contents;
  let best: Node | null = isNode(node) ? node : null;
  for (const key of at) {
    node = followReference(yaml, node);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      best = pair.key as Node;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (!isNode(node)) break;
      best = node;
    } else break;
  }
  return positionOf(lines, best?.range?.[0] ?? 0);
}

/** Position of an offset into the text. */
export function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function followReference(yaml: Document.Parsed, node: unknown, seen: readonly string[] = []): unknown {
  if (isAlias(node)) return node.resolve(yaml);
  if (!isMap(node)) return node;
  const reference = node.get('$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#/') || seen.includes(reference)) return node;
  const target = yaml.getIn(reference.slice(2).split('/').map(unescapePointer), true) ?? null;
  return followReference(yaml, target, [...seen, reference]);
}
