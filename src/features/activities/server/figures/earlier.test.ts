import { expect, test } from 'vitest';
import { addTarget, correctTarget, planOf } from '#features/plans/server/index.ts';
import type { TargetInput } from '#features/plans/server/index.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { earlierFigure } from '../index.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const { db } = opened;
const text = 'Phát tờ gấp đến từng hộ';
const leaflets = { text, comparator: '>=' as const, value: 1000, unit: 'tờ', measure: 'leaflets', way: 'sum' as const };

test('more than before is compared with what the same target of the year before reached, and with nothing beside it', async () => {
  const last = await aPlan(db, owner, { duties: [{ units: [performing(room)] }], targets: [leaflets] });
  const planId = await aDraft(db, owner, { year: last.year + 1 });
  const plan = (await planOf(db, ward.authorityId, planId))!;
  expect(await earlierFigure(db, plan, leaflets)).toBeUndefined();
  const given = { unitId: room, channel: 'leaflet' as const, happenedOn: day(`${last.year}-03-20`) };
  const figures = (figure: number) => ({ quantities: [{ measure: 'leaflets' as const, value: figure }] });
  await aConfirmedActivity(db, storage, worker, owner, {
    ...given,
    ...figures(1200),
    dutyId: last.duties[0]!.id,
    targets: [{ targetId: last.targets[0]!.id }],
  });
  // Of the same measure, for no target.
  await aConfirmedActivity(db, storage, worker, owner, { ...given, ...figures(500) });
  expect(await earlierFigure(db, plan, leaflets)).toMatchObject({ value: 1200 });
  expect(await earlierFigure(db, plan, { text: 'Tờ gấp tăng', measure: 'leaflets' })).toMatchObject({ value: 1200 });
  expect(await earlierFigure(db, plan, { text: 'Treo băng rôn', measure: 'banners' })).toBeUndefined();
  const earlier = await earlierFigure(db, plan, leaflets);
  const target: TargetInput = { ...leaflets, value: 10, unit: '%', way: 'more' };
  const on = { actor: owner, planId, now, earlier };
  const add = (more: Partial<TargetInput>) => acting(db, owner, (tx) => addTarget(tx, { ...on, target: { ...target, ...more } }));
  expect(refusalOf(await add({ beforeValue: 900 }))).toBe('other-than-before');
  const targetId = value(await add({}));
  const stored = async () => (await planOf(db, ward.authorityId, planId))!.targets[0];
  expect(await stored()).toMatchObject({ beforeValue: 1200, beforeSource: expect.stringContaining(String(last.year)) as string });
  const correct = (more: Partial<TargetInput>) =>
    acting(db, owner, (tx) => correctTarget(tx, { ...on, targetId, target: { ...target, ...more } }));
  expect(refusalOf(await correct({ beforeValue: 900 }))).toBe('other-than-before');
  value(await correct({ beforeValue: 900, beforeSource: 'Sổ của đài' }));
  expect(await stored()).toMatchObject({ beforeValue: 900, beforeSource: 'Sổ của đài' });
});
