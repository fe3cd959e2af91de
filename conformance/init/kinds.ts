import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../language.ts';

/** What people build, for which there is something to begin with. */
export interface Kind {
  readonly name: string;
  readonly actor: 'server' | 'client';
  readonly label: Readonly<Record<Language, string>>;
  /** Its folders below `templates/`; each file there is written to the same place, that of the workflow to the repository. */
  readonly templates: readonly string[];
  /** The file in `im-conformance/` that its user has to look at. */
  readonly adapter: string;
  /** What its user has to do first. */
  readonly first: Readonly<Record<Language, string>>;
  /** Whether a person is the driver. */
  readonly byHand?: true;
  /** Files by which a folder shows that it is one: all of any of these groups. */
  readonly signs: readonly (readonly string[])[];
}

const firstOfDriver = {
  en: 'Say in im-conformance/driver.mjs where the chat of your app is.',
  zh: '在 im-conformance/driver.mjs 里写明应用的聊天模块在哪里。',
};

/** Every kind, in the order in which they are offered. */
export const kinds: readonly Kind[] = [
  {
    name: 'java-spring',
    actor: 'server',
    label: { en: 'a server in Java with Spring', zh: 'Java（Spring）服务端' },
    templates: ['java-spring'],
    adapter: 'StartServer.java',
    first: {
      en: 'Say in im-conformance/StartServer.java which properties your application reads, and build its jar.',
      zh: '在 im-conformance/StartServer.java 里写明应用读取哪些属性，并打好 jar 包。',
    },
    signs: [['pom.xml'], ['build.gradle'], ['build.gradle.kts']],
  },
  {
    name: 'go',
    actor: 'server',
    label: { en: 'a server in Go', zh: 'Go 服务端' },
    templates: ['go'],
    adapter: 'main.go',
    first: {
      en: 'Put the handler of your server into im-conformance/main.go.',
      zh: '在 im-conformance/main.go 里换上你的服务端的 handler。',
    },
    signs: [['go.mod']],
  },
  {
    name: 'python',
    actor: 'server',
    label: { en: 'a server in Python', zh: 'Python 服务端' },
    templates: ['python'],
    adapter: 'server.py',
    first: {
      en: 'Say in im-conformance/server.py where your server is, and what starts it.',
      zh: '在 im-conformance/server.py 里写明你的服务端在哪里、怎样启动。',
    },
    signs: [['pyproject.toml'], ['requirements.txt']],
  },
  {
    name: 'node',
    actor: 'server',
    label: { en: 'a server in Node.js', zh: 'Node.js 服务端' },
    templates: ['node'],
    adapter: 'server.mjs',
    first: {
      en: 'Say in im-conformance/server.mjs where your server is, and what starts it.',
      zh: '在 im-conformance/server.mjs 里写明你的服务端在哪里、怎样启动。',
    },
    signs: [['package.json']],
  },
  {
    name: 'harmony',
    actor: 'client',
    label: { en: 'an app for HarmonyOS', zh: '鸿蒙（HarmonyOS）应用' },
    templates: ['harmony'],
    adapter: 'by-hand.md',
    first: {
      en: 'Read im-conformance/by-hand.md: how the app comes to the address of the kit.',
      zh: '阅读 im-conformance/by-hand.md：怎样让应用连到工具上。',
    },
    byHand: true,
    signs: [['oh-package.json5']],
  },
  {
    name: 'uniapp',
    actor: 'client',
    label: { en: 'an app with uni-app', zh: 'uni-app 应用' },
    templates: ['mini-app', 'uniapp'],
    adapter: 'driver.mjs',
    first: firstOfDriver,
    signs: [
      ['manifest.json', 'pages.json'],
      ['src/manifest.json', 'src/pages.json'],
    ],
  },
  {
    name: 'miniprogram',
    actor: 'client',
    label: { en: 'a WeChat mini program', zh: '微信小程序' },
    templates: ['mini-app', 'miniprogram'],
    adapter: 'driver.mjs',
    first: firstOfDriver,
    signs: [['project.config.json']],
  },
];

/** The most telling first: apps have the files of servers too, and a page beside a server has a package.json. */
const byTelling = ['harmony', 'uniapp', 'miniprogram', 'java-spring', 'go', 'python', 'node'];

/** What a folder shows itself to be, with the file that tells. */
export interface Recognised {
  readonly kind: Kind;
  readonly sign: string;
}

/** The kind that a folder shows by its files; undefined where none tells. */
export function recognise(folder: string): Recognised | undefined {
  const ordered = [...kinds].sort((a, b) => byTelling.indexOf(a.name) - byTelling.indexOf(b.name));
  const tells = (file: string): boolean => existsSync(path.join(folder, file)) && !isOurs(path.join(folder, file));
  for (const kind of ordered) {
    const group = kind.signs.find((files) => files.every(tells));
    if (group?.[0] !== undefined) return { kind, sign: group[0] };
  }
  // A small server in Python is often a file and nothing else.
  const python = kinds.find(({ name }) => name === 'python');
  const sign = readdirSync(folder).find((file) => file.endsWith('.py'));
  return python === undefined || sign === undefined ? undefined : { kind: python, sign };
}

/** Whether a file is a package.json that npm has made to install this package, in a project of any language. */
function isOurs(file: string): boolean {
  if (path.basename(file) !== 'package.json') return false;
  try {
    const { devDependencies = {}, dependencies = {}, ...more } = JSON.parse(readFileSync(file, 'utf8'));
    const installed = Object.keys({ ...devDependencies, ...dependencies });
    return Object.keys(more).length === 0 && installed.every((name) => name === 'im-conformance');
  } catch {
    return false;
  }
}
