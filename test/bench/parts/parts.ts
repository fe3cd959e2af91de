import { ack } from './ack.ts';
import { churn } from './churn.ts';
import { fanOut } from './fan-out.ts';
import { idleMemory } from './idle-memory.ts';
import { latency } from './latency.ts';
import type { Part } from './part.ts';
import { slowHandshakes } from './slow-handshakes.ts';
import { startUp } from './start-up.ts';
import { stuckReceiver } from './stuck-receiver.ts';
import { suiteTime } from './suite-time.ts';
import { validation } from './validation.ts';

/** All parts, in the order in which they run. */
export const PARTS: readonly Part[] = [
  fanOut,
  latency,
  stuckReceiver,
  ack,
  idleMemory,
  churn,
  slowHandshakes,
  startUp,
  suiteTime,
  validation,
];
