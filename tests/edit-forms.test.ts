import { afterAll, describe, expect, test } from 'vitest';
import { askedOn, fieldOfMeasure, NO_TASK } from '#features/activities/index.ts';
import { measures, type Measure } from '#features/channels/index.ts';
import { draftReport } from '#features/reporting/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { SHOWN, type Conflict } from '#platform/values/forms.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anActivity } from '#root/testing/activities.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aReadDocument, aReading, aStorage, placeOf } from '#root/testing/documents.ts';
import { anEvent, fillAll, formsIn, keepingMine, posted, shownIn, spelled } from './filling.ts';
import { aDraft, aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { editFormOf } from '../src/routes/(staff)/lam-viec/editing.ts';

type Handler = (event: never) => Promise<unknown>;
interface Page {
  load?: Handler;
  actions?: Record<string, Handler>;
}

const root = '/src/routes/(staff)/lam-viec/';
const pages = import.meta.glob<Page>('/src/routes/*staff*/lam-viec/**/+page.server.ts', { eager: true });
const { db, drop, ...opened } = await createTestDatabase();
const storage = aStorage();
useApp({ db, ...opened, storage, clock: clock(now.toString()), installKey: new Uint8Array(32) });
afterAll(async () => {
  useApp(undefined);
  await drop();
  storage.remove();
});

const roles = ['plan-owner', 'chair', 'administrator', 'clerk', 'reporter'];
const authority = await anAuthority(db, { placeName: 'Mẫu' });
const officer = await anOfficer(db, authority, { roles, fullName: 'Cán bộ Mẫu' });
const colleague = await anOfficer(db, authority, { roles, fullName: 'Cán bộ Khác' });
const third = await anOfficer(db, authority, { roles });
const unitId = await aUnit(db, authority);
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
const work = {
  text: 'Phát tờ gấp.',
  role: 'perform' as const,
  from: 'tasks' as const,
  at: [placeOf('Tổng hợp báo cáo định kỳ hằng quý.')],
};
const documentId = await aReadDocument(db, storage, officer, aReading({ proposals: [work] }));
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
  taskId: NO_TASK,
  finishesTask: '',
};

interface Case {
  page: string;
  action?: string;
  params: Record<string, string>;
  query?: string;
  /** Values that a rule over several fields wants; by name. */
  given?: Record<string, unknown>;
  /** Fields that open with a proposal or are asked anew each time: what was sent is stored elsewhere. */
  asked?: readonly string[];
}

const plan = { id: draftId as string };
const cases: Case[] = [
  {
    page: 'hoat-dong/[id]/sua',
    params: { id: activityId },
    asked: ['links'],
    given: { ...activityGiven },
  },
  { page: 'bao-cao/[id]', action: 'edit', params: { id: reportId }, query: 'sua=next' },
  { page: 'bao-cao/[id]', action: 'type', params: { id: reportId }, query: 'so=T14', given: { isNone: '' } },
  { page: 'bao-cao/[id]/noi-nhan', params: { id: reportId } },
  { page: 'bao-cao/[id]/ngay-chot', params: { id: reportId }, given: { from: '15/12/2025' } },
  { page: 'ke-hoach/[id]/thong-tin', params: plan },
  { page: 'ke-hoach/[id]/noi-dung', params: plan },
  { page: 'ke-hoach/[id]/chi-tieu/[chiTieu]', params: { ...plan, chiTieu: draft.targets[0]?.id ?? '' }, given: { upTo: '9000' } },
  { page: 'ke-hoach/[id]/nhiem-vu/[nhiemVu]', action: 'save', params: { ...plan, nhiemVu: dutyId } },
  { page: 'ke-hoach/[id]/doc-sai', params: { id: issued.id }, asked: ['reason'] },
  { page: 'viec/[id]', action: 'accept', params: { id: taskId } },
  { page: 'viec/[id]', action: 'decline', params: { id: taskId } },
  { page: 'don-vi/lien-he', params: {} },
  { page: 'don-vi/[id]', action: 'rename', params: { id: unitId }, given: { from: '01/06/2026' }, asked: ['from', 'legalBasis'] },
  { page: 'don-vi/[id]', action: 'move', params: { id: unitId }, asked: ['parentId', 'from', 'legalBasis'] },
  { page: 'don-vi/[id]', action: 'end', params: { id: unitId }, asked: ['from'] },
  { page: 'can-bo/[id]', action: 'rename', params: { id: third.officerId }, given: { signInName: '' } },
  { page: 'can-bo/[id]', action: 'grant', params: { id: third.officerId }, asked: ['unitId', 'role', 'from', 'until', 'reason'] },
  { page: 'can-bo/[id]', action: 'endPost', params: { id: third.officerId }, asked: ['postId', 'lastDay'] },
  ...[
    'document',
    'signer',
    'citations/0',
    'assignments/0',
    'assignments/0/duties/0',
    'targets/0',
    'proposals/0',
    'channels/0',
    'topics/0',
    'recipients/0',
  ].map((path): Case => ({
    page: 'van-ban/[id]',
    action:
      {
        document: 'header',
        citations: 'citation',
        assignments: 'assignment',
        targets: 'target',
        proposals: 'proposal',
        channels: 'channel',
        topics: 'topic',
        recipients: 'recipient',
      }[path.split('/')[0] ?? ''] ?? path,
    params: { id: documentId },
    query: `sua=${encodeURIComponent(path)}`,
    given: { issuedOn: '15/01/2026', upTo: '9000', year: '2026' },
  })),
];
for (const one of cases) if (one.query?.includes('duties')) one.action = 'duty';

