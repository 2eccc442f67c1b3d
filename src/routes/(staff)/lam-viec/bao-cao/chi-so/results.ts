import type { RequestEvent } from '@sveltejs/kit';
import { indexRefusals, type IndexResult, type IndexResultId } from '#features/indices/index.ts';
import { resultOf } from '#features/indices/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffOutside } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

export const at = '/lam-viec/bao-cao/chi-so';

export const idOf = ({ params }: Pick<RequestEvent, 'params'>): IndexResultId => parseId<IndexResultId>(params['ketQua']) ?? NO_ID;

export async function resultHere({ db, actor }: Pick<StaffOutside, 'db' | 'actor'>, event: RequestEvent): Promise<IndexResult> {
  return (await resultOf(db, actor.authorityId, idOf(event))) ?? stop(404, indexRefusals.unknown(), event);
}

/** The units of the day: to choose from, and by their names. */
export async function unitsHere({ db, actor, today }: Pick<StaffOutside, 'db' | 'actor' | 'today'>) {
  const units = await unitsOn(db, actor.authorityId, today);
  const names = new Map<string, string>(units.map(({ id, name }) => [id, name]));
  return {
    options: { unitId: units.map(({ id, name }) => ({ value: id, label: name })) },
    unitName: (id: string) => names.get(id),
  };
}
