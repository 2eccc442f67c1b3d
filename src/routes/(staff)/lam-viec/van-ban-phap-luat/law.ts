import { error, type RequestEvent } from '@sveltejs/kit';
import { officersOf } from '#features/identity/server/index.ts';
import { lawTexts, type Law, type LawId } from '#features/laws/index.ts';
import { lawChoices, lawOf } from '#features/laws/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

/** The paper of the address; 404 where the authority has none such. */
export async function lawAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<Law> {
  const law = await lawOf(db, actor.authorityId, parseId<LawId>(params['id']));
  if (!law) error(404, { message: lawTexts[locals.locale].unknown });
  return law;
}

/** The papers of the register to choose from, by their kind; `but` is left out. */
export const lawOptions = async ({ db, actor }: StaffContext, but?: LawId) =>
  (await lawChoices(db, actor.authorityId))
    .filter(({ id }) => id !== but)
    .map(({ id, kind, name, title }) => ({
      value: id,
      label: title && title !== name ? `${name}: ${title}` : name,
      group: kind,
    }));

/** Who an officer is. */
export async function whoIs({ db, actor }: StaffContext, locale: Locale): Promise<(id: string) => string> {
  const names = new Map<string, string>((await officersOf(db, actor.authorityId)).map(({ id, fullName }) => [id, fullName]));
  return (id) => names.get(id) ?? lawTexts[locale].former;
}
