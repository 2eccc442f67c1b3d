import type { RequestEvent } from '@sveltejs/kit';
import { correctForm, mayDraft, whyNotCorrect } from '#features/reporting/index.ts';
import { correctReport } from '#features/reporting/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { onReport, reportAt } from '../report.ts';

export const load = staffLoad(mayDraft, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  const { locale } = event.locals;
  const refusal = whyNotCorrect(report);
  return {
    locale,
    id: report.id,
    title: report.title,
    reason: refusal && refusalIn(refusal, locale),
    fields: fieldsOf(correctForm, { locale, values: { kind: 'replace' } }),
  };
});

export const actions = {
  default: staffAction(mayDraft, correctForm, async (input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => correctReport(staff.tx, { ...staff, ...input, reportId }));
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
  }),
};
