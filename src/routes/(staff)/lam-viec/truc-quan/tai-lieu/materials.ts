import { error, type RequestEvent } from '@sveltejs/kit';
import { keyOf, materialTexts, whyNotKeep, type Holder, type Material, type MaterialId } from '#features/displays/index.ts';
import { materialOf, sitesOf } from '#features/displays/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';

/** The paper of the address; 404 where the authority has none such. */
export async function materialAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<Material> {
  const material = await materialOf(db, actor.authorityId, parseId<MaterialId>(params['id']));
  if (!material) error(404, { message: materialTexts[locals.locale].unknown });
  return material;
}

/** How those who hold copies are called. */
export async function holderNames({ db, actor, today }: StaffContext, store: string): Promise<(holder: Holder) => string> {
  const names = await namesInTime(db, actor.authorityId);
  const places = new Map((await sitesOf(db, actor.authorityId)).map(({ id, place }) => [id, place]));
  return (holder) =>
    holder === 'store' ? store : 'unitId' in holder ? names.on(holder.unitId, today).name : (places.get(holder.siteId) ?? '');
}

/** To whom copies may go, and from where the officer may take some. */
export async function holderLists(staff: StaffContext, event: RequestEvent) {
  const { db, actor, today } = staff;
  const material = await materialAt(event, staff);
  const { store } = materialTexts[event.locals.locale];
  const keeps = whyNotKeep(actor, material.unitId) === undefined;
  const units = (await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => ({ unitId: id, label: name, holder: { unitId: id } }));
  const posts = (await sitesOf(db, actor.authorityId))
    .filter(({ kind, endedOn }) => kind === 'stand' && endedOn === null)
    .map(({ id, unitId, place }) => ({ unitId, label: place, holder: { siteId: id } }));
  const places = [...posts, ...units];
  const option = ({ label, holder }: { label: string; holder: Holder }) => ({ value: keyOf(holder), label });
  const own = places.filter(({ unitId }) => keeps || whyNotKeep(actor, unitId) === undefined);
  return { to: places.map(option), from: [...(keeps ? [option({ label: store, holder: 'store' })] : []), ...own.map(option)] };
}
