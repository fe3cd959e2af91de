import { useEffect, useState } from 'preact/hooks';
import { createClient } from '../browser.ts';
import { serverUrl } from './address.ts';
import { Talk } from './talk.ts';

/**
 * A user's talk with the server that the page came from; the component is drawn anew at each change of it. It does not
 * connect by itself.
 */
export function useTalk(userId: number, token: string | undefined): Talk {
  const [, redraw] = useState({});
  const [talk] = useState(() => {
    const client = createClient({ url: serverUrl(location.href, token), userId });
    return new Talk(
      client,
      userId,
      inTurns(() => redraw({})),
    );
  });
  useEffect(() => {
    // Timers of a page that nobody looked at may have been slowed down.
    const look = (): void => void (document.hidden || talk.wake());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [talk]);
  return talk;
}

/**
 * What calls `draw` once for all that has happened until it has its turn: a burst of messages is drawn as often as the
 * machine can, not once for each. Unlike timers and frames, turns come in a hidden page too.
 */
function inTurns(draw: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let asked = false;
  port1.onmessage = () => {
    asked = false;
    draw();
  };
  return () => {
    if (!asked) port2.postMessage(undefined);
    asked = true;
  };
}

/** How many of the messages came while nobody looked at the page. */
export function useUnread(talk: Talk): number {
  const last = talk.entries.at(-1)?.id ?? 0;
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    const look = (): void => void (document.hidden || setSeen(last));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [last]);
  return document.hidden ? last - seen : 0;
}
