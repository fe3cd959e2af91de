import type { Link, LinkEvents } from '../shell/link.ts';
import type { Applied, LinkPlace } from './fault.ts';

/** Changes what connections tell the client. What it leaves out is told as it is. */
export function tellings(
  change: (inner: LinkEvents, link: () => Link, applied: Applied) => Partial<LinkEvents>,
): LinkPlace {
  return (applied) => (open) => (url, inner) => {
    const link: Link = open(url, { ...inner, ...change(inner, () => link, applied) });
    return link;
  };
}

/** Changes what the client does to its connections. */
export function doings(change: (inner: Link, events: LinkEvents, applied: Applied) => Partial<Link>): LinkPlace {
  return (applied) => (open) => (url, events) => {
    const inner = open(url, events);
    return { ...inner, ...change(inner, events, applied) };
  };
}

/** Drops the connection at some texts from the server. */
export function dropsAt(isStrange: (text: string) => boolean): LinkPlace {
  return tellings((inner, link, applied) => ({
    text(text) {
      if (!isStrange(text)) return inner.text(text);
      applied();
      link().drop();
    },
  }));
}

/** Ends the program at some texts from the server, as an error that nobody catches does. */
export function crashesAt(isStrange: (text: string) => boolean): LinkPlace {
  return tellings((inner, _, applied) => ({
    text(text) {
      if (!isStrange(text)) return inner.text(text);
      applied();
      throw new TypeError('this is the fault: a text that it cannot read');
    },
  }));
}

/** Changes the path and query of each address. */
export function addresses(change: (path: string) => string): LinkPlace {
  return (applied) => (open) => (url, events) => {
    const { origin, pathname, search } = new URL(url);
    const changed = change(pathname);
    if (changed !== pathname) applied();
    return open(origin + changed + search, events);
  };
}
