import { attach } from '../run/instances.ts';
import type { Examination } from './examination.ts';
import { handshake } from './handshake.ts';
import { namedTimers } from './named-timers.ts';

/** Examines a server that runs already. False when it cannot be reached. */
export async function examineUrl(
  examination: Examination,
  url: string,
  timers: Readonly<Record<string, number>>,
): Promise<boolean> {
  const { protocol, probeUser, answerTimeoutMs, language } = examination.options;
  const { words } = examination;
  examination.fine('target', words.goodUrl(url));
  const instance = await handshake(examination, () =>
    attach(url, timers, { model: protocol.model, probeUser, timeoutMs: answerTimeoutMs }),
  );
  const timed = examination.labels('timed');
  if (instance === undefined) {
    examination.notReached([...examination.labels('ordinary'), ...timed]);
    return false;
  }
  if ((await examination.playOrdinary(instance)) === 'stop') {
    examination.notReached(timed);
  } else if (examination.inTime(instance)) {
    for (const step of examination.stepsOf('timed'))
      examination.tell(await examination.play(step.words, step.plans, instance));
  } else {
    const { text, remedy } = words.longTimers(namedTimers(protocol.model, instance.timers));
    for (const step of examination.stepsOf('timed'))
      examination.tell({ status: 'notice', label: step.words.label[language], text, remedy });
  }
  return true;
}
