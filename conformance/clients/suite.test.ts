import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { openProtocol, openScenarios } from '../commands/scenarios.ts';

const test = suite('the suite for clients');

test('has a check for every requirement of a client, or the ledger says why there is none', async () => {
  const protocol = await openProtocol('support-chat');
  const plans = await openScenarios(protocol, [], 'client');
  const proved = new Set(plans.flatMap(({ checks }) => checks.flatMap(({ proves }) => proves)));
  const open = protocol.model.requirements.filter(
    ({ id, actor, unobservable }) => actor === 'client' && unobservable === undefined && !proved.has(id),
  );
  assert.equal(
    open.map(({ id }) => id),
    [],
  );
});

test('has no id that a scenario for servers has too', async () => {
  const protocol = await openProtocol('support-chat');
  const servers = new Set((await openScenarios(protocol, [])).map(({ id }) => id));
  const clients = await openScenarios(protocol, [], 'client');
  assert.equal(
    clients.map(({ id }) => id).filter((id) => servers.has(id)),
    [],
  );
});

test.run();
