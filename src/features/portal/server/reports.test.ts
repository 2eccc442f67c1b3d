import { afterAll, expect, test } from 'vitest';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing, aReport, freezing, theReport } from '#root/testing/plans.ts';
import { correctReport, publishReport, withdrawPublication } from '#features/reporting/server/index.ts';
import { findFile } from '#platform/server/files/storage.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { publicReport, publicReportFile, publicReports } from './index.ts';

const { db, publicDb, drop } = await createTestDatabase();
const storage = aStorage();
afterAll(async () => {
  storage.remove();
  await drop();
});

const authority = await anAuthority(db);
const chair = await anOfficer(db, authority, { roles: ['plan-owner', 'chair'] });
const plan = await aPlan(db, chair, {
  duties: [{ units: [performing(authority.rootUnitId, { role: 'lead' })], deadlines: [{ kind: 'date', on: '2026-03-01' }] }],
});
const asked = { authorityId: chair.authorityId, locale: 'vi' } as const;
const on = (reportId: ReportId) => ({ actor: chair, now, today, reportId });

const id = await aReport(db, chair, plan.id);

const shown = async (reportId: ReportId) => ({
  listed: (await publicReports(publicDb, asked)).map((report) => report.id),
  read: (await publicReport(publicDb, reportId, asked))?.id,
  file: (await publicReportFile(publicDb, reportId, asked))?.sha256,
});
const hidden = { listed: [], read: undefined, file: undefined };

test('a draft and a frozen report that nobody released are not there for citizens', async () => {
  expect(await shown(id)).toEqual(hidden);
  value(await freezing(db, storage, chair, id));
  expect(await shown(id)).toEqual(hidden);
});

test('a released one is listed, read and downloaded, by its authority alone', async () => {
  value(await acting(db, chair, (tx) => publishReport(tx, on(id))));
  const { fileId } = await theReport(db, chair, id);
  const kept = fileId && (await findFile(db, authority.authorityId, fileId));
  expect(kept).toBeTruthy();
  expect(await shown(id)).toEqual({ listed: [id], read: id, file: kept && kept.sha256 });
  expect((await publicReport(publicDb, id, asked))?.charts.map(({ key }) => key)).toEqual(['units']);
  const elsewhere = { authorityId: (await anAuthority(db)).authorityId, locale: 'vi' } as const;
  expect([await publicReports(publicDb, elsewhere), await publicReport(publicDb, id, elsewhere)]).toEqual([[], undefined]);
});

test('a later version that is not released is named without its page; released, both stand beside each other', async () => {
  const next = value(await acting(db, chair, (tx) => correctReport(tx, { ...on(id), kind: 'replace', reason: 'Bổ sung số liệu' })));
  expect((await publicReport(publicDb, id, asked))?.replacedBy).toBeNull();
  value(await freezing(db, storage, chair, next, { symbol: '90/BC-UBND' }));
  expect((await publicReport(publicDb, id, asked))?.replacedBy).toEqual({ id: null, name: 'Báo cáo số 90/BC-UBND ngày 18/03/2026' });
  value(await acting(db, chair, (tx) => publishReport(tx, on(next))));
  expect((await shown(next)).listed).toEqual([next, id]);
  expect(await publicReport(publicDb, next, asked)).toMatchObject({ changes: { how: 'replace', reason: 'Bổ sung số liệu', id } });
});

test('taken back it is no longer there', async () => {
  value(await acting(db, chair, (tx) => withdrawPublication(tx, { ...on(id), reason: 'Nhầm bản' })));
  expect((await shown(id)).read).toBeUndefined();
});
