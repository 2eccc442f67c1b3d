import { describe, expect, test } from 'vitest';
import { askedOn, fieldOfMeasure, NO_TASK } from '#features/activities/index.ts';
import { measures, type Measure } from '#features/channels/index.ts';
import { addAccount } from '#features/channels/server/index.ts';
import { addContact } from '#features/contacts/server/index.ts';
import { reviewOf } from '#features/documents/server/index.ts';
import { draftReport } from '#features/reporting/server/index.ts';
import { SHOWN } from '#platform/values/forms.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anActivity } from '#root/testing/activities.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { roomEdits } from '#root/testing/rooms/forms.ts';
import { aBasis, aLaw, lawGiven } from '#root/testing/rooms/laws.ts';
import { targetEdits } from '#root/testing/rooms/rolls.ts';
import { aReadDocument, aReading, placeOf } from '#root/testing/documents.ts';
import { editForms, isEdit, nameOf, opened, posting, readItems, schemaOf, type Case } from './editing.ts';
import { ground } from './ground.ts';
import { unsaidIn } from './said.ts';
import { fillAll, keepingMine, shownIn, spelled } from './filling.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';

const { db, storage } = await ground();

const roles = ['plan-owner', 'chair', 'administrator', 'clerk', 'reporter'];
const authority = await anAuthority(db, { placeName: 'Mẫu' });
const officer = await anOfficer(db, authority, { roles, fullName: 'Cán bộ Mẫu' });
const colleague = await anOfficer(db, authority, { roles, fullName: 'Cán bộ Khác' });
const third = await anOfficer(db, authority, { roles });
const unitId = await aUnit(db, authority);
const [movedId, endedId] = [await aUnit(db, authority), await aUnit(db, authority)];
const [granted, ended] = [await anOfficer(db, authority), await anOfficer(db, authority)];
const { id: postId } = await db.selectFrom('post').select('id').where('officer_id', '=', ended.officerId).executeTakeFirstOrThrow();
const partner = authority.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Mẫu');

const aFigure = { text: 'Phát ít nhất 24 chuyên mục', value: 24, unit: 'chuyên mục' };
const draftId = await aDraft(db, officer, { targets: [aFigure] });
const dutyId = await aDuty(db, officer, draftId, { units: [performing(unitId)] });
const draft = await whole(db, officer, draftId);
const deadline = { kind: 'date', on: '2026-05-31' } as const;
const issued = await aPlan(db, officer, {
  duties: [
    { units: [performing(authority.rootUnitId)], deadlines: [deadline] },
    { text: 'Giám sát', units: [performing(partner, { isRequested: true })], deadlines: [deadline] },
  ],
  targets: [
    { ...aFigure, measure: 'bulletins' },
    { text: 'Đối thoại 10 buổi', value: 10, unit: 'buổi', measure: undefined },
  ],
});
const activityId = await anActivity(db, storage, officer, { unitId: authority.rootUnitId, dutyId: issued.duties[0]?.id });
const order = { actor: officer, now, today, planId: issued.id, period: 'quarter-1' as const, recipient: 'Ủy ban nhân dân tỉnh' };
const reportId = value(await acting(db, officer, (tx) => draftReport(tx, order)));
const words = 'Tổng hợp báo cáo định kỳ hằng quý.';
const proposals = [{ text: words, role: 'perform' as const, from: 'channels' as const, at: [placeOf(words)] }];
const budget = { sources: ['ngân sách phường'] };
const general = { text: 'năm 2026', rule: { kind: 'date' as const, on: '2026' }, at: [placeOf('cải cách hành chính năm 2026')] };
const deadlines = [...aReading().deadlines, general];
const themes = [{ text: 'Gần dân, sát việc', of: 'thành phố', year: 2026 }];
const leftovers = [{ text: words }];
const documentId = await aReadDocument(db, storage, officer, aReading({ proposals, leftovers, budget, deadlines, themes }));
// A name goes by what the paper calls the unit, which other cases correct.
const namesId = await aReadDocument(db, storage, officer);
const namePath = (await reviewOf(db, authority.authorityId, namesId, today))?.names[0]?.path ?? '';
const { id: taskId } = await db.selectFrom('task').select('id').where('unit_id', '=', partner).executeTakeFirstOrThrow();

