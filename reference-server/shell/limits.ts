/** What the number of a limit counts. */
export type LimitUnit = 'bytes' | 'count' | 'perSecond' | 'milliseconds';

interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
  /** What it bounds, and what happens to whoever goes beyond it. */
  readonly meaning: string;
}

const limit = (value: number, unit: LimitUnit, meaning: string): Limit => ({ value, unit, meaning });

/**
 * Every bound of the server, with its default. The order is that of a connection's life. The rates stop a flood and teach
 * no manners: the protocol owes an answer within seconds to whoever sends a lot, which its conformance suite does.
 */
export const LIMITS = {
  handshakeDeadline: limit(5000, 'milliseconds', 'time of a handshake, from TCP to its last header; then 408'),
  handshakesPerSecond: limit(2000, 'perSecond', 'new connections; then 503'),
  pendingHandshakes: limit(4096, 'count', 'sockets without a connection yet; then the oldest is dropped'),
  headerBytes: limit(8192, 'bytes', 'size of a request, its line included; then 431'),
  headerCount: limit(64, 'count', 'headers of a request; then 431'),
  connections: limit(20_000, 'count', 'connections; then 503'),
  connectionsPerAddress: limit(1000, 'count', 'connections from one address; then 503'),
  messageBytes: limit(65_536, 'bytes', 'size of a message; then 1009'), // EP-7
  messageFragments: limit(4096, 'count', 'fragments of a message; then 1008'), // EP-7: it may come byte by byte
  unfinishedBytesOfAll: limit(33_554_432, 'bytes', 'memory of unfinished messages of all; then the oldest get 1008'),
  chatsPerSecond: limit(200, 'perSecond', 'chat texts of a connection; then it is read more slowly'),
  chatBurst: limit(2000, 'count', 'chat texts at once, before the rate counts'),
  chatBytesPerSecond: limit(1_048_576, 'bytes', 'size of the chat texts of a connection in a second; then likewise'),
  chatBytesBurst: limit(8_388_608, 'bytes', 'size of chat texts at once, before the rate counts'),
  heartbeatsPerSecond: limit(50, 'perSecond', 'heartbeats of a connection; then likewise'),
  heartbeatBurst: limit(200, 'count', 'heartbeats at once, before the rate counts'),
  overRateTime: limit(10_000, 'milliseconds', 'time that a peer may stay over a rate; then 1008'),
  pauseReadingBytes: limit(65_536, 'bytes', 'unsent to a connection; then nothing is read from it until all is sent'),
  unsentBytes: limit(1_048_576, 'bytes', 'unsent to a connection, beyond what its kernel took; then 1013'), // SES-6
  unsentMessages: limit(1000, 'count', 'unsent to a connection; then 1013'), // small ones cost more than their bytes
  unsentBytesOfAll: limit(268_435_456, 'bytes', 'unsent to all; then the slowest get 1013'),
  closeDeadline: limit(1000, 'milliseconds', 'time of a closing handshake; then TCP is ended'),
  drainTime: limit(3000, 'milliseconds', 'time over which a server that stops closes its connections'),
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** A number for every limit, in its unit. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The limits that hold unless others are named. */
export const DEFAULT_LIMITS: Limits = limitsFrom(({ value }) => value);

/** Limits made by looking at each row. */
export function limitsFrom(value: (limit: Limit, name: LimitName) => number): Limits {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, row]) => [name, value(row, name as LimitName)]),
  ) as unknown as Limits;
}
