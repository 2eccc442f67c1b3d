import type { RequestEvent } from '@sveltejs/kit';
import { addressForm, mayDraft, words, type Report } from '#features/reporting/index.ts';
import { addressReport } from '#features/reporting/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { editing, onReport, reportAt } from '../report.ts';

const startOf = ({ recipient, recipients }: Report) => ({
  recipient,
  recipients: recipients.map(({ name, purpose }) => ({ name, purpose: purpose ?? undefined })),
});

export const load = staffLoad(mayDraft, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id: report.id,
    title: report.title,
    reason: report.state === 'frozen' ? words[locale].frozenAlready : undefined,
    fields: fieldsOf(addressForm, { locale, values: startOf(report), shown: {} }),
  };
});

const edit = { ...editing, start: async (staff: StaffContext, event: RequestEvent) => startOf(await reportAt(event, staff)) };

export const actions = {
  default: staffEdit(mayDraft, addressForm, edit, async (input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => addressReport(staff.tx, { ...staff, ...input, reportId }));
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
  }),
};
