import { sql, type KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import {
  activityOf,
  confirmActivity,
  copiesOf,
  publishEvidence,
  returnActivity,
  unpublishEvidence,
} from '#features/activities/server/index.ts';
import { addStoryFile, filesOf, takeFileOff, takePicture, withdrawStory } from '#features/newsroom/server/index.ts';
import { approveEnd, mergePetition, wantEnd } from '#features/petitions/server/index.ts';
import { dropDuty, issuePlan, startAmending } from '#features/plans/server/index.ts';
import { publishReport, withdrawPublication } from '#features/reporting/server/index.ts';
import { takenBack } from '#features/portal/server/index.ts';
import { correctPage, endPage } from '#features/sitepages/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { aConfirmedActivity, anActivity, aPhotograph } from '#root/testing/activities.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { withShelf } from '#root/testing/documents.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, aReport, freezing, performing, whole } from '#root/testing/plans.ts';
import { aPageTold, aSitePage } from '#root/testing/rooms/citizens/citizens.ts';
import { aGivenPetition, doing } from '#root/testing/rooms/citizens/petitions.ts';
import { aStoryOf } from '#root/testing/rooms/newsroom/pictured.ts';
import { aStory, working } from '#root/testing/rooms/newsroom/stories.ts';
import { load as activityPage } from '../src/routes/(portal)/hoat-dong/[id]/+page.server.ts';
import { load as reportPage } from '../src/routes/(portal)/bao-cao/[id]/+page.server.ts';
import { GET as reportFile } from '../src/routes/(portal)/bao-cao/[id]/tai-ve/+server.ts';
import { load as aboutPage } from '../src/routes/(portal)/gioi-thieu/[trang]/+page.server.ts';
import { load as dutyPage } from '../src/routes/(portal)/ke-hoach/[nam]/nhiem-vu/[id]/+page.server.ts';
import { load as petitionPage } from '../src/routes/(portal)/phan-anh/[id]/+page.server.ts';
import { GET as photo } from '../src/routes/(portal)/tep/[id]/+server.ts';
import { GET as smallPhoto } from '../src/routes/(portal)/tep/[id]/[co]/+server.ts';
import { load as storyPage } from '../src/routes/(portal)/tin-tuc/[id]/+page.server.ts';
import { GET as storyFile } from '../src/routes/(portal)/tin-tuc/tep/[id]/+server.ts';
import { anEvent } from './filling.ts';

// The address of something that citizens could read and that was taken back answers 410 and says by whom, when and why; of what never was public nothing is said (404).

const { db, storage } = await aWorkplace({ open: true });
const ward = await anAuthority(db, { placeName: 'Mẫu' });
const owner = await anOfficer(db, ward, { roles: ['plan-owner', 'chair'] });
const judge = await anOfficer(db, ward, { roles: ['plan-owner'] });
const unitId = ward.rootUnitId;

interface Said {
  status?: number | undefined;
  /** Where the answer leads. */
  location?: string | undefined;
  body?: { message: string; takenBack?: { title: string; said: string; why: string; instead?: { href: string } } } | undefined;
}

/** What the page at the address is refused with; nothing where it is there. */
const refused = async (load: unknown, path: string, params: Record<string, string>): Promise<Said> =>
  await (load as (event: never) => Promise<object>)(anEvent(undefined as never, path, params)).then(
    () => ({}),
    (thrown: Said) =>
      thrown.status
        ? { status: thrown.status, ...(thrown.body ? { body: thrown.body } : { location: thrown.location }) }
        : Promise.reject(thrown as Error),
  );
const activityAt = (id: string) => refused(activityPage, `/hoat-dong/${id}`, { id });
const pageAt = (trang: string) => refused(aboutPage, `/gioi-thieu/${trang}`, { trang });

test('an activity that was public and was returned says so; one that never was is not there', async () => {
  const shown = await aConfirmedActivity(db, storage, owner, judge, { unitId, title: 'Họp tổ' });
  const draft = await anActivity(db, storage, owner, { unitId, title: 'Chưa xác nhận' });
  const internal = await aConfirmedActivity(db, storage, owner, judge, { unitId, title: 'Nội bộ', isInternal: true });
  expect(await activityAt(shown)).toEqual({});
  await acting(db, judge, (tx) => returnActivity(tx, { actor: judge, activityId: shown, now, reason: 'Thiếu ảnh' })).then(value);
  expect(await activityAt(shown)).toMatchObject({
    status: 410,
    body: { message: expect.stringMatching(/từng được công bố.*thu hồi ngày .*trả lại để kiểm tra/) as string },
  });
  for (const id of [draft, internal, crypto.randomUUID(), 'x']) expect([id, (await activityAt(id)).status]).toEqual([id, 404]);
});

test('a report that was published and taken down says since when, page and file; published again it is there', async () => {
  const plan = await aPlan(db, owner, { duties: [{ units: [performing(unitId, { role: 'lead' })] }] });
  const reportId = await aReport(db, owner, plan.id);
  value(await freezing(db, storage, owner, reportId, { symbol: '12/BC-UBND' }));
  const at = async () => [
    await refused(reportPage, `/bao-cao/${reportId}`, { id: reportId }),
    await refused(reportFile, `/bao-cao/${reportId}/tai-ve`, { id: reportId }),
  ];
  const on = { actor: owner, now, today, reportId };
  expect((await at()).map(({ status }) => status)).toEqual([404, 404]);
  await acting(db, owner, (tx) => publishReport(tx, on)).then(value);
  expect(await at()).toEqual([{}, {}]);
  await acting(db, owner, (tx) => withdrawPublication(tx, { ...on, reason: 'Số liệu nhầm' })).then(value);
  const taken = { status: 410, body: { message: expect.stringMatching(/12\/BC-UBND.*thu hồi ngày .*Lý do: Số liệu nhầm/) as string } };
  expect(await at()).toMatchObject([taken, taken]);
  await acting(db, owner, (tx) => publishReport(tx, on)).then(value);
  expect(await at()).toEqual([{}, {}]);
});

test('a page about the authority that ended says until when it was there', async () => {
  const id = await aSitePage(db, owner, unitId, { kind: 'history' });
  expect(await pageAt('lich-su')).toEqual({});
  await acting(db, owner, (tx) => endPage(tx, { actor: owner, today }, id, today)).then(value);
  expect(await pageAt('lich-su')).toMatchObject({
    status: 410,
    body: { message: expect.stringContaining('không còn giữ trang này') as string },
  });
  expect((await pageAt('van-hoa-di-tich')).status).toBe(404);
});

test('a picture that is no longer shown says so at its address and at those of its smaller copies; its activity stays', async () => {
  const activityId = await anActivity(db, storage, owner, { unitId, title: 'Có ảnh' }, { files: [await aPhotograph()], links: [] });
  const evidenceOf = async () => (await activityOf(db, ward.authorityId, activityId))!.evidence[0]!;
  const { id: evidenceId } = await evidenceOf();
  const on = { actor: judge, activityId, evidenceId, now };
  const copies = await copiesOf(db, withShelf(db, storage, owner), owner, [evidenceId]);
  await acting(db, judge, (tx) => confirmActivity(tx, on)).then(value);
  await acting(db, judge, (tx) => publishEvidence(tx, { ...on, copies })).then(value);
  const { file, publicFileId } = await evidenceOf();
  const at = async (id: string) => [
    await refused(photo, `/tep/${id}`, { id }),
    await refused(smallPhoto, `/tep/${id}/480.avif`, { id, co: '480.avif' }),
  ];
  expect(await at(publicFileId!)).toEqual([{}, {}]);
  await acting(db, judge, (tx) => unpublishEvidence(tx, on)).then(value);
  const said = { status: 410, body: { message: expect.stringMatching(/^Ảnh này.*thu hồi ngày.*không còn được công bố/) as string } };
  expect(await at(publicFileId!)).toMatchObject([said, said]);
  expect((await at(file!.id)).map(({ status }) => status)).toEqual([404, 404]);
  expect(await activityAt(activityId)).toEqual({});
  // It is taken back with its activity too, and there again with it.
  await acting(db, judge, (tx) => publishEvidence(tx, { ...on, copies })).then(value);
  await acting(db, judge, (tx) => returnActivity(tx, { ...on, reason: 'Sai ngày' })).then(value);
  expect((await at(publicFileId!)).map(({ body }) => body?.takenBack?.why)).toEqual(
    Array(2).fill(expect.stringContaining('hoạt động có ảnh này')),
  );
});

test('a story that was withdrawn keeps its name and shows its notice; its picture goes with it', async () => {
  const { story, storyPicture } = await aStoryOf(db, storage, { writer: owner, decider: judge, unitId }, 'lễ hội');
  const at = async () => [
    await refused(storyPage, `/tin-tuc/${story}`, { id: story }),
    await refused(storyFile, `/tin-tuc/tep/${storyPicture}`, { id: storyPicture }),
  ];
  expect(await at()).toEqual([{}, {}]);
  await acting(db, owner, (tx) => withdrawStory(tx, working(owner), story as never, 'Số điện thoại sai.')).then(value);
  const notice = expect.stringContaining('Lý do: Số điện thoại sai.') as string;
  expect(await at()).toMatchObject([
    { status: 410, body: { takenBack: { title: 'Tin của lễ hội', why: notice } } },
    { status: 410, body: { takenBack: { why: notice, instead: { href: `/tin-tuc/${story}` } } } },
  ]);
});

test('a picture that was taken off before its story was published never was public', async () => {
  await using shelf = openShelf(db, storage, ward.authorityId);
  const add = async (story: Parameters<typeof addStoryFile>[2], words: string) => {
    const file = value(await takePicture(shelf, await aPhotograph()));
    value(await acting(db, owner, (tx) => addStoryFile(tx, working(owner), story, { words, credit: 'Minh', file })));
    return (await filesOf(db, ward.authorityId, story)).find((one) => one.words === words)!;
  };
  const takeOff = (story: Parameters<typeof takeFileOff>[2], id: Parameters<typeof takeFileOff>[3], at = now) =>
    acting(db, owner, (tx) => takeFileOff(tx, working(owner, at), story, id), at).then(value);
  const at = async ({ publicFileId: id }: { publicFileId: string | null }) =>
    (await refused(storyFile, `/tin-tuc/tep/${id!}`, { id: id! })).status;
  const pictures: Partial<Record<'early' | 'shown', Awaited<ReturnType<typeof add>>>> = {};
  const story = await aStory(
    db,
    { writer: owner, decider: judge, unitId },
    {
      around: async (id) => {
        pictures.early = await add(id, 'Bỏ sớm');
        await takeOff(id, pictures.early.id);
        pictures.shown = await add(id, 'Đã đăng');
      },
    },
  );
  expect([await at(pictures.early!), await at(pictures.shown!)]).toEqual([404, undefined]);
  await takeOff(story, pictures.shown!.id, now.add({ hours: 1 }));
  expect([await at(pictures.early!), await at(pictures.shown!)]).toEqual([404, 410]);
});

test('a petition that was hidden names the ground; one that became one with another leads there', async () => {
  const [hidden, gone, stays] = [
    await aGivenPetition(db, owner, unitId),
    await aGivenPetition(db, owner, unitId),
    await aGivenPetition(db, owner, unitId),
  ];
  const at = (id: string) => refused(petitionPage, `/phan-anh/${id}`, { id });
  expect(await at(gone)).toEqual({});
  value(await doing(db, judge, (tx, by) => wantEnd(tx, by, hidden, { ground: 'insult', reason: 'Có lời xúc phạm ông Nguyễn' })));
  value(await doing(db, owner, (tx, by) => approveEnd(tx, by, hidden)));
  const { number, year } = (await db.selectFrom('petition').select(['number', 'year']).where('id', '=', stays).executeTakeFirst())!;
  value(await doing(db, owner, (tx, by) => mergePetition(tx, by, gone, `${number}/${year}`)));
  expect(await at(hidden)).toMatchObject({
    status: 410,
    body: { message: expect.stringMatching(/không còn được .* công bố, từ ngày.*Xúc phạm, vu khống/) as string },
  });
  expect((await at(hidden)).body?.message).not.toContain('Nguyễn');
  expect((await at(gone)).body?.takenBack).toMatchObject({
    said: expect.stringContaining('ngày') as string,
    instead: { href: `/phan-anh/${stays}` },
  });
});

test('a duty that a paper took out of the plan names the paper, the day and why', async () => {
  const titles = ['Treo băng rôn', 'In tờ gấp'];
  const plan = await aPlan(db, owner, { duties: titles.map((text) => ({ text, units: [performing(unitId)] })) });
  const on = (planId: typeof plan.id) => ({ actor: owner, planId, now });
  const amend = { amendKind: 'amend' as const, amendAs: 'decision' as const, title: 'Sửa đổi', amendReason: 'Sắp xếp lại đơn vị' };
  const draft = value(await acting(db, owner, (tx) => startAmending(tx, { ...on(plan.id), amend })));
  const dutyId = (await whole(db, owner, draft)).duties.find(({ text }) => text === 'In tờ gấp')!.id;
  value(await acting(db, owner, (tx) => dropDuty(tx, { ...on(draft), dutyId })));
  const signed = { symbol: '41/QĐ-UBND', issuedOn: day('2026-05-10'), signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', today };
  value(await acting(db, owner, (tx) => issuePlan(tx, { ...on(draft), ...signed })));
  const struck = plan.duties.find(({ text }) => text === 'In tờ gấp')!.id;
  const stays = plan.duties.find(({ text }) => text === 'Treo băng rôn')!.id;
  const nam = String(plan.year);
  const at = (id: string) => refused(dutyPage, `/ke-hoach/${nam}/nhiem-vu/${id}`, { nam, id });
  expect(await at(stays)).toEqual({});
  expect((await at(struck)).body?.takenBack).toMatchObject({
    title: 'In tờ gấp',
    said: expect.stringMatching(/đưa ra khỏi kế hoạch, từ ngày .*41\/QĐ-UBND/) as string,
    why: expect.stringContaining('Sắp xếp lại đơn vị') as string,
    instead: { href: `/ke-hoach/${nam}` },
  });
  expect((await at(draft)).status).toBe(404);
});

test('a page about the authority that tells something else now is found at its former address, by id and by word, until another tells that', async () => {
  const id = await aSitePage(db, owner, unitId, { kind: 'nature' });
  const correct = (given: object) =>
    acting(db, owner, (tx) => correctPage(tx, { actor: owner, today }, id, aPageTold(unitId, given))).then(value);
  expect([await pageAt('dieu-kien-tu-nhien'), await pageAt(id)]).toEqual([{}, { status: 302, location: '/gioi-thieu/dieu-kien-tu-nhien' }]);
  await correct({ kind: 'heritage' });
  const now = { status: 302, location: '/gioi-thieu/van-hoa-di-tich' };
  expect([await pageAt('dieu-kien-tu-nhien'), await pageAt(id), await pageAt('van-hoa-di-tich')]).toEqual([now, now, {}]);
  await correct({ kind: 'other', title: 'Chợ phiên' });
  const own = { status: 302, location: `/gioi-thieu/${id}` };
  expect([await pageAt('dieu-kien-tu-nhien'), await pageAt('van-hoa-di-tich'), await pageAt(id)]).toEqual([own, own, {}]);
  await aSitePage(db, owner, unitId, { kind: 'heritage' });
  expect([await pageAt('van-hoa-di-tich'), (await pageAt('lanh-dao')).status]).toEqual([{}, 404]);
});

test('an address at which nothing ever stood is looked up by key, however many activities there are', async () => {
  const model = await aConfirmedActivity(db, storage, owner, judge, { unitId, title: 'Mẫu' });
  await sql`insert into activity (authority_id, unit_id, channel, title, happened_on, state, recorded_by, recorded_at, decided_by, decided_at)
    select authority_id, unit_id, channel, title || n, happened_on, state, recorded_by, recorded_at, decided_by, decided_at
    from activity, generate_series(1, 5000) n where id = ${model}`.execute(db);
  await sql`insert into past_row (authority_id, of_table, key, known, content) select authority_id, 'activity',
    jsonb_build_object('id', id, 'authority_id', authority_id)::text, tstzrange('2026-01-01', '2026-01-02'), to_jsonb(a) from activity a where title like 'Mẫu_%'`.execute(
    db,
  );
  await sql`analyze activity, past_row`.execute(db);
  const plans: string[] = [];
  const explaining: KyselyPlugin = {
    transformQuery: ({ node }) =>
      node.kind === 'RawNode'
        ? { ...node, sqlFragments: node.sqlFragments.map((part, at) => (at === 0 ? `explain ${part}` : part)) }
        : node,
    transformResult: ({ result }) => {
      plans.push(JSON.stringify(result.rows));
      return Promise.resolve({ ...result, rows: [] });
    },
  };
  for (const kind of ['activity', 'photo'] as const)
    await takenBack(
      db.withPlugin(explaining),
      { authorityId: ward.authorityId, today, locale: 'vi', names: {} } as never,
      kind,
      crypto.randomUUID(),
    );
  expect(plans).toHaveLength(2);
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (activity|past_row)|CTE Scan/);
  for (const plan of plans) expect(plan).toMatch(/Index.* on activity/);
});
