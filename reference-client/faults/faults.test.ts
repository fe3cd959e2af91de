import { readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import type { ProtocolModel } from '#generated/formats/model.js';
import { validateFaultList } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { entries, FAULTS, starterOf } from './catalogue.ts';

const test = suite('catalogue of faults of a client');
const model: ProtocolModel = JSON.parse(
  await readFile(new URL('../../generated/support-chat/model.json', import.meta.url), 'utf8'),
);
const duties = model.requirements.filter(({ actor }) => actor === 'client');

/** Recommendations that concern a log, which is nobody's contract. */
const UNSEEN = ['CL-12/SHOULD'];

test('every requirement of a client, and every recommendation that can be seen, is broken by a fault', () => {
  const ids = duties.flatMap(({ id, recommendation }) => (recommendation === undefined ? [id] : [id, `${id}/SHOULD`]));
  const broken = FAULTS.map(({ breaks }) => breaks);
  assert.equal(
    ids.filter((id) => !broken.includes(id)),
    UNSEEN,
  );
  assert.equal(
    broken.filter((id) => !ids.includes(id)),
    [],
  );
});

test('there are many faults, and each name is used once', () => {
  const names = entries().map(({ name }) => name);
  assert.is(new Set(names).size, names.length);
  assert.ok(FAULTS.length >= 45);
});

test('the list is of the published format', () => {
  assert.ok(validateFaultList(entries()), JSON.stringify(validateFaultList.errors));
});

test('everything that is listed can be started', () => {
  for (const { name } of [...entries(), { name: 'none' }])
    assert.type(
      starterOf(name, () => {}),
      'function',
    );
});

test.run();
