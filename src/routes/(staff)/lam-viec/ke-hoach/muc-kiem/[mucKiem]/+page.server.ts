import type { RequestEvent } from '@sveltejs/kit';
import { itemForm, mayKeepChecklist, qualityRefusals, type QualityItemId } from '#features/quality/index.ts';
import { correctQualityItem, holdChecklist, qualityItems } from '#features/quality/server/index.ts';
import { staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';

const itemIdOf = ({ params }: RequestEvent): QualityItemId => parseId<QualityItemId>(params['mucKiem']) ?? NO_ID;

async function itemStart({ db, actor }: StaffContext, event: RequestEvent) {
  const [item] = await qualityItems(db, actor.authorityId, { id: itemIdOf(event) });
  if (!item) return stop(404, { refusal: qualityRefusals.unknown() }, event);
  const { name, question, cue } = item;
  return { name, question, cue };
}

export const load = staffLoad(mayKeepChecklist, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const values = await itemStart(staff, event);
  return { locale, name: values.name, fields: fieldsOf(itemForm, { locale, values, shown: {} }) };
});

export const actions = {
  default: staffEdit(
    mayKeepChecklist,
    itemForm,
    {
      lock: ({ tx, actor }: StaffWork) => holdChecklist(tx, actor),
      start: itemStart,
      about: (event: RequestEvent) => ({ objectType: 'quality-item', objectId: event.params['mucKiem'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) => {
      const corrected = await correctQualityItem(staff.tx, staff, itemIdOf(event), input);
      return corrected.ok ? ok({ goTo: '/lam-viec/ke-hoach/muc-kiem' }) : corrected;
    },
  ),
};
