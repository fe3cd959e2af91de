import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { defaultProtocol, openProtocol, openScenarios } from '../commands/scenarios.ts';
import { defaultCommand } from './default-command.ts';
import { type Offer, readOffer } from './fault-list.ts';
import { parts } from './fixtures/part.ts';
import { checksOf, citableIds } from './matrix.ts';
import { narrowed } from './narrow.ts';

const test = suite("the faults of this package's own program", { timeoutMs: 20_000 });

const protocol = await openProtocol(defaultProtocol);
let offer: Offer;

test.before(async () => {
  offer = await readOffer(defaultCommand(), protocol);
});

test('belong to exactly one part of the selftest that the tests run', () => {
  const names = (one: Offer): string[] =>
    [...one.baselines, ...one.faults.map(({ name }) => name), ...one.nulls.map(({ name }) => name)].sort();
  assert.equal(
    Object.values(parts)
      .flatMap((patterns) => names(narrowed(offer, patterns)))
      .sort(),
    names(offer),
  );
});

test('break everything that a check proves', async () => {
  const proved = checksOf(await openScenarios(protocol, []));
  const broken = new Set(offer.faults.map(({ breaks }) => breaks));
  assert.equal(
    citableIds(protocol).filter((id) => proved.has(id) && !broken.has(id)),
    [],
  );
});

test('leave no null server out', () => {
  assert.ok(offer.nulls.length >= 5);
});

test.run();
