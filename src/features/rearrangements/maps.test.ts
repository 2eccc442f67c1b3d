import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresByUnit } from '#features/activities/server/index.ts';
import { mergeUnits, partsOfUnits, splitUnit } from '#features/units/server/index.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { acting, day, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { twoMaps } from './maps.ts';
import { mapLines } from './view.ts';

let opened: TestDatabase;
const storage = aStorage();
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(async () => {
  storage.remove();
  await opened.drop();
});

// Seed 000 is a ward, seed 002 a district over its communes; both were arranged anew in July 2025.
test.each([
  ['a ward of 2024', 'commune' as const, ['Khu dân cư số 1', 'Khu dân cư số 2', 'Khu dân cư số 3']],
  ['a district over its communes', 'district' as const, ['Xã Hồng An', 'Xã Hồng Bình', 'Thị trấn Hồng']],
])('%s: the same year by the old and by the new units adds up to the same', async (_name, level, names) => {
  const { db } = opened;
  const place = await anAuthority(db, { level, from: day('2020-01-01') });
  const owner = await anOfficer(db, place, { roles: ['administrator', 'plan-owner'], from: day('2020-01-01') });
  const judge = await anOfficer(db, place, { roles: ['plan-owner'], from: day('2020-01-01') });
  const kind = 'neighbourhood';
  const [one, two, three] = await Promise.all(names.map((name) => aUnit(db, place, { name, kind, from: day('2020-01-01') })));
  const record = async (unitId: typeof one, happenedOn: string, many: number): Promise<void> => {
    const quantities = [{ measure: 'meetings' as const, value: many }];
    const told = { unitId: unitId!, channel: 'meeting' as const, happenedOn: day(happenedOn), quantities };
    await aConfirmedActivity(db, storage, owner, judge, told);
  };
  await record(one, '2025-03-10', 3);
  await record(two, '2025-04-10', 4);
  await record(three, '2025-05-10', 5);
  const given = {
    authorityId: place.authorityId,
    by: owner.officerId,
    at: now,
    on: day('2025-07-01'),
    basis: 'Nghị quyết số 1654/NQ-UBTVQH15',
  };
  value(await acting(db, owner, (tx) => mergeUnits(tx, { ...given, unitIds: [one!, two!], heir: { name: `${names[0]} mới` } })));
  value(
    await acting(db, owner, (tx) =>
      splitUnit(tx, {
        ...given,
        unitId: three!,
        stays: false,
        parts: [
          { name: 'Nơi mới Đông', share: 60 },
          { name: 'Nơi mới Tây', share: 40 },
        ],
      }),
    ),
  );
  const days = { from: day('2025-01-01'), to: day('2025-12-31') };
  const figures = (await figuresByUnit(db, { authorityId: place.authorityId, days, knownBy: 'now' }, 'meetings')).map(
    ({ unitId, on, value: figure }) => ({ node: unitId, on, value: figure }),
  );
  const parts = await partsOfUnits(db, place.authorityId, 'now');
  const maps = twoMaps(figures, parts, { before: day('2024-12-31'), after: day('2025-12-31') });
  expect(maps.total).toEqual({ before: 12, after: 12 });
  const called = new Map(
    (await db.selectFrom('unit_version').select(['unit_id', 'name']).execute()).map((row) => [row.unit_id as string, row.name]),
  );
  const lines = mapLines(maps, (id) => called.get(id) ?? '', 'vi').map(({ name, before, after }) => [name, before, after]);
  expect(lines).toEqual(
    expect.arrayContaining([
      [names[0], '3', '–'],
      [names[1], '4', '–'],
      [names[2], '5', '–'],
      [`${names[0]} mới`, '–', '7'],
      ['Nơi mới Đông', '–', '3 (ước tính)'],
      ['Nơi mới Tây', '–', '2 (ước tính)'],
      ['Tổng', '12', '12'],
    ]),
  );
});
