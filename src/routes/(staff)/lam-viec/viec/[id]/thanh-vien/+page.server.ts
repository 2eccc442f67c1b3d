import type { RequestEvent } from '@sveltejs/kit';
import { handForm, maySeeRelays, relayRefusals } from '#features/relays/index.ts';
import { handOn, lastNames, relayOf, unitsBelow } from '#features/relays/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { seenTask } from '../task.ts';

/** The request of the address, for the body that was asked. */
async function requestAt(staff: StaffContext, event: RequestEvent) {
  const { task } = await seenTask(staff, event);
  if (!task.isRequested || !worksFor(staff.actor, task.unitId)) return stop(404, { refusal: relayRefusals.unknownTask() }, event);
  return task;
}

const lists = async (staff: StaffContext, event: RequestEvent) => {
  const { unitId } = await requestAt(staff, event);
  return { unitIds: (await unitsBelow(staff.db, staff, unitId)).map(({ id, name }) => ({ value: id, label: name })) };
};

export const load = staffLoad(maySeeRelays, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const task = await requestAt(staff, event);
  const relay = await relayOf(db, actor.authorityId, { taskId: task.id });
  const names = relay ? [] : (await lastNames(db, actor.authorityId, task.unitId)).map((name) => ({ name }));
  const values = { names, note: relay?.note ?? undefined, dueOn: relay?.dueOn ?? task.dueOn ?? undefined };
  return {
    locale,
    id: task.id,
    title: truncate(task.dutyText, 110),
    isMore: relay !== undefined,
    fields: fieldsOf(handForm, { locale, options: await lists(staff, event), values }),
  };
});

export const actions = {
  default: staffAction(
    maySeeRelays,
    handForm,
    async (input, staff, event: RequestEvent) => {
      const handed = await handOn(staff.tx, staff, (await requestAt(staff, event)).id, input);
      return handed.ok ? ok({ goTo: `/lam-viec/thanh-vien/${handed.value}?da-luu=gui` }) : handed;
    },
    lists,
  ),
};
