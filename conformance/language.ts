/** A language in which the kit speaks to people. */
export type Language = 'en' | 'zh';

/** Every language, the usual one first. */
export const languages: readonly Language[] = ['en', 'zh'];

/**
 * The language of an environment by POSIX precedence: the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty
 * decides. English unless that begins with zh.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}
