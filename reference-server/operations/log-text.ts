/** Where a stranger may have put a token, and what of it may be shown. Each takes time linear in its text. */
const SECRETS: readonly [secret: RegExp, shown: string][] = [
  // http://user:password@host, for a path may be a whole URL
  [/(?<=:\/\/)[^/@]*@/g, '***@'],
  // token=…, also where a ? was written as %3F or forgotten
  [/(?<=token(?:=|%3d))[\w.~%+-][^&;\s]*/gi, '***'],
  // a JSON Web Token wherever it stands
  [/(?<![\w-])eyJ[\w-]*(?:\.[\w-]*)+/g, '***'],
];

/** How many bytes of a field are shown at most. */
const MOST_BYTES: Readonly<Record<string, number>> = { reason: 123, message: 1024, stack: 8192 };
const MOST_BYTES_OF_OTHERS = 256;
/** A unit of UTF-16 has at most so many bytes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/** Fields in which nothing of a stranger's can stand. */
const OWN: ReadonlySet<string> = new Set(['event', 'address', 'by']);
/** A line of ASCII, as nearly all are. */
const PLAIN = /^[ -~]*\n$/;

/** What a log may show of an event at this time: without what can be known to be a secret, and cut. */
export function shownFields(event: object, time: string): Record<string, unknown> {
  const shown: Record<string, unknown> = { time };
  for (const [name, value] of Object.entries(event)) {
    const isForeign = typeof value === 'string' && !OWN.has(name);
    shown[name] = isForeign ? cut(withoutSecrets(value), MOST_BYTES[name] ?? MOST_BYTES_OF_OTHERS) : value;
  }
  return shown;
}

/**
 * A line of JSON, with its end, in which nothing moves the cursor of a terminal, ends the line for any reader, or turns the
 * direction of writing. What it says stays the same: each such character becomes its escape in JSON.
 */
export function safeLine(line: string): string {
  if (PLAIN.test(line)) return line;
  const safe = line
    .trimEnd()
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `${safe}\n`;
}

function withoutSecrets(text: string): string {
  return SECRETS.reduce((rest, [secret, shown]) => rest.replace(secret, shown), text);
}

/** The text, or as much of it as fits with an ellipsis into so many bytes of UTF-8. */
function cut(text: string, most: number): string {
  if (text.length <= most / MOST_BYTES_A_UNIT) return text;
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  let end = most - Buffer.byteLength('…');
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--; // not in the middle of a character
  return `${bytes.toString('utf8', 0, end)}…`;
}
