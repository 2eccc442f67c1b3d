import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { anActivity, aPhotograph, told, type GivenActivity } from '#root/testing/activities.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { withShelf } from '#root/testing/documents.ts';
import { aHeic } from '#root/testing/files/recordings.ts';
import {
  acknowledgeFigures,
  activityOf,
  confirmActivities,
  confirmActivity,
  copiesOf,
  correctActivity,
  nextToConfirm,
  othersWhoConfirm,
  returnActivity,
  cameBackTo,
  sharedProofOf,
  shownOf,
} from './index.ts';

const { opened, storage, ward, owner, chair, worker, room } = await anOffice();

const run = <T>(command: Parameters<typeof acting<T>>[2], actor: Actor) => acting(opened.db, actor, command);
const made = (given: Partial<GivenActivity> = {}, files: File[] = []) =>
  anActivity(
    opened.db,
    storage,
    worker,
    { unitId: room, channel: 'meeting', quantities: [{ measure: 'meetings', value: 33 }], ...given },
    { files },
  );
const correct = (activityId: ActivityId, given: Partial<GivenActivity>, actor: Actor) => {
  const like = told({ unitId: room, channel: 'meeting', quantities: [{ measure: 'meetings', value: 33 }], ...given });
  return run((tx) => correctActivity(tx, { actor, now, today, activityId, told: like, proof: { files: [], links: [] } }), actor);
};
const confirm = (activityId: ActivityId, actor: Actor, shown?: string) =>
  run((tx) => confirmActivity(tx, { actor, activityId, now, shown }), actor);
const activity = async (id: ActivityId) => (await activityOf(opened.db, ward.authorityId, id))!;
const shown = async (id: ActivityId) => (await shownOf(opened.db, ward.authorityId, [id])).get(id)!;

describe('who wrote a figure does not confirm it', () => {
  const of999 = { quantities: [{ measure: 'meetings' as const, value: 999 }] };

  test('also where he only corrected the record of another unit, and the unit is told', async () => {
    const id = await made();
    value(await correct(id, of999, owner));
    expect(refusalOf(await confirm(id, owner))).toBe('own-figures');
    const { writers } = await activity(id);
    expect(new Map(writers.map(({ name, isUnseen }) => [name, isUnseen]))).toEqual(
      new Map([
        [worker.fullName, false],
        [owner.fullName, true],
      ]),
    );
    expect((await cameBackTo(opened.db, worker)).written.map((one) => one.id)).toContain(id);
    expect(refusalOf(await run((tx) => acknowledgeFigures(tx, { actor: owner, activityId: id, now }), owner))).toBe('not-your-unit');
    value(await run((tx) => acknowledgeFigures(tx, { actor: worker, activityId: id, now }), worker));
    expect((await cameBackTo(opened.db, worker)).written.map((one) => one.id)).not.toContain(id);
    value(await confirm(id, chair));
    expect((await activity(id)).confirmedAlone).toBe(false);
    const [recorded, corrected] = await historyOf(opened.db, ward.authorityId, 'activity', id);
    expect(corrected?.changes['quantities']).toEqual({ from: { meetings: 33 }, to: { meetings: 999 } });
    expect(recorded?.actor).toBe(`officer:${worker.officerId}`);
  });

  test('also where somebody else changed it after him, or he changed what it counts for', async () => {
    const deputy = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
    const id = await made();
    value(await correct(id, of999, deputy));
    value(await correct(id, { quantities: [{ measure: 'meetings', value: 34 }] }, worker));
    expect(refusalOf(await confirm(id, deputy))).toBe('own-figures');
    const moved = await made();
    value(await correct(moved, { happenedOn: today.subtract({ days: 2 }) }, owner));
    expect(refusalOf(await confirm(moved, owner))).toBe('own-figures');
  });

  test('who put a word right wrote no figure', async () => {
    const id = await made();
    value(await correct(id, { title: 'Sinh hoạt tổ dân phố số 3' }, owner));
    value(await confirm(id, owner));
  });

  test('where nobody else may, it is confirmed with that note, which a return takes off again', async () => {
    const small = await anAuthority(opened.db);
    const alone = await anOfficer(opened.db, small, { roles: ['plan-owner'] });
    const id = await anActivity(opened.db, storage, alone, { unitId: small.rootUnitId });
    value(await run((tx) => confirmActivity(tx, { actor: alone, activityId: id, now }), alone));
    const it = await activityOf(opened.db, small.authorityId, id);
    expect(it).toMatchObject({ state: 'confirmed', confirmedAlone: true });
    const last = (await historyOf(opened.db, small.authorityId, 'activity', id)).at(-1);
    expect(last?.changes['is_confirmed_alone']).toEqual({ to: true });
    value(await run((tx) => returnActivity(tx, { actor: alone, activityId: id, now, reason: 'Nhầm' }), alone));
    expect(await activityOf(opened.db, small.authorityId, id)).toMatchObject({ state: 'returned', confirmedAlone: false });
  });
});

