import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activityOf, confirmActivity, progressOf } from '#features/activities/server/index.ts';
import { endUnit } from '#features/units/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { hanging, keeping, placing, slogan } from '#root/testing/rooms/displays.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import type { DisplayId, SiteId } from '../display.ts';
import type { HangInput } from '../schema.ts';
import {
  addSite,
  correctDisplay,
  correctSite,
  displayOf,
  displayReminders,
  displaysOf,
  hangDisplay,
  photosOf,
  putBack,
  reportCondition,
  restoreDisplay,
  siteOf,
  takeDown,
  takePhotos,
  undoDisplay,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let group: UnitId;
let head: Actor;
const storage = aStorage();
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  group = await aUnit(opened.db, ward);
  head = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId: group });
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const place = (given: Partial<Parameters<typeof placing>[2]> = {}, by: Actor = owner) =>
  placing(opened.db, by, { unitId: group, ...given });
const hang = async (given: Partial<Parameters<typeof hanging>[2]> = {}, by: Actor = owner, files: readonly File[] = []) =>
  hanging(opened.db, by, { ...given, siteId: given.siteId ?? value(await place()) }, { storage, files });
const stored = (id: DisplayId) => displayOf(opened.db, ward.authorityId, id);
const activity = async (id: DisplayId) => {
  const { activityId } = (await stored(id))!;
  return activityId === null ? undefined : activityOf(opened.db, ward.authorityId, activityId);
};
const acts = async (id: DisplayId) => (await historyOf(opened.db, ward.authorityId, 'display', id)).map(({ action }) => action);
const undo = (id: DisplayId) => acting(opened.db, owner, (tx) => undoDisplay(tx, keeping(owner), id));
const down = (id: DisplayId, on = today, by = today) => acting(opened.db, owner, (tx) => takeDown(tx, keeping(owner, by), id, on));

