/** A rule of ArkTS, HarmonyOS's restricted TypeScript, as far as a regular expression tells it. */
export interface ArkTsRule {
  /** Its name in OpenHarmony's migration guide, without `arkts-`, where it has one there. */
  readonly name: string;
  /** What breaks it, in code whose comments are gone and whose strings are empty. */
  readonly broken: RegExp;
  /** Code that does. */
  readonly example: string;
}

const rule = (name: string, broken: RegExp, example: string): ArkTsRule => ({ name, broken, example });

/** What a file could use that TypeScript has and ArkTS has not. Types are not here: `strangeTypes` judges them. */
export const ARKTS_RULES: readonly ArkTsRule[] = [
  rule('no-var', /\bvar\b/, 'var a: number = 1;'),
  rule('no-symbol', /\bSymbol\b/, 'Symbol();'),
  rule('no-private-identifiers', /#\w/, 'class A { #a: number = 1; }'),
  rule('identifiers-as-prop-names', /[{,]\s*(?:''|[0-9]+)\s*:/, "const a: A = { 'b': 1 };"),
  rule('no-props-by-index', /[\w)\]]\[(?![0-9]*\])/, "a['b'];"),
  rule('no-untyped-obj-literals', /(?:[=(,[?:]|\breturn|=>)\s*\{(?!\s*$)/m, 'f({ a: 1 });'),
  rule('no-untyped-obj-literals', /(?:[=(,[?:]|\breturn)\s*\{\s*$/m, 'const a: A = {'),
  rule(
    'no-ctor-prop-decls',
    /\bconstructor\([^)]*\b(?:private|protected|public|readonly)\b/,
    'constructor(readonly a: A) {}',
  ),
  rule('no-indexed-signatures', /\[\s*\w+\s*:/, 'interface A { [name: string]: number }'),
  rule('no-func-expressions', /[=(,]\s*function\b/, 'const f = function () {};'),
  rule('no-nested-funcs', /^[ \t]+function\b/m, '  function inner(): void {}'),
  rule('no-class-literals', /[=(,]\s*class\b/, 'const A = class {};'),
  rule('no-generators', /\bfunction\s*\*|\byield\b/, 'function* f() {}'),
  rule('as-casts', /(?:[=(,]|\breturn)\s*<\w/, 'const a = <A>b;'),
  rule('no-polymorphic-unops', /[=(,?:]\s*[+~]|\breturn\s+[+~]/, "const a: number = +'5';"),
  rule('no-delete', /\bdelete\b/, 'delete a.b;'),
  rule('no-in', /\bin\b/, 'for (const a in b) {}'),
  rule('no-destruct', /\b(?:const|let)\s*[[{]/, 'const { a } = b;'),
  rule('no-spread', /\.\.\./, 'f(...a);'),
  rule('no-types-in-catch', /\bcatch\s*\(\s*\w+\s*:/, 'catch (error: Error) {}'),
  rule('limited-throw', /\bthrow\b(?!\s+new\s+\w*Error\()/, "throw '';"),
  rule('no-is', /\)\s*:\s*\w+\s+is\b/, 'function f(a: Object): a is A {}'),
  rule('no-type-query', /[:|<]\s*typeof\b/, 'let a: typeof b = 1;'),
  rule(
    'no-standalone-this',
    /\bstatic\b[^\n]*\n(?:(?! {2}\})[^\n]*\n)*?[^\n]*\bthis\b/,
    '  static f(): A {\n    return this.a;\n  }',
  ),
  rule('no-as-const', /\bas\s+const\b/, 'const a = [1] as const;'),
  rule('no-definite-assignment', /\w!\s*:/, 'class A { a!: number; }'),
  rule('no-non-null', /[\w)\]]!(?!=)/, 'a!.b;'),
  rule('no-regexp-literals', /[=(,]\s*\/[^/*]/, 'const a: RegExp = /b/;'),
  rule('no-require', /\brequire\b/, 'import a = require();'),
  rule('no-special-imports', /\bimport\b/, 'import type { A } from ;'),
  rule('no-export-assignment', /\bexport\s*(?:=|default)/, 'export = a;'),
  rule('no-func-bind', /\.(?:apply|bind|call)\b/, 'f.bind(a);'),
  rule('no-globalthis', /\bglobalThis\b|\bwindow\b/, 'globalThis.a;'),
  rule('no-decorators-of-types', /\b(?:declare|namespace|module|type|interface|abstract)\b/, 'type A = B;'),
  rule(
    'limited-stdlib',
    /\bObject\.|\bReflect\b|\bProxy\b|\beval\b|__proto__|(?<!\.)\b(?:isNaN|isFinite|parseInt|parseFloat|NaN|Infinity)\b/,
    'Object.assign(a, b);',
  ),
  rule('limited-esobj', /\bESObject\b/, 'let a: ESObject = b;'),
  rule('strict-typing-required', /@ts-/, '@ts-ignore'),
  rule('explicit-types', /\b(?:const|let)\s+\w+\s*=/, 'const a = 1;'),
  rule(
    'no-implicit-return-types',
    /\)\s*\{[^\n]*$(?<!(?:constructor\(.*|\b(?:if|for|while|catch) \(.*|\): [\w<>| ,]+ )\{)/m,
    'function f() {',
  ),
];

/** The types that a file may speak of, beside the classes and enums that it declares. */
const TYPES = /^(?:string|number|boolean|void|Object|null|undefined|RegExp|Record<string, Object \| null>)$/;

/** Types of a file that ArkTS may not know: any, unknown, literals, tuples, objects, intersections, conditions and more. */
export function strangeTypes(code: string): string[] {
  const declared = new Set([...code.matchAll(/\b(?:class|enum) (\w+)/g)].map(([, name]) => name));
  const annotations = [
    ...code.matchAll(/(?<!\?[^:\n]*):\s*([^=;,(){}<\n]+(?:<[^<>]*>[^=;,(){}\n]*)?)/g),
    ...code.matchAll(/\bas\s+([^=;,()<\n]+(?:<[^<>]*>)?)/g),
  ].map(([, type = '']) => type.trim());
  return annotations.filter(
    (type) => !type.split(/\s+\|\s+(?![^<]*>)/).every((part) => TYPES.test(part) || declared.has(part)),
  );
}

/** A file without its comments, and with nothing in its strings. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g, (token) =>
    token.startsWith("'") ? "''" : '',
  );
}
