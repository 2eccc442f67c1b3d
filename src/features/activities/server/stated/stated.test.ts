import { expect, test } from 'vitest';
import { issuePlan } from '#features/plans/server/index.ts';
import { endEntry } from '#features/rolls/server/index.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { PlanId, TargetId } from '#platform/values/ids.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, aDuty, performing } from '#root/testing/plans.ts';
import { aRoll, aTarget } from '#root/testing/rooms/rolls.ts';
import { recordActivity, activityOf, progressOf } from '../index.ts';
import { fromForm } from '../../origin.ts';
import { told } from '#root/testing/activities.ts';
import { confirmValue, statedOf, stateValue, takeValueOff, type ValueId } from './stated.ts';

const { opened, storage, ward, owner, chair, worker, room } = await anOffice();
const run = <T>(command: Parameters<typeof acting<T>>[2], actor = worker) => acting(opened.db, actor, command);
let numbers = 300;
async function issue(planId: PlanId): Promise<void> {
  const signed = {
    symbol: `${(numbers += 1)}/KH-UBND`,
    issuedOn: day('2026-01-15'),
    signerPosition: 'CHỦ TỊCH',
    signerName: 'Trần Văn Mẫu',
  };
  value(await run((tx) => issuePlan(tx, { actor: owner, planId, now, today, ...signed }), owner));
}
const progress = async (planId: PlanId, targetId: TargetId, by = today) =>
  (await progressOf(opened.db, ward.authorityId, planId, { happenedBy: by, knownBy: 'now' })).find((one) => one.targetId === targetId);

test('a published figure counts once another than who stated it confirmed it, that of the latest day', async () => {
  const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
  const targetId = await aTarget(opened.db, owner, planId);
  const on = (actor = worker) => ({ actor, now, today, planId, targetId });
  const stating = { valueId: crypto.randomUUID() as ValueId, value: 91.5, measuredOn: day('2026-04-30'), source: 'Quyết định 12/QĐ-UBND' };
  const state = (more = {}, actor = worker) => run((tx) => stateValue(tx, { ...on(actor), ...stating, ...more }), actor);
  expect(refusalOf(await state())).toBe('plan-not-issued');
  await issue(planId);
  const id = value(await state());
  expect(value(await state())).toBe(id);
  const fresh = () => ({ valueId: crypto.randomUUID() as ValueId });
  expect(refusalOf(await state(fresh()))).toBe('figure-twice');
  expect(refusalOf(await state({ ...fresh(), measuredOn: today.add({ days: 1 }) }))).toBe('figure-of-the-future');
  expect(refusalOf(await state({ ...fresh(), measuredOn: day('2024-12-31') }))).toBe('figure-of-another-year');
  expect(await progress(planId, targetId)).toMatchObject({ hasFigure: false, isMet: false });
  expect(refusalOf(await run((tx) => confirmValue(tx, { ...on(), valueId: id })))).toBe('may-not-decide');
  value(await run((tx) => confirmValue(tx, { ...on(owner), valueId: id }), owner));
  expect(refusalOf(await run((tx) => confirmValue(tx, { ...on(owner), valueId: id }), owner))).toBe('figure-confirmed');
  expect(await progress(planId, targetId)).toMatchObject({ done: 91.5, isMet: true });
  expect(await progress(planId, targetId, day('2026-04-29'))).toMatchObject({ hasFigure: false });
  const own = value(await state({ ...fresh(), value: 88, measuredOn: today }, owner));
  expect(refusalOf(await run((tx) => confirmValue(tx, { ...on(owner), valueId: own }), owner))).toBe('own-figure');
  value(await run((tx) => confirmValue(tx, { ...on(chair), valueId: own }), chair));
  expect(await progress(planId, targetId)).toMatchObject({ done: 88, isMet: false });
  expect(refusalOf(await run((tx) => takeValueOff(tx, { ...on(), valueId: own })))).toBe('may-not-take-off');
  value(await run((tx) => takeValueOff(tx, { ...on(chair), valueId: own }), chair));
  expect(await progress(planId, targetId)).toMatchObject({ done: 91.5 });
  expect((await statedOf(opened.db, ward.authorityId, targetId)).map(({ state }) => state)).toEqual(['withdrawn', 'confirmed']);
  const claim = await run((tx) =>
    recordActivity(tx, {
      actor: worker,
      now,
      today,
      origin: fromForm(crypto.randomUUID() as never),
      told: told({ unitId: room, targets: [{ targetId, value: 90 }] }),
      proof: { files: [], links: [] },
    }),
  );
  expect(refusalOf(claim)).toBe('target-not-claimed');
});

