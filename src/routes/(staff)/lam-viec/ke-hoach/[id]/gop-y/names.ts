import { heldOn, officerOf, officersOf } from '#features/identity/server/index.ts';
import { consultingWords } from '#features/plans/index.ts';
import { namesOfUnits, unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What units and officers are called, those who left too. */
export async function namesFor({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, locale: Locale) {
  const t = consultingWords[locale];
  const units = await namesOfUnits(db, actor.authorityId);
  const officers = new Map<string, string>((await officersOf(db, actor.authorityId)).map(({ id, fullName }) => [id, fullName]));
  return { unit: (id: string) => units.get(id) ?? t.formerUnit, officer: (id: string) => officers.get(id) ?? t.former };
}

/** The unit of who drafts a plan, by the post of the plan first; undefined for posts of the authority itself and for who left. */
export async function draftingUnit({ db, actor, today }: StaffContext, officerId: OfficerId): Promise<string | undefined> {
  const posts = heldOn((await officerOf(db, actor.authorityId, officerId))?.posts ?? [], today);
  const post = posts.find(({ role }) => role === 'plan-owner') ?? posts[0];
  return (await unitsOn(db, actor.authorityId, today)).find(({ id, parentId }) => id === post?.unitId && parentId !== null)?.name;
}
