import type { ToSend } from '#features/envelopes/server/index.ts';
import { partsOfPaper } from '#features/papers/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { AuthorityId, ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Facts } from '../../facts.ts';
import { figureOf, type Figure } from '../../figure.ts';
import { partsOf } from '../../indicators.ts';
import { notSendable, refusals } from '../../refusals.ts';
import { isEstimated } from '../../report.ts';
import { reportOf } from '../queries.ts';

const SCHEMA = 1;

/** A figure, "none" that an officer said, or not known: three things, also for who receives it. */
const said = (figure: Figure, facts: Facts) => {
  const value = figureOf(figure);
  const { typedPart: part, typedWhole: whole, typedNames: names } = figure;
  const typed = { ...(part != null && whole != null && { part, whole }), ...(names && { names }) };
  const parts = figure.typed === null ? partsOf(figure.indicator, facts) : typed;
  return value !== null ? { is: 'figure' as const, value, ...parts } : { is: figure.isNone ? ('none' as const) : ('unknown' as const) };
};

/**
 * A frozen report as it goes to a superior: its figures and parts, the file as which it was issued, the signed copy. `replaces` is the envelope of the
 * version that was returned. Refused: a draft, one in whose place another stands, one that is not there.
 */
export async function reportToSend(
  db: Read,
  storage: Storage,
  { authorityId, reportId, replaces = null }: { authorityId: AuthorityId; reportId: ReportId; replaces?: string | null },
): Promise<Result<ToSend>> {
  const report = await reportOf(db, authorityId, reportId);
  if (!report) return refusals.unknown();
  if (report.state !== 'frozen') return notSendable.notFrozen();
  if (report.replacedBy) return notSendable.isReplaced();
  const { kind, index, year, version, title, covers, recipient, signer, symbol, reportedOn, asOf } = report;
  const figures = report.figures.map((figure) => {
    const indicator = report.indicators.find(({ code }) => code === figure.indicator);
    return {
      code: figure.indicator,
      title: indicator?.title ?? '',
      unit: indicator?.unit ?? '',
      ...said(figure, report.facts),
      toDate: figure.toDate,
    };
  });
  const content = {
    ...{ schema: SCHEMA, type: 'report' },
    report: {
      ...{ kind, index, year, version, title, recipient, signer, symbol, reportedOn: reportedOn?.toString() ?? null },
      covers: { from: covers.from.toString(), to: covers.to.toString() },
      isEstimate: isEstimated(report),
      asOf: { happenedBy: asOf.happenedBy.toString(), knownBy: asOf.knownBy.toString() },
      sections: report.sections.map(({ key, heading, text }) => ({ key, heading, text })),
      figures,
    },
  };
  const parts = await partsOfPaper(db, storage, authorityId, { type: 'report', id: reportId });
  return ok({ kind: 'report', title, symbol, issuedOn: reportedOn?.toString() ?? null, replaces, content, parts });
}