test('a target of a list counts the entries that confirmed activities reached, and names the others as of the day', async () => {
  const { id: rollId, entries } = await aRoll(opened.db, owner, 'Điểm bưu điện', ['Bưu cục A', 'Bưu cục B', 'Bưu cục C']);
  const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
  const targetId = await aTarget(opened.db, owner, planId, {
    text: '100% điểm bưu điện có tờ gấp',
    value: 100,
    unit: '%',
    way: 'roll',
    whole: rollId,
  });
  await aDuty(opened.db, owner, planId, { units: [performing(room)] });
  await issue(planId);
  const [a, b, c] = entries as [never, never, never];
  const reached = { unitId: room, channel: 'post-office' as const, quantities: [], happenedOn: day('2026-05-20') };
  const id = await aConfirmedActivity(opened.db, storage, worker, owner, { ...reached, entries: [a, b, a] });
  expect((await activityOf(opened.db, ward.authorityId, id))?.targets).toMatchObject([{ targetId, value: 2 }]);
  await anActivity(opened.db, storage, worker, { ...reached, entries: [c] });
  expect(await progress(planId, targetId)).toMatchObject({
    done: 2,
    outOf: 3,
    isMet: false,
    confirmed: 1,
    pending: 1,
    behind: { names: ['Bưu cục C'] },
  });
  value(await run((tx) => endEntry(tx, { actor: owner, now }, rollId, { entryId: c, endedOn: day('2026-05-22') }), owner));
  expect(await progress(planId, targetId, day('2026-05-22'))).toMatchObject({ done: 2, outOf: 2, share: 1, isMet: true });
  expect(await progress(planId, targetId, day('2026-05-21'))).toMatchObject({ outOf: 3, isMet: false });
  expect(await progress(planId, targetId, day('2025-12-31'))).toMatchObject({ outOf: 0, share: null });
  const late = run((tx) =>
    recordActivity(tx, {
      actor: worker,
      now,
      today,
      origin: fromForm(crypto.randomUUID() as never),
      told: told({ ...reached, happenedOn: day('2026-05-22'), entries: [c] }),
      proof: { files: [], links: [] },
    }),
  );
  expect(refusalOf(await late)).toBe('unknown-entry');
  expect((await progressOf(opened.db, ward.authorityId, planId, asOfToday(today))).length).toBe(1);
});

test('of all units of a kind, each is reached by anything that was confirmed', async () => {
  const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
  const whole = { text: '100% tổ dân phố', value: 100, unit: '%', way: 'roll' as const, whole: 'units:neighbourhood' };
  const targetId = await aTarget(opened.db, owner, planId, whole);
  await issue(planId);
  await aConfirmedActivity(opened.db, storage, worker, owner, { unitId: room, targets: [{ targetId }] });
  const reached = await progress(planId, targetId);
  expect([reached?.done, (reached?.outOf ?? 0) >= 1]).toEqual([1, true]);
});

test('way, unit of measure and whole go together, and all that does not is said', async () => {
  const planId = await aDraft(opened.db, owner);
  const codes = async (given: Parameters<typeof aTarget>[3]) =>
    await aTarget(opened.db, owner, planId, given).then(
      () => [],
      (thrown: unknown) => String(thrown),
    );
  for (const given of [
    { way: 'each-period' as const },
    { way: 'roll' as const, unit: '%' },
    { way: 'share' as const, unit: 'điểm' },
    { way: 'sum' as const, unit: '%' },
    { way: 'range' as const },
    { way: 'more' as const, comparator: '<=' as const },
    { way: 'roll' as const, unit: '%', whole: crypto.randomUUID() },
    { way: 'each-unit' as const, whole: 'units:khong-co' },
  ])
    expect(await codes(given), JSON.stringify(given)).not.toEqual([]);
  for (const given of [
    { way: 'each-period' as const, per: 'month' as const },
    { way: 'more' as const, beforeValue: 3 },
    { way: 'given' as const, upTo: 95 },
  ])
    expect(await codes(given), JSON.stringify(given)).toEqual([]);
});
