import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, type Ended, killAll } from './fixtures/cli.ts';
import { type ChatServerOptions, chat, closeServers, webSocketServer } from './fixtures/servers.ts';

const test = suite('servers that are wrong', { timeoutMs: 60_000 });

interface Row {
  readonly what: string;
  readonly server: ChatServerOptions;
  readonly run: readonly string[];
  readonly code: number;
  readonly verdict: Report['verdict'];
  /** Requirements that are broken. */
  readonly broken: readonly string[];
  /** Requirements that are verified all the same. */
  readonly verified: readonly string[];
}

const rows: Row[] = [
  {
    what: 'a server that broadcasts heartbeats',
    server: {
      onText: (text, sender, everybody, userId) => {
        if (text === 'heartbeat') for (const socket of everybody) socket.send('success');
        else chat(text, sender, everybody, userId);
      },
    },
    run: ['heartbeat/reaches-nobody-else', 'endpoint/answers-ping-and-close'],
    code: 1,
    verdict: 'non-conformant',
    broken: ['HB-2'],
    verified: ['EP-8'],
  },
  {
    what: 'a server that acknowledges chat',
    server: {
      onText: (text, sender, everybody, userId) => {
        chat(text, sender, everybody, userId);
        if (text !== 'heartbeat') sender.send('success');
      },
    },
    run: ['heartbeat/chat-is-not-acknowledged', 'endpoint/answers-ping-and-close'],
    code: 1,
    verdict: 'non-conformant',
    broken: ['HB-7'],
    verified: ['EP-8'],
  },
  {
    what: 'a server that greets',
    server: { onOpen: (socket) => socket.send('welcome'), onText: chat },
    run: ['heartbeat/answered-once', 'endpoint/answers-ping-and-close'],
    code: 1,
    verdict: 'non-conformant',
    broken: ['EP-10', 'HB-1'],
    verified: ['EP-8'],
  },
  {
    what: 'a server that accepts everything and says nothing',
    server: {},
    run: ['heartbeat/answered-once'],
    code: 3,
    verdict: 'not fully verified',
    broken: [],
    verified: [],
  },
  {
    what: 'a server that closes at once',
    server: { onOpen: (socket) => socket.close(1000) },
    run: ['session/*', 'heartbeat/*', 'message/*', 'endpoint/refuses-other-user-ids'],
    code: 1,
    verdict: 'non-conformant',
    broken: ['HB-1'],
    verified: [],
  },
  {
    what: 'a server that answers everything with an acknowledgement',
    server: { onText: (_, sender) => sender.send('success') },
    run: ['message/broadcast-to-everybody', 'message/in-order'],
    code: 1,
    verdict: 'non-conformant',
    broken: ['MSG-1'],
    verified: [],
  },
];

let runs: Promise<Ended>[] = [];

test.before(() => {
  runs = rows.map(async ({ server, run }) => {
    const url = `ws://127.0.0.1:${await webSocketServer(server)}`;
    return cli('server', '--json', '--url', url, ...run.flatMap((pattern) => ['--run', pattern]));
  });
});
test.after(() => {
  killAll();
  closeServers();
});

for (const [index, { what, code, verdict, broken, verified }] of rows.entries()) {
  const found = broken.length === 0 ? `is ${verdict}` : `breaks ${broken.join(', ')}`;
  test(`${what} ${found}`, async () => {
    const ended = await runs[index];
    assert.is(ended?.stderr, '');
    const report = JSON.parse(ended?.stdout ?? '') as Report;
    const of = (status: string) => report.requirements.filter((one) => one.status === status).map(({ id }) => id);
    assert.equal(of('broken'), broken);
    if (verified.length === 0) assert.equal(of('verified'), []);
    else for (const id of verified) assert.ok(of('verified').includes(id), id);
    assert.equal([report.verdict, report.exitCode, ended?.code], [verdict, code, code]);
  });
}

test.run();
