// en: Starts your server the way the kit asks for it: each time with another port, other users and shorter timers.
// zh: 按工具的要求启动你的服务端：每次的端口、用户和时长都不同。
import { readFileSync } from 'node:fs';
// en: Yours: put in where it is, and what it is called.
// zh: 你的服务端：改成实际的路径和函数名。
import { startServer } from '../server.js';

const { IM_HOST, IM_PORT, IM_TTL_MS, IM_SWEEP_MS, IM_HEARTBEAT_MS, IM_USERS_FILE } = process.env;

await startServer({
  host: IM_HOST,
  port: Number(IM_PORT),
  sessionTtlMs: Number(IM_TTL_MS),
  sweepIntervalMs: Number(IM_SWEEP_MS),
  heartbeatIntervalMs: Number(IM_HEARTBEAT_MS),
  // en: All users that there are: [{ userId, username, avatar }]
  // zh: 全部用户：[{ userId, username, avatar }]
  users: JSON.parse(readFileSync(IM_USERS_FILE, 'utf8')),
});

// en: The kit ends the server by the end of its standard input.
// zh: 工具关闭标准输入，表示服务端该结束了。
process.stdin.resume().on('end', () => process.exit(0));
