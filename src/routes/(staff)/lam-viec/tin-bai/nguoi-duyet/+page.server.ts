import type { RequestEvent } from '@sveltejs/kit';
import { approverForm, endApproverForm, maySettleNewsroom, newsroomTexts } from '#features/newsroom/index.ts';
import { approversOf, endApprover, nameApprover } from '#features/newsroom/server/index.ts';
import { officersThere } from '#features/identity/server/index.ts';
import { topicName } from '#features/plans/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { sortVi } from '#platform/values/text.ts';
import { topicLists, topicNames } from '../topics.ts';
import { said, unitNamer } from '../stories.ts';

const lists = async ({ db, actor, today }: StaffContext) => ({
  topic: await topicLists({ db, actor, today }),
  officerId: sortVi(
    [...(await officersThere(db, actor.authorityId, today))].map(([value, label]) => ({ value: value, label })),
    ({ label }) => label,
  ),
  unitId: (await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => ({ value: id, label: name })),
});

export const load = staffLoad(maySettleNewsroom, async ({ locals: { locale } }: RequestEvent, staff) => {
  const unit = await unitNamer(staff);
  const t = newsroomTexts[locale];
  const topics = await topicNames(staff);
  const named = await approversOf(staff.db, staff.actor.authorityId);
  return {
    locale,
    fields: fieldsOf(approverForm, { locale, options: await lists(staff) }),
    approvers: named.map(({ id, name, topic, unitId }) => ({
      id,
      name,
      of: `${topic === null ? t.allTopics : topicName(topic, locale, topics)}; ${unitId === null ? t.allUnits : unit(unitId)}`,
    })),
  };
});

export const actions = {
  name: staffAction(
    maySettleNewsroom,
    approverForm,
    async (input, staff, event: RequestEvent) => said(await nameApprover(staff.tx, staff, input), event, 'approverNamed'),
    lists,
    { sensitive: true },
  ),
  end: staffAction(maySettleNewsroom, endApproverForm, async ({ id }, staff, event: RequestEvent) =>
    said(await endApprover(staff.tx, staff, id), event, 'approverEnded'),
  ),
};
