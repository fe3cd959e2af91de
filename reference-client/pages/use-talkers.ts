import { useLayoutEffect } from 'preact/hooks';
import type { Talk } from './talk.ts';
import type { Talker } from './talkers.ts';

/**
 * Those who talk with the agent. What comes while the page is hidden, or while somebody else is chosen, is unread until it
 * is looked at.
 */
export function useTalkers(talk: Talk, chosen: number | undefined): readonly Talker[] {
  useLayoutEffect(() => {
    talk.isSeen = (uid) => !document.hidden && (chosen === undefined || chosen === uid);
    const look = (): void => void (document.hidden || talk.look(chosen));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [talk, chosen]);
  return talk.talkers;
}
