import type { RequestEvent } from '@sveltejs/kit';
import {
  countDetails,
  countLine,
  dossierTexts,
  endForm,
  keyOf,
  mayConfirmDossiers,
  mayKeepDossiers,
  maySeeDossiers,
} from '#features/dossiers/index.ts';
import { countsOf, endCount, latestOf } from '#features/dossiers/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { countHere, countIdOf, unitsHere } from '../dossiers.ts';

export const load = staffLoad(maySeeDossiers, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const it = await countHere(staff, event);
  const { unitName } = await unitsHere(staff);
  const { unitId, period } = it;
  const all = await countsOf(staff.db, staff.actor.authorityId, { unitId, period });
  const latest = new Set<string>(latestOf(all).map(({ id }) => id));
  const mayEnd = it.endedAt === null && (it.confirmedAt === null ? mayKeepDossiers : mayConfirmDossiers)(staff.actor) === undefined;
  return {
    locale,
    line: countLine(it, latest, unitName, locale),
    details: countDetails(it, locale),
    same: all.filter((one) => keyOf(one) === keyOf(it)).map((one) => countLine(one, latest, unitName, locale)),
    fields: mayEnd ? fieldsOf(endForm, { locale }) : [],
  };
});

export const actions = {
  end: staffAction(mayKeepDossiers, endForm, async ({ reason }, staff, event: RequestEvent) => {
    const ended = await endCount(staff.tx, staff, countIdOf(event), reason);
    return ended.ok ? ok({ notice: dossierTexts[event.locals.locale].endedNotice }) : ended;
  }),
};
