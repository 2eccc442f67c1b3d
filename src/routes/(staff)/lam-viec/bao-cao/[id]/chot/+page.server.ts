import type { RequestEvent } from '@sveltejs/kit';
import { calendarEnd, freezeForm, hasMatters, mayFreeze, whyNotFreeze, whyNotFreezeOwn, type Report } from '#features/reporting/index.ts';
import {
  composeReport,
  freezeReport,
  mattersOf,
  othersWhoFreeze,
  proposedTask,
  rememberedFor,
  reportingTasks,
} from '#features/reporting/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf, type Option } from '#platform/values/forms.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { onReport, reportAt } from '../report.ts';

const asOption = (task: Task): Option => ({
  value: task.id,
  label: `${task.label}, hạn ${task.dueOn ? formatDay(task.dueOn) : ''} (${task.unitName})`,
});

const spelled = <Line extends { happenedOn: string }>(line: Line): Line => ({ ...line, happenedOn: formatDay(line.happenedOn) });

/** Who signed the last report signs this one too; before the first one, whoever signed the plan. */
async function signerFor(report: Report, { db, actor }: StaffContext) {
  const signed = (await rememberedFor(db, actor.authorityId))?.signer;
  const signer = signed?.name ? signed : (await planOf(db, actor.authorityId, report.planId))?.signer;
  return {
    signerAuthority: signer?.authority ?? undefined,
    signerPosition: signer?.position ?? undefined,
    signerName: signer?.name ?? undefined,
  };
}

export const load = staffLoad(mayFreeze, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const own = whyNotFreezeOwn(report, actor, await othersWhoFreeze(db, actor, today));
  const { seen, ...matters } = await mattersOf(db, actor.authorityId, report, today);
  const tasks = await reportingTasks(db, actor.authorityId, report, today);
  const values = { seen, reportedOn: today, taskId: proposedTask(tasks, report)?.id, ...(await signerFor(report, staff)) };
  const fields = fieldsOf(freezeForm, { locale, options: { taskId: tasks.map(asOption) }, values });
  return {
    locale,
    id: report.id,
    title: report.title,
    reasons: [...whyNotFreeze(report, null, today), ...(own.refusal ? [own.refusal] : [])].map((refusal) => refusalIn(refusal, locale)),
    note: own.note,
    matters: {
      ...matters,
      unconfirmed: matters.unconfirmed.map(spelled),
      unplaced: matters.unplaced.map(spelled),
      later: matters.later.map(spelled),
    },
    monthsEnd: formatDay(calendarEnd(report.kind, report.year, report.index)),
    fields: hasMatters(matters) ? fields : fields.filter(({ name }) => name !== 'isSure'),
  };
});

export const actions = {
  default: staffAction(
    mayFreeze,
    freezeForm,
    prepared(
      (input, { shelf, ...staff }, event: RequestEvent) =>
        onReport(event, (reportId) => composeReport(staff.db, shelf, { ...staff, ...input, reportId })),
      async (input, staff, event: RequestEvent, paper) => {
        const done = await onReport(event, (reportId) => freezeReport(staff.tx, { ...staff, ...input, reportId, paper }));
        return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}` }) : done;
      },
    ),
    async (staff, event) => {
      const report = await reportAt(event, staff);
      return { taskId: (await reportingTasks(staff.db, staff.actor.authorityId, report, staff.today)).map(asOption) };
    },
    { sensitive: true },
  ),
};
