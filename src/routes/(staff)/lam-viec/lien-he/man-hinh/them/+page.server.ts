import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepScreens, screenForm } from '#features/screens/index.ts';
import { addScreen } from '#features/screens/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepScreens, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const authority = (await authorityOn(db, actor.authorityId, today))?.name ?? '';
  const shown = { hasActivities: true, hasTargets: true, hasDeadlines: true, hasContacts: true };
  const values = { ...shown, seconds: 15, opens: '06:00', closes: '21:00', look: 'dark' as const, fallback: authority };
  return { locale, fields: fieldsOf(screenForm, { locale, values }) };
});

export const actions = {
  default: staffAction(mayKeepScreens, screenForm, async (input, staff) => {
    const done = await addScreen(staff.tx, staff, input);
    return done.ok ? ok({ goTo: `/lam-viec/lien-he/man-hinh/${done.value}` }) : done;
  }),
};
