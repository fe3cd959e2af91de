import { createRequire } from 'node:module';
import { stringify } from 'yaml';
import type { ValidationError } from '#generated/formats/validators.js';
import { atPointer } from './interpreter/json-numbers.ts';
import { suggestion } from './suggestion.ts';
import { type FileProblem, formatProblem, type YamlFile } from './yaml-file.ts';

/** A validator's errors as problems of the file, in its order; a misspelt key gets the nearest right one. */
export function schemaProblems(file: YamlFile, format: string, errors: readonly ValidationError[]): FileProblem[] {
  const problems = tellingErrors(errors).map((error): FileProblem => {
    const path = error.instancePath.split('/').slice(1);
    const extra = error.params['additionalProperty'] ?? error.params['propertyName'];
    const place = file.locate(typeof extra === 'string' ? [...path, extra] : path);
    return { ...place, message: sentence(file, format, error, path.join('.') || 'the file') };
  });
  const each = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...each.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Where a value fits none of several forms, the form that got furthest into it says what is wrong. */
function tellingErrors(errors: readonly ValidationError[]): ValidationError[] {
  const isUnion = ({ keyword }: ValidationError): boolean => keyword === 'oneOf' || keyword === 'anyOf';
  const all = errors.filter(isUnion).map(({ instancePath }) => instancePath);
  const outer = [...new Set(all)].filter((path) => !all.some((other) => path.startsWith(`${other}/`)));
  const within = (path: string, { instancePath }: ValidationError): boolean =>
    instancePath === path || instancePath.startsWith(`${path}/`);
  const plain = errors.filter((error) => !outer.some((path) => within(path, error)));
  const chosen = outer.flatMap((path) => {
    const inside = errors.filter((error) => within(path, error) && !isUnion(error));
    const depth = (error: ValidationError): number => error.instancePath.split('/').length;
    const deepest = Math.max(...inside.map(depth));
    const furthest = inside.filter((error) => depth(error) === deepest);
    const formed = furthest.filter(({ keyword }) => keyword !== 'type');
    return formed.length > 0 ? formed : furthest;
  });
  return [...plain, ...chosen];
}

function sentence(file: YamlFile, format: string, error: ValidationError, subject: string): string {
  const { keyword, params, message, instancePath } = error;
  const value = atPointer(file.value, instancePath);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = schemasAt(format, instancePath).flatMap((schema) => Object.keys(Object(schema['properties'])));
      return `unknown key ${key} in ${subject}${suggestion(key, known)}`;
    }
    case 'required':
      return `${subject} lacks ${String(params['missingProperty'])}`;
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      return `${subject} must be one of ${allowed.join(', ')}${suggestion(String(value), allowed)}`;
    }
    case 'type':
      return `${subject} must be ${nounOf(params['type'])}${asList(params['type'], value)}`;
    case 'pattern': {
      const pattern = String(params['pattern']);
      const described = schemasAt(format, instancePath).find((schema) => schema['pattern'] === pattern)?.[
        'description'
      ];
      const form = typeof described === 'string' ? described.replace(/\.$/, '') : pattern;
      return `${subject} cannot be ${JSON.stringify(value)}; its form is: ${form}`;
    }
    case 'maxProperties':
      return `${subject} has the keys ${Object.keys(Object(value)).join(' and ')}, but may have only ${String(params['limit'])}; does a line lack its dash?`;
    case 'minProperties':
      return `${subject} is empty`;
    default:
      return `${subject} ${message ?? keyword}`;
  }
}

function nounOf(type: unknown): string {
  return String(type)
    .split(',')
    .map((one) => nouns[one] ?? one)
    .join(' or ');
}

/** What a text or number would be as a list, where one is wanted. */
function asList(type: unknown, value: unknown): string {
  const words = typeof value === 'string' ? value.trim().split(/[\s,]+/) : typeof value === 'number' ? [value] : [];
  if (type !== 'array' || words.length === 0 || words[0] === '') return '';
  const list = stringify(words, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return `, such as ${list.trim()}`;
}

const nouns: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

type Schema = Readonly<Record<string, unknown>>;

/** Every form that the published format gives to the value at a place; read only when needed. */
export function schemasAt(format: string, instancePath: string): Schema[] {
  const root = createRequire(import.meta.url)(`#spec/formats/${format}.schema.json`) as Schema;
  const forms = (schema: Schema): Schema[] => {
    const { $ref, oneOf = [], anyOf = [] } = schema as { $ref?: string; oneOf?: Schema[]; anyOf?: Schema[] };
    const target = $ref === undefined ? [] : [atPointer(root, $ref.slice(1)) as Schema];
    return [schema, ...[...target, ...oneOf, ...anyOf].flatMap(forms)];
  };
  let schemas = forms(root);
  for (const part of instancePath.split('/').slice(1)) {
    const inner = schemas.flatMap((schema) => [
      (schema['properties'] as Schema | undefined)?.[part] ?? schema['additionalProperties'],
      /^[0-9]+$/.test(part) ? schema['items'] : undefined,
    ]);
    schemas = inner.filter((schema): schema is Schema => typeof schema === 'object').flatMap(forms);
  }
  return schemas;
}
