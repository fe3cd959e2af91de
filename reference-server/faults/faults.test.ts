import { readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import type { ProtocolModel } from '#generated/formats/model.js';
import { validateFaultList } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { entries, FAULTS, starterOf } from './catalogue.ts';
import { NULLS } from './nulls.ts';

const test = suite('catalogue of faults');
const model: ProtocolModel = JSON.parse(
  await readFile(new URL('../../generated/support-chat/model.json', import.meta.url), 'utf8'),
);
const ledger = model.requirements
  .filter(({ actor }) => actor === 'server')
  .flatMap(({ id, recommendation }) => (recommendation === undefined ? [id] : [id, `${id}/SHOULD`]));

test('every requirement of a server, and every recommendation, is broken by a fault', () => {
  const broken = new Set(FAULTS.map(({ breaks }) => breaks));
  assert.equal(
    ledger.filter((id) => !broken.has(id)),
    [],
  );
});

test('every fault breaks something that the ledger has', () => {
  assert.equal(
    FAULTS.filter(({ breaks }) => !ledger.includes(breaks)).map(({ name }) => name),
    [],
  );
});

test('there are many faults, and each name is used once', () => {
  const names = [...FAULTS, ...NULLS].map(({ name }) => name);
  assert.is(new Set(names).size, names.length);
  assert.ok(FAULTS.length >= 80);
});

test('the list is of the published format', () => {
  assert.ok(validateFaultList(entries()), JSON.stringify(validateFaultList.errors));
});

test('everything that is listed can be started', () => {
  for (const { name } of entries())
    assert.type(
      starterOf(name, () => {}),
      'function',
    );
});

test.run();
