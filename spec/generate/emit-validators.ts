import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** A validator to emit: a type guard over a schema. */
export interface ValidatorSpec {
  /** Exported name, for example isImMessage. */
  readonly name: string;
  /** Type that it guards. */
  readonly type: string;
  /** Module that declares the type. */
  readonly module: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** An emitted module with its declarations. */
export interface EmittedModule {
  readonly js: string;
  readonly dts: string;
}

/** The folder whose node_modules holds ajv. */
const packages = path.resolve(createRequire(import.meta.url).resolve('ajv/package.json'), '../../..');

/**
 * Validators compiled ahead: one ECMAScript module that imports nothing and evaluates no strings, so that it runs in Node
 * and in a browser whose content security policy has no unsafe-eval.
 */
export async function emitValidators(specs: readonly ValidatorSpec[], banner: string): Promise<EmittedModule> {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, code: { source: true, esm: true } });
  for (const { name, schema } of specs) ajv.addSchema({ ...schema, $id: name } as AnySchemaObject);
  const code = standalone.default(ajv, Object.fromEntries(specs.map(({ name }) => [name, name])));
  // ajv's helpers are CommonJS, and its ECMAScript output still calls require for them: a bundle has neither.
  const bundle = await build({
    stdin: { contents: code, resolveDir: packages, loader: 'js' },
    // The bundle names its parts by their path from here; from elsewhere it would differ from machine to machine.
    absWorkingDir: packages,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const js = (bundle.outputFiles[0]?.text ?? '').replace(/^\/\/ (?:node_modules\/.*|<stdin>)\n/gm, '');
  const modules = [...new Set(specs.map((spec) => spec.module))].sort();
  const imports = modules.map((module) => {
    const types = specs.filter((spec) => spec.module === module).map((spec) => spec.type);
    return `import type { ${[...new Set(types)].sort().join(', ')} } from '${module}';`;
  });
  const declarations = specs.map(
    ({ name, type }) =>
      `/** Tells whether a value fits ${type}; afterwards \`errors\` says why not. */\nexport declare const ${name}: Validator<${type}>;`,
  );
  const dts = [
    banner,
    ...imports,
    '',
    `/** One way in which a value fails its schema. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A type guard that keeps the errors of its last call. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly ValidationError[] | null;
}
`,
    declarations.join('\n\n'),
    '',
  ].join('\n');
  return { js: `${banner}\n${js}`, dts };
}
