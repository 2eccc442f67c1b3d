import type { RequestEvent } from '@sveltejs/kit';
import { agendaTexts, dropViewForm } from '#features/agenda/index.ts';
import { dropView, viewsFor } from '#features/agenda/server/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';
import { viewHref } from '../views.ts';
import { sharedWith } from './units.ts';

export const load = staffLoad(maySeeTasks, async ({ locals: { locale } }: RequestEvent, staff) => {
  const t = agendaTexts[locale];
  const [views, { unitId }] = [await viewsFor(staff.db, staff.actor), await sharedWith(staff)];
  const unitName = (id: string | null) => unitId.find(({ value }) => value === id)?.label;
  return {
    locale,
    views: views.map((view) => ({
      id: view.id,
      name: view.name,
      href: viewHref(view),
      isOthers: view.isOthers,
      about: [
        t.looks[view.look],
        view.isDefault && !view.isOthers && t.opensFirst,
        view.isOthers ? t.sharedBy(view.by) : view.unitId && t.sharedWith(unitName(view.unitId) ?? ''),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  };
});

export const actions = {
  drop: staffAction(maySeeTasks, dropViewForm, async ({ viewId }, { tx, actor }, { locals }: RequestEvent) => {
    const gone = await dropView(tx, actor, viewId);
    return gone.ok ? ok({ notice: agendaTexts[locals.locale].viewGone }) : gone;
  }),
};
