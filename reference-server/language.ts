import { Option } from 'commander';
import { UserError } from './user-error.ts';

/** A language in which the program speaks to people. */
export type Language = 'en' | 'zh';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const VARIABLE = 'IM_CONFORMANCE_LANG';

/** In which language people are told; programs read the log and standard output, which have but one. */
export function langOption(): Option {
  return new Option(
    '--lang <language>',
    `language of what is said to people (${VARIABLE}; default: from LC_ALL, LC_MESSAGES or LANG)`,
  ).choices(LANGUAGES);
}

/** The language of a flag, or else of an environment: English unless its locale begins with zh. Throws a UserError. */
export function languageOf(
  flag: Language | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (flag !== undefined) return flag;
  const named = environment[VARIABLE];
  if (named) {
    const known = LANGUAGES.find((language) => language === named);
    if (known !== undefined) return known;
    throw new UserError(`environment variable ${VARIABLE} is '${named}': expected ${LANGUAGES.join(' or ')}`, 2);
  }
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}
