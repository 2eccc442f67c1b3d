import type { RequestEvent } from '@sveltejs/kit';
import {
  dossierRefusals,
  lateRefusals,
  type DossierCount,
  type DossierCountId,
  type LateDossier,
  type LateDossierId,
} from '#features/dossiers/index.ts';
import { countById, lateById } from '#features/dossiers/server/index.ts';
import { namesOfUnits, unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffOutside } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

export const at = '/lam-viec/thu-tuc/ho-so';

type Here = Pick<StaffOutside, 'db' | 'actor' | 'today'>;

export const countIdOf = ({ params }: Pick<RequestEvent, 'params'>): DossierCountId => parseId<DossierCountId>(params['hoSo']) ?? NO_ID;
export const lateIdOf = ({ params }: Pick<RequestEvent, 'params'>): LateDossierId => parseId<LateDossierId>(params['treHan']) ?? NO_ID;

/** The figures of the address; 404 where the authority has none such. */
export async function countHere({ db, actor }: Pick<Here, 'db' | 'actor'>, event: RequestEvent): Promise<DossierCount> {
  return (await countById(db, actor.authorityId, countIdOf(event))) ?? stop(404, dossierRefusals.unknown(), event);
}

/** The late dossier of the address; 404 where the authority has none such. */
export async function lateHere({ db, actor }: Pick<Here, 'db' | 'actor'>, event: RequestEvent): Promise<LateDossier> {
  return (await lateById(db, actor.authorityId, lateIdOf(event))) ?? stop(404, lateRefusals.unknown(), event);
}

/** The units of the day: to choose from, by their names, and the one that is the authority as a whole. */
export async function unitsHere({ db, actor, today }: Here) {
  const units = await unitsOn(db, actor.authorityId, today);
  const names = await namesOfUnits(db, actor.authorityId);
  return {
    options: { unitId: units.map(({ id, name }) => ({ value: id, label: name })) },
    unitName: (id: string) => names.get(id) ?? '–',
    root: units.find(({ parentId }) => parentId === null)?.id,
  };
}
