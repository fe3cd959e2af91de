import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { Program } from './testing/program.ts';

const test = suite('the server of the documentation', { timeoutMs: 30_000 });
let above: string;
let server: StaticServer;

test.before(async () => {
  above = await mkdtemp(path.join(tmpdir(), 'docs-'));
  await mkdir(path.join(above, 'docs/en'), { recursive: true });
  await mkdir(path.join(above, 'docs-secret'));
  await writeFile(path.join(above, 'secret.html'), 'secret');
  await writeFile(path.join(above, 'docs-secret/index.html'), 'secret');
  await writeFile(path.join(above, 'docs/en/index.html'), '<p>你好');
  server = await serveFolder(path.join(above, 'docs'), 0);
});

test.after(async () => {
  await server.close();
  await rm(above, { recursive: true });
});

/** The answer to a request line that no client would write. */
async function raw(line: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write(`${line}\r\nhost: x\r\nconnection: close\r\n\r\n`);
  let text = '';
  for await (const data of socket) text += data;
  return text;
}

test('serves files with their type, and a folder by its index', async () => {
  const response = await fetch(`${server.url}en/`);
  assert.is(response.status, 200);
  assert.is(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.is(response.headers.get('x-content-type-options'), 'nosniff');
  assert.is(await response.text(), '<p>你好');
});

test('serves nothing outside of its folder', async () => {
  for (const target of [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/en/..%2f..%2fsecret.html',
    '/..%2fdocs-secret/index.html',
    '//../secret.html',
    'http://127.0.0.1/..%2fsecret.html',
    '/..%5csecret.html',
    '/en/index.html%00.css',
    '/%zz',
    '/en',
    '/missing.html',
  ]) {
    const answer = await raw(`GET ${target} HTTP/1.1`);
    assert.match(answer, /^HTTP\/1\.1 404 /, target);
    assert.not.match(answer, /secret/, target);
  }
});

test('answers HEAD without a body, and refuses to change anything', async () => {
  const head = await raw('HEAD /en/index.html HTTP/1.1');
  assert.match(head, /^HTTP\/1\.1 200 [\s\S]*content-length: 9\r\n[\s\S]*\r\n\r\n$/i);
  assert.match(await raw('POST /en/index.html HTTP/1.1'), /^HTTP\/1\.1 405 [\s\S]*allow: GET, HEAD/);
});

test('is started by npm run docs, and tells its addresses', async () => {
  const program = new Program('docs/serve.ts', '--port', '0');
  try {
    const line = await program.firstLine();
    assert.match(line, /^http:\/\/127\.0\.0\.1:\d+\/en\/index\.html$/);
    assert.match(await (await fetch(line)).text(), '<title>im-conformance</title>');
  } finally {
    program.stop();
  }
});

test('leaves nothing running where npm gets a signal', async () => {
  const npm = spawn('npm', ['run', '--silent', 'docs', '--', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(npm.stdout, 'data');
  const [address = ''] = String(said).split('\n');
  npm.kill('SIGTERM');
  // The end of what it prints, which all that it started holds open.
  npm.stdout.resume();
  await once(npm, 'close');
  await fetch(address).then(
    () => assert.unreachable('it serves on'),
    (error: Error) => assert.is(error.message, 'fetch failed'),
  );
});

test('tells its options', async () => {
  const { code, stdout } = await new Program('docs/serve.ts', '--help').ended;
  assert.is(code, 0);
  assert.match(stdout, /^Usage: npm run docs \[-- --port <port>\]\n/);
  assert.match(stdout, '--port <port>  port to listen on');
});

test('says in one line that a port is taken or none', async () => {
  const { port } = new URL(server.url);
  for (const [wanted, message] of [
    [port, /^docs: the port is taken; name another: npm run docs -- --port 8801\n$/],
    ['--pot', /^docs: Option '--port' argument is ambiguous\.[\s\S]*\(npm run docs -- --help shows the options\)\n$/],
    ['70000', /^docs: --port 70000 is no port: 0 to 65535\n$/],
  ] as const) {
    const { code, stdout, stderr } = await new Program('docs/serve.ts', '--port', wanted).ended;
    assert.equal([code, stdout], [2, '']);
    assert.match(stderr, message);
  }
});

test.run();
