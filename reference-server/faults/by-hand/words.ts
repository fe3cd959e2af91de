import { createRequire } from 'node:module';
import type { Explanations } from '#generated/formats/explanations.js';
import type { ListedFault } from '#generated/formats/faults.js';
import type { Language } from '../../language.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { MISBEHAVIOURS_ZH } from './misbehaviours-zh.ts';

/** What is said of servers that misbehave; what happens is told in a journal, which has but one language. */
export interface FaultWords {
  wrong(fault: string): string;
  nothingWrong: string;
  breaks(id: string): string;
  time(of: string, length: string): string;
  advice(advice: string, exercises: readonly string[]): string;
  misbehaviours: string;
  faults: string;
  nulls: string;
  none: string;
  usual(of: string, length: string): string;
  noTime: string;
}

const en: FaultWords = {
  wrong: (fault) => `This server is wrong on purpose: ${fault}`,
  nothingWrong: 'Nothing is wrong with this server; what happens is told here.',
  breaks: (id) => ` Breaks ${id}.`,
  time: (of, length) => ` Time (${of}): ${length}.`,
  advice: (advice, exercises) => `A client should: ${advice} Exercises ${exercises.join(', ')}.`,
  misbehaviours: 'Misbehaviours: what happens to every client in the field.',
  faults: 'Faults: a server that is wrong in one point, by the requirement that it breaks.',
  nulls: 'Null servers: they implement nothing.',
  none: 'With none nothing is wrong, and the journal alone is left.',
  usual: (of, length) => `TIME: ${of}; ${length} unless you say.`,
  noTime: 'none',
};

const zh: FaultWords = {
  wrong: (fault) => `这个服务端故意出错：${fault}`,
  nothingWrong: '这个服务端没有任何错误；发生的事情会写在这里。',
  breaks: (id) => `违反 ${id}。`,
  time: (of, length) => `时间（${of}）：${length}。`,
  advice: (advice, exercises) => `客户端应当：${advice}考察 ${exercises.join('、')}。`,
  misbehaviours: '异常行为：每个客户端在现实中都会遇到的事。',
  faults: '故障：服务端只在一处出错，按所违反的要求排列。',
  nulls: '空服务端：什么也没有实现。',
  none: '用 none 则没有任何错误，只留下日志。',
  usual: (of, length) => `TIME：${of}；默认：${length}。`,
  noTime: '无',
};

/** The words of each language. */
export const faultWords: Readonly<Record<Language, FaultWords>> = { en, zh };

/** What a misbehaviour is, in a language. */
export function misbehaviourIn(
  language: Language,
  one: Misbehaviour,
): Pick<Misbehaviour, 'description' | 'advice' | 'time'> {
  const { description, advice, time } = one;
  const chinese = language === 'zh' ? MISBEHAVIOURS_ZH[one.name] : undefined;
  if (chinese === undefined) return { description, advice, ...(time && { time }) };
  return { ...chinese, ...(time && { time: { ...time, of: chinese.timeOf ?? time.of } }) };
}

/** What a fault or null server does, in a language. */
export function descriptionIn(language: Language, { name, description }: ListedFault): string {
  if (language === 'en') return description;
  const load = createRequire(import.meta.url);
  const { faults } = load('#generated/explanations/support-chat.json') as Explanations;
  return faults.find((fault) => fault.actor === 'server' && fault.name === name)?.description.zh ?? description;
}
