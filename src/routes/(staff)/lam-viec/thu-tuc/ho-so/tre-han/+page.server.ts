import { lateView, mayKeepDossiers, maySeeDossiers } from '#features/dossiers/index.ts';
import { lateOf } from '#features/dossiers/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsHere } from '../dossiers.ts';

export const load = staffLoad(maySeeDossiers, async ({ locals: { locale } }, staff) => {
  const { unitName } = await unitsHere(staff);
  const { today } = staff;
  return {
    locale,
    mayKeep: mayKeepDossiers(staff.actor) === undefined,
    lines: (await lateOf(staff.db, staff.actor.authorityId)).map((one) => lateView(one, { today, unitName, locale })),
  };
});
