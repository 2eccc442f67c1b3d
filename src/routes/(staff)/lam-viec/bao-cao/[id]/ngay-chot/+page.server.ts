import type { RequestEvent } from '@sveltejs/kit';
import { cutOffForm, mayDraft, words, type Report } from '#features/reporting/index.ts';
import { moveCutOff } from '#features/reporting/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { editing, onReport, reportAt } from '../report.ts';

const startOf = ({ covers, coversReason }: Report) => ({ from: covers.from, to: covers.to, reason: coversReason ?? undefined });

export const load = staffLoad(mayDraft, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id: report.id,
    title: report.title,
    reason: report.state === 'frozen' ? words[locale].frozenAlready : undefined,
    fields: fieldsOf(cutOffForm, { locale, values: startOf(report), shown: {} }),
  };
});

const edit = { ...editing, start: async (staff: StaffContext, event: RequestEvent) => startOf(await reportAt(event, staff)) };

export const actions = {
  default: staffEdit(mayDraft, cutOffForm, edit, async (input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => moveCutOff(staff.tx, { ...staff, ...input, reportId }));
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
  }),
};
