import { extract } from 'official-documents';
import { expect, test } from 'vitest';
import { findFile, findStored } from '#platform/server/files/storage.ts';
import { value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, aReport, freezing, performing, theReport } from '#root/testing/plans.ts';
import { keyOfPdf } from '../jobs.ts';
import { makeReportPdfIn } from './make.ts';

const { db, storage } = await aWorkplace();

test('a frozen report is made into a PDF once, with number, title and signer; a draft and one of another authority are not', async () => {
  const authority = await anAuthority(db);
  const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
  const chair = await anOfficer(db, authority, { roles: ['chair'] });
  const plan = await aPlan(db, owner, { duties: [{ text: 'Treo băng rôn', units: [performing(authority.rootUnitId)] }] });
  const reportId = await aReport(db, owner, plan.id);
  const { authorityId } = authority;
  await makeReportPdfIn({ db, storage }, { authorityId, reportId });
  value(await freezing(db, storage, chair, reportId));
  const report = await theReport(db, owner, reportId);
  const file = (await findFile(db, authorityId, report.fileId!))!;
  expect(await findStored(storage, keyOfPdf(file.storageKey))).toBeUndefined();
  await makeReportPdfIn({ db, storage }, { authorityId: (await anAuthority(db)).authorityId, reportId });
  expect(await findStored(storage, keyOfPdf(file.storageKey))).toBeUndefined();
  await makeReportPdfIn({ db, storage }, { authorityId, reportId });
  const pdf = (await findStored(storage, keyOfPdf(file.storageKey)))!;
  const read = await extract(pdf, 'bao-cao.pdf');
  const said = read.ok ? JSON.stringify(read.value).replace(/\s+/g, ' ') : '';
  expect(said).toContain('BÁO CÁO');
  expect(said).toContain(report.symbol!.split('/')[1]!);
  expect(said).toContain(report.signer.name);
  await makeReportPdfIn({ db, storage }, { authorityId, reportId });
  expect(Buffer.compare(pdf, (await findStored(storage, keyOfPdf(file.storageKey)))!)).toBe(0);
});
