import type { ExplainedScenario } from '#generated/formats/explanations.js';
import type { Language } from '../language.ts';

/** What an explanation says beside what it explains. */
export interface ExplainWords {
  readonly labels: Readonly<
    Record<'should' | 'why' | 'source' | 'unseen' | 'where' | 'rows' | 'run' | 'proves' | 'judges', string>
  >;
  readonly checkedBy: string;
  readonly unchecked: string;
  readonly faults: string;
  /** Of all that a check proves. */
  readonly faultsOfAll: string;
  readonly causes: string;
  readonly actors: Readonly<Record<'server' | 'client', string>>;
  readonly parties: Readonly<Record<ExplainedScenario['party'], string>>;
  /** Said after the id of a scenario with a table. */
  rows(count: number): string;
  /** What stands for the user's own program in a command. */
  readonly commands: Readonly<Record<ExplainedScenario['party'], string>>;
}

const en: ExplainWords = {
  labels: {
    should: 'SHOULD',
    why: 'why',
    source: 'source',
    unseen: 'not seen',
    where: 'where',
    rows: 'rows',
    run: 'run',
    proves: 'proves',
    judges: 'judges',
  },
  checkedBy: 'Checked by',
  unchecked: 'No check proves it.',
  faults: 'Faults that break it',
  faultsOfAll: 'Faults that break what it proves',
  causes: 'Common causes, and what to do',
  actors: { server: 'on a server', client: 'on a client' },
  parties: { server: 'a server', client: 'a client', both: 'a client and a server together' },
  rows: (count) => ` (${count} rows)`,
  commands: {
    server: '<your server>',
    client: '<your driver>',
    both: '<your driver> ---- <your server>',
  },
};

const zh: ExplainWords = {
  labels: {
    should: 'SHOULD',
    why: '原因',
    source: '出处',
    unseen: '不可观测',
    where: '位置',
    rows: '表行',
    run: '运行',
    proves: '证明',
    judges: '评判',
  },
  checkedBy: '检查',
  unchecked: '没有检查能证明它。',
  faults: '违反它的故障',
  faultsOfAll: '违反所证要求的故障',
  causes: '常见原因与做法',
  actors: { server: '对服务端的要求', client: '对客户端的要求' },
  parties: { server: '服务端', client: '客户端', both: '客户端与服务端一起' },
  rows: (count) => `（${count} 行）`,
  commands: { server: '<你的服务端>', client: '<你的驱动程序>', both: '<你的驱动程序> ---- <你的服务端>' },
};

/** These words in each language. */
export const explainWords: Readonly<Record<Language, ExplainWords>> = { en, zh };
