import { error, type RequestEvent } from '@sveltejs/kit';
import { isRole, officerTexts, roleOptions, roles } from '#features/identity/index.ts';
import {
  hasExpired,
  hashed,
  officerOf,
  signInLibrary,
  oneTimePassword,
  type By,
  type Hashed,
  type Means,
  type Officer,
  type Post,
} from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Options } from '#platform/values/forms.ts';
import { formatDay, formatMoment, formatRange } from '#platform/values/format.ts';
import { parseId, type AuthorityId, type OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';

type Units = { id: string; shortName: string; depth: number; name: string }[];

export const unitOptions = (units: Units) => units.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }));

/** What a post can be granted from: the units of today and the roles. */
export async function postOptions({ db, actor, today }: StaffContext, { locals }: RequestEvent): Promise<Options> {
  return { unitId: unitOptions(await unitsOn(db, actor.authorityId, today)), role: roleOptions(locals.locale) };
}

export const postWords = (post: Post, units: Units, locale: Locale): string => {
  const unit = units.find(({ id }) => id === post.unitId)?.shortName;
  return [isRole(post.role) ? roles[post.role][locale] : post.role, unit].filter(Boolean).join(' – ');
};

export const postDays = ({ from, until, endedAt }: Post, locale: Locale): string =>
  endedAt
    ? officerTexts[locale].endedToday(formatMoment(endedAt))
    : until
      ? formatRange(from, until)
      : officerTexts[locale].open(formatDay(from));

export function stateOf(
  { endedOn, endedAt, mustChangePassword, passwordGivenAt }: Officer,
  { today, now }: Pick<StaffContext, 'today' | 'now'>,
  locale: Locale,
): { tone: 'plain' | 'done' | 'soon'; word: string } {
  const t = officerTexts[locale];
  if (endedAt) return { tone: 'plain', word: t.endedToday(formatMoment(endedAt)) };
  if (endedOn) return { tone: Temporal.PlainDate.compare(endedOn, today) > 0 ? 'soon' : 'plain', word: t.endedOn(formatDay(endedOn)) };
  const isExpired = mustChangePassword && passwordGivenAt && hasExpired(passwordGivenAt, signInLibrary().settings.rules, now);
  if (isExpired) return { tone: 'soon', word: t.expired };
  return mustChangePassword ? { tone: 'soon', word: t.waiting } : { tone: 'done', word: t.working };
}

/** The officer whom the address names; not found where it names nobody of this authority. */
export async function officerAt({ params, locals }: RequestEvent, db: Read, authorityId: AuthorityId): Promise<Officer> {
  const id = parseId<OfficerId>(params['id']);
  const officer = id && (await officerOf(db, authorityId, id));
  if (!officer) error(404, { message: officerTexts[locals.locale].notFound });
  return officer;
}

/** A password of this one time, hashed: for `prepared`, since that is slow. */
export const newPassword = async (): Promise<Result<Hashed>> => ok(await hashed(oneTimePassword()));

/** How a proposal is carried out, with the password where one is given. */
export const meansOf = (installKey: Uint8Array, given?: Hashed): Means => {
  const { secret, rules } = signInLibrary().settings;
  return { installKey, secret, waitDays: rules.proposalDays, ...(given && { passwordHash: given.passwordHash }) };
};

/** An account whose password was given, as it is handed over. */
export const handed = (to: { fullName: string; signInName: string | undefined }, password: string) => ({
  fullName: to.fullName,
  signInName: to.signInName ?? '',
  password,
  hours: signInLibrary().settings.rules.oneTimeHours,
});

/** Who acts, when and in which session, as commands about officers are told. */
export const byOf = ({ locals }: RequestEvent, { actor, now }: Pick<StaffContext, 'actor' | 'now'>): By => ({
  officerId: actor.officerId,
  at: now,
  sessionId: locals.signIn?.sessionId,
});