describe('what is hung', () => {
  test('records itself as an activity of its unit, with its photographs as proof', async () => {
    const siteId = value(await place({ place: 'Cổng chợ Sao', latitude: 20.865139, longitude: 106.683833 }));
    const id = value(
      await hang({ siteId, slogan: 'Dịch vụ công trực tuyến\nNhanh, gọn, minh bạch', pieces: 3 }, head, [await aPhotograph()]),
    );
    expect(await stored(id)).toMatchObject({ unitId: group, kind: 'banner', pieces: 3, latitude: 20.865139, condition: 'good' });
    const recorded = await activity(id);
    expect(recorded).toMatchObject({
      channel: 'banner',
      title: 'Treo băng rôn, khẩu hiệu: “Dịch vụ công trực tuyến Nhanh, gọn, minh bạch”',
      place: 'Cổng chợ Sao',
      unitId: group,
      happenedOn: today,
      state: 'recorded',
      quantities: [{ measure: 'banners', value: 3 }],
    });
    const [photo] = (await photosOf(opened.db, ward.authorityId, [id])).get(id) ?? [];
    expect(photo?.fileId).toBe(recorded?.evidence[0]?.file?.id);
  });

  test('counts for the target of its plan once it is confirmed', async () => {
    const own = await anAuthority(opened.db);
    const leader = await anOfficer(opened.db, own, { roles: ['plan-owner'] });
    const chair = await anOfficer(opened.db, own, { roles: ['chair'] });
    const plan = await aPlan(opened.db, leader, {
      duties: [{ text: 'Treo băng rôn', units: [performing(own.rootUnitId)] }],
      targets: [{ text: '40 băng rôn', value: 40, unit: 'băng rôn', measure: 'banners' }],
    });
    const site = { kind: 'billboard', place: 'Ngã tư', unitId: own.rootUnitId } as const;
    const siteId = value(await acting(opened.db, leader, (tx) => addSite(tx, keeping(leader), site)));
    const dutyId = plan.duties[0]!.id;
    const input = { siteId, slogan, hungOn: today, pieces: 2, dutyId };
    await using shelf = openShelf(opened.db, storage, own.authorityId);
    const photos = value(await takePhotos(shelf, [await aPhotograph()]));
    const id = value(await acting(opened.db, leader, (tx) => hangDisplay(tx, keeping(leader), input, photos)));
    const { activityId } = (await displayOf(opened.db, own.authorityId, id))!;
    value(await acting(opened.db, chair, (tx) => confirmActivity(tx, { actor: chair, activityId: activityId!, now })));
    const [target] = await progressOf(opened.db, own.authorityId, plan.id, asOfToday(today));
    expect([target?.done, (await activityOf(opened.db, own.authorityId, activityId!))?.dutyId]).toEqual([2, dutyId]);
    const refused = await acting(opened.db, leader, (tx) => undoDisplay(tx, keeping(leader), id));
    expect(refusalOf(refused)).toBe('activity-confirmed');
    expect((await displayOf(opened.db, own.authorityId, id))?.isUndone).toBe(false);
  });

  test('on boards counts how many boards of the unit bear something that day', async () => {
    const unitId = await aUnit(opened.db, ward);
    const board = async () => value(await place({ kind: 'notice-board', unitId }));
    const [first, second, screen] = [await board(), await board(), value(await place({ kind: 'screen', unitId }))];
    const values = [];
    for (const given of [{ siteId: first }, { siteId: first, slogan: 'Tờ khác' }, { siteId: second }, { siteId: screen }])
      values.push((await activity(value(await hang(given))))?.quantities[0]?.value);
    expect(values).toEqual([1, 1, 2, 3]);
    const stand = value(await place({ kind: 'stand', unitId }));
    expect((await activity(value(await hang({ siteId: stand }))))?.quantities).toEqual([{ measure: 'post-offices', value: 1 }]);
  });

  test('since years that are reported is kept here and records no activity', async () => {
    const id = value(await hang({ hungOn: day('2024-12-14') }, owner, [await aPhotograph()]));
    expect((await stored(id))?.activityId).toBeNull();
    expect((await photosOf(opened.db, ward.authorityId, [id])).get(id)).toHaveLength(1);
    expect(refusalOf(await hang({ hungOn: day('1999-12-31') }))).toBe('too-old');
    value(await undo(id));
    value(await acting(opened.db, owner, (tx) => restoreDisplay(tx, keeping(owner), id)));
  });

  test.each<[string, Partial<HangInput>, string]>([
    ['on a day to come', { hungOn: today.add({ days: 1 }) }, 'not-yet'],
    ['until before it was hung', { untilOn: today.subtract({ days: 1 }) }, 'ends-before'],
    ['with three lines on a banner', { slogan: 'Một\nHai\nBa' }, 'too-many-lines'],
    ['for a duty that is none', { dutyId: crypto.randomUUID() as never }, 'unknown-duty'],
    ['at a site that is none', { siteId: crypto.randomUUID() as SiteId }, 'unknown-site'],
  ])('%s is refused, and nothing is stored', async (_what, given, code) => {
    const before = await displaysOf(opened.db, ward.authorityId);
    expect(refusalOf(await hang(given))).toBe(code);
    expect(await displaysOf(opened.db, ward.authorityId)).toEqual(before);
  });

  test('says all that is wrong at once', async () => {
    const wrong = await hang({ slogan: 'Một\nHai\nBa', untilOn: today.subtract({ days: 1 }) });
    expect(!wrong.ok && [wrong.refusal.code, wrong.refusal.others?.map(({ code }) => code)]).toEqual(['too-many-lines', ['ends-before']]);
    const siteId = value(await place({ kind: 'notice-board' }));
    expect(refusalOf(await hang({ siteId, pieces: 2 }))).toBe('one-piece');
  });

  test('twice with the same words is there once, also at once; another place or other words are another one', async () => {
    const siteId = value(await place());
    value(await hang({ siteId }));
    expect(refusalOf(await hang({ siteId, slogan: 'CẢI CÁCH HÀNH CHÍNH, vì Nhân dân phục vụ!' }))).toBe('hangs-already');
    value(await hang({ siteId, slogan: 'Nội dung khác' }));
    const other = value(await place());
    const work = { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now };
    const command = (tx: Parameters<typeof hangDisplay>[0]) => hangDisplay(tx, keeping(owner), { siteId: other, slogan, hungOn: today });
    const { first, second, waited } = await atOnce(opened.db, { work, command }, { work, command });
    expect([first.ok, refusalOf(second), waited]).toEqual([true, 'hangs-already', true]);
  });

  test('of a unit that is abolished meanwhile is refused; its sites go to another unit', async () => {
    const unitId = await aUnit(opened.db, ward);
    const siteId = value(await place({ unitId }));
    const work = { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now };
    const { second } = await atOnce(
      opened.db,
      { work, command: (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId, from: today }) },
      { work, command: (tx) => hangDisplay(tx, keeping(owner), { siteId, slogan, hungOn: today }) },
    );
    expect(refusalOf(second)).toBe('unit-gone');
    expect(refusalOf(await place({ unitId }))).toBe('unit-gone');
    const site = (await siteOf(opened.db, ward.authorityId, siteId))!;
    const input = { kind: site.kind, place: site.place, unitId: group };
    value(await acting(opened.db, owner, (tx) => correctSite(tx, keeping(owner), siteId, input)));
    value(await hang({ siteId }));
  });
});

