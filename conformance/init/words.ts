import type { Language } from '../language.ts';
import type { Kind } from './kinds.ts';
import type { NewFile } from './templates.ts';

/** What `init` says. */
export interface InitWords {
  readonly question: string;
  /** Asks for the kind; `proposed` is the number of the one that the folder shows, by which file. */
  answer(proposed: { readonly number: number; readonly sign: string } | undefined): string;
  readonly again: string;
  readonly wrote: (label: string) => string;
  readonly roles: Readonly<Record<NewFile['role'], (kind: Kind) => string>>;
  readonly next: string;
  /** Stands above the command that makes what the workflow needs. */
  readonly keepPackage: string;
}

const en: InitWords = {
  question: 'What is to be judged?',
  answer: (proposed) => (proposed === undefined ? 'Number: ' : `Number [${proposed.number}, by ${proposed.sign}]: `),
  again: 'Type one of the numbers or names.',
  wrote: (label) => `Written for ${label}:`,
  roles: {
    configuration: () => 'what the kit cannot guess',
    adapter: ({ actor, byHand }) =>
      byHand === true ? 'how you judge it by hand' : actor === 'server' ? 'starts your server' : 'drives your client',
    support: ({ adapter }) => `what ${adapter} needs`,
    schema: () => 'lets editors complete and check im-conformance.yaml',
    workflow: ({ actor }) => `judges the ${actor} at every push`,
  },
  next: 'Next:',
  keepPackage: 'For the workflow, put the package of the kit into the repository:',
};

const zh: InitWords = {
  question: '要检验的是什么？',
  answer: (proposed) => (proposed === undefined ? '编号：' : `编号 [${proposed.number}，因为有 ${proposed.sign}]：`),
  again: '请输入其中一个编号或名称。',
  wrote: (label) => `已为${/^\w/.test(label) ? ' ' : ''}${label}写好：`,
  roles: {
    configuration: () => '工具猜不到的信息',
    adapter: ({ actor, byHand }) =>
      byHand === true ? '手动检验的方法' : actor === 'server' ? '启动你的服务端' : '驱动你的客户端',
    support: ({ adapter }) => `${adapter} 要用到的`,
    schema: () => '让编辑器补全和检查 im-conformance.yaml',
    workflow: ({ actor }) => `每次推送时检验${actor === 'server' ? '服务端' : '客户端'}`,
  },
  next: '接下来：',
  keepPackage: '工作流要用到工具的软件包，请把它放进仓库：',
};

/** In each language. */
export const initWords: Readonly<Record<Language, InitWords>> = { en, zh };
