/** A TypeScript or JavaScript source in three views of equal length and equal lines, so that offsets agree. */
export interface SourceText {
  /** Comments and the contents of strings, templates and regular expressions are blank; quotes stay. */
  readonly code: string;
  /** Only the comments are blank. */
  readonly uncommented: string;
  /** All but the comments is blank. */
  readonly comments: string;
}

const TOKENS = {
  comment: /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/y,
  quoted: /'(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?/y,
  template: /[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)?/y,
  regexp: /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/y,
  word: /[\w$]+/y,
};

/** After one of these words or characters a slash begins a regular expression, elsewhere it divides. */
const BEFORE_REGEXP =
  /^(?:|[-(,=:[!&|?{};+*%<>~^]|return|typeof|case|in|of|delete|void|throw|new|await|yield|else|do)$/;

/** Splits a source into its views. A slash after `)` counts as a division; everything else is exact. */
export function readSource(text: string): SourceText {
  const views = { code: '', uncommented: '', comments: '' };
  /** For each open `${`: how many of its own `{` are open. */
  const substitutions: number[] = [];
  let previous = '';
  let at = 0;
  while (at < text.length) {
    const [kind, token] = nextToken(text, at, previous, substitutions.at(-1) === 0);
    at += token.length;
    views.comments += kind === 'comment' ? token : blank(token);
    views.uncommented += kind === 'comment' ? blank(token) : token;
    views.code += kind === 'word' || kind === 'other' ? token : kind === 'comment' ? blank(token) : hollow(token);
    if (kind === 'template') {
      if (token.startsWith('}')) substitutions.pop();
      if (token.endsWith('${')) substitutions.push(0);
    } else if (token === '{' || token === '}') {
      const depth = substitutions.pop();
      if (depth !== undefined) substitutions.push(depth + (token === '{' ? 1 : -1));
    }
    if (kind === 'template') previous = token.endsWith('${') ? '{' : '`';
    else if (kind !== 'comment' && token.trim() !== '') previous = token;
  }
  return views;
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

type Kind = keyof typeof TOKENS | 'other';

function nextToken(text: string, at: number, previous: string, closesSubstitution: boolean): [Kind, string] {
  const kinds: (keyof typeof TOKENS)[] = ['comment', 'quoted'];
  if (text[at] === '`' || (text[at] === '}' && closesSubstitution)) kinds.push('template');
  if (BEFORE_REGEXP.test(previous)) kinds.push('regexp');
  kinds.push('word');
  for (const kind of kinds) {
    const pattern = TOKENS[kind];
    pattern.lastIndex = at;
    const token = pattern.exec(text)?.[0];
    if (token !== undefined) return [kind, token];
  }
  return ['other', text[at] ?? ''];
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, ' ');
}

/** Keeps the delimiters of a literal and blanks what they hold. */
function hollow(token: string): string {
  if (token.length < 2) return token;
  const [, open = '', inner = '', close = ''] = /^(.)([\s\S]*?)(\$\{|.)$/.exec(token) ?? [];
  return open + blank(inner) + close;
}