test('writers of records from before are found: who recorded, and by the log who corrected a figure', async () => {
  const helper = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const [figures, word] = [await made(), await made()];
  value(await correct(figures, { quantities: [{ measure: 'meetings', value: 5 }] }, helper));
  value(await correct(word, { title: 'Một chữ đã sửa' }, helper));
  const names = async (id: ActivityId) => (await activity(id)).writers.map(({ name }) => name).sort();
  const before = [await names(figures), await names(word)];
  expect(before).toEqual([[worker.fullName, helper.fullName].sort(), [worker.fullName]]);
  const folder = join(import.meta.dirname, '../../../../db/migrations');
  const text = readFileSync(join(folder, '20261129T070700_activity_writers.sql'), 'utf8').replace(/^--.*$/gm, '');
  const filling = text.split(';').filter((statement) => /^\s*insert into activity_writer/.test(statement));
  expect(filling).toHaveLength(2);
  await sql`delete from activity_writer`.execute(opened.db);
  for (const statement of filling) await sql.raw(statement).execute(opened.db);
  expect([await names(figures), await names(word)]).toEqual(before);
});

describe('confirming', () => {
  test('is for what stood on the page: a change meanwhile, also of proof or of a word, is looked at again', async () => {
    const id = await made();
    const seen = await shown(id);
    value(await correct(id, { title: 'Một tên khác' }, worker));
    expect(refusalOf(await confirm(id, owner, seen))).toBe('changed-meanwhile');
    value(await confirm(id, owner, await shown(id)));
  });

  test('several at once: each for itself, with the photographs that were ticked and no others', async () => {
    const good = await made({ title: 'Có ảnh' }, [aHeic(), await aPhotograph('hai.jpg')]);
    const bare = await anActivity(opened.db, storage, worker, { unitId: room }, { links: [] });
    const own = await anActivity(opened.db, storage, owner, { unitId: room });
    const [first, second] = (await activity(good)).evidence.filter(({ file }) => file !== null);
    const copies = await copiesOf(opened.db, withShelf(opened.db, storage, owner), owner, [first!.id]);
    const chosen = [good, bare, own].map((activityId) => ({
      actor: owner,
      now,
      activityId,
      release: { copies, evidenceIds: activityId === good ? [first!.id] : [] },
    }));
    const done = value(await run((tx) => confirmActivities(tx, chosen), owner));
    expect(done.confirmed).toEqual([good]);
    expect(new Set(done.refused.map(({ activityId }) => activityId))).toEqual(new Set([bare, own]));
    const after = (await activity(good)).evidence;
    expect(after.find(({ id }) => id === first!.id)?.isPublic).toBe(true);
    expect(after.find(({ id }) => id === second!.id)).toMatchObject({ isPublic: false, publicFileId: null });
    const copy = await findFile(opened.db, ward.authorityId, after.find(({ id }) => id === first!.id)!.publicFileId!);
    expect(copy?.mediaType).toBe('image/webp');
    expect((await readStored(storage, copy!)).length).toBeGreaterThan(0);
  });

  test('releases nothing of an internal record, and then does not confirm it either', async () => {
    const id = await made({ isInternal: true }, [await aPhotograph('ba.jpg')]);
    const [photo] = (await activity(id)).evidence.filter(({ file }) => file !== null);
    const copies = await copiesOf(opened.db, withShelf(opened.db, storage, owner), owner, [photo!.id]);
    const release = { copies, evidenceIds: [photo!.id] };
    const result = await run((tx) => confirmActivity(tx, { actor: owner, activityId: id, now, release }), owner);
    expect(refusalOf(result)).toBe('is-internal');
    expect((await activity(id)).state).toBe('recorded');
  });

  test('goes from one to the next that the officer may confirm, and ends', async () => {
    const place = await anAuthority(opened.db);
    const judge = await anOfficer(opened.db, place, { roles: ['plan-owner'] });
    const other = await anOfficer(opened.db, place, { roles: ['chair', 'performer'] });
    const record = (by: Actor, links = ['https://phuong.example.vn/1']) =>
      anActivity(opened.db, storage, by, { unitId: place.rootUnitId }, { links });
    const [one, two] = [await record(other), await record(other)];
    await record(judge);
    await record(other, []);
    const others = await othersWhoConfirm(opened.db, judge, today);
    const next = (after: ActivityId) => nextToConfirm(opened.db, judge, others, after);
    expect([await next(one), await next(two)]).toEqual([two, one]);
    value(await run((tx) => confirmActivity(tx, { actor: judge, activityId: two, now }), judge));
    expect(await next(one)).toBeUndefined();
  });
});

