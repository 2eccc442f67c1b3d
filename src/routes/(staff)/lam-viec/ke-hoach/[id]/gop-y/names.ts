import { officersOf } from '#features/identity/server/index.ts';
import { consultingWords } from '#features/plans/index.ts';
import { namesOfUnits } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What units and officers are called, those who left too. */
export async function namesFor({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, locale: Locale) {
  const t = consultingWords[locale];
  const units = await namesOfUnits(db, actor.authorityId);
  const officers = new Map<string, string>((await officersOf(db, actor.authorityId)).map(({ id, fullName }) => [id, fullName]));
  return { unit: (id: string) => units.get(id) ?? t.formerUnit, officer: (id: string) => officers.get(id) ?? t.former };
}
