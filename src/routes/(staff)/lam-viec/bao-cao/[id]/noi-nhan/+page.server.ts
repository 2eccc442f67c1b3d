import type { RequestEvent } from '@sveltejs/kit';
import { addressForm, mayDraft, words } from '#features/reporting/index.ts';
import { addressReport } from '#features/reporting/server/index.ts';
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
    fields: fieldsOf(addressForm, {
      locale,
      values: {
        recipient: report.recipient,
        recipients: report.recipients.map(({ name, purpose }) => ({ name, purpose: purpose ?? undefined })),
      },
    }),
  };
});

export const actions = {
  default: staffAction(mayDraft, addressForm, async (input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => addressReport(staff.tx, { ...staff, ...input, reportId }));
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
  }),
};
