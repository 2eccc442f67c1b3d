import { setTimeout as pause } from 'node:timers/promises';
import type { RequestEvent } from '@sveltejs/kit';
import { words } from '#features/portal/index.ts';
import { publicReportFile } from '#features/portal/server/index.ts';
import { keyOfPdf, reportPdfWanted } from '#features/reporting/server/index.ts';
import { app } from '#platform/server/app.ts';
import { findStored } from '#platform/server/files/storage.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { named } from '#platform/server/request/headers.ts';
import { plainHtml } from '#platform/server/request/plain.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { notHere, publicContext } from '../../../portal.ts';

const TRIES = 20;
const PAUSE_MS = 250;

/** The PDF of a released report, of the same content as its DOCX. The worker makes it; who asks before it is there waits some seconds, then is told. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const context = await publicContext(event);
  const { db, asked } = context;
  const { authorityId, locale } = asked;
  const id = parseId<ReportId>(event.params['id']);
  const file = id && (await publicReportFile(db, id, asked));
  if (!file) return notHere(context, 'report', event.params['id']);
  const { storage, db: own } = app();
  let pdf = await findStored(storage, keyOfPdf(file.storageKey));
  if (!pdf) await own.transaction().execute((tx) => enqueue(tx, reportPdfWanted, { authorityId, reportId: id }, { key: id }));
  for (let nth = 0; !pdf && nth < TRIES; nth += 1) {
    await pause(PAUSE_MS);
    pdf = await findStored(storage, keyOfPdf(file.storageKey));
  }
  if (!pdf) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10', 'cache-control': 'no-store' };
    return new Response(plainHtml(words[locale].reportPdfSoon), { status: 503, headers });
  }
  // The release may be taken back, so a browser asks again each time.
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': named('inline', (file.name ?? 'bao-cao.docx').replace(/\.docx$/, '.pdf')),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: `"${file.sha256}-pdf"`,
  };
  return new Response(new Uint8Array(pdf), { headers });
};