test('two who both wrote a figure do not keep each other out for good: nobody else may, and that is noted', async () => {
  const place = await anAuthority(opened.db);
  const one = await anOfficer(opened.db, place, { roles: ['plan-owner', 'performer'] });
  const two = await anOfficer(opened.db, place, { roles: ['chair', 'plan-owner', 'performer'] });
  const links = ['https://phuong.example.vn/2'];
  const id = await anActivity(opened.db, storage, one, { unitId: place.rootUnitId }, { links });
  const confirm = (by: Actor) => run((tx) => confirmActivity(tx, { actor: by, activityId: id, now }), by);
  expect(refusalOf(await confirm(one))).toBe('own-figures');
  await sql`insert into activity_writer (authority_id, activity_id, officer_id, wrote_at, is_for_another_unit)
    values (${place.authorityId}, ${id}, ${two.officerId}, ${now.toString()}, false)`.execute(opened.db);
  const others = await othersWhoConfirm(opened.db, two, today);
  expect(others).toEqual([one.officerId]);
  value(await confirm(two));
  const { is_confirmed_alone: alone } = await opened.db
    .selectFrom('activity')
    .select('is_confirmed_alone')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(alone).toBe(true);
});

test('what was returned comes back to its unit and to who recorded it, with the reason, until it is sent in again', async () => {
  const id = await made();
  const count = async () => Object.values(await cameBackTo(opened.db, worker)).flat().length;
  const before = await count();
  value(await run((tx) => returnActivity(tx, { actor: owner, activityId: id, now, reason: 'Thiếu danh sách' }), owner));
  expect((await cameBackTo(opened.db, worker)).returned.find((one) => one.id === id)?.returnReason).toBe('Thiếu danh sách');
  expect(await count()).toBe(before + 1);
  const neighbour = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: await aUnit(opened.db, ward) });
  expect((await cameBackTo(opened.db, neighbour)).returned).toEqual([]);
  value(await correct(id, { title: 'Đã bổ sung danh sách' }, worker));
  expect(await count()).toBe(before);
});

test('the same photograph or link as proof of two activities is told of both, not of one that was withdrawn or of others’', async () => {
  const photo = new File([await (await aPhotograph()).arrayBuffer(), 'như không tệp nào khác'], 'chung.jpg');
  const link = `https://phuong.example.vn/${crypto.randomUUID()}`;
  const record = (links: string[], files: File[] = []) => anActivity(opened.db, storage, worker, { unitId: room }, { links, files });
  const [one, two, three] = [await record([], [photo]), await record([link], [photo]), await record([link])];
  const shared = await sharedProofOf(opened.db, ward.authorityId, [one, two, three]);
  const others = (id: ActivityId) => (shared.get(id) ?? []).map(({ name, other }) => [name, other.id]);
  expect(others(one)).toEqual([['chung.jpg', two]]);
  expect(new Set(others(two).map(String))).toEqual(new Set([String(['chung.jpg', one]), String([link, three])]));
  const elsewhere = await anAuthority(opened.db);
  const stranger = await anOfficer(opened.db, elsewhere, { roles: ['plan-owner'] });
  const theirs = await anActivity(opened.db, storage, stranger, { unitId: elsewhere.rootUnitId }, { files: [photo], links: [] });
  expect((await sharedProofOf(opened.db, elsewhere.authorityId, [theirs])).size).toBe(0);
});
