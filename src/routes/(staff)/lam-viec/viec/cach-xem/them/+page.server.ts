import type { RequestEvent } from '@sveltejs/kit';
import { lookIn, viewForm } from '#features/agenda/index.ts';
import { saveView } from '#features/agenda/server/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { viewHref } from '../../views.ts';
import { sharedWith } from '../units.ts';

export const load = staffLoad(maySeeTasks, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const values = { look: lookIn(url.searchParams.get('xem')), query: (url.searchParams.get('loc') ?? '').slice(0, 1500), isDefault: false };
  return { locale, fields: fieldsOf(viewForm, { locale, options: await sharedWith(staff), values }), cancel: viewHref(values) };
});

export const actions = {
  default: staffAction(
    maySeeTasks,
    viewForm,
    async (input, { tx, actor, today, now }) => {
      const saved = await saveView(tx, { actor, today, now }, input);
      return saved.ok ? ok({ goTo: viewHref(input) }) : saved;
    },
    sharedWith,
  ),
};
