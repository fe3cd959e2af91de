import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol, protocolOf, UnknownProtocol } from './protocol.ts';

const test = suite('a protocol as the runner knows it');
const protocol = await loadProtocol('support-chat');

test('has a validator for each message', () => {
  assert.equal(Object.keys(protocol.validators).sort(), Object.keys(protocol.model.messages).sort());
  assert.is(protocol.validators['heartbeatAck']?.('success'), true);
  assert.is(protocol.validators['heartbeatAck']?.('Success'), false);
});

test('has both directions of the connection made of its messages', () => {
  const { directions, messages } = protocol.model;
  for (const direction of ['toServer', 'toClient'] as const)
    for (const name of directions[direction].messages) assert.is(messages[name]?.direction, direction);
});

test('cites requirements, and the recommendations of those that have one', () => {
  assert.equal(pick('SES-1'), ['SES-1', 'MUST']);
  assert.equal(pick('SES-1/SHOULD'), ['SES-1', 'SHOULD']);
  assert.equal(pick('SES-7'), ['SES-7', 'SHOULD']);
  assert.equal(pick('CLK-1'), ['CLK-1', 'MAY']);
  assert.is.not(protocol.cite('SES-1')?.sentence, protocol.cite('SES-1/SHOULD')?.sentence);
  for (const id of ['SES-99', 'SES-2/SHOULD', '', 'ses-1']) assert.is(protocol.cite(id), undefined, id);
});

test('that is not in the kit is told', async () => {
  for (const id of ['support-chatt', '../formats', '']) {
    const error: unknown = await loadProtocol(id).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof UnknownProtocol, id);
    assert.match(error.message, /there is no protocol .* in this kit/);
  }
});

test('without a validator for one of its messages is refused', () => {
  assert.throws(() => protocolOf(protocol.model, {}), /generated validators lack heartbeat/);
});

function pick(cited: string): unknown[] {
  const found = protocol.cite(cited);
  return [found?.requirement.id, found?.level];
}

test.run();