/** Only the quantities of its channel are asked of an activity; one target counts by them, one has a figure of its own. */
const activityGiven = {
  ...Object.fromEntries(
    (Object.keys(measures) as Measure[]).filter((one) => !askedOn('radio').includes(one)).map((one) => [fieldOfMeasure(one), '']),
  ),
  channel: 'radio',
  unitId: authority.rootUnitId,
  counted: [issued.targets[0]?.id],
  targets: [{ targetId: issued.targets[1]?.id, value: '5', outOf: '' }],
  dutyId: issued.duties[0]?.id,
  alsoDuties: [issued.duties[1]?.id],
  jointUnits: [{ unitId: partner, part: 'Mời người dự' }],
  taskId: NO_TASK,
  finishesTask: '',
};

const contactGiven = { hours: [{ firstDay: '2', lastDay: '4', opens: '07:30', closes: '11:30' }] };
const said = { purpose: 'hotline', phones: [{ number: '0200 000 1122' }], hours: [] } as const;
const contactId = value(
  await acting(db, officer, (tx) => addContact(tx, { actor: officer, today }, { ...said, phones: [...said.phones], hours: [] })),
);
const page = { unitId, service: 'facebook', name: 'Trang thử', address: 'https://facebook.com/thu', isOfficial: true } as const;
const accountId = value(await acting(db, officer, (tx) => addAccount(tx, officer, page)));

const lawId = await aLaw(db, officer, '1/2024/NĐ-CP');
await aBasis(db, officer, draftId, '2/2024/NĐ-CP');

const plan = { id: draftId as string };
const aDay = { kind: 'date', on: '30/11/2026', periods: [], quarters: [], year: '', dayOfMonth: '' };
const cases: Case[] = [
  { page: 'hoat-dong/[id]/sua', params: { id: activityId }, asked: ['links'], given: activityGiven },
  { page: 'bao-cao/[id]', action: 'edit', params: { id: reportId }, query: 'sua=next' },
  { page: 'bao-cao/[id]', action: 'type', params: { id: reportId }, query: 'so=T14', given: { isNone: '' } },
  { page: 'bao-cao/[id]/noi-nhan', params: { id: reportId } },
  { page: 'bao-cao/[id]/ngay-chot', params: { id: reportId }, given: { from: '15/12/2025' }, needed: { reason: 'Theo công văn' } },
  { page: 'ke-hoach/[id]/thong-tin', params: plan },
  { page: 'ke-hoach/[id]/noi-dung', params: plan },
  {
    page: 'ke-hoach/[id]/xuat-phat',
    action: 'save',
    params: plan,
    given: {
      baseline: [{ text: 'Phát 12 đến 15 chuyên mục', value: '12', upTo: '15', unit: 'chuyên mục', year: '2025', body: 'UBND phường' }],
    },
  },
  ...(await targetEdits(db, officer, draft)),
  { page: 'ke-hoach/[id]/nhiem-vu/[nhiemVu]', action: 'save', params: { ...plan, nhiemVu: dutyId } },
  { page: 'ke-hoach/[id]/doc-sai', params: { id: issued.id }, asked: ['reason'], needed: { reason: 'Đọc nhầm' } },
  { page: 'viec/[id]', action: 'accept', params: { id: taskId } },
  { page: 'viec/[id]', action: 'decline', params: { id: taskId }, needed: { reason: 'Trùng lịch' } },
  {
    page: 'thong-bao/cai-dat',
    action: 'settle',
    params: {},
    isOwn: true,
    given: { email: 'mau@mau.example.vn', quietFrom: '19:45', quietUntil: '06:15' },
  },
  { page: 'viec/nhac-viec', params: {}, given: { daysBefore: '10, 5, 1', requestDaysBefore: '12' } },
  { page: 'lien-he/[id]', action: 'correct', params: { id: contactId }, given: contactGiven },
  { page: 'lien-he/trang/[id]', params: { id: accountId }, given: { service: 'other', sinceOn: '02/03/2026' } },
  ...(await roomEdits(db, officer, unitId, authority)),
  { page: 'van-ban-phap-luat/[id]', action: 'correct', params: { id: lawId }, given: lawGiven('3/2024/NĐ-CP') },
  { page: 'ke-hoach/[id]/can-cu/[viTri]', action: 'save', params: { ...plan, viTri: '1' } },
  { page: 'don-vi/[id]', action: 'rename', params: { id: unitId }, given: { from: '01/06/2026' }, asked: ['from', 'legalBasis'] },
  {
    page: 'don-vi/[id]',
    action: 'move',
    params: { id: movedId },
    asked: ['parentId', 'from', 'legalBasis'],
    given: { parentId: partner, from: '02/06/2026' },
    meanwhile: { action: 'move', given: { parentId: unitId, from: '01/06/2026' } },
  },
  {
    page: 'don-vi/[id]',
    action: 'end',
    params: { id: endedId },
    asked: ['from'],
    given: { from: '15/06/2026' },
    meanwhile: { action: 'rename', given: { name: 'Tổ dân phố Mới', from: '01/06/2026' } },
  },
  { page: 'can-bo/[id]', action: 'rename', params: { id: third.officerId }, given: { signInName: '' } },
  {
    page: 'can-bo/[id]',
    action: 'grant',
    params: { id: granted.officerId },
    asked: ['unitId', 'role', 'from', 'until', 'reason'],
    given: { unitId, role: 'neighbourhood-head' },
    meanwhile: { action: 'grant', given: { unitId, role: 'performer' } },
  },
  {
    page: 'can-bo/[id]',
    action: 'endPost',
    params: { id: ended.officerId },
    asked: ['postId', 'lastDay'],
    given: { postId },
    meanwhile: { action: 'grant', given: { unitId, role: 'performer' } },
  },
  ...[...readItems, namePath].map((path): Case => ({
    page: 'van-ban/[id]',
    action:
      {
        document: 'header',
        citations: 'citation',
        facts: 'fact',
        assignments: 'assignment',
        targets: 'target',
        proposals: 'proposal',
        leftovers: 'leftover',
        channels: 'channel',
        topics: 'topic',
        recipients: 'recipient',
        budget: 'source',
        deadlines: 'deadline',
        names: 'units',
      }[path.split('/')[0] ?? ''] ?? path,
    params: { id: path === namePath ? namesId : documentId },
    query: `sua=${encodeURIComponent(path)}`,
    given: { issuedOn: '15/01/2026', upTo: '9000', year: '2026', ...(path.includes('deadlines') && aDay) },
    ...(/^(proposals|leftovers|names)/.test(path) && { needed: { unitIds: [unitId] } }),
  })),
];
for (const one of cases) if (one.query?.includes('duties')) one.action = one.query.includes('deadlines') ? 'duty-deadline' : 'duty';

