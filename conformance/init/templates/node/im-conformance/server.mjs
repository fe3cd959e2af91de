// en: Starts your server the way the kit asks for it: each time with another port, other users and shorter timers.
// zh: 按工具的要求启动你的服务端：每次的端口、用户和时长都不同。
import { start } from './starter.mjs';

// en: Yours: its file, the name of the function that it exports to start it, and how that is called. A file that exports no
// en: such function is run as node runs it; what it has to know it then reads from IM_HOST, IM_PORT (PORT is the same),
// en: IM_TTL_MS, IM_SWEEP_MS, IM_HEARTBEAT_MS and IM_USERS_FILE in process.env.
// zh: 你的服务端：文件、它导出的启动函数的名字，以及怎样调用。没有导出这个函数的文件，就像 node 那样直接运行；
// zh: 此时它要自己从 process.env 读取 IM_HOST、IM_PORT（也叫 PORT）、IM_TTL_MS、IM_SWEEP_MS、
// zh: IM_HEARTBEAT_MS 和 IM_USERS_FILE。
await start('{program}', 'startServer', (startServer, settings) =>
  startServer({
    host: settings.host,
    port: settings.port,
    sessionTtlMs: settings.sessionTtlMs,
    sweepIntervalMs: settings.sweepIntervalMs,
    heartbeatIntervalMs: settings.heartbeatIntervalMs,
    // en: All users that there are: [{ userId, username, avatar }]
    // zh: 全部用户：[{ userId, username, avatar }]
    users: settings.users,
  }),
);
