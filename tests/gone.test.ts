import { expect, test } from 'vitest';
import { returnActivity } from '#features/activities/server/index.ts';
import { publishReport, withdrawPublication } from '#features/reporting/server/index.ts';
import { endPage } from '#features/sitepages/server/index.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, aReport, freezing, performing } from '#root/testing/plans.ts';
import { aSitePage } from '#root/testing/rooms/citizens/citizens.ts';
import { load as activityPage } from '../src/routes/(portal)/hoat-dong/[id]/+page.server.ts';
import { load as reportPage } from '../src/routes/(portal)/bao-cao/[id]/+page.server.ts';
import { GET as reportFile } from '../src/routes/(portal)/bao-cao/[id]/tai-ve/+server.ts';
import { load as aboutPage } from '../src/routes/(portal)/gioi-thieu/[trang]/+page.server.ts';
import { anEvent } from './filling.ts';

// What becomes of the address of something that citizens could read and that was taken away.

const { db, storage } = await aWorkplace({ open: true });
const ward = await anAuthority(db, { placeName: 'Mẫu' });
const owner = await anOfficer(db, ward, { roles: ['plan-owner', 'chair'] });
const judge = await anOfficer(db, ward, { roles: ['plan-owner'] });
const unitId = ward.rootUnitId;

interface Said {
  status?: number | undefined;
  body?: { message: string } | undefined;
}

/** What the page at the address is refused with; nothing where it is there. */
const refused = async (load: unknown, path: string, params: Record<string, string>): Promise<Said> =>
  await (load as (event: never) => Promise<object>)(anEvent(undefined as never, path, params)).then(
    () => ({}),
    (thrown: Said) => ({ status: thrown.status, body: thrown.body }),
  );
const activityAt = (id: string) => refused(activityPage, `/hoat-dong/${id}`, { id });
const pageAt = (trang: string) => refused(aboutPage, `/gioi-thieu/${trang}`, { trang });

test('an activity that was public and was returned says so; one that never was is not there', async () => {
  const shown = await aConfirmedActivity(db, storage, owner, judge, { unitId, title: 'Họp tổ' });
  const draft = await anActivity(db, storage, owner, { unitId, title: 'Chưa xác nhận' });
  const internal = await aConfirmedActivity(db, storage, owner, judge, { unitId, title: 'Nội bộ', isInternal: true });
  expect(await activityAt(shown)).toEqual({});
  await acting(db, judge, (tx) => returnActivity(tx, { actor: judge, activityId: shown, now, reason: 'Thiếu ảnh' })).then(value);
  expect(await activityAt(shown)).toMatchObject({ status: 410, body: { message: expect.stringContaining('từng được công bố') as string } });
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
  const on = { actor: owner, now, today: now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate(), reportId };
  expect((await at()).map(({ status }) => status)).toEqual([404, 404]);
  await acting(db, owner, (tx) => publishReport(tx, on)).then(value);
  expect(await at()).toEqual([{}, {}]);
  await acting(db, owner, (tx) => withdrawPublication(tx, { ...on, reason: 'Số liệu nhầm' })).then(value);
  const taken = { status: 410, body: { message: expect.stringMatching(/12\/BC-UBND.*đã được đưa xuống ngày/) as string } };
  expect(await at()).toMatchObject([taken, taken]);
  await acting(db, owner, (tx) => publishReport(tx, on)).then(value);
  expect(await at()).toEqual([{}, {}]);
});

test('a page about the authority that ended says until when it was there', async () => {
  const id = await aSitePage(db, owner, unitId, { kind: 'history' });
  expect(await pageAt('lich-su')).toEqual({});
  const today = now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  await acting(db, owner, (tx) => endPage(tx, { actor: owner, today }, id, today)).then(value);
  expect(await pageAt('lich-su')).toMatchObject({ status: 410, body: { message: expect.stringContaining('có đến hết ngày') as string } });
  expect((await pageAt('van-hoa-di-tich')).status).toBe(404);
});
