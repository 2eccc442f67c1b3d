import { error, type RequestEvent } from '@sveltejs/kit';
import { freezeForm, mayFreeze, whyNotFreeze } from '#features/reporting/index.ts';
import { freezeReport, reportOf } from '#features/reporting/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { ok, refuse } from '#platform/values/result.ts';

const unknown = refuse('report-unknown', 'Không tìm thấy báo cáo này.');

export const load = staffLoad(mayFreeze, async ({ params, locals }: RequestEvent, { db, actor, today }) => {
  const id = parseId<ReportId>(params['id']);
  const report = id && (await reportOf(db, actor.authorityId, id));
  if (!report) error(404, unknown.refusal);
  return {
    locale: locals.locale,
    id: report.id,
    title: report.title,
    reasons: whyNotFreeze(report, null).map(({ message }) => message),
    fields: fieldsOf(freezeForm, {
      locale: locals.locale,
      values: { reportedOn: today, signerAuthority: 'TM. ỦY BAN NHÂN DÂN', signerPosition: 'CHỦ TỊCH' },
    }),
  };
});

export const actions = {
  default: staffAction(
    mayFreeze,
    freezeForm,
    async (input, staff, { params }: RequestEvent) => {
      const reportId = parseId<ReportId>(params['id']);
      const done = reportId ? await freezeReport(staff.tx, { ...staff, ...input, reportId }) : unknown;
      return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
    },
    undefined,
    { sensitive: true },
  ),
};
