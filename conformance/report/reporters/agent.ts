/**
 * Variables that agents set in the shells that they run. Not among them are those that a person's own terminal has too, such as
 * REPL_ID or GOOSE_PROVIDER.
 */
const variables = [
  'CLAUDECODE',
  'CLAUDE_CODE',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'OPENCODE',
  'AUGMENT_AGENT',
  'JUNIE_DATA',
  'JUNIE_SHIM_PATH',
];

/** Whether a coding agent reads what is printed. AI_AGENT decides where it is set: a name says yes; nothing, 0 or false says no. */
export function isAgent(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { AI_AGENT: named } = environment;
  if (named !== undefined) return !['', '0', 'false'].includes(named.trim().toLowerCase());
  return variables.some((name) => (environment[name] ?? '') !== '');
}
