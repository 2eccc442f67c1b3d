import type { RequestEvent } from '@sveltejs/kit';
import { difficultyTexts, maySeeDifficulties, raiseForm } from '#features/difficulties/index.ts';
import { raiseDifficulty } from '#features/difficulties/server/index.ts';
import { plansOf } from '#features/plans/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId, type TaskId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';

/** The task on which it is raised, where the address names one of the own units. */
async function taskAt({ db, actor, today }: StaffContext, { url }: RequestEvent) {
  const task = await taskOf(db, actor.authorityId, parseId<TaskId>(url.searchParams.get('viec')) ?? NO_ID, today);
  return task && worksFor(actor, task.unitId) ? task : undefined;
}

async function lists({ db, actor, today }: StaffContext) {
  const units = (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => worksFor(actor, id));
  const plans = (await plansOf(db, actor.authorityId)).filter(({ state }) => state !== 'draft' && state !== 'received');
  return {
    unitId: units.map(({ id, name }) => ({ value: id, label: name })),
    planId: plans.map(({ id, title, symbol }) => ({ value: id, label: `${title} (${symbol ?? ''})` })),
  };
}

export const load = staffLoad(maySeeDifficulties, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const task = await taskAt(staff, event);
  const options = await lists(staff);
  const own = staff.actor.posts.find(({ unitId }) => options.unitId.some(({ value }) => value === unitId))?.unitId;
  const start = task ? { unitId: task.unitId, planId: task.planId } : { unitId: own };
  return {
    locale,
    about: task ? difficultyTexts[locale].raiseOn(truncate(task.dutyText, 200)) : undefined,
    taskId: task?.id,
    fields: fieldsOf(raiseForm, { locale, options, values: start }),
  };
});

export const actions = {
  raise: staffAction(
    maySeeDifficulties,
    raiseForm,
    async (input, staff, event: RequestEvent) => {
      const task = await taskAt(staff, event);
      const done = await raiseDifficulty(staff.tx, staff, { ...input, taskId: task?.id });
      return done.ok ? ok({ goTo: `/lam-viec/kho-khan/${done.value}` }) : done;
    },
    lists,
  ),
};
