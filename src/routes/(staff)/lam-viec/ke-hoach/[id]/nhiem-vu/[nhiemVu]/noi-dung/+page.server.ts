import type { RequestEvent } from '@sveltejs/kit';
import { mayDraftPlans, planRefusals, proposedSubjects, subjectsForm, type PlanDuty } from '#features/plans/index.ts';
import { classifyDuty, ownTopics, subjectsOfDuties } from '#features/plans/server/index.ts';
import { staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId, type DutyId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../../editing.ts';
import { topicLists } from '../../../../../tin-bai/topics.ts';
import { onPlan, planHere, planIdOf } from '../../../plan.ts';

const dutyIdOf = ({ params }: RequestEvent): DutyId => parseId<DutyId>(params['nhiemVu']) ?? NO_ID;

async function dutyHere(event: RequestEvent, staff: Pick<StaffContext, 'db' | 'actor'>): Promise<PlanDuty> {
  const { duties } = await planHere(event, staff);
  return duties.find(({ id }) => id === dutyIdOf(event)) ?? stop(404, planRefusals.unknownDuty(), event);
}

/** What was chosen; what the words propose where nothing was. */
async function startOf(event: RequestEvent, staff: Pick<StaffContext, 'db' | 'actor' | 'today'>) {
  const { id, text, marks, orderingPaper } = await dutyHere(event, staff);
  const said = (await subjectsOfDuties(staff.db, staff.actor.authorityId, planIdOf(event))).get(id);
  const added = { own: await ownTopics(staff.db, staff.actor.authorityId), today: staff.today };
  return { ...(said ?? proposedSubjects(text, added)), marks, orderingPaper: orderingPaper ?? undefined };
}

/** The topics of the authority, also one that was chosen and holds no longer. */
const lists = async (staff: StaffContext, event: RequestEvent) => ({
  topics: await topicLists(staff, (await startOf(event, staff)).topics),
});

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { title, id } = await planHere(event, staff);
  const { position, text } = await dutyHere(event, staff);
  const values = await startOf(event, staff);
  return {
    locale,
    id,
    title,
    position,
    text,
    fields: fieldsOf(subjectsForm, { locale, values, shown: {}, options: await lists(staff, event) }),
  };
});

const edit = {
  ...onPlan,
  start: (staff: StaffContext, event: RequestEvent) => startOf(event, staff),
  about: (event: RequestEvent) => ({ objectType: 'duty', objectId: dutyIdOf(event) as string }),
};

export const actions = {
  default: staffEdit(
    mayDraftPlans,
    subjectsForm,
    edit,
    async ({ marks, orderingPaper, ...subjects }, { tx, actor, now }, event: RequestEvent) => {
      const on = { actor, now, planId: planIdOf(event), dutyId: dutyIdOf(event) };
      const done = await classifyDuty(tx, { ...on, subjects, marks, orderingPaper });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${on.planId}/noi-dung-quy?da-luu` }) : done;
    },
    lists,
  ),
};
