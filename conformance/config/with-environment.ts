import { suggestion } from '../suggestion.ts';
import type { FileProblem, YamlFile } from '../yaml-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A value of a file whose texts have `${NAME}` and `${NAME:-default}` replaced from the environment, and `$${` by `${`. What
 * cannot be replaced is added to the problems and left as it is.
 */
export function withEnvironment(
  value: unknown,
  environment: Environment,
  yaml: YamlFile,
  problems: FileProblem[],
  path: readonly (string | number)[] = [],
): unknown {
  const inside = (inner: unknown, key: string | number): unknown =>
    withEnvironment(inner, environment, yaml, problems, [...path, key]);
  if (typeof value === 'string')
    return replaced(value, environment, (message) => problems.push({ ...yaml.locate(path), message }));
  if (Array.isArray(value)) return value.map(inside);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner, key)]));
}

function replaced(text: string, environment: Environment, tell: (message: string) => void): string {
  return text.replace(/\$\$\{|\$\{([^}]*)\}?/g, (whole, inner?: string) => {
    if (inner === undefined) return '${';
    const [, name, usual] = /^([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/s.exec(inner) ?? [];
    if (name === undefined || !whole.endsWith('}')) {
      tell(`${whole} cannot be read; write \${NAME}, \${NAME:-default}, or $\${ where no variable is meant`);
      return whole;
    }
    // As in a shell, a variable that is empty has its default too.
    const found = usual === undefined ? environment[name] : environment[name] || usual;
    if (found !== undefined) return found;
    const what = `the environment has no variable ${name}${suggestion(name, Object.keys(environment)).replace('?', '')}`;
    tell(`${what}; set it, or give it a default: \${${name}:-…}`);
    return whole;
  });
}
