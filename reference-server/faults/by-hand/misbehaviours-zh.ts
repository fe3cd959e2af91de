/** A misbehaviour in Chinese. */
interface Chinese {
  readonly description: string;
  readonly advice: string;
  readonly timeOf?: string;
}

const LIFE = '一个连接持续多久';

/** The misbehaviours in Chinese, by name. */
export const MISBEHAVIOURS_ZH: Readonly<Record<string, Chinese>> = {
  silent: {
    description: '接受所有人并继续读取，但不再发送任何东西：没有 success，没有聊天，没有 pong，也不关闭。',
    advice: '连续 3 个心跳间隔没有收到任何帧，就应视为链路已断，丢弃并重新连接。',
    timeOf: '在此之前正常服务多久',
  },
  'half-open': {
    description: '接受所有人，随后既不读也不发，也不结束 TCP，就像对端突然断电。',
    advice: '不要等待永远不会来的关闭事件：自己计算沉默的时间，丢弃链路并重新连接。',
    timeOf: '在此之前正常服务多久',
  },
  'slow-handshake': {
    description: '很晚才应答升级请求。',
    advice: '收到 101 之后才算在线，才发送消息和心跳；不要发起第二次尝试；30 秒内放弃。',
    timeOf: '多久之后应答',
  },
  slow: {
    description: '所有内容都按顺序但很晚才送达，就像糟糕的网络。',
    advice: '只要还有帧到来就保持连接；不要因为广播来得晚就重发消息。',
    timeOf: '晚多久',
  },
  'refuses-duplicates': {
    description: '以状态 409 拒绝所有人，仿佛该用户已经连接。',
    advice: '告诉用户，保持离线，每次再尝试之前至少等待一个心跳间隔。',
  },
  'closes-as-duplicate': {
    description: '接受所有人，然后立即以 4409 关闭，就像只能在 101 之后拒绝的服务端。',
    advice: '立即回到离线，每次再尝试之前至少等待一个心跳间隔。',
  },
  busy: {
    description: '以状态 503 拒绝所有人，就像后端已停机的代理。',
    advice: '至少等待一个心跳间隔，一直尝试下去，间隔最多 30 秒并带随机抖动。',
  },
  closes: {
    description: '以 1000 关闭每个连接，虽然没有人要求。',
    advice: '重新连接：只有自己的用户要求的关闭才是最终的，无论关闭码是什么。',
    timeOf: LIFE,
  },
  cuts: {
    description: '不发关闭帧就结束 TCP（关闭码 1006），就像有时限的代理。',
    advice: '1 秒内变为离线，一个心跳间隔内重新连接，其间输入的消息一条也不丢。',
    timeOf: LIFE,
  },
  drops: {
    description: '重置 TCP，使客户端因一次断开同时得到一个错误和一个关闭。',
    advice: '只重新连接一次：若两个处理函数都重连，连接每次都会翻倍。保留消息，或拒绝它们。',
    timeOf: LIFE,
  },
  'delayed-close': {
    description: '以 1001 关闭每个连接，3 秒之后才结束其 TCP，那时客户端可能已经回来。',
    advice: '收到关闭帧就变为离线；旧套接字迟来的结束不得影响新连接。',
    timeOf: LIFE,
  },
  restarts: {
    description: '轮流以 1012 和重置结束所有人，2 秒内拒绝 TCP，然后恢复。',
    advice: '被拒绝之后继续尝试，并带随机抖动，以免所有客户端在同一时刻回来。',
    timeOf: '两次重启之间多久',
  },
  garbage: {
    description: '在正确的消息之间发送垃圾：格式错误的 JSON、二进制、深层嵌套、未知的角色和字段。',
    advice: '保持连接；不要把垃圾和 success 显示成聊天，但要显示那一条带有未知字段的消息。',
  },
  chatter: {
    description: '不停地向每个客户端发送正确的客服消息。',
    advice: '无论收到多少内容，都按每个间隔一次发送心跳；每条消息按顺序显示一次。',
    timeOf: '两条消息之间多久',
  },
  fragments: {
    description: '把每条消息切成 5 字节的分片，切断字符，中间夹着 ping。',
    advice: '先拼好消息再解码 UTF-8，并应答 ping；使用现成的库两者都能做到。',
  },
  'loses-every-third': {
    description: '丢失客户端每第三条聊天消息，就像悄悄断掉的链路。',
    advice: '收到广播才把消息显示为已送达，而不是发出时；未经用户要求不要重发。',
  },
};
