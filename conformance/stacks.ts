/** What a program under test is written in, as far as hints have words of their own for it. */
export const stacks = ['java', 'go', 'python', 'node'] as const;

/** A language of programs that hints have words of their own for. */
export type Stack = (typeof stacks)[number];
