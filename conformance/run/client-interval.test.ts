import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { openProtocol } from '../commands/scenarios.ts';
import { clientTimers } from './client-interval.ts';

const test = suite('timers of a client');

test('leave it time for its rhythm where the interval is long, and no more than usual where it is short', async () => {
  const { model } = await openProtocol('support-chat');
  const limitWith = (ms: number): number | undefined =>
    clientTimers(model, { heartbeatInterval: ms })['answerLimit']?.ms;
  assert.is(limitWith(200), 5000);
  assert.is(limitWith(6000), 15_000);
});

test.run();
