import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { rangeOf, type Days } from '#platform/server/ranges.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { whyNotCover } from '../period.ts';
import type { Report } from '../report.ts';
import { recomputeReport } from './computing.ts';
import { lockDraft, type OnReport } from './locked.ts';

export async function addRecipients(
  tx: Tx,
  { actor, reportId }: Pick<OnReport, 'actor' | 'reportId'>,
  recipients: readonly { name: string; purpose?: string | null | undefined }[],
): Promise<void> {
  if (recipients.length === 0) return;
  const rows = recipients.map(({ name, purpose }, index) => ({
    authority_id: actor.authorityId,
    report_id: reportId,
    position: index + 1,
    name,
    purpose: purpose ?? null,
  }));
  await tx.insertInto('report_recipient').values(rows).execute();
}

const told = ({
  recipient,
  recipients,
}: {
  recipient: string;
  recipients: readonly { name: string; purpose?: string | null | undefined }[];
}) => ({
  recipient,
  recipients: recipients.map(({ name, purpose }) => (purpose ? `${name} (${purpose})` : name)).join('; '),
});

/** Says whom the report is addressed to ("Kính gửi") and who else receives it ("Nơi nhận"). Refused for a frozen report. */
export async function addressReport(
  tx: Tx,
  input: OnReport & { recipient: string; recipients: readonly { name: string; purpose?: string | undefined }[] },
): Promise<Result<ReportId>> {
  const report = await lockDraft(tx, input);
  if (!report.ok) return report;
  const changes = difference(told(report.value), told(input));
  if (Object.keys(changes).length === 0) return ok(input.reportId);
  const { authorityId } = input.actor;
  await tx
    .updateTable('report')
    .set({ recipient: input.recipient })
    .where('authority_id', '=', authorityId)
    .where('id', '=', input.reportId)
    .where('state', '=', 'draft')
    .execute();
  await tx.deleteFrom('report_recipient').where('authority_id', '=', authorityId).where('report_id', '=', input.reportId).execute();
  await addRecipients(tx, input, input.recipients);
  recordChange(tx, { action: 'report.addressed', objectType: 'report', objectId: input.reportId, changes });
  return ok(input.reportId);
}

const same = (a: Days, b: Days): boolean => a.from.equals(b.from) && a.to.equals(b.to);

/** Takes other days, and counts again. Refused: frozen, a later version, no reason, days that run backwards or lie elsewhere in the year. */
export async function moveCutOff(tx: Tx, input: OnReport & Days & { reason: string }): Promise<Result<ReportId>> {
  const report = await lockDraft(tx, input);
  if (!report.ok) return report;
  const { covers, coversReason, kind, year, index, change, yearFrom } = report.value;
  const days = { from: input.from, to: input.to };
  if (same(covers, days) && coversReason === input.reason) return ok(input.reportId);
  if (change) return refusals.coversTheSame();
  const fault = whyNotCover(days, kind, year, index);
  if (fault) return { ok: false, refusal: fault };
  await tx
    .updateTable('report')
    .set({ covers: rangeOf(days), covers_reason: input.reason, year_from_on: yearFromWith(report.value, yearFrom, days) })
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.reportId)
    .where('state', '=', 'draft')
    .execute();
  const changes = { covers: { from: rangeOf(covers), to: rangeOf(days) }, reason: { to: input.reason } };
  recordChange(tx, { action: 'report.cut-off-moved', objectType: 'report', objectId: input.reportId, changes });
  return recomputeReport(tx, input);
}

/** A report that begins the year moves the beginning of the year with it; a day before the year's first one moves it too. */
const yearFromWith = ({ covers }: Pick<Report, 'covers'>, yearFrom: Temporal.PlainDate | null, days: Days): Temporal.PlainDate | null => {
  if (yearFrom === null) return null;
  const began = Temporal.PlainDate.compare(covers.from, yearFrom) <= 0;
  return began || Temporal.PlainDate.compare(days.from, yearFrom) < 0 ? days.from : yearFrom;
};
