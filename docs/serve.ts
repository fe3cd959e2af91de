// `npm run docs`: the documentation in a browser, without anything to install.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from './static-server.ts';

const usualPort = 8800;
const folder = fileURLToPath(new URL('../generated/docs', import.meta.url));

try {
  const { url } = await serveFolder(folder, portOf(process.argv.slice(2)));
  process.stdout.write(`${url}en/index.html\n${url}zh/index.html\nCtrl-C ends it.\n`);
} catch (error) {
  process.stderr.write(`docs: ${whyNot(error as NodeJS.ErrnoException)}\n`);
  process.exitCode = 2;
}

function portOf(args: string[]): number {
  const { port = String(usualPort) } = parseArgs({ args, options: { port: { type: 'string' } } }).values;
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port ${port} is no port: 0 to 65535`);
  return Number(port);
}

function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'the port is taken; name another: npm run docs -- --port 8801';
  if (code === 'EACCES') return 'the port needs more rights; name one from 1024 up: npm run docs -- --port 8801';
  return message;
}
