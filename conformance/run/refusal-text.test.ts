import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { saidBy } from './refusal-text.ts';

const test = suite('what the body of a refusal says');

const page =
  '\n<!doctype html><html lang="en"><head><title>HTTP Status 404 – Not\n Found</title><style>body{}</style></head>';

const rows: [what: string, status: number, body: string, said: string, type?: string][] = [
  ['a sentence', 501, 'put your handler into main.go\n', 'put your handler into main.go'],
  ['the first of its lines that is not blank', 500, '\r\n  no database \r\n at line 4', 'no database'],
  ['the title of a page', 404, page, 'HTTP Status 404 – Not Found', 'text/html;charset=utf-8'],
  ['the title of a page that does not say that it is one', 404, page, 'HTTP Status 404 – Not Found'],
  ['nothing of a page without a title', 404, '<html><body>no</body></html>', ''],
  ['JSON as it is', 404, '{"status":404,"path":"/webSocket/7"}', '{"status":404,"path":"/webSocket/7"}'],
  ['nothing where it is empty', 404, '', ''],
  ['nothing where it is the name of the status', 404, 'Not Found', ''],
  ['nothing where it is the status with its name', 503, '503 service unavailable\n', ''],
  ['no control characters', 400, 'a\u001b[31mb', 'a\\u001b[31mb'],
  ['no more than 160 characters', 400, '用'.repeat(161), `${'用'.repeat(160)}…`],
  ['160 characters whole', 400, '用'.repeat(160), '用'.repeat(160)],
];

for (const [what, status, body, said, type] of rows) {
  test(`is ${what}`, () => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    assert.is(saidBy({ status, headers, body }), said);
  });
}

test.run();
