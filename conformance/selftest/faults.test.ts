import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { defaultProtocol, openProtocol, openScenarios } from '../commands/scenarios.ts';
import type { Actor } from '../protocol/protocol.ts';
import { defaultCommand } from './default-command.ts';
import { type Offer, readOffer } from './fault-list.ts';
import { parts } from './fixtures/part.ts';
import { checksOf, citableIds } from './matrix.ts';
import { narrowed } from './narrow.ts';

const protocol = await openProtocol(defaultProtocol);
const test = suite("the faults of this package's own programs", { timeoutMs: 20_000 });

const names = (one: Offer): string[] =>
  [...one.baselines, ...one.faults.map(({ name }) => name), ...one.nulls.map(({ name }) => name)].sort();

for (const [actor, leastFaults] of [
  ['server', 80],
  ['client', 40],
] as const satisfies [Actor, number][]) {
  let offer: Offer;

  test(`of a ${actor} are many, with null programs beside them`, async () => {
    offer = await readOffer(defaultCommand(actor), protocol);
    assert.is(offer.actor, actor);
    assert.ok(offer.faults.length >= leastFaults, `${offer.faults.length}`);
    assert.ok(offer.nulls.length >= 5, `${offer.nulls.length}`);
  });

  test(`of a ${actor} belong to exactly one part of the selftest that the tests run`, () => {
    const inParts = Object.values(parts)
      .filter((part) => part.actor === actor)
      .flatMap(({ patterns }) => narrowed([offer], patterns));
    assert.equal(inParts.flatMap(names).sort(), names(offer));
  });

  test(`of a ${actor} break everything that a check proves`, async () => {
    const proved = checksOf(await openScenarios(protocol, [], actor));
    const broken = new Set(offer.faults.map(({ breaks }) => breaks));
    assert.equal(
      citableIds(protocol, actor).filter((id) => proved.has(id) && !broken.has(id)),
      [],
    );
  });
}

test.run();
