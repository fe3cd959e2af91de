// en: A server that listens on a port of its own is not found by the kit: tells which line that is.
// zh: 监听自己的固定端口时，工具找不到服务端：指出是哪一行。
import { Server } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { IM_HOST: host, IM_PORT } = process.env;
const wanted = Number(IM_PORT);
const project = fileURLToPath(new URL('../', import.meta.url));
const own = fileURLToPath(new URL('./', import.meta.url));
const { listen } = Server.prototype;
let found = false;
let other;

Server.prototype.listen = function (...args) {
  const [first] = args;
  const port = Number(typeof first === 'object' && first !== null ? first.port : (first ?? 0));
  const line = lineOfUser(new Error().stack);
  if (port === wanted) {
    found = true;
    this.once('listening', () => {
      // en: On some systems localhost is that alone.
      // zh: 有些系统上 localhost 只有这个地址。
      if (this.address()?.address === '::1') refuse(line);
    });
  } else if (!found && Number.isInteger(port)) {
    refuse(line, port);
    // en: Nobody needs to read how it could not listen there.
    // zh: 至于为什么没能监听成功，已经无关紧要。
    this.prependOnceListener('error', () => process.exit(1));
  }
  return listen.apply(this, args);
};

function refuse(line, port) {
  found = false;
  other ??= { line, port };
  // en: Unless another of its servers is the right one.
  // zh: 除非另外还有一个监听对了。
  setTimeout(() => found || process.exit(1), 1000).unref();
}

process.on('exit', () => {
  if (found || other === undefined) return;
  const { line, port } = other;
  if (port === undefined)
    console.error(
      `[[en: ${line} listens on ::1 alone, where the kit connects to ${host}; take the host from process.env.HOST || zh: ${line} 只监听 ::1，而工具连接的是 ${host}；请从 process.env.HOST 读取主机 ]]`,
    );
  else
    console.error(
      `[[en: ${line} listens on port ${port}, where the kit asks for ${wanted}; take it from process.env.PORT || zh: ${line} 监听的是端口 ${port}，而工具要求 ${wanted}；请从 process.env.PORT 读取 ]]`,
    );
});

function lineOfUser(stack) {
  for (const line of stack.split('\n')) {
    const [, place, number] = /\(?((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*?):(\d+):\d+\)?$/.exec(line) ?? [];
    if (place === undefined) continue;
    const file = place.startsWith('file:') ? fileURLToPath(place) : place;
    if (file.startsWith(project) && !file.startsWith(own) && !file.includes('node_modules'))
      return `${path.relative(project, file)}:${number}`;
  }
  return '?';
}
