import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesOf, activityOf } from '#features/activities/server/index.ts';
import { messagesOf } from '#features/messages/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, at, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aLaw } from '#root/testing/rooms/laws.ts';
import { aStory, begun, decided, seen, storyGiven, submitted, working } from '#root/testing/rooms/newsroom/stories.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { versionKey, type StoryId } from '../story.ts';
import {
  approveSeveral,
  approveStory,
  beginEdition,
  checkStory,
  decisionsOn,
  nameApprover,
  publishDue,
  publishStory,
  refuseStory,
  returnStory,
  scheduleStory,
  startOf,
  storiesOf,
  takeStoryBack,
  textsOf,
  withdrawStory,
  writeStory,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let writer: Actor;
let colleague: Actor;
let chair: Actor;
let owner: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  colleague = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(() => opened.drop());

const state = async (id: StoryId) => (await seen(opened.db, ward, id)).state;
const write = async (by: Actor, id: StoryId, given: object, moment = now) => {
  const input = { ...startOf(await seen(opened.db, ward, id)), ...given };
  return acting(opened.db, by, (tx) => writeStory(tx, working(by, moment), id, input), moment);
};
const act = <T>(
  by: Actor,
  command: (tx: Parameters<typeof publishStory>[0]) => ReturnType<typeof publishStory>,
  moment = now,
): ReturnType<typeof acting<T>> => acting(opened.db, by, command as never, moment);
const publish = (by: Actor, id: StoryId) =>
  act(by, (tx) => publishStory(tx, working(by), id, (story) => `https://vi-du.vn/tin-tuc/${story}`));
const titles = async (of: Actor) => (await messagesOf(opened.db, of, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);
const actsOn = async (id: StoryId) => (await decisionsOn(opened.db, ward.authorityId, id)).map((one) => one.act);
const people = () => ({ writer, decider: chair, unitId });

test('a story goes from the writer by the check and the approval of another to the portal, and records its activity once, with its address', async () => {
  const id = value(await begun(opened.db, writer, unitId, { title: 'Nộp hồ sơ tại nhà' }));
  expect(refusalOf(await begun(opened.db, writer, unitId, { title: 'nộp hồ sơ  tại nhà' }))).toBe('story-begun-already');
  expect(refusalOf(await begun(opened.db, writer, ward.rootUnitId))).toBe('not-your-unit');
  value(await submitted(opened.db, writer, id));
  expect(await titles(chair)).toContain('Chờ duyệt: Nộp hồ sơ tại nhà');
  expect(refusalOf(await decided(opened.db, writer, id, checkStory))).toBe('may-not-decide');
  expect(refusalOf(await decided(opened.db, owner, id, approveStory))).toBe('story-not-in-state');
  value(await decided(opened.db, owner, id, checkStory));
  value(await decided(opened.db, chair, id, approveStory));
  expect(await titles(writer)).toContain('Đã duyệt: Nộp hồ sơ tại nhà');
  value(await publish(chair, id));
  expect(refusalOf(await publish(chair, id))).toBe('story-not-in-state');
  const { activityId, activityRefusal } = await seen(opened.db, ward, id);
  expect(activityRefusal).toBeNull();
  const activity = (await activityOf(opened.db, ward.authorityId, activityId!))!;
  expect(activity).toMatchObject({ channel: 'portal', title: 'Nộp hồ sơ tại nhà', unitId, quantities: [{ measure: 'stories', value: 1 }] });
  expect(activity.subjects.topics).toEqual(['online-services']);
  expect(activity.evidence.map(({ link }) => link)).toEqual([`https://vi-du.vn/tin-tuc/${id}`]);
  value(await act(writer, (tx) => beginEdition(tx, working(writer), id)));
  expect(refusalOf(await act(writer, (tx) => beginEdition(tx, working(writer), id)))).toBe('story-not-in-state');
  value(await write(writer, id, { body: 'Bản hai.' }));
  value(await submitted(opened.db, writer, id));
  for (const decide of [checkStory, approveStory]) value(await decided(opened.db, chair, id, decide));
  value(await publish(chair, id));
  expect((await seen(opened.db, ward, id)).activityId).toBe(activityId);
  expect((await activitiesOf(opened.db, ward.authorityId)).filter(({ title }) => title === 'Nộp hồ sơ tại nhà')).toHaveLength(1);
  expect((await textsOf(opened.db, ward.authorityId, id)).map(({ number, version }) => [number, version])).toEqual([[2, 1], [1, 1]]); // prettier-ignore
});

test('an approval is of one version: an edit voids it, and who opened the older one decides nothing', async () => {
  const id = await aStory(opened.db, people(), { upTo: 'approved' });
  const key = versionKey(await seen(opened.db, ward, id));
  value(await write(colleague, id, { summary: 'Nói khác đi.' }));
  expect(await state(id)).toBe('draft');
  value(await submitted(opened.db, writer, id));
  expect(refusalOf(await act(owner, (tx) => checkStory(tx, working(owner), key)))).toBe('story-changed-meanwhile');
  expect(refusalOf(await publish(chair, id))).toBe('story-not-in-state');
  expect(await actsOn(id)).toEqual(['submitted', 'checked', 'approved', 'voided-by-edit', 'submitted']);
  // An approver who wrote on it is a writer.
  value(await write(owner, id, { summary: 'Người duyệt sửa.' }));
  value(await submitted(opened.db, writer, id));
  expect(refusalOf(await decided(opened.db, owner, id, checkStory))).toBe('own-story');
});

test('versions of one hand within a minute are one; another hand, a later minute or a decision makes the next; the same writes nothing', async () => {
  const id = value(await begun(opened.db, writer, unitId));
  const later = now.add({ seconds: 30 });
  value(await write(writer, id, { summary: 'Một.' }, later));
  expect((await seen(opened.db, ward, id)).version).toBe(1);
  value(await write(colleague, id, { summary: 'Hai.' }, later));
  value(await write(colleague, id, { summary: 'Hai.' }, later));
  value(await write(colleague, id, { summary: 'Ba.' }, later.add({ minutes: 2 })));
  expect((await textsOf(opened.db, ward.authorityId, id)).map(({ version, summary }) => [version, summary])).toEqual([[3, 'Ba.'], [2, 'Hai.'], [1, 'Một.']]); // prettier-ignore
  value(await submitted(opened.db, writer, id));
  value(await act(writer, (tx) => takeStoryBack(tx, working(writer), id)));
  value(await write(colleague, id, { summary: 'Bốn.' }, later.add({ minutes: 2 })));
  expect((await seen(opened.db, ward, id)).version).toBe(4);
});

test('urgent news takes two people and is published with the second', async () => {
  const id = value(await begun(opened.db, writer, unitId, { title: 'Mưa lũ: nộp hồ sơ ở điểm tạm' }));
  value(await submitted(opened.db, writer, id, true));
  value(await decided(opened.db, chair, id, approveStory));
  expect(await titles(owner)).toContain('Cần người duyệt thứ hai: Mưa lũ: nộp hồ sơ ở điểm tạm');
  expect(refusalOf(await decided(opened.db, chair, id, approveStory))).toBe('urgent-needs-two');
  const key = versionKey(await seen(opened.db, ward, id));
  const link = (story: StoryId) => `https://vi-du.vn/tin-tuc/${story}`;
  value(await act(owner, (tx) => approveStory(tx, { ...working(owner), link }, key)));
  expect(await state(id)).toBe('published');
  const { activityId } = await seen(opened.db, ward, id);
  expect((await activityOf(opened.db, ward.authorityId, activityId!))?.evidence.map((one) => one.link)).toEqual([link(id)]);
  expect(await actsOn(id)).toEqual(['submitted', 'approved-first', 'approved', 'published']);
});

test('several are approved in one go, or none', async () => {
  const ids = [await aStory(opened.db, people(), { upTo: 'checked' }), await aStory(opened.db, people(), { upTo: 'checked' })];
  const keys = await Promise.all(ids.map(async (id) => versionKey(await seen(opened.db, ward, id))));
  const several = (of: string[]) => acting(opened.db, chair, (tx) => approveSeveral(tx, working(chair), of));
  value(await write(colleague, ids[1]!, { summary: 'Đổi.' }));
  expect(refusalOf(await several(keys))).toBe('story-changed-meanwhile');
  expect(await Promise.all(ids.map(state))).toEqual(['checked', 'draft']);
  expect(value(await several([keys[0]!]))).toBe(1);
  expect(await state(ids[0]!)).toBe('approved');
});

test('what was submitted is not dropped in silence: it is given back or refused with a reason, which its writers hear, and stays in the list', async () => {
  const id = await aStory(opened.db, people(), {
    upTo: 'submitted',
    given: { title: 'Sách nhiễu ở bộ phận một cửa', topics: ['shortcomings'] },
  });
  expect(refusalOf(await act(colleague, (tx) => refuseStory(tx, working(colleague), id, 'x')))).toBe('may-not-decide');
  value(await act(owner, (tx) => returnStory(tx, working(owner), id, 'Thiếu ngày.')));
  value(await submitted(opened.db, writer, id));
  value(await act(owner, (tx) => refuseStory(tx, working(owner), id, 'Chưa xác minh.')));
  expect(await titles(writer)).toContain('Không đăng: Sách nhiễu ở bộ phận một cửa');
  expect(refusalOf(await write(writer, id, { summary: 'Sửa.' }))).toBe('story-closed');
  expect((await storiesOf(opened.db, ward.authorityId, { states: ['refused'] })).map((one) => one.id)).toContain(id);
  expect((await decisionsOn(opened.db, ward.authorityId, id)).at(-1)).toMatchObject({
    act: 'refused',
    note: 'Chưa xác minh.',
    by: owner.fullName,
  });
});

test('a schedule is ahead, by day and on a working day unless it is meant; the worker publishes at its minute, also late, and says so', async () => {
  const id = await aStory(opened.db, people(), { upTo: 'approved' });
  const plan = (iso: string, atTime: string, sure = false) =>
    act(chair, (tx) => scheduleStory(tx, working(chair), id, { onDay: day(iso), atTime, sure }));
  expect(refusalOf(await plan('2026-06-01', '08:00'))).toBe('story-scheduled-in-past');
  expect(refusalOf(await plan('2026-06-02', '02:30'))).toBe('story-scheduled-at-night');
  expect(refusalOf(await plan('2026-06-07', '07:30'))).toBe('story-scheduled-on-day-off');
  expect(refusalOf(await plan('2028-06-07', '07:30'))).toBe('story-scheduled-far');
  value(await plan('2026-06-07', '07:30', true));
  value(await plan('2026-06-02', '7h30'));
  const due = (iso: string) => publishDue(opened.db, at(iso), () => Promise.resolve(undefined));
  expect(await due('2026-06-02T07:29')).toBe(0);
  expect(await Promise.all([due('2026-06-02T09:00'), due('2026-06-02T09:00')])).toEqual(expect.arrayContaining([1]));
  const story = await seen(opened.db, ward, id);
  expect([story.state, story.plannedAt?.toString(), story.publishedAt?.toString()]).toEqual(['published', at('2026-06-02T07:30').toString(), at('2026-06-02T09:00').toString()]); // prettier-ignore
  expect((await actsOn(id)).filter((one) => one === 'published')).toHaveLength(1);
});

test('a story that cannot be published at its minute keeps no other from it, and is told', async () => {
  const elsewhere = await anAuthority(opened.db);
  const theirUnit = await aUnit(opened.db, elsewhere);
  const decider = await anOfficer(opened.db, elsewhere, { roles: ['chair'] });
  const theirs = { writer: await anOfficer(opened.db, elsewhere, { roles: ['performer'], unitId: theirUnit }), decider, unitId: theirUnit };
  const other = await aStory(opened.db, theirs, { upTo: 'approved' });
  const at730 = { onDay: day('2026-06-04'), atTime: '07:30', sure: false };
  value(await acting(opened.db, decider, (tx) => scheduleStory(tx, working(decider), other, at730)));
  const id = await aStory(opened.db, people(), { upTo: 'approved' });
  value(await act(chair, (tx) => scheduleStory(tx, working(chair), id, { ...at730, atTime: '08:00' })));
  const linkOf = (of: string) => (of === elsewhere.authorityId ? Promise.reject(new Error('Không đọc được.')) : Promise.resolve(undefined));
  await expect(publishDue(opened.db, at('2026-06-04T09:00'), linkOf)).rejects.toMatchObject({ errors: [{ message: 'Không đọc được.' }] });
  expect([await state(id), (await seen(opened.db, elsewhere, other)).state]).toEqual(['published', 'scheduled']);
});

test('published by two at once, it goes out once', async () => {
  const id = await aStory(opened.db, people(), { upTo: 'approved' });
  const work = { authorityId: ward.authorityId, actor: `officer:${chair.officerId}`, at: now };
  const command = (tx: Parameters<typeof publishStory>[0]) => publishStory(tx, working(chair), id);
  const { first, second } = await atOnce(opened.db, { work, command }, { work, command });
  expect([first.ok, refusalOf(second)]).toEqual([true, 'story-not-in-state']);
});

test('one that is withdrawn shows its notice; what waits for its minute and is changed does not go out', async () => {
  const id = await aStory(opened.db, people());
  expect(refusalOf(await act(writer, (tx) => withdrawStory(tx, working(writer), id, 'Sai.')))).toBe('may-not-decide');
  value(await act(chair, (tx) => withdrawStory(tx, working(chair), id, 'Số điện thoại sai.')));
  expect(await seen(opened.db, ward, id)).toMatchObject({ state: 'withdrawn', notice: 'Số điện thoại sai.' });
  const queued = await aStory(opened.db, people(), { upTo: 'approved' });
  value(await act(chair, (tx) => scheduleStory(tx, working(chair), queued, { onDay: day('2026-06-03'), atTime: '08:00', sure: false })));
  value(await write(writer, queued, { summary: 'Khoan đã.' }));
  await publishDue(opened.db, at('2026-06-03T10:00'), () => Promise.resolve(undefined));
  expect(await state(queued)).toBe('draft');
});

test('papers are cited from the register, pictures and targets are there, and a column asks for what it needs', async () => {
  expect(refusalOf(await begun(opened.db, writer, unitId, { body: 'Theo [[99/2026/QĐ-XYZ]].' }))).toBe('story-cites-unknown-paper');
  await aLaw(opened.db, owner, '99/2026/QĐ-UBND');
  value(await begun(opened.db, writer, unitId, { body: 'Theo [[99/2026/QĐ-UBND]].' }));
  expect(refusalOf(await begun(opened.db, writer, unitId, { body: 'Xem\n\n[ảnh 1]' }))).toBe('story-shows-unknown-picture');
  expect(refusalOf(await begun(opened.db, writer, unitId, { figures: [crypto.randomUUID() as never] }))).toBe('unknown-story-target');
  const rule = value(await begun(opened.db, writer, unitId, { section: 'policy' }));
  expect(refusalOf(await submitted(opened.db, writer, rule))).toBe('policy-needs-day');
  value(await write(writer, rule, { effectOn: day('2026-05-20') }));
  value(await submitted(opened.db, writer, rule));
  const example = value(await begun(opened.db, writer, unitId, { section: 'example' }));
  expect(refusalOf(await submitted(opened.db, writer, example))).toBe('example-needs-consent');
  value(await write(writer, example, { consent: 'Bà A đồng ý ngày 30/5/2026, bằng văn bản.' }));
  value(await submitted(opened.db, writer, example));
});

test('figures of targets are as they stand until it is published, and stay from then on', async () => {
  const plan = await aPlan(opened.db, owner, {
    duties: [{ units: [performing(unitId)] }],
    targets: [{ text: 'Đăng 20 tin, bài', value: 20, unit: 'tin, bài', measure: 'stories' }],
  });
  const id = await aStory(opened.db, people(), { given: { figures: [plan.targets[0]!.id] } });
  const [figure] = (await seen(opened.db, ward, id)).figures;
  expect(figure?.said).toContain('Đăng 20 tin, bài');
  const { activityId } = await seen(opened.db, ward, id);
  expect((await activityOf(opened.db, ward.authorityId, activityId!))?.targets.map(({ targetId }) => targetId)).toContain(
    plan.targets[0]!.id,
  );
});

test('who was named approves stories of the topic or unit, and is told alone', async () => {
  const named = await anOfficer(opened.db, ward, { roles: ['performer'] });
  const input = { officerId: named.officerId, topic: 'apology' as const };
  expect(refusalOf(await acting(opened.db, writer, (tx) => nameApprover(tx, working(writer), input)))).toBe('may-not-settle-newsroom');
  value(await acting(opened.db, chair, (tx) => nameApprover(tx, working(chair), input)));
  expect(refusalOf(await acting(opened.db, chair, (tx) => nameApprover(tx, working(chair), input)))).toBe('approver-named-already');
  const id = await aStory(opened.db, people(), { upTo: 'submitted', given: { title: 'Xin lỗi vì trễ hẹn', topics: ['apology'] } });
  expect([await titles(named), await titles(chair)].map((of) => of.includes('Chờ duyệt: Xin lỗi vì trễ hẹn'))).toEqual([true, false]);
  value(await decided(opened.db, named, id, checkStory));
  const other = await aStory(opened.db, people(), { upTo: 'submitted' });
  expect(refusalOf(await decided(opened.db, named, other, checkStory))).toBe('may-not-decide');
});

test('leaves its trace in the log', async () => {
  const id = await aStory(opened.db, people());
  const { editionId } = await seen(opened.db, ward, id);
  expect((await historyOf(opened.db, ward.authorityId, 'story-edition', editionId)).map(({ action }) => action)).toEqual([
    'story-edition.begun',
    'story-edition.submitted',
    'story-edition.checked',
    'story-edition.approved',
    'story-edition.published',
  ]);
  expect(storyGiven(unitId).topics).toEqual(['online-services']);
});
