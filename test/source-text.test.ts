import * as assert from 'uvu/assert';
import { suite } from './harness.ts';
import { lineAt, readSource } from './source-text.ts';

const test = suite('views of a source');

const CODE: readonly (readonly [what: string, source: string, code: string])[] = [
  ['line comments', 'a; // b\nc', 'a;     \nc'],
  ['block comments over lines', 'a /* b\nc */ d', 'a     \n     d'],
  ['an unclosed comment', 'a /* b', 'a     '],
  ['strings', `f('b', "c")`, `f(' ', " ")`],
  ['escaped quotes', String.raw`'a\'b' + c`, `'    ' + c`],
  ['comment marks in strings', `'// a' + "/* b" + c`, `'    ' + "    " + c`],
  ['quotes in comments', `a // it's\nb`, `a        \nb`],
  ['templates', '`a` + b', '` ` + b'],
  ['substitutions', `\`a \${b + \`c \${d} e\`} f\` + g`, `\`  \${b + \`  \${d}  \`}  \` + g`],
  ['code after a substitution', `{ \`\${a}\`; } 'b'; \`c\``, `{ \`\${a}\`; } ' '; \` \``],
  ['braces in substitutions', `\`\${{ a: 1 }} b\` + c`, `\`\${{ a: 1 }}  \` + c`],
  ['a dollar in a template', `\`$a $$ \${b}\` + c`, `\`      \${b}\` + c`],
  ['regular expressions', `a = /'b/g; c`, `a = /   g; c`],
  ['a slash in a class of characters', 'a(/[/"]/, b)', 'a(/    /, b)'],
  ['an escaped slash', String.raw`return /\/"/.test(a)`, 'return /   /.test(a)'],
  ['divisions', `a / b / c; 'd'`, `a / b / c; ' '`],
];
for (const [what, source, code] of CODE) {
  test(`blanks or keeps as due: ${what}`, () => assert.is(readSource(source).code, code));
}

test('keeps the strings in the view without comments', () => {
  assert.is(readSource(`a('b'); // c`).uncommented, `a('b');     `);
});

test('keeps nothing but comments in the view of comments', () => {
  assert.is(readSource(`a('// b'); // c\n/* d */ e`).comments, `           // c\n/* d */  `);
});

test('counts lines from 1', () => {
  assert.is(lineAt('a\nb\nc', 0), 1);
  assert.is(lineAt('a\nb\nc', 4), 3);
});

test.run();
