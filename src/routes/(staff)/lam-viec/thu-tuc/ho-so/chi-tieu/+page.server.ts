import type { RequestEvent } from '@sveltejs/kit';
import { dossierTexts, mayKeepDossiers, periodsIn, periodWords, stateShareForm } from '#features/dossiers/index.ts';
import { countsOf, holdingOf, stateShare, targetsForShares } from '#features/dossiers/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';

/** What the form chooses from: targets that take a share, and periods with confirmed figures. */
async function optionsHere({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>, locale: Locale) {
  const targets = await targetsForShares(db, actor.authorityId, today);
  const periods = periodsIn(holdingOf(await countsOf(db, actor.authorityId)));
  return {
    targetId: targets.map(({ id, text, year }) => ({ value: id, label: `${text} (${year})` })),
    period: periods.map((code) => ({ value: code, label: periodWords(code, locale) })),
  };
}

export const load = staffLoad(mayKeepDossiers, async ({ locals: { locale } }, staff) => {
  const options = await optionsHere(staff, locale);
  const values = { valueId: crypto.randomUUID(), period: options.period[0]?.value };
  return { locale, targets: options.targetId.length, fields: fieldsOf(stateShareForm, { locale, options, values }) };
});

export const actions = {
  default: staffAction(
    mayKeepDossiers,
    stateShareForm,
    async (input, staff, event: RequestEvent) => {
      const stated = await stateShare(staff.tx, staff, input);
      return stated.ok ? ok({ notice: dossierTexts[event.locals.locale].stated }) : stated;
    },
    (staff) => optionsHere(staff, 'vi'),
  ),
};
