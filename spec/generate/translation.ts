import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { type Json, type JsonPath, valueAt } from './json.ts';
import type { ProtocolModel } from './model-types.ts';
import { locate, positionOf } from './positions.ts';
import { mapTexts } from './translate.ts';

/** A protocol in another language, and everything that is wrong with its translation. */
export interface Translation {
  /** The model in that language; a text without a translation stays as it is. */
  readonly model: ProtocolModel;
  readonly findings: readonly Finding[];
}

/**
 * Reads the translation that lies beside a document: its keys are those of the model. It is complete, and has nothing that
 * the document has not. Undefined where there is none.
 *
 * @param folder absolute path of `spec/<protocol>`
 * @param language as the file is named: `zh` for `zh.yaml`
 */
export async function readTranslation(
  folder: string,
  language: string,
  model: ProtocolModel,
): Promise<Translation | undefined> {
  const file = path.join(folder, `${language}.yaml`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : translate(model, file, text);
}

/** Translates a model by the text of a file; `file` names it in findings. */
export function translate(model: ProtocolModel, file: string, text: string): Translation {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const finding = (at: { line: number; column: number }, rule: string, message: string): Finding => ({
    file,
    ...at,
    level: 'error',
    rule,
    message,
  });
  const [broken] = yaml.errors;
  if (broken !== undefined) {
    const [message = ''] = broken.message.split('\n', 1);
    return { model, findings: [finding(positionOf(lines, broken.pos[0]), 'yaml', message)] };
  }
  const translations = yaml.toJS() as Json;
  const findings: Finding[] = [];
  const used = new Set<string>();
  const translated = mapTexts(model, (original, at) => {
    used.add(key(at));
    const found = valueAt(translations, at);
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
    findings.push(finding(locate(yaml, lines, at), 'translation-missing', `${shown(at)} has no translation`));
    return original;
  });
  for (const at of leaves(translations)) {
    if (!used.has(key(at)))
      findings.push(finding(locate(yaml, lines, at), 'translation-extra', `the document has no text at ${shown(at)}`));
  }
  return { model: translated, findings };
}

const key = (at: JsonPath): string => JSON.stringify(at.map(String));

const shown = (at: JsonPath): string => at.join('.') || 'its top';

/** Paths of all values that are neither an object nor an array with something in it. */
function leaves(value: Json, at: JsonPath = []): JsonPath[] {
  const inner = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return inner.length === 0 ? [at] : inner.flatMap(([name, part]) => leaves(part, [...at, name]));
}
