import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { RawPeer } from '../testing/raw-peer.ts';
import { startAdminServer } from './admin-server.ts';

const test = suite('operations: admin server');

let url = '';

test.before(async () => {
  const page = { status: 203, contentType: 'text/plain', body: 'well' };
  url = await startAdminServer({ host: '127.0.0.1', port: 0 }, { '/page': () => page, '/later': async () => page });
});

/** Sends a request and returns the whole answer. */
async function answerTo(request: string): Promise<string> {
  const peer = new RawPeer(url);
  peer.write(`${request}Connection: close\r\n\r\n`);
  const answer = await peer.end();
  peer.socket.destroy();
  return answer;
}

const request = (line: string, host = 'localhost'): string => `${line} HTTP/1.1\r\nHost: ${host}\r\n`;

test('a page is shown, with a query or without', async () => {
  for (const path of ['/page', '/later', '/page?x=/y']) {
    const answer = await answerTo(request(`GET ${path}`));
    assert.match(answer, /^HTTP\/1\.1 203 /);
    assert.match(answer, /\r\n\r\nwell$/);
  }
});

test('HEAD gets the head alone', async () => {
  const answer = await answerTo(request('HEAD /page'));
  assert.match(answer, /^HTTP\/1\.1 203 .*\r\nContent-Length: 4\r\n.*\r\n\r\n$/s);
});

const REFUSED: readonly [what: string, request: string, status: number][] = [
  ['another path', request('GET /other'), 404],
  ['a longer path', request('GET /page/'), 404],
  ['another method', request('POST /page'), 405],
  ['a name that a stranger made point here', request('GET /page', 'rebound.example'), 421],
  ['a name that looks like an address', request('GET /page', '127.0.0.1.rebound.example'), 421],
  ['a name that begins like one of its own', request('GET /page', 'localhost.rebound.example:80'), 421],
  ['a name with a user', request('GET /page', 'localhost@rebound.example'), 400],
  ['an empty name', request('GET /page', ''), 400],
  ['no name', 'GET /page HTTP/1.0\r\n', 400],
  ['no name where there must be one', 'GET /page HTTP/1.1\r\n', 400],
];

for (const [what, text, status] of REFUSED) {
  test(`${what} gets ${status}`, async () => {
    assert.match(await answerTo(text), new RegExp(`^HTTP/1\\.1 ${status} `));
  });
}

for (const host of ['127.0.0.1', '127.0.0.1:9100', '[::1]', '[::1]:9100', '192.0.2.7', 'LOCALHOST:1']) {
  test(`Host ${host} is one of its own`, async () => {
    assert.match(await answerTo(request('GET /page', host)), /^HTTP\/1\.1 203 /);
  });
}

test('405 names the methods', async () => {
  assert.match(await answerTo(request('DELETE /page')), 'Allow: GET, HEAD\r\n');
});

test.run();
