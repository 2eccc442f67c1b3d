import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { factsForm } from '../facts/schema.ts';
import { correctFacts, startReplacement, statedFactsOf, type FactsInput } from './index.ts';

let opened: TestDatabase;
let owner: Actor;
let performer: Actor;
let rootUnitId: UnitId;
beforeAll(async () => {
  opened = await createTestDatabase();
  const ward = await anAuthority(opened.db);
  ({ rootUnitId } = ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
});
afterAll(() => opened.drop());

const facts: FactsInput = {
  themes: [{ text: 'Gần dân, sát việc', body: 'thành phố', year: 2026 }],
  baseline: [
    { text: 'Đã phát 12 đến 15 chuyên mục', value: 12, upTo: 15, unit: 'chuyên mục' },
    { text: 'Trang tin hoạt động đều', year: 2025 },
  ],
  practices: [{ text: 'Giao việc kèm thời hạn', year: 2025 }],
  weaknesses: [{ text: 'Trang tin cập nhật chậm' }],
};

test('where a plan starts from is written into its draft, told in the log by what changed, and written once', async () => {
  const planId = await aDraft(opened.db, owner, { facts });
  const correct = (it: FactsInput, actor = owner) => acting(opened.db, actor, (tx) => correctFacts(tx, { actor, planId, now, facts: it }));
  expect(await statedFactsOf(opened.db, owner.authorityId, planId)).toEqual([
    { kind: 'theme', ...facts.themes[0] },
    { kind: 'baseline', ...facts.baseline[0] },
    { kind: 'baseline', ...facts.baseline[1] },
    { kind: 'practice', ...facts.practices?.[0] },
    { kind: 'weakness', ...facts.weaknesses[0] },
  ]);
  value(await correct({ ...facts, weaknesses: [] }));
  value(await correct({ ...facts, weaknesses: [] }));
  const entries = await historyOf(opened.db, owner.authorityId, 'plan', planId);
  expect(entries.map(({ action, changes }) => [action, Object.keys(changes)]).slice(1)).toEqual([
    ['plan.facts-corrected', ['themes', 'baseline', 'practices', 'weaknesses']],
    ['plan.facts-corrected', ['weaknesses']],
  ]);
  expect(refusalOf(await correct(facts, performer))).toBeTruthy();
});

test('it goes on into the draft of the plan that comes in its place', async () => {
  const old = await aPlan(opened.db, owner, { facts, duties: [{ units: [performing(rootUnitId)] }] });
  const next = value(await acting(opened.db, owner, (tx) => startReplacement(tx, { actor: owner, planId: old.id, now })));
  expect(await statedFactsOf(opened.db, owner.authorityId, next)).toEqual(await statedFactsOf(opened.db, owner.authorityId, old.id));
});

test('a figure wants to know what it counts, and a range ends above its start', () => {
  const wrong = (row: object): unknown[] =>
    factsForm
      .safeParse({ themes: [], practices: [], weaknesses: [], baseline: [{ text: 'Đã đăng tin', ...row }] })
      .error?.issues.map(({ path }) => path.at(-1)) ?? [];
  expect([{}, { value: 5 }, { unit: 'tin' }, { value: 5, upTo: 5, unit: 'tin' }].map(wrong)).toEqual([[], ['unit'], ['value'], ['upTo']]);
});
