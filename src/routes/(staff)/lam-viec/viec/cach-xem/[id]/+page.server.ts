import type { RequestEvent } from '@sveltejs/kit';
import { agendaRefusals, changeViewForm } from '#features/agenda/index.ts';
import { changeView, holdViews, ownViewOf, type SavedView, type ViewId } from '#features/agenda/server/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { sharedWith } from '../units.ts';

const idOf = ({ params }: RequestEvent): ViewId => parseId<ViewId>(params['id']) ?? NO_ID;

const startOf = ({ name, isDefault, unitId }: SavedView) => ({ name, isDefault, unitId: unitId ?? undefined });

export const load = staffLoad(maySeeTasks, async (event: RequestEvent, staff) => {
  const view = await ownViewOf(staff.db, staff.actor, idOf(event));
  if (!view) return stop(404, agendaRefusals.unknownView(), event);
  const { locale } = event.locals;
  return { locale, fields: fieldsOf(changeViewForm, { locale, options: await sharedWith(staff), values: startOf(view), shown: {} }) };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => holdViews(tx, actor),
  start: async ({ db, actor }: StaffContext, event: RequestEvent) => {
    const view = await ownViewOf(db, actor, idOf(event));
    return view && startOf(view);
  },
  about: (event: RequestEvent) => ({ objectType: 'saved-view', objectId: idOf(event) as string }),
};

export const actions = {
  default: staffEdit(
    maySeeTasks,
    changeViewForm,
    edit,
    async (input, { tx, actor, today, now }, event: RequestEvent) => {
      const changed = await changeView(tx, { actor, today, now }, idOf(event), input);
      return changed.ok ? ok({ goTo: '/lam-viec/viec/cach-xem' }) : changed;
    },
    sharedWith,
  ),
};
