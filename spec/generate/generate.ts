import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleSchema } from './bundle-schema.ts';
import { readDocument, type SpecDocument } from './document.ts';
import { emitConstants } from './emit-constants.ts';
import { emitPage } from './emit-page.ts';
import { emitSchemas } from './emit-schemas.ts';
import { emitTypes } from './emit-types.ts';
import { emitValidators, type ValidatorSpec } from './emit-validators.ts';
import type { Finding } from './finding.ts';
import { type JsonObject, valueAt } from './json.ts';
import { emitArkTs } from './languages/arkts.ts';
import { emitJava, javaFile } from './languages/java.ts';
import { pascalCase, snakeCase } from './languages/names.ts';
import { obstaclesOf } from './languages/obstacles.ts';
import { outlineOf } from './languages/outline.ts';
import { emitPython } from './languages/python.ts';
import { lint } from './lint.ts';
import { buildModel } from './model.ts';
import type { ProtocolModel } from './model-types.ts';
import { readTranslation } from './translation.ts';

/** Generated files by path below `generated/`. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** A document with findings generates nothing. */
export class DocumentHasFindings extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`${findings.length} findings`);
    this.findings = findings;
  }
}

const bannerLines = (from: string): string[] => [
  `Generated from ${from}; do not edit.`,
  'Run `npm run generate` after a change there.',
];
const codeBanner = (from: string): string =>
  bannerLines(from)
    .map((line) => `// ${line}`)
    .join('\n');
const pageBanner = (from: string): string => `<!-- ${bannerLines(from).join(' ')} -->`;

/**
 * Everything that is computed from the document of one protocol. Throws DocumentHasFindings.
 *
 * @param folder absolute path of `spec/<protocol>`
 */
export async function generateProtocol(folder: string): Promise<GeneratedFiles> {
  const protocol = path.basename(folder);
  const file = path.posix.join('spec', protocol, 'asyncapi.yaml');
  const document = await readDocument(path.join(folder, 'asyncapi.yaml'));
  const findings = [...lint(document), ...folderFindings(document, protocol)];
  if (findings.length > 0 || document.resolved === undefined) throw new DocumentHasFindings(findings);
  const model = buildModel(document.resolved, document.source, document.sha256);
  const obstacles = obstacleFindings(document, model);
  if (obstacles.length > 0) throw new DocumentHasFindings(obstacles);
  const translation = await readTranslation(folder, 'zh', model);
  if (translation !== undefined && translation.findings.length > 0) throw new DocumentHasFindings(translation.findings);
  const banner = codeBanner(file);
  const messages = Object.values(model.messages);
  const typed = messages.map((message) => ({
    message,
    type: String(message.schema['title'] ?? pascalCase(message.name)),
  }));
  const types = await emitTypes(Object.fromEntries(typed.map(({ type, message }) => [type, message.schema])), banner);
  const specs = typed.map(
    ({ message, type }): ValidatorSpec => ({
      name: `is${pascalCase(message.name)}`,
      type,
      module: './types.js',
      schema: message.schema,
    }),
  );
  const validators = await emitValidators(specs, banner);
  const constants = emitConstants(model, banner);
  return inFolder(model.protocol, {
    'types.d.ts': types,
    'constants.js': constants.js,
    'constants.d.ts': constants.dts,
    'validators.js': validators.js,
    'validators.d.ts': validators.dts,
    'model.json': `${JSON.stringify(model, null, 2)}\n`,
    'PROTOCOL.md': emitPage(model, pageBanner(file)),
    ...(await emitSchemas(model, bannerLines(file))),
    ...emitLanguages(model, bannerLines(file)),
  });
}

/** The protocol's file in each of the other languages, where its users look for it. */
function emitLanguages(model: ProtocolModel, banner: readonly string[]): Record<string, string> {
  const outline = outlineOf(model);
  return {
    [`arkts/${pascalCase(model.protocol)}.ets`]: emitArkTs(outline, banner),
    [`java/${javaFile(model.protocol)}`]: emitJava(outline, banner),
    [`python/${snakeCase(model.protocol)}.py`]: emitPython(outline, banner),
  };
}

/** A protocol's id names its folders; a document with another id would overwrite somebody else's files. */
function folderFindings(document: SpecDocument, folder: string): Finding[] {
  const { file, resolved } = document;
  if (resolved === undefined || valueAt(resolved, ['info', 'x-im-protocol']) === folder) return [];
  const message = `info must name the protocol as its folder does: x-im-protocol: ${folder}`;
  const at = document.locate(['info', 'x-im-protocol']);
  return [{ file, ...at, level: 'error', rule: 'protocol-folder', message }];
}

/** A message that a language cannot say would be missing there, and nobody would notice. */
function obstacleFindings({ file, locate }: SpecDocument, model: ProtocolModel): Finding[] {
  return obstaclesOf(model).map(({ message, at, reason }) => {
    const { channel } = model.directions[message.direction];
    const position = locate(['channels', channel, 'messages', message.name, 'payload', ...at]);
    return { file, ...position, level: 'error', rule: 'said-in-every-language', message: reason };
  });
}

/** The kit's own formats, with the name of the validator that each gets. */
const formats = {
  users: 'validateUsers',
  control: 'validateControlLine',
  driver: 'validateDriverEvent',
  configuration: 'validateConfiguration',
  scenario: 'validateScenario',
  report: 'validateReport',
  'report-line': 'validateReportLine',
  hints: 'validateHints',
  doctor: 'validateDoctorSteps',
  'expected-failures': 'validateExpectedFailures',
  faults: 'validateFaultList',
  selftest: 'validateSelftestReport',
  explanations: 'validateExplanations',
  differences: 'validateDifferences',
  sequences: 'validateSequences',
} as const;

/** Types and validators of the kit's formats, and the types of the protocol model. */
export async function generateFormats(): Promise<GeneratedFiles> {
  const load = createRequire(import.meta.url);
  const read = (name: string): JsonObject => load(`#spec/formats/${name}.schema.json`) as JsonObject;
  const schemas = Object.entries(formats).map(([name, validator]) => {
    const schema = bundleSchema(read(name), read);
    return { name, validator, schema, type: String(schema['title']) };
  });
  const specs = schemas.map(
    ({ name, validator, schema, type }): ValidatorSpec => ({ name: validator, type, module: `./${name}.js`, schema }),
  );
  const validators = await emitValidators(specs, codeBanner('spec/formats/'));
  const modelTypes = await readFile(new URL('./model-types.ts', import.meta.url), 'utf8');
  const types: Record<string, string> = {};
  for (const { name, type, schema } of schemas) {
    types[`${name}.d.ts`] = await emitTypes(
      { [type]: asRead(name, schema) },
      codeBanner(`spec/formats/${name}.schema.json`),
    );
  }
  return inFolder('formats', {
    ...types,
    'validators.js': validators.js,
    'validators.d.ts': validators.dts,
    'model.d.ts': `${codeBanner('spec/generate/model-types.ts')}\n${modelTypes}`,
  });
}

/** A schema of what programs get: numbers that are durations in a scenario are texts once it was read. */
function asRead(name: string, schema: JsonObject): JsonObject {
  if (name !== 'scenario') return schema;
  const definitions = Object(schema['definitions']);
  return { ...schema, definitions: { ...definitions, duration: { ...definitions.duration, type: 'string' } } };
}

function inFolder(folder: string, files: Readonly<Record<string, string>>): GeneratedFiles {
  return new Map(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}
