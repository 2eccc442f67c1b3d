import { envelopeTexts, mayCarryUp, type EnvelopeKind } from '#features/envelopes/index.ts';
import { belowHere, correspondentsOf, superiorsOf } from '#features/envelopes/server/index.ts';
import { authorityNames } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

/** The superiors of the day to which envelopes go. */
export async function superiorsFor({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>) {
  const [above, known] = await Promise.all([superiorsOf(db, actor.authorityId, today), correspondentsOf(db, actor.authorityId)]);
  const ended = new Set(known.flatMap(({ bodyId, endedAt }) => (bodyId && endedAt ? [bodyId] : [])));
  const found = above.flatMap(({ bodyId, name }) => (bodyId && !ended.has(bodyId) ? [[bodyId, name] as const] : []));
  return [...new Map(found)].map(([value, label]) => ({ value, label }));
}

/** To whom an envelope of a kind goes further, by this officer: a difficulty to superiors alone, by who carries difficulties. */
export const furtherFor = async (staff: Pick<StaffContext, 'db' | 'actor' | 'today'>, kind: EnvelopeKind, locale: Locale) =>
  kind !== 'difficulty' ? await receiversFor(staff, locale) : mayCarryUp(staff.actor) ? [] : await superiorsFor(staff);

/** To whom something can be sent, each with its group; never the own authority. */
export async function receiversFor({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>, locale: Locale) {
  const t = envelopeTexts[locale];
  const { authorityId } = actor;
  const [known, above, below, here] = await Promise.all([
    correspondentsOf(db, authorityId),
    superiorsOf(db, authorityId, today),
    belowHere(db, authorityId, today),
    authorityNames(db, today),
  ]);
  const ended = new Set(known.flatMap(({ bodyId, endedAt }) => (bodyId && endedAt ? [bodyId] : [])));
  const found = new Map<AuthorityId, { label: string; group: string }>();
  const add = (id: AuthorityId | null, label: string, group: string): void => {
    if (id !== null && id !== authorityId && !ended.has(id) && !found.has(id)) found.set(id, { label, group });
  };
  for (const { bodyId, name } of below) add(bodyId, name, t.below);
  for (const { bodyId, name } of above) add(bodyId, name, t.above);
  for (const { bodyId, name, isHere } of known) add(bodyId, name, isHere ? t.here : t.outside);
  for (const [id, name] of here) add(id, name, t.here);
  return [...found].map(([value, { label, group }]) => ({ value, label, group }));
}