const open = (one: Case) => opened(one, officer);
const post = (one: Case, values: Record<string, unknown>, by = officer) => posting(one, values, by);
const entries = async (): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('audit_entry')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** Edit forms that cannot be opened here, each with the reason. */
const others: Record<string, string> = {
  'van-ban/[id] word': 'needs a paper whose letters were damaged: features/documents/server/correct-word.test.ts',
};

test('every edit form of the staff has its case here', () => {
  const known = new Set(cases.map((one) => `${one.page} ${one.action ?? 'default'}`));
  const all = editForms();
  expect(all.filter((name) => !known.has(name) && !(name in others))).toEqual([]);
  expect(Object.keys(others).filter((name) => known.has(name) || !all.includes(name))).toEqual([]);
  expect(cases.filter((one) => !isEdit(one) && !one.meanwhile).map(nameOf), 'neither edited nor gone stale').toEqual([]);
  expect(cases.filter((one) => schemaOf(one) === undefined).map(nameOf)).toEqual([]);
});

/** Posts it; the case fails where that is refused, unless for there being nothing to change. */
async function taken(one: Case, values: Record<string, unknown>): Promise<void> {
  const { errors = {} } = (await post(one, values)).data ?? {};
  expect(Object.values(errors).filter((sentence) => !/không có gì thay đổi|giống hệt/.test(sentence))).toEqual([]);
}

