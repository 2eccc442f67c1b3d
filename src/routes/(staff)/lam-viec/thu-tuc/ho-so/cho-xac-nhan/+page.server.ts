import type { RequestEvent } from '@sveltejs/kit';
import { confirmCountsForm, dossierTexts, mayConfirmDossiers, waitingLine } from '#features/dossiers/index.ts';
import { confirmCounts, countsOf, latestOf } from '#features/dossiers/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { unitsHere } from '../dossiers.ts';

/** So many at once: a year of months of eight units with two sources fits. */
const MOST = 200;

/** The figures that wait, each with what it says and what another source says. */
async function waitingHere({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>, locale: Locale) {
  const { unitName } = await unitsHere({ db, actor, today });
  const latest = latestOf(await countsOf(db, actor.authorityId));
  const waiting = latest.filter(({ confirmedAt }) => confirmedAt === null).slice(0, MOST);
  return { counts: waiting.map((one) => ({ value: one.id, label: waitingLine(one, latest, unitName, locale) })) };
}

export const load = staffLoad(mayConfirmDossiers, async ({ locals: { locale } }, staff) => {
  const options = await waitingHere(staff, locale);
  return { locale, waiting: options.counts.length, fields: fieldsOf(confirmCountsForm, { locale, options }) };
});

export const actions = {
  default: staffAction(
    mayConfirmDossiers,
    confirmCountsForm,
    async ({ counts }, staff, event: RequestEvent) => {
      const { locale } = event.locals;
      const done = await confirmCounts(staff.tx, staff, counts);
      return done.ok ? ok({ notice: dossierTexts[locale].confirmed(formatNumber(done.value, locale)) }) : done;
    },
    (staff) => waitingHere(staff, 'vi'),
  ),
};
