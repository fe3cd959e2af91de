// en: What im-conformance/server.mjs starts your server with; nothing here has to be changed.
// zh: im-conformance/server.mjs 用它来启动你的服务端；这里不需要改。
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = new URL('../', import.meta.url);
const listening = new URL('listening.mjs', import.meta.url);

// en: Calls the function of that name in a file of the project, or runs the file if it exports none.
// zh: 调用项目文件导出的这个函数；没有导出就直接运行该文件。
export async function start(file, name, call) {
  const url = new URL(file, project);
  if (!existsSync(url))
    fail(
      `[[en: there is no ${file} here: write the file of your server into im-conformance/server.mjs || zh: 这里没有 ${file}：请在 im-conformance/server.mjs 里写上你的服务端文件 ]]`,
    );
  const settings = settingsOfKit();
  if (exportsFunction(url, name)) {
    process.stdin.resume().on('end', () => process.exit(0));
    await import('./listening.mjs');
    const module = await import(url);
    const startServer = module[name] ?? module.default?.[name];
    if (typeof startServer !== 'function')
      fail(
        `[[en: ${file} exports no function ${name}; write yours into im-conformance/server.mjs || zh: ${file} 没有导出函数 ${name}；请在 im-conformance/server.mjs 里写上你的函数 ]]`,
      );
    await call(startServer, settings);
  } else {
    run(url, file, name, settings);
  }
}

function settingsOfKit() {
  const value = (name) => {
    const text = process.env[name];
    if (!text)
      fail(
        `[[en: ${name} is not set: im-conformance sets it when it starts this program, as npx im-conformance doctor does || zh: 没有设置 ${name}：它由 im-conformance 启动本程序时设置，例如 npx im-conformance doctor ]]`,
      );
    return text;
  };
  return {
    host: value('IM_HOST'),
    port: Number(value('IM_PORT')),
    sessionTtlMs: Number(value('IM_TTL_MS')),
    sweepIntervalMs: Number(value('IM_SWEEP_MS')),
    heartbeatIntervalMs: Number(value('IM_HEARTBEAT_MS')),
    users: JSON.parse(readFileSync(value('IM_USERS_FILE'), 'utf8')),
  };
}

// en: Told from its text: importing a file that is a program would start it.
// zh: 只看文本来判断：如果文件本身就是程序，导入就会启动它。
function exportsFunction(url, name) {
  const forms = [
    `export\\s+(?:async\\s+)?(?:function|const|let|var|class)\\s+${name}\\b`,
    `export\\s*\\{[^}]*\\b${name}\\b`,
    `exports\\.${name}\\s*=`,
    `module\\.exports\\s*=\\s*\\{[^}]*\\b${name}\\b`,
  ];
  return new RegExp(forms.join('|')).test(readFileSync(url, 'utf8'));
}

function run(url, file, name, { host, port }) {
  const args = [...process.execArgv, '--import', listening.href, fileURLToPath(url)];
  const env = { ...process.env, HOST: host, PORT: String(port) };
  const server = spawn(process.execPath, args, { env, stdio: ['pipe', 'inherit', 'inherit'] });
  server.stdin.on('error', () => {});
  // en: The kit ends the server by the end of its standard input, of which few servers know.
  // zh: 工具关闭标准输入，表示服务端该结束了；服务端自己大多不理会它。
  let ended = false;
  const end = (signal) => {
    ended = true;
    server.kill(signal);
  };
  process.stdin.on('end', () => end('SIGTERM')).pipe(server.stdin);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal));
  server.on('exit', (code, signal) => {
    if (ended) process.exit(0);
    if (code === 0)
      fail(
        `[[en: ${file} came to its end; it has to listen until it is ended, or to export a function ${name} || zh: ${file} 已经执行完；它应当一直监听，或者导出函数 ${name} ]]`,
      );
    if (signal !== null) fail(`[[en: ${file} was ended by ${signal} || zh: ${file} 被 ${signal} 终止了 ]]`);
    process.exit(code);
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
