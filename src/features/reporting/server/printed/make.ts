import { composePdf } from 'official-documents';
import { app } from '#platform/server/app.ts';
import type { Database } from '#platform/server/database.ts';
import { findFile, findStored, type Storage } from '#platform/server/files/storage.ts';
import { parseId, type AuthorityId, type ReportId } from '#platform/values/ids.ts';
import { reportPaper, type ReportContent } from '../../paper/paper.ts';
import { contentOf } from './paper.ts';
import { reportOf } from '../queries.ts';
import { keyOfPdf } from '../jobs.ts';

/** What the frozen paper says, as it was kept with it; of one from before that was kept, as it is made of the report. */
async function contentIn(db: Database, authorityId: AuthorityId, reportId: ReportId): Promise<ReportContent | undefined> {
  const report = await reportOf(db, authorityId, reportId);
  if (!report?.fileId || report.state !== 'frozen') return undefined;
  const kept = await db
    .selectFrom('frozen_paper')
    .select('content')
    .where('authority_id', '=', authorityId)
    .where('about_type', '=', 'report')
    .where('about_id', '=', reportId)
    .executeTakeFirst();
  if (kept) return kept.content as unknown as ReportContent;
  const { log: _moves, ...content } = await contentOf(db, authorityId, report, report.covers.to);
  return content;
}

/** Makes the PDF of a frozen report, once, of the same content as its DOCX. A draft, or a report that is not there, has none. */
export async function makeReportPdfIn(
  { db, storage }: { db: Database; storage: Storage },
  { authorityId, reportId }: { authorityId: AuthorityId; reportId: ReportId },
): Promise<void> {
  const report = await reportOf(db, authorityId, reportId);
  const file = report?.fileId ? await findFile(db, authorityId, report.fileId) : undefined;
  const content = file && (await contentIn(db, authorityId, reportId));
  if (!content || (await findStored(storage, keyOfPdf(file.storageKey)))) return;
  await storage.disk.put(keyOfPdf(file.storageKey), await composePdf(reportPaper(content)));
}

export async function makeReportPdf({ authorityId, reportId }: { authorityId: string; reportId: string }): Promise<void> {
  const { db, storage } = app();
  const [authority, report] = [parseId<AuthorityId>(authorityId), parseId<ReportId>(reportId)];
  if (authority && report) await makeReportPdfIn({ db, storage }, { authorityId: authority, reportId: report });
}