describe('what was hung', () => {
  test('by mistake is undone with its activity, and both are restored', async () => {
    const siteId = value(await place());
    const id = value(await hang({ siteId }));
    value(await undo(id));
    expect([(await activity(id))?.state, (await stored(id))?.isUndone, refusalOf(await undo(id))]).toEqual(['withdrawn', true, 'undone']);
    const restore = () => acting(opened.db, owner, (tx) => restoreDisplay(tx, keeping(owner), id));
    const again = value(await hang({ siteId }));
    expect(refusalOf(await restore())).toBe('hangs-already');
    value(await undo(again));
    value(await restore());
    expect([(await activity(id))?.state, refusalOf(await restore())]).toEqual(['recorded', 'not-undone']);
    expect(await acts(id)).toEqual(['display.hung', 'display.undone', 'display.restored']);
  });

  test('is corrected; what stands already writes nothing', async () => {
    const id = value(await hang());
    const correct = (input: Parameters<typeof correctDisplay>[3]) =>
      acting(opened.db, owner, (tx) => correctDisplay(tx, keeping(owner), id, input));
    value(await correct({ slogan }));
    expect(await acts(id)).toEqual(['display.hung']);
    value(await correct({ slogan: 'Đã sửa', width: 3.5, height: 0.8, topic: 'online-services', untilOn: today.add({ days: 30 }) }));
    expect(await stored(id)).toMatchObject({ slogan: 'Đã sửa', width: 3.5, height: 0.8, topic: 'online-services' });
    expect(refusalOf(await correct({ slogan: 'a\nb\nc' }))).toBe('too-many-lines');
  });

  test('is taken down on a day between its hanging and today, and put back where that was wrong', async () => {
    const id = value(await hang({ hungOn: today.subtract({ days: 9 }) }));
    expect(refusalOf(await down(id, today.add({ days: 1 })))).toBe('not-yet');
    expect(refusalOf(await down(id, today.subtract({ days: 10 })))).toBe('down-before');
    value(await acting(opened.db, owner, (tx) => reportCondition(tx, keeping(owner), id, { condition: 'damaged', note: 'Rách góc' })));
    expect(refusalOf(await down(id, today.subtract({ days: 1 })))).toBe('down-before-look');
    value(await down(id));
    expect((await stored(id))?.takenDownOn).toEqual(today);
    expect([refusalOf(await down(id)), (await activity(id))?.state]).toEqual(['down-already', 'recorded']);
    const back = () => acting(opened.db, owner, (tx) => putBack(tx, keeping(owner), id));
    value(await back());
    expect([(await stored(id))?.condition, refusalOf(await back())]).toEqual(['damaged', 'not-down']);
  });

  test('is found when it is past its day, near it, or damaged', async () => {
    const unitId = await aUnit(opened.db, ward);
    const until = async (days: number | undefined) =>
      value(
        await hang({
          siteId: value(await place({ unitId })),
          hungOn: today.subtract({ days: 20 }),
          ...(days !== undefined && { untilOn: today.add({ days }) }),
        }),
      );
    const [past, near, last, later, broken, gone] = [await until(-1), await until(7), await until(0), await until(8), await until(undefined), await until(-2)]; // prettier-ignore
    value(await acting(opened.db, owner, (tx) => reportCondition(tx, keeping(owner), broken, { condition: 'damaged' })));
    value(await down(gone));
    const found = await displaysOf(opened.db, ward.authorityId, { unitIds: [unitId], wantsCare: true, today, days: 7 });
    expect(found.map(({ id }) => id)).toEqual([past, last, near, broken]);
    const inState = async (state: 'expired' | 'ending' | 'hanging' | 'down') =>
      (await displaysOf(opened.db, ward.authorityId, { unitIds: [unitId], state, today, days: 7 })).map(({ id }) => id);
    expect([await inState('expired'), await inState('ending'), await inState('down')]).toEqual([[past], [last, near], [gone]]);
    expect((await inState('hanging')).toSorted()).toEqual([past, near, last, later, broken].toSorted());
    expect(await displaysOf(opened.db, ward.authorityId, { unitIds: [], wantsCare: true, today, days: 7 })).toEqual([]);
    const told = async (due: Temporal.PlainDate, late: Temporal.PlainDate) => {
      const days = { due: [due], late: [late], request: [] };
      const words = await opened.db.transaction().execute((tx) => displayReminders(tx, ward.authorityId, days, today));
      return words.map(({ about, title }) => [about.id, title.vi.split(':')[0]]);
    };
    expect(await told(today.add({ days: 7 }), today.subtract({ days: 1 }))).toEqual([
      [past, 'Đã quá ngày treo'],
      [near, 'Sắp hết thời gian treo'],
    ]);
    expect(await told(today.add({ days: 3 }), today.subtract({ days: 2 }))).toEqual([]);
  });
});
