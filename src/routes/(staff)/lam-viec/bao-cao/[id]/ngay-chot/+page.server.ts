import type { RequestEvent } from '@sveltejs/kit';
import { cutOffForm, mayDraft, words } from '#features/reporting/index.ts';
import { moveCutOff } from '#features/reporting/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { onReport, reportAt } from '../report.ts';

export const load = staffLoad(mayDraft, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id: report.id,
    title: report.title,
    reason: report.state === 'frozen' ? words[locale].frozenAlready : undefined,
    fields: fieldsOf(cutOffForm, { locale, values: { ...report.covers, reason: report.coversReason ?? undefined } }),
  };
});

export const actions = {
  default: staffAction(mayDraft, cutOffForm, async (input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => moveCutOff(staff.tx, { ...staff, ...input, reportId }));
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
  }),
};
