import type { Tx } from '#platform/server/database.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { EnvelopeId } from '../../envelope.ts';
import type { ReportSaid } from '../../package/report.ts';

/** Keeps what a report says of itself and its figures as rows beside its envelope. */
export async function keepReport(tx: Tx, authorityId: AuthorityId, envelopeId: EnvelopeId, said: ReportSaid | undefined): Promise<void> {
  if (!said) return;
  const { report, regime, below } = said;
  const [from, to] = [Temporal.PlainDate.from(report.covers.from), Temporal.PlainDate.from(report.covers.to)];
  await tx
    .insertInto('envelope_report')
    .values({
      ...{ authority_id: authorityId, envelope_id: envelopeId, regime_id: regime?.id ?? null },
      ...{ kind: report.kind, period_index: report.index, year: report.year, version: report.version, covers: rangeOf({ from, to }) },
      ...{ is_none: report.isNone ?? false, is_estimate: report.isEstimate ?? false },
      ...(below && { below_asked: below.asked, below_came: below.came, below_missing: below.missing }),
    })
    .execute();
  if (report.figures.length === 0) return;
  const rows = report.figures.map(({ code, is, value, part, whole, names, below: sums }) => ({
    ...{ authority_id: authorityId, envelope_id: envelopeId, code, is_none: is === 'none' },
    ...{ value: is === 'figure' ? (value ?? null) : null, part: part ?? null, whole: whole ?? null, names: names ?? null },
    ...{ below_value: sums?.value ?? null, below_part: sums?.part ?? null, below_whole: sums?.whole ?? null },
    below_count: sums?.count ?? null,
  }));
  await tx.insertInto('envelope_figure').values(rows).execute();
}

/** The rows of the sender as the receiver of the same installation keeps them. */
export async function copyReport(
  tx: Tx,
  from: { authorityId: AuthorityId; envelopeId: EnvelopeId },
): Promise<(to: { tx: Tx; authorityId: AuthorityId; envelopeId: EnvelopeId }) => Promise<void>> {
  const head = await tx
    .selectFrom('envelope_report')
    .selectAll()
    .where('authority_id', '=', from.authorityId)
    .where('envelope_id', '=', from.envelopeId)
    .executeTakeFirst();
  const figures = await tx
    .selectFrom('envelope_figure')
    .selectAll()
    .where('authority_id', '=', from.authorityId)
    .where('envelope_id', '=', from.envelopeId)
    .execute();
  return async (to) => {
    if (!head) return;
    const of = { authority_id: to.authorityId, envelope_id: to.envelopeId };
    await to.tx
      .insertInto('envelope_report')
      .values({ ...head, ...of })
      .execute();
    if (figures.length > 0)
      await to.tx
        .insertInto('envelope_figure')
        .values(figures.map((one) => ({ ...one, ...of })))
        .execute();
  };
}
