import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesOf, activityOf } from '#features/activities/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aHeic } from '#root/testing/files/recordings.ts';
import { aStory, begun, decided, seen, submitted, working } from '#root/testing/rooms/newsroom/stories.ts';
import { versionKey, type StoryId } from '../../story.ts';
import { wordsKey } from '../../versions/key.ts';
import {
  addStoryFile,
  approveStory,
  approveWords,
  beginEdition,
  checkStory,
  closeOffer,
  filesOf,
  keepVersion,
  noteAppeared,
  notePosting,
  offersOf,
  offerStory,
  publishStory,
  returnWords,
  startOf,
  takeFileOff,
  takePaper,
  takePicture,
  versionsOf,
  writeStory,
} from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let writer: Actor;
let chair: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
});
afterAll(() => opened.drop());

const write = async (by: Actor, id: StoryId, given: object) => {
  const input = { ...startOf(await seen(opened.db, ward, id)), ...given };
  return acting(opened.db, by, (tx) => writeStory(tx, working(by), id, input));
};
const act = <T>(by: Actor, command: (tx: Tx) => Promise<Result<T>>) => acting(opened.db, by, command);
const people = () => ({ writer, decider: chair, unitId });

test('a channel has its version within its rules, which knows that the text changed; its posting records an activity with its proof', async () => {
  const id = await aStory(opened.db, people());
  const keep = (channel: 'banner' | 'facebook', words: string) =>
    acting(opened.db, writer, (tx) => keepVersion(tx, working(writer), id, { channel, words }));
  expect(refusalOf(await keep('banner', 'một\nhai\nba'))).toBe('version-breaks-rules');
  const versionId = value(await keep('facebook', 'Tin trên Facebook'));
  value(await keep('facebook', 'Tin trên Facebook'));
  const post = (given: object) =>
    acting(opened.db, writer, (tx) => notePosting(tx, working(writer), { id, versionId }, { postedOn: today, proof: [], ...given }));
  expect(refusalOf(await post({ link: 'https://facebook.com/1' }))).toBe('channel-words-not-approved');
  value(await act(chair, (tx) => approveWords(tx, working(chair), id, wordsKey({ id: versionId, revision: 1 }))));
  expect(refusalOf(await post({}))).toBe('posting-needs-proof');
  expect(refusalOf(await post({ link: 'https://facebook.com/1', postedOn: today.add({ days: 1 }) }))).toBe('posted-after-today');
  const activityId = value(await post({ link: 'https://facebook.com/1' }));
  expect(await activityOf(opened.db, ward.authorityId, activityId)).toMatchObject({
    channel: 'social',
    quantities: [{ measure: 'posts', value: 1 }],
  });
  expect(refusalOf(await post({ link: 'https://facebook.com/1' }))).toBe('posted-already');
  value(await act(writer, (tx) => beginEdition(tx, working(writer), id)));
  expect(refusalOf(await post({ link: 'https://facebook.com/2' }))).toBe('story-not-published');
  expect(
    (await versionsOf(opened.db, ward.authorityId, id)).map(({ channel, edition, postings }) => [channel, edition, postings.length]),
  ).toEqual([['facebook', 1, 1]]);
});

