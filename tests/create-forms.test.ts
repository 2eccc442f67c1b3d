import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { askedOn, fieldOfMeasure, NO_TASK } from '#features/activities/index.ts';
import { measures, type Measure } from '#features/channels/index.ts';
import { addContact } from '#features/contacts/server/index.ts';
import { formOf } from '#platform/server/edge.ts';
import { anActivity } from '#root/testing/activities.ts';
import { acting, day, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { columnsOfActivity, roomForms } from '#root/testing/rooms/forms.ts';
import { taskForms } from '#root/testing/rooms/tasks/forms.ts';
import { aRoll } from '#root/testing/rooms/rolls.ts';
import { aLaw, anAskedLaw, lawCases } from '#root/testing/rooms/laws.ts';
import { draftForms } from '#root/testing/rooms/papers/drafts.ts';
import { aDraft, aDuty, aPlan, performing } from '#root/testing/plans.ts';
import { aReceivedPlan } from '#root/testing/papers/received.ts';
import { editFormOf } from '../src/routes/(staff)/lam-viec/editing.ts';
import { allFormsIn, anEvent, fillApart, posted } from './filling.ts';
import { ground } from './ground.ts';
import { unsaidIn } from './said.ts';
import { others } from './not-filled.ts';
import { lostOf, written, type Row } from './stored.ts';

type Handler = (event: never) => Promise<unknown>;
const root = '/src/routes/(staff)/lam-viec/';
const pages = import.meta.glob<{ load?: Handler; actions?: Record<string, Handler> }>('/src/routes/*staff*/lam-viec/**/+page.server.ts', {
  eager: true,
});
const { db, storage } = await ground();

const authority = await anAuthority(db, { placeName: 'Mẫu' });
const roles = ['plan-owner', 'chair', 'administrator', 'clerk', 'reporter', 'performer'];
const officer = await anOfficer(db, authority, { roles, fullName: 'Cán bộ Mẫu' });
const third = await anOfficer(db, authority, { roles: ['performer'] });
const unitId = await aUnit(db, authority);
const partner = authority.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Mẫu');
const dated = { units: [performing(authority.rootUnitId)], deadlines: [{ kind: 'date', on: '2026-05-31' } as const] };
const figure = { text: 'Phát ít nhất 24 chuyên mục', value: 24, unit: 'chuyên mục' };
const issued = await aPlan(db, officer, {
  duties: [dated, { ...dated, text: 'Việc cùng phục vụ' }],
  targets: [
    { ...figure, measure: 'bulletins' },
    { ...figure, text: 'Đối thoại', unit: 'buổi', measure: undefined },
    { ...figure, text: 'Chỉ số', unit: 'điểm', measure: undefined, way: 'given' },
  ],
});
const ending = await aPlan(db, officer, { duties: [dated], targets: [{}] });
const draft = await aDraft(db, officer, { duties: [dated], targets: [figure] });
const open = await aDraft(db, officer, { targets: [figure], year: 2028 });
const dutyId = await aDuty(db, officer, open, { units: [performing(unitId)] });
const { id: taskId } = await db.selectFrom('task').select('id').where('plan_id', '=', issued.id).executeTakeFirstOrThrow();
const worked = await aPlan(db, officer, { duties: [dated, dated, dated] });
const tasks = (await db.selectFrom('task').select('id').where('plan_id', '=', worked.id).orderBy('id').execute()).map(({ id }) => id);
const activityId = await anActivity(db, storage, third, { unitId: authority.rootUnitId });

const without = Object.fromEntries(
  (Object.keys(measures) as Measure[]).filter((one) => !askedOn('radio').includes(one)).map((one) => [fieldOfMeasure(one), '']),
);

const roll = await aRoll(db, officer, 'Điểm bưu điện', ['Bưu cục A', 'Bưu cục B']);
const hours = [{ firstDay: '2', lastDay: '4', opens: '07:30', closes: '11:30' }];
const said = { purpose: 'hotline' as const, phones: [{ number: '0200 000 1122' }], hours: [] };
const contactId = value(await acting(db, officer, (tx) => addContact(tx, { actor: officer, today: day('2026-04-01') }, said)));

const above = await aReceivedPlan(db, storage, officer, { unitIds: [unitId] });
const [asked, other] = above.duties.map(({ id }) => id as string);
const likely = await aDraft(db, officer);
const answering = await aDuty(db, officer, likely, { units: [performing(unitId)] });
const mistaken = await aReceivedPlan(db, storage, officer);
const pageOfAbove = 'ke-hoach/cap-tren/[id]';
const [lawId, otherLawId] = [await aLaw(db, officer, '1/2024/NĐ-CP'), await aLaw(db, officer, '2/2024/NĐ-CP')];
const askedLawId = await anAskedLaw(db, officer, '3/2024/NĐ-CP');

interface Case {
  page: string;
  action?: string;
  params?: Record<string, string>;
  query?: string;
  given?: Record<string, unknown>;
  /** Fields whose value is stored in another shape or not at all, each with how or why. */
  otherwise?: Record<string, string>;
  /** Columns that go by another name than the field. */
  columns?: Record<string, string>;
}

const deadline = { kind: 'date', quarter: '', periods: [], dayOfMonth: '' };
const recorded = {
  ...without,
  channel: 'radio',
  unitId: authority.rootUnitId,
  dutyId: issued.duties[0]?.id,
  alsoDuties: [issued.duties[1]?.id],
  counted: [issued.targets[0]?.id],
  targets: [{ targetId: issued.targets[1]?.id, value: '5', outOf: '' }],
  links: '',
};
/** Filled twice: each yes of it once with a no. */
const recording = {
  page: 'hoat-dong/ghi',
  query: 'kenh=radio',
  columns: columnsOfActivity,
};
const cases: Case[] = [
  {
    page: `${pageOfAbove}/muc/[muc]`,
    action: 'answer',
    params: { id: above.id, muc: asked ?? '' },
    given: { ownId: answering },
    columns: { ownId: 'dutyId' },
  },
  { page: `${pageOfAbove}/muc/[muc]`, action: 'aside', params: { id: above.id, muc: other ?? '' } },
  {
    page: `${pageOfAbove}/lap`,
    params: { id: mistaken.id },
    given: { askedIds: [mistaken.duties[0]?.id], unitId, draftId: likely },
    columns: { askedIds: 'askedDutyId', draftId: 'planId' },
  },
  { page: 'ke-hoach/[id]/nam-sau', params: { id: issued.id }, given: { year: '2030' } },
  {
    page: 'ke-hoach/[id]/nhiem-vu/[nhiemVu]',
    action: 'add',
    params: { id: open, nhiemVu: 'them' },
    given: {
      ...deadline,
      units: [
        { unitId, role: 'perform', isRequested: '' },
        { unitId: partner, role: 'coordinate', isRequested: 'on' },
      ],
    },
  },
  { page: 'ke-hoach/lap', given: { year: '2029' } },
  {
    page: 'ke-hoach/[id]/chi-tieu/[chiTieu]',
    action: 'state',
    params: { id: issued.id, chiTieu: issued.targets[2]?.id ?? '' },
    given: { measuredOn: '20/05/2026' },
    columns: { valueId: 'id' },
  },
  { page: 'ke-hoach/danh-sach/them', given: { names: 'Thử mục' }, columns: { names: 'name' } },
  { page: 'ke-hoach/danh-sach/[id]', action: 'add', params: { id: roll.id }, given: { names: 'Mục mới' }, columns: { names: 'name' } },
  {
    page: 'ke-hoach/danh-sach/[id]',
    action: 'end',
    params: { id: roll.id },
    query: `muc=${roll.entries[0] ?? ''}`,
    columns: { entryId: 'id' },
  },
  {
    page: 'ke-hoach/[id]/nhiem-vu/[nhiemVu]',
    action: 'addDeadline',
    params: { id: open, nhiemVu: dutyId },
    given: deadline,
  },
  {
    page: 'ke-hoach/[id]/ban-hanh',
    params: { id: draft },
    given: { symbol: '71/KH-UBND', issuedOn: '20/05/2026' },
    otherwise: {
      whyIssuer: 'only against a contradiction',
      whyYear: 'the same',
      whyNumber: 'the same',
      whyDate: 'the same',
      whyBasis: 'the same',
    },
  },
  { page: 'ke-hoach/[id]/thu-hoi', params: { id: ending.id }, given: { symbol: '72/QĐ-UBND', from: '21/05/2026', paperOn: '22/05/2026' } },
  { page: 'bao-cao/lap', given: { planId: issued.id, period: 'quarter-2' }, otherwise: { period: 'as kind and index' } },
  { page: 'don-vi/them', action: 'add', given: { parentId: authority.rootUnitId }, otherwise: { parentId: 'in the path' } },
  { page: 'don-vi/[id]', action: 'addAlias', params: { id: unitId } },
  {
    page: 'can-bo/them',
    action: 'add',
    given: { signInName: 'thu.moi', role: 'performer', unitId },
    otherwise: { signInName: 'of the sign-in library', reason: 'only where nobody could approve' },
  },
  {
    page: 'co-quan/them',
    action: 'body',
    query: 'khac=1',
    given: { signInName: 'so.mau', step: 'so-mau' },
    columns: { province: 'province_code', step: 'slug' },
    otherwise: { signInName: 'of the sign-in library', another: 'only against an equal name' },
  },
  { page: 'co-quan/[id]', action: 'add', params: { id: authority.authorityId }, given: { host: 'mau.example.vn' } },
  { page: 'can-bo/[id]', action: 'end', params: { id: third.officerId }, otherwise: { lastDay: 'the first day after' } },
  { ...recording, given: { ...recorded, taskId, finishesTask: 'on' } },
  {
    ...recording,
    given: { ...recorded, isInternal: '', taskId: NO_TASK, finishesTask: '' },
    otherwise: { taskId: 'no task' },
  },
  ...(await roomForms(db, authority, officer, { unitId, partner, dutyId: issued.duties[0]?.id, storage })),
  { page: 'lien-he/them', given: { hours } },
  { page: 'lien-he/[id]', action: 'check', params: { id: contactId } },
  { page: 'lien-he/[id]', action: 'end', params: { id: contactId } },
  { page: 'lien-he/trang/them', given: { service: 'other', address: 'https://thu.example.vn/trang', unitId, sinceOn: '02/03/2026' } },
  ...lawCases(lawId, otherLawId, askedLawId),
  ...(await draftForms(db, officer, authority, { unitId, lawId })),
  { page: 'ke-hoach/[id]/can-cu/[viTri]', action: 'add', params: { id: open, viTri: 'them' }, given: { lawId, relation: 'programme' } },
  { page: 'hoat-dong/[id]/tra-lai', params: { id: activityId } },
  ...(await taskForms(db, { tasks, unitId, officer, planId: worked.id, colleague: await anOfficer(db, authority) })),
  { page: 'viec/[id]', action: 'finish', params: { id: taskId } },
  { page: 'viec/cach-xem/them', query: 'xem=board&loc=tim%3Dloa' },
  { page: 'viec/lich-dien-thoai', action: 'make' },
];

const fileOf = (page: string) => pages[`${root}${page}/+page.server.ts`] ?? {};
const actionOf = ({ page, action = 'default' }: Case): Handler => fileOf(page).actions?.[action] as Handler;
const nameOf = ({ page, action = 'default' }: Case): string => `${page} ${action}`;

/** A form that names a row alone, or nothing, stores nothing that was typed. */
const isButton = (names: readonly string[]): boolean => names.every((name) => /^(id|\w+Id|upTo|name)$/.test(name)) && names.length <= 1;

test('every form of the staff is filled here, or says why not', () => {
  const all = Object.entries(pages).flatMap(([file, { actions = {} }]) =>
    Object.entries(actions).flatMap(([name, action]) => {
      const form = formOf(action);
      if (!form || editFormOf(action) || isButton(Object.keys(form.shape))) return [];
      return [`${file.slice(root.length, -'/+page.server.ts'.length)} ${name}`];
    }),
  );
  const filled = cases.map(nameOf);
  expect(all.filter((name) => !filled.includes(name) && !(name in others))).toEqual([]);
  expect(Object.keys(others).filter((name) => !all.includes(name) || filled.includes(name))).toEqual([]);
});

test('every test that is named instead is there', () => {
  const named = Object.values(others).flatMap((reason) => /(?:features|tests)\/\S+\.test\.ts/.exec(reason) ?? []);
  expect(named.filter((path) => !existsSync(path) && !existsSync(join('src', path)))).toEqual([]);
});

/** Every row of the authority but those of the log, which does not count as a place where a value is kept, with the name of its table. */
async function stored(): Promise<Set<string>> {
  const tables = await sql<{
    name: string;
  }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = case c.relname when 'authority' then 'id' else 'authority_id' end
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'audit%' and c.relname <> 'past_row'`.execute(
    db,
  );
  const rows = await Promise.all(
    tables.rows.map(({ name }) => sql<{ row: string }>`select ${name} || to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(db)),
  );
  return new Set(rows.flatMap((found) => found.rows.map(({ row }) => row)));
}

