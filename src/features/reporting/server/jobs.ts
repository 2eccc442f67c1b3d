import { job } from '#platform/server/jobs.ts';

/** A released report is to be there as PDF too. */
export const reportPdfWanted = job<{ authorityId: string; reportId: string }>('report-pdf-wanted', { retries: 2, expiresAfter: 120 });

/** Where the PDF lies, beside the paper that was frozen: it can be made again and is in no backup. */
export const keyOfPdf = (storageKey: string): string => `${storageKey}.pdf`;