describe.each(cases.map((one): [string, Case] => [nameOf(one), one]))('%s', (_name, one) => {
  test.runIf(isEdit(one))('opened and saved unchanged changes nothing and writes nothing into the log', async () => {
    const fields = await open(one);
    // An open item of a reading that comes back unchanged is accepted, and a request is answered: the first time is a decision, the second is none.
    if (one.needed ?? /^(van-ban|viec)/.test(one.page)) await taken(one, { ...shownIn(fields), ...one.needed });
    const [before, shown] = [await entries(), await open(one)];
    const anew = Object.entries(one.needed ?? {}).filter(([name]) => one.asked?.includes(name));
    await taken(one, { ...shownIn(shown), ...Object.fromEntries(anew) });
    expect(await entries()).toBe(before);
    expect(shownIn(await open(one))).toEqual(shownIn(shown));
  });

  test.runIf(isEdit(one))('every field that is filled in is stored and there again when the form is opened', async () => {
    const fields = await open(one);
    const sent = fillAll(fields, one.given ?? {}, 1);
    const answer = await post(one, { ...shownIn(fields), ...sent });
    expect(answer.data?.errors ?? {}).toEqual({});
    const schema = schemaOf(one);
    if (!schema) throw new Error('No form.');
    const [was, is] = [spelled(schema, sent), spelled(schema, shownIn(await open(one)))];
    const lost = Object.keys(was).filter((name) => !one.asked?.includes(name) && JSON.stringify(was[name]) !== JSON.stringify(is[name]));
    expect(lost.map((name) => [name, was[name], is[name]])).toEqual([]);
  });

  test.runIf(isEdit(one))('opened twice, the second is refused with what the first changed, and goes on by choice', async () => {
    const fields = await open(one);
    const theirs = { ...shownIn(fields), ...fillAll(fields, one.given ?? {}, 2) };
    expect((await post(one, theirs, one.isOwn ? officer : colleague)).data?.errors ?? {}).toEqual({});
    const before = await entries();
    const mine = { ...shownIn(fields), ...fillAll(fields, one.given ?? {}, 0) };
    const answer = await post(one, mine);
    expect(answer.status).toBe(409);
    expect(answer.data?.conflict?.by).toBe(one.isOwn ? 'Chính bạn (ở thẻ hoặc máy khác)' : 'Cán bộ Khác');
    const asked = answer.data?.conflict?.fields ?? [];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ both }) => both)).toBe(true);
    expect(await entries()).toBe(before);
    const next = { ...mine, [SHOWN]: answer.data?.typed?.[SHOWN] };
    expect((await post(one, next)).status, 'nothing was chosen').toBe(409);
    expect((await post(one, { ...next, ...keepingMine(asked) })).data?.conflict).toBeUndefined();
    expect(await entries()).toBeGreaterThan(before);
  });

  test.runIf(one.meanwhile)(
    'decided on what a colleague changed meanwhile, is refused with what that was, and goes on once it was seen',
    async () => {
      const mine = { ...shownIn(await open(one)), ...one.given };
      const theirs = { ...one, ...one.meanwhile };
      const start = await entries();
      const changed = await post(theirs, { ...shownIn(await open(theirs)), ...theirs.given }, colleague);
      expect(changed.data?.errors ?? {}).toEqual({});
      const before = await entries();
      expect(before).toBeGreaterThan(start);
      const answer = await post(one, mine);
      expect(answer.status).toBe(409);
      expect(answer.data?.conflict?.by).toBe('Cán bộ Khác');
      expect(answer.data?.conflict?.seen.length).toBeGreaterThan(0);
      expect(await entries()).toBe(before);
      const again = await post(one, { ...mine, [SHOWN]: answer.data?.typed?.[SHOWN] });
      expect([again.data?.errors ?? {}, again.data?.conflict]).toEqual([{}, undefined]);
      expect(await entries()).toBeGreaterThan(before);
    },
  );
});

test('the log has words for all that these forms have done', async () => {
  expect(await unsaidIn(db)).toEqual([]);
});

test.each(['thong-tin', 'noi-dung', 'xuat-phat', 'nhiem-vu/[nhiemVu]'])(
  'the form %s of an issued plan is not opened: its page says why',
  async (form) => {
    const one = {
      page: `ke-hoach/[id]/${form}`,
      params: { id: issued.id, nhiemVu: issued.duties[0]?.id ?? '' },
      action: form.includes('/') ? 'save' : 'default',
    };
    await expect(opened(one, officer)).rejects.toMatchObject({ status: 303, location: `/lam-viec/ke-hoach/${issued.id}?khong-sua` });
  },
);
