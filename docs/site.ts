import { languages } from '../conformance/language.ts';
import type { GeneratedFiles } from '../spec/generate/generate.ts';
import { frame } from './page/frame.ts';
import type { DocPage, View } from './page/view.ts';
import { viewOf } from './page/view.ts';
import { commandsPage } from './pages/commands.ts';
import { differencesPage } from './pages/differences.ts';
import { entrancePage } from './pages/entrance.ts';
import { configurationPage, driverPage, reportPage } from './pages/formats.ts';
import { protocolPage } from './pages/protocol.ts';
import { requirementPages, requirementsPage } from './pages/requirements.ts';
import { scenarioFormatPage } from './pages/scenario-format.ts';
import { startPage } from './pages/start.ts';
import { suitePages } from './pages/suite.ts';
import { searchIndex } from './search-index.ts';
import type { Sources } from './sources/sources.ts';

const banner = '<!-- Generated; do not edit. Run `npm run generate` after a change of what it is made from. -->';

/** Pages that lie beside each other in the folder of a language, and those one folder deeper. */
const makers: readonly { readonly base: string; readonly make: (view: View) => readonly DocPage[] }[] = [
  {
    base: '',
    make: (view) => [
      startPage(view),
      protocolPage(view),
      differencesPage(view),
      commandsPage(view),
      configurationPage(view),
      driverPage(view),
      scenarioFormatPage(view),
      reportPage(view),
    ],
  },
  { base: '../', make: (view) => [requirementsPage(view), ...requirementPages(view), ...suitePages(view)] },
];

/**
 * Everything that is computed from the sources, by path below `generated/`. Pure.
 *
 * @param assets files that are copied as they are, by name
 */
export function siteOf(sources: Sources, assets: ReadonlyMap<string, string>): GeneratedFiles {
  const { explanations } = sources;
  const files = new Map([[`explanations/${explanations.protocol}.json`, `${JSON.stringify(explanations, null, 1)}\n`]]);
  const pages = Object.fromEntries(
    languages.map((language) => [
      language,
      makers.flatMap(({ base, make }) => {
        const view = viewOf(sources, language, base);
        return make(view).map((page) => ({ page, text: frame(page, view, banner) }));
      }),
    ]),
  ) as Record<(typeof languages)[number], { page: DocPage; text: string }[]>;
  for (const language of languages)
    for (const { page, text } of pages[language]) files.set(`docs/${language}/${page.path}`, text);
  files.set('docs/index.html', entrancePage(banner));
  files.set(
    'docs/search-index.js',
    searchIndex(
      pages.en.map(({ page }) => page),
      pages.zh.map(({ page }) => page),
    ),
  );
  for (const [name, text] of assets) files.set(`docs/${name}`, text);
  return files;
}
