import type { Schema } from '../sources/sources.ts';
import { type Html, html, joined, type Part } from './html.ts';
import { anchor, heading, table } from './parts.ts';
import type { View } from './view.ts';

/** The definition that a schema refers to, or the schema itself. */
export function resolved(schema: Schema, root: Schema): Schema {
  const { $ref } = schema as { $ref?: string };
  return $ref === undefined ? schema : resolved(definitionsOf(root)[nameOf($ref)] ?? {}, root);
}

/** Named parts of a schema. */
export function definitionsOf(root: Schema): Readonly<Record<string, Schema>> {
  return (root['definitions'] ?? {}) as Readonly<Record<string, Schema>>;
}

const nameOf = (reference: string): string => reference.replace('#/definitions/', '');

/** Where the place of a definition is on its page. */
export const definitionAnchor = (name: string): string => `part-${anchor(name)}`;

/** Fields of an object as a table. */
export function fieldTable(label: string, schema: Schema, root: Schema, view: View): Html {
  const { say } = view;
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const required = new Set((schema['required'] ?? []) as readonly string[]);
  return table(
    label,
    [say('Key', '键'), say('Value', '值'), say('Required', '必需'), say('Meaning', '含义')],
    properties.map(([name, property]) => [
      html`<code>${name}</code>`,
      typeOf(property, root, view),
      required.has(name) ? say('yes', '是') : say('no', '否'),
      meaningOf(property, root, view),
    ]),
  );
}

/** What a value means: its own description, or that of what it refers to. */
export function meaningOf(schema: Schema, root: Schema, view: View): Part {
  const own = schema['description'] ?? resolved(schema, root)['description'];
  if (typeof own === 'string') return view.prose(view.told(own));
  const { items } = schema as { items?: Schema };
  return items === undefined ? '' : meaningOf(items, root, view);
}

/** What values fit, in a few words; parts with a name are links to their place. */
export function typeOf(schema: Schema, root: Schema, view: View): Part {
  const { say } = view;
  const { $ref, type, items, oneOf, minimum, maximum } = schema as {
    readonly $ref?: string;
    readonly type?: string;
    readonly items?: Schema;
    readonly oneOf?: readonly Schema[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  const values = schema['enum'] ?? (schema['const'] === undefined ? undefined : [schema['const']]);
  if ($ref !== undefined) return html`<a href="#${definitionAnchor(nameOf($ref))}">${nameOf($ref)}</a>`;
  if (Array.isArray(values))
    return joined(
      values.map((value) => html`<code>${String(value)}</code>`),
      say(' or ', ' 或 '),
    );
  if (oneOf !== undefined)
    return joined(
      oneOf.map((one) => typeOf(one, root, view)),
      say(' or ', ' 或 '),
    );
  if (type === 'array')
    return html`${say('list of ', '列表：')}${items === undefined ? '' : typeOf(items, root, view)}`;
  if (type === undefined) return say('anything', '任意');
  const word = typeWords[type]?.[view.language] ?? type;
  if (minimum === undefined && maximum === undefined) return word;
  if (maximum === undefined) return say(`${word} from ${minimum} up`, `${word}，不小于 ${minimum}`);
  return say(`${word} from ${minimum} to ${maximum}`, `${word}，${minimum} 到 ${maximum}`);
}

const typeWords: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  object: { en: 'mapping', zh: '映射' },
  string: { en: 'text', zh: '文本' },
  integer: { en: 'whole number', zh: '整数' },
  number: { en: 'number', zh: '数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
};

/** Sections of the definitions that are not told elsewhere: what they mean, and their fields or values. */
export function definitionSections(root: Schema, except: ReadonlySet<string>, level: 3 | 4, view: View): Html {
  const parts = Object.entries(definitionsOf(root)).filter(([name]) => !except.has(name));
  return html`${parts.map(([name, schema]) => definitionSection(name, schema, root, level, view))}`;
}

function definitionSection(name: string, schema: Schema, root: Schema, level: 3 | 4, view: View): Html {
  const { description, properties, pattern, items } = schema as {
    readonly description?: string;
    readonly properties?: object;
    readonly pattern?: string;
    readonly items?: Schema;
  };
  const inner = items === undefined ? undefined : resolved(items, root);
  return html`${heading(level, definitionAnchor(name), name)}${
    description !== undefined && html`<p>${view.prose(view.told(description))}</p>\n`
  }${
    properties === undefined
      ? html`<p>${view.say('Value', '值')}: ${typeOf(schema, root, view)}${
          pattern !== undefined && html`, ${view.say('of the form', '形如')} <code>${pattern}</code>`
        }</p>\n`
      : fieldTable(name, schema, root, view)
  }${inner?.['properties'] !== undefined && items?.['$ref'] === undefined && fieldTable(name, inner, root, view)}`;
}
