import type { ExitReport } from '../process/child.ts';
import type { DoctorWords } from './words.ts';

/** What the doctor says in Chinese. */
export const wordsZh: DoctorWords = {
  labels: {
    configuration: '配置',
    target: '地址',
    start: '启动',
    port: '端口',
    ready: '控制',
    handshake: '握手',
    frames: '帧',
    clock: '时钟',
    stop: '停止',
  },
  notReached: '未检查',
  configurationRead: (file) => `已读取 ${file}`,
  noConfiguration: (file) => `当前目录没有 ${file}，使用默认值`,
  wrongConfiguration: { text: '配置文件有误', remedy: '按上面指出的位置逐处改正。' },
  noKnownUser: { text: '配置里没有任何已知用户', remedy: '把服务端真实存在的用户写进 users.known。' },
  wrongTarget: ({ url }) => ({
    text: `${url} 不是 WebSocket 服务端的 URL`,
    remedy: '写成 ws://主机:端口 或 wss://主机:端口；路径由工具自动补上。',
  }),
  goodUrl: (url) => `${url} 格式正确`,
  notFound: (command) => ({
    text: `无法启动 ${command}：找不到该命令，或没有执行权限`,
    remedy: '检查拼写、工作目录、PATH 和执行权限（chmod +x）。',
  }),
  running: (pid) => `命令已运行，进程号 ${pid}`,
  exitedEarly: (exit) => ({
    text: `程序还没开始监听就${ended(exit)}`,
    remedy: '原因见上面的最后几行输出。可以这样手动运行：',
  }),
  notListening: (port, milliseconds, printed) => ({
    text:
      `等了${seconds(milliseconds)}，127.0.0.1:${port} 仍无人监听` +
      (printed === undefined ? '' : `，而程序输出里提到的是端口 ${printed}`),
    remedy: `端口由工具指定：IM_PORT=${port}，IM_HOST=127.0.0.1。请从环境变量读取：Spring Boot 写 server.port=\${IM_PORT:8080}，Node 用 process.env.IM_PORT，Python 用 os.environ["IM_PORT"]，Go 用 os.Getenv("IM_PORT")。启动较慢的程序可加 --start-timeout 2min。可以这样手动运行：`,
  }),
  portTaken: { text: '刚才还空闲的端口被占用了', remedy: '重新运行 doctor。' },
  listening: (port, milliseconds) => `127.0.0.1:${port}（IM_HOST、IM_PORT）${seconds(milliseconds)}后可以连接`,
  offersControl: '就绪行提供 advance，长时间规则可以立即验证',
  noControl: (saidReady) =>
    `${saidReady ? '就绪行没有提供 advance' : '没有打印就绪行'}，这没有关系：会用短定时器再启动一次来验证长时间规则`,
  upgraded: (url) => `${url} 返回 101`,
  sentence: (clause) => (clause === '' ? '' : `${clause}。`),
  answers: (milliseconds) => `，探活在 ${milliseconds.toFixed(1)} 毫秒内得到应答`,
  startedAgain: (timers) => `（以 ${timers} 重新启动）`,
  notStartedAgain: {
    text: '程序无法再启动一份',
    remedy: '两份程序会同时运行，各用各的端口；不要让它们共用文件、锁或其他端口。',
  },
  longTimers: (timers) => ({
    text: `未检查：当前定时器为 ${timers}，耗时太长`,
    remedy: '用较短的定时器启动服务端，并把取值写进 im-conformance.yaml 的 timers；否则与时间有关的规则无法验证。',
  }),
  noUsers: {
    text: '未检查：配置的用户不够',
    remedy: '在 im-conformance.yaml 的 users.known 和 users.unknown 里补充用户。',
  },
  undecided: { text: '无法检查', remedy: '查看服务端此刻的日志。' },
  strangeFrames: {
    text: '服务端发送了协议文档之外的内容',
    remedy: '只发送文档规定的消息，确切格式见 PROTOCOL.md。',
  },
  advanced: 'advance 有应答，会话随拨快的时钟到期',
  notAdvanced: {
    text: '程序声明支持 advance，实际却没有做到',
    remedy:
      '对标准输入上的每条 {"command":"advance","ms":…}，先处理完所有到期的事，再向标准输出打印 {"event":"advanced"} 并刷新缓冲区；做不到就不要声明。',
  },
  clockFault: (fault) => {
    if (fault.kind === 'silent') return `程序没有在 ${fault.withinMs} 毫秒内应答 {"event":"advanced"}`;
    return fault.kind === 'refused' ? `程序拒绝拨快时钟：${fault.says}` : '程序退出了';
  },
  stopped: ({ needed }, milliseconds) =>
    `${needed === 'end-of-stdin' ? '标准输入关闭后' : `收到 ${needed} 后`}${seconds(milliseconds)}内退出，端口已释放`,
  killed: {
    text: '只能强行杀掉程序：标准输入关闭和 SIGTERM 都不起作用',
    remedy:
      '收到 SIGTERM 后应在 2 秒内退出（Spring Boot：spring.lifecycle.timeout-per-shutdown-phase=1s）。若由 shell 脚本启动，请用 exec，让信号能送达程序。',
  },
  endedHere: { text: '程序在这一步退出了', remedy: '' },
  exitedMeanwhile: (exit) => ({
    text: `检查途中程序${ended(exit)}`,
    remedy: '原因见上面的最后几行输出。客户端发来任何内容都不应让服务端退出。',
  }),
  leftovers: (count) => ({
    text: `程序遗留了 ${count} 个进程，已被强行结束`,
    remedy: '退出前结束自己启动的进程；或直接启动服务端本身（java -jar 而不是 mvn，node 而不是 npm）。',
  }),
  portStillTaken: (port) => ({
    text: `程序退出后端口 ${port} 仍被占用`,
    remedy: '结束程序遗留的进程，可用 ss -ltnp 或 lsof -i 查找。',
  }),
  allFine: (notices) => `一切就绪${notices === 0 ? '' : `，有 ${notices} 处值得留意（!）`}。`,
  problems: (count) => `发现 ${count} 个问题。`,
  next: (problems) => (problems === 0 ? '现在可以正式评测：' : '请从上往下逐个解决，然后重新运行 doctor：'),
};

function ended({ code, signal }: ExitReport): string {
  return signal === null ? `以退出码 ${code} 退出了` : `被 ${signal} 终止了`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? ` ${Math.round(milliseconds)} 毫秒` : ` ${(milliseconds / 1000).toFixed(1)} 秒`;
}