const fileOf = (page: string): Page => pages[`${root}${page}/+page.server.ts`] ?? {};
const actionOf = ({ page, action = 'default' }: Case): Handler => fileOf(page).actions?.[action] as Handler;
const schemaOf = (one: Case) => editFormOf(actionOf(one));
const nameOf = ({ page, action = '', query = '' }: Case): string => [page, action, query].filter(Boolean).join(' ');

/** The forms of the page that its action takes: those with the names of its schema. */
async function open(one: Case) {
  const data = await fileOf(one.page).load?.(anEvent(officer, `/x?${one.query ?? ''}`, one.params));
  const names = Object.keys(schemaOf(one)?.shape ?? {}).sort();
  const found = formsIn(data).find(
    (fields) =>
      JSON.stringify(
        fields
          .map(({ name }) => name)
          .filter((name) => name !== SHOWN)
          .sort(),
      ) === JSON.stringify(names),
  );
  if (!found) throw new Error(`${nameOf(one)}: the page shows no such form with a version.`);
  return found;
}

interface Answer {
  status?: number;
  data?: { doubts?: readonly { key: string }[]; conflict?: Conflict; errors?: Record<string, string>; typed?: Record<string, unknown> };
}

async function send(one: Case, values: Record<string, unknown>, by: typeof officer): Promise<Answer> {
  try {
    const address = `/x?/${one.action ?? 'default'}${one.query ? `&${one.query}` : ''}`;
    return (await actionOf(one)(anEvent(by, address, one.params, posted(values)))) as Answer;
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return {};
    throw thrown;
  }
}

/** What the action answered; a redirection is success. Doubts are answered with yes: the figures of this test are large. */
async function post(one: Case, values: Record<string, unknown>, by = officer): Promise<Answer> {
  const answer = await send(one, values, by);
  const doubts = answer.data?.doubts ?? [];
  return doubts.length > 0 ? send(one, { ...values, sure: doubts.map(({ key }) => key).join('|') }, by) : answer;
}

const entries = async (): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('audit_entry')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );
const isEdit = (one: Case): boolean => (one.asked ?? []).length < Object.keys(schemaOf(one)?.shape ?? {}).length;

test('every edit form of the staff has its case here', () => {
  const known = new Set(cases.map((one) => `${one.page} ${one.action ?? 'default'}`));
  const inGroups = ['deadline', 'duty-deadline', 'source', 'units', 'word'].map((action) => `van-ban/[id] ${action}`);
  const missing = Object.entries(pages).flatMap(([file, { actions = {} }]) =>
    Object.entries(actions)
      .filter(([, action]) => editFormOf(action))
      .map(([name]) => `${file.slice(root.length, -'/+page.server.ts'.length)} ${name}`)
      .filter((name) => !known.has(name) && !inGroups.includes(name)),
  );
  expect(missing).toEqual([]);
  expect(cases.filter((one) => schemaOf(one) === undefined).map(nameOf)).toEqual([]);
});

describe.each(cases.map((one): [string, Case] => [nameOf(one), one]))('%s', (_name, one) => {
  test.runIf(isEdit(one) && one.page !== 'viec/[id]')(
    'opened and saved unchanged changes nothing and writes nothing into the log',
    async () => {
      const fields = await open(one);
      // An open item of a reading that comes back unchanged is accepted: that is a decision, the second time there is none.
      if (one.page.startsWith('van-ban')) await post(one, shownIn(fields));
      const [before, shown] = [await entries(), await open(one)];
      await post(one, shownIn(shown));
      expect(await entries()).toBe(before);
      expect(shownIn(await open(one))).toEqual(shownIn(shown));
    },
  );

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
    expect((await post(one, theirs, colleague)).data?.errors ?? {}).toEqual({});
    const before = await entries();
    const mine = { ...shownIn(fields), ...fillAll(fields, one.given ?? {}, 0) };
    const answer = await post(one, mine);
    expect(answer.status).toBe(409);
    expect(answer.data?.conflict?.by).toBe('Cán bộ Khác');
    const asked = answer.data?.conflict?.fields ?? [];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ both }) => both)).toBe(true);
    expect(await entries()).toBe(before);
    const next = { ...mine, [SHOWN]: answer.data?.typed?.[SHOWN] };
    expect((await post(one, next)).status, 'nothing was chosen').toBe(409);
    expect((await post(one, { ...next, ...keepingMine(asked) })).data?.conflict).toBeUndefined();
    expect(await entries()).toBeGreaterThan(before);
  });
});