test('words for a channel are approved with the text they were submitted with; later ones by themselves, and never by who wrote them', async () => {
  const other = await anOfficer(opened.db, ward, { roles: ['chair'] });
  const keep = (by: Actor, id: StoryId, channel: 'facebook' | 'zalo' | 'sms', words: string, at = now) =>
    acting(opened.db, by, (tx) => keepVersion(tx, working(by, at), id, { channel, words }), at);
  const standing = async (id: StoryId) =>
    Object.fromEntries(
      (await versionsOf(opened.db, ward.authorityId, id)).map(({ channel, decision }) => [channel, decision?.act ?? null]),
    );
  const id = await aStory(opened.db, people(), {
    upTo: 'submitted',
    around: async (begins) => {
      value(await keep(writer, begins, 'facebook', 'Trước'));
      value(await keep(chair, begins, 'zalo', 'Của người duyệt'));
    },
  });
  value(await keep(writer, id, 'sms', 'Sau khi gửi', now.add({ minutes: 3 })));
  const early = (await versionsOf(opened.db, ward.authorityId, id)).find(({ channel }) => channel === 'zalo')!;
  const approve = (by: Actor, key: string) => act(by, (tx) => approveWords(tx, working(by), id, key));
  expect(refusalOf(await approve(other, wordsKey(early)))).toBe('channel-words-before-text');
  for (const step of [checkStory, approveStory]) value(await decided(opened.db, chair, id, step));
  expect(await standing(id)).toEqual({ facebook: 'approved', zalo: null, sms: null });
  expect(refusalOf(await approve(chair, wordsKey(early)))).toBe('own-channel-words');
  expect(refusalOf(await approve(writer, wordsKey(early)))).toBe('may-not-decide');
  value(await approve(other, wordsKey(early)));
  value(await keep(writer, id, 'facebook', 'Đổi một kênh'));
  expect(await standing(id)).toEqual({ facebook: null, zalo: 'approved', sms: null });
  expect(await seen(opened.db, ward, id)).toMatchObject({ state: 'approved' });
  const facebook = (await versionsOf(opened.db, ward.authorityId, id)).find(({ channel }) => channel === 'facebook')!;
  expect(refusalOf(await approve(other, wordsKey({ ...facebook, revision: 1 })))).toBe('channel-words-changed');
  value(await act(other, (tx) => returnWords(tx, working(other), id, { key: wordsKey(facebook), reason: 'Thiếu địa chỉ.' })));
  expect(await standing(id)).toMatchObject({ facebook: 'returned' });
  value(await write(writer, id, { body: 'Chữ khác.' }));
  expect(refusalOf(await approve(other, wordsKey(facebook)))).toBe('channel-words-before-text');
});

test('what was offered to others is followed until it appeared with a link, or is closed with a reason', async () => {
  const id = await aStory(opened.db, people());
  const offer = (outlet: string) => acting(opened.db, writer, (tx) => offerStory(tx, working(writer), id, { outlet, offeredOn: today }));
  const first = value(await offer('Đài tỉnh'));
  expect(refusalOf(await offer('đài  tỉnh'))).toBe('offered-already');
  const second = value(await offer('Báo tỉnh'));
  const appear = (offerId: typeof first, appearedOn = today) =>
    acting(opened.db, writer, (tx) => noteAppeared(tx, working(writer), id, { offerId, appearedOn, link: 'https://dai-tinh.vn/1' }));
  expect(refusalOf(await appear(first, today.subtract({ days: 1 })))).toBe('appeared-before-offer');
  value(await appear(first));
  value(await acting(opened.db, writer, (tx) => closeOffer(tx, working(writer), id, { offerId: second, reason: 'Không đăng.' })));
  expect(refusalOf(await appear(second))).toBe('unknown-offer');
  expect(await offersOf(opened.db, ward.authorityId)).toEqual([]);
  expect((await activitiesOf(opened.db, ward.authorityId)).some(({ title }) => title.startsWith('Đài tỉnh: '))).toBe(true);
});

test('a picture has what it shows and whose it is, loses what the camera wrote, and is taken off only where the text does not show it', async () => {
  const storage = aStorage();
  const id = value(await begun(opened.db, writer, unitId));
  await using shelf = openShelf(opened.db, storage, ward.authorityId);
  const file = value(await takePicture(shelf, await aPhotograph()));
  value(await act(writer, (tx) => addStoryFile(tx, working(writer), id, { words: 'Bà con ở nhà văn hóa', credit: 'Tổ 3', file })));
  expect(refusalOf(await takePicture(shelf, new File(['x'], 'anh.jpg')))).toBe('story-not-a-picture');
  expect(value(await takePicture(shelf, aHeic())).shown.mediaType).toBe('image/webp');
  value(await write(writer, id, { body: 'Chữ.\n\n[ảnh 1]' }));
  const [picture] = await filesOf(opened.db, ward.authorityId, id);
  const off = () => act(writer, (tx) => takeFileOff(tx, working(writer), id, picture!.id));
  expect(refusalOf(await off())).toBe('story-picture-in-text');
  value(await write(writer, id, { body: 'Chữ.' }));
  value(await off());
  expect([refusalOf(await off()), (await filesOf(opened.db, ward.authorityId, id)).length]).toEqual(['unknown-story-file', 0]);
  storage.remove();
});

