import { expect, test } from 'vitest';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { day, refusalOf, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft } from '#root/testing/plans.ts';
import { planOf } from '#features/plans/server/index.ts';
import { comparedWith, earlierFigure } from './earlier.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const { db } = opened;

test('what is to be more than before is compared with what was confirmed the year before, unless another figure says where it is from', async () => {
  const plan = (await planOf(db, ward.authorityId, await aDraft(db, owner)))!;
  expect(await earlierFigure(db, plan, 'leaflets')).toBeUndefined();
  await aConfirmedActivity(db, storage, worker, owner, {
    unitId: room,
    channel: 'leaflet',
    happenedOn: day(`${plan.year - 1}-12-20`),
    quantities: [{ measure: 'leaflets', value: 1200 }],
  });
  expect(await earlierFigure(db, plan, 'leaflets')).toMatchObject({ value: 1200 });
  const target = { way: 'more', measure: 'leaflets' };
  expect(value(await comparedWith(db, plan, target))).toMatchObject({
    beforeValue: 1200,
    beforeSource: expect.stringContaining('2025') as string,
  });
  expect(refusalOf(await comparedWith(db, plan, { ...target, beforeValue: 900 }))).toBe('other-than-before');
  expect(value(await comparedWith(db, plan, { ...target, beforeValue: 900, beforeSource: 'Sổ của đài' }))).toMatchObject({
    beforeValue: 900,
  });
  expect(value(await comparedWith(db, plan, { way: 'sum', measure: 'leaflets' }))).toEqual({ way: 'sum', measure: 'leaflets' });
});