async function post(one: Case, values: Row): Promise<{ status?: number; data?: { doubts?: { key: string }[]; errors?: Row } }> {
  const address = `/x?/${one.action ?? 'default'}${one.query ? `&${one.query}` : ''}`;
  return (
    (await actionOf(one)(anEvent(officer, address, one.params ?? {}, posted(values))).catch((thrown: unknown) => {
      if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return {};
      throw thrown;
    })) ?? {}
  );
}

describe.each(cases.map((one): [string, Case] => [nameOf(one), one]))('%s', (_name, one) => {
  test('whatever is filled in is stored', async () => {
    const names = Object.keys(formOf(actionOf(one))?.shape ?? {}).sort();
    const data = await fileOf(one.page).load?.(anEvent(officer, `/x?${one.query ?? ''}`, one.params ?? {}));
    const fields = allFormsIn(data).find(
      (each) =>
        each
          .map(({ name }) => name)
          .sort()
          .join() === names.join(),
    );
    if (!fields)
      throw new Error(
        `The page shows no such form: ${allFormsIn(data)
          .map((each) => each.map(({ name }) => name).join())
          .join(' | ')}`,
      );
    const sent = fillApart(fields, one.given ?? {});
    const before = await stored();
    let answer = await post(one, sent);
    const doubts = answer.data?.doubts ?? [];
    if (doubts.length > 0) answer = await post(one, { ...sent, sure: doubts.map(({ key }) => key).join('|') });
    expect(answer.data?.errors ?? {}).toEqual({});
    const cells = written(before, await stored());
    const { otherwise = {}, columns = {} } = one;
    const lost = fields.flatMap((field) => {
      const values = lostOf(field, sent[field.name], cells, columns);
      return values.length > 0 ? [[field.name, field.kind, ...values]] : [];
    });
    expect(lost.filter(([name]) => !(String(name) in otherwise))).toEqual([]);
    const excused = Object.keys(otherwise).filter((name) => !lost.some(([field]) => field === name));
    expect(excused, 'is stored and needs no excuse').toEqual([]);
  });
});

test('the log has words for all that these forms have done', async () => {
  expect(await unsaidIn(db)).toEqual([]);
});