test('a picture or file is decided about as the text is: none comes to what was approved or is read, and who added it does not approve it', async () => {
  const storage = aStorage();
  await using shelf = openShelf(opened.db, storage, ward.authorityId);
  const adding = async (by: Actor, id: StoryId, moment = now) => {
    const file = value(await takePicture(shelf, await aPhotograph()));
    const given = { words: 'Không ai duyệt ảnh này', credit: 'Không rõ', file };
    return acting(opened.db, by, (tx) => addStoryFile(tx, working(by, moment), id, given), moment);
  };
  const shownOf = async (id: StoryId) =>
    (
      await opened.db
        .selectFrom('public_story_file')
        .select('id')
        .where('authority_id', '=', ward.authorityId)
        .where('story_id', '=', id)
        .execute()
    ).length;
  const id = await aStory(opened.db, people(), { upTo: 'approved' });
  const key = versionKey(await seen(opened.db, ward, id));
  value(await adding(writer, id));
  expect(await seen(opened.db, ward, id)).toMatchObject({ state: 'draft', version: 2, plannedAt: null });
  expect(refusalOf(await act(chair, (tx) => publishStory(tx, working(chair), id)))).toBe('story-not-in-state');
  value(await submitted(opened.db, writer, id));
  expect(refusalOf(await act(chair, (tx) => checkStory(tx, working(chair), key)))).toBe('story-changed-meanwhile');
  value(await adding(chair, id));
  value(await submitted(opened.db, writer, id));
  expect(refusalOf(await decided(opened.db, chair, id, checkStory))).toBe('own-story');
  const other = await anOfficer(opened.db, ward, { roles: ['chair'] });
  for (const step of [checkStory, approveStory]) value(await decided(opened.db, other, id, step));
  value(await act(other, (tx) => publishStory(tx, working(other), id)));
  expect(await shownOf(id)).toBe(2);
  expect(refusalOf(await adding(writer, id))).toBe('story-closed');
  const later = now.add({ minutes: 5 });
  value(await acting(opened.db, writer, (tx) => beginEdition(tx, working(writer, later), id), later));
  value(await adding(writer, id, later));
  expect([await shownOf(id), (await filesOf(opened.db, ward.authorityId, id)).length]).toEqual([2, 3]);
  storage.remove();
});

test('a picture that citizens see in the text stays there while the next edition does without it', async () => {
  const storage = aStorage();
  await using shelf = openShelf(opened.db, storage, ward.authorityId);
  const file = value(await takePicture(shelf, await aPhotograph()));
  const given = { words: 'Bà con', credit: 'Tổ 3', file };
  const id = await aStory(opened.db, people(), {
    around: async (begins) => {
      value(await act(writer, (tx) => addStoryFile(tx, working(writer), begins, given)));
      value(await write(writer, begins, { body: 'Chữ.\n\n[ảnh 1]' }));
    },
  });
  value(await act(writer, (tx) => beginEdition(tx, working(writer), id)));
  value(await write(writer, id, { body: 'Chữ.' }));
  const [picture] = await filesOf(opened.db, ward.authorityId, id);
  expect(refusalOf(await act(writer, (tx) => takeFileOff(tx, working(writer), id, picture!.id)))).toBe('story-picture-in-text');
  storage.remove();
});

test('a photograph among the files is handed on as large as it is, without place and device', async () => {
  const storage = aStorage();
  await using shelf = openShelf(opened.db, storage, ward.authorityId);
  const file = value(await takePaper(shelf, await aPhotograph('Họp dân.jpg')));
  const id = await aStory(opened.db, people(), {
    around: async (begins) => value(await act(writer, (tx) => addStoryFile(tx, working(writer), begins, { words: 'Ảnh báo chí', file }))),
  });
  const [shown] = await opened.db
    .selectFrom('public_story_file')
    .select(['kind', 'name', 'media_type', 'storage_key'])
    .where('authority_id', '=', ward.authorityId)
    .where('story_id', '=', id)
    .execute();
  expect(shown).toMatchObject({ kind: 'file', name: 'Họp dân.jpg', media_type: 'image/jpeg' });
  const { exif, width, height } = await sharp(await storage.disk.getBytes(shown?.storage_key ?? '')).metadata();
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 1800, height: 2400 });
  storage.remove();
});
