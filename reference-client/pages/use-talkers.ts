import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from './talk.ts';
import { type Talker, withMessage, withSeen } from './talkers.ts';

/**
 * Those who talk with the agent, from what a talk shows. What comes while the page is hidden, or while somebody else is
 * chosen, is unread until it is looked at.
 */
export function useTalkers(entries: readonly Entry[], chosen: number | undefined): readonly Talker[] {
  const [talkers, setTalkers] = useState<readonly Talker[]>([]);
  const last = useRef(0);

  useLayoutEffect(() => {
    const fresh = entries.filter(({ id }) => id > last.current);
    last.current = entries.at(-1)?.id ?? 0;
    const isSeen = (uid: number): boolean => !document.hidden && (chosen === undefined || chosen === uid);
    setTalkers((before) =>
      fresh.reduce(
        (list, entry) =>
          entry.kind === 'message' && !entry.own ? withMessage(list, entry.message, isSeen(entry.message.uid)) : list,
        before,
      ),
    );
  }, [entries]);

  useEffect(() => {
    const look = (): void => void (document.hidden || setTalkers((before) => withSeen(before, chosen)));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [chosen]);

  return talkers;
}
