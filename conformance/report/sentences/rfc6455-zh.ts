import { RULES } from '../../peer/breach.ts';

/** The rules of RFC 6455 in Chinese. */
const chinese: Readonly<Record<keyof typeof RULES, string>> = {
  upgradeHeader: 'RFC 6455 4.2.2（101 应答带有 "Upgrade: websocket"）',
  connectionHeader: 'RFC 6455 4.2.2（101 应答带有 "Connection: Upgrade"）',
  accept: 'RFC 6455 4.2.2（Sec-WebSocket-Accept 由请求的 key 算出）',
  extensions: 'RFC 6455 4.1（应答只能选用请求提供的扩展）',
  subprotocol: 'RFC 6455 4.1（应答只能选用请求提供的子协议）',
  unmasked: 'RFC 6455 5.1（客户端的帧必须加掩码）',
  masked: 'RFC 6455 5.1（服务端的帧不得加掩码）',
  reservedBits: 'RFC 6455 5.2（没有协商扩展时，保留位为零）',
  opcode: 'RFC 6455 5.2（不使用保留的操作码）',
  shortestLength: 'RFC 6455 5.2（载荷长度用最少的字节编码）',
  lengthSign: 'RFC 6455 5.2（64 位长度的最高位为零）',
  continuation: 'RFC 6455 5.4（延续帧接续已经开始的消息）',
  interleaving: 'RFC 6455 5.4（一条消息的分片之间不插入另一条消息）',
  controlFragmented: 'RFC 6455 5.5（控制帧不得分片）',
  controlLength: 'RFC 6455 5.5（控制帧最多 125 字节）',
  closeBody: 'RFC 6455 5.5.1（关闭帧的内容为空，或以两字节的关闭码开头）',
  closeReason: 'RFC 6455 5.5.1（关闭原因是 UTF-8）',
  closeCode: 'RFC 6455 7.4（关闭帧的关闭码是允许发送的）',
  utf8: 'RFC 6455 8.1（文本消息是 UTF-8）',
};

const byRule: ReadonlyMap<string, string> = new Map(
  Object.entries(RULES).map(([name, rule]) => [rule, chinese[name as keyof typeof RULES]]),
);

/** A rule of RFC 6455, as the peer names it, in Chinese. */
export function ruleInChinese(rule: string): string {
  return byRule.get(rule) ?? rule;
}
