/** What a program under test is written in, as far as hints have words of their own for it. */
export const stacks = ['java', 'go', 'python', 'node'] as const;

/** A language of programs that hints have words of their own for. */
export type Stack = (typeof stacks)[number];

/** What people call these languages. */
export const stackNames: Readonly<Record<Stack, string>> = {
  java: 'Java',
  go: 'Go',
  python: 'Python',
  node: 'Node.js',
};
