import type { RequestEvent } from '@sveltejs/kit';
import { endForm, itemForm, mayKeepChecklist, qualityTexts } from '#features/quality/index.ts';
import { addQualityItem, endQualityItem, qualityItems } from '#features/quality/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepChecklist, async ({ locals: { locale } }: RequestEvent, { db, actor }) => ({
  locale,
  items: (await qualityItems(db, actor.authorityId)).map(({ id, name, question }) => ({ id, name, question })),
  fields: fieldsOf(itemForm, { locale }),
}));

export const actions = {
  add: staffAction(mayKeepChecklist, itemForm, async (input, staff, { locals }: RequestEvent) => {
    const added = await addQualityItem(staff.tx, staff, input);
    return added.ok ? ok({ notice: qualityTexts[locals.locale].saved }) : added;
  }),
  end: staffAction(mayKeepChecklist, endForm, async ({ id }, staff, { locals }: RequestEvent) => {
    const ended = await endQualityItem(staff.tx, staff, id);
    return ended.ok ? ok({ notice: qualityTexts[locals.locale].ended }) : ended;
  }),
};
