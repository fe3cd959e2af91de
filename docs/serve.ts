// `npm run docs`: the documentation in a browser, without anything to install.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from './static-server.ts';

const usualPort = 8800;
const folder = fileURLToPath(new URL('../generated/docs', import.meta.url));
/** How often it is looked whether npm is there still, in milliseconds. */
const lookTime = 250;
/** Read before anything is printed: whoever has read the addresses may end npm at once. */
const startedBy = process.ppid;

const usage = `Usage: npm run docs [-- --port <port>]

Serves the pages of the documentation on this machine until Ctrl-C.

Options:
  --port <port>  port to listen on, 0 for any free one (default: ${usualPort})
  -h, --help     show this
`;

try {
  const { help = false, port = String(usualPort) } = parseArgs({
    options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  }).values;
  if (help) process.stdout.write(usage);
  else await serve(portOf(port));
} catch (error) {
  process.stderr.write(`docs: ${whyNot(error as NodeJS.ErrnoException)}\n`);
  process.exitCode = 2;
}

async function serve(port: number): Promise<void> {
  const server = await serveFolder(folder, port);
  process.stdout.write(`${server.url}en/index.html\n${server.url}zh/index.html\nCtrl-C ends it.\n`);
  // npm hands a signal to its shell alone, which ends without its children.
  const look = setInterval(() => {
    if (process.ppid === startedBy) return;
    clearInterval(look);
    void server.close();
  }, lookTime);
}

function portOf(text: string): number {
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > 65_535) throw new Error(`--port ${text} is no port: 0 to 65535`);
  return Number(text);
}

function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'the port is taken; name another: npm run docs -- --port 8801';
  if (code === 'EACCES') return 'the port needs more rights; name one from 1024 up: npm run docs -- --port 8801';
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message} (npm run docs -- --help shows the options)`;
  return message;
}
