import type { RequestEvent } from '@sveltejs/kit';
import { officerTexts, proposalTexts } from '#features/identity/index.ts';
import { propose, secondPersons, type Hashed, type Officer, type Proposed } from '#features/identity/server/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import type { StaffContext, StaffWork } from '#platform/server/edge.ts';
import { formatDay, formatList } from '#platform/values/format.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { byOf, handed, meansOf, officerAt, postDays, postWords } from '../officers.ts';

/** Posts that can still be ended: those held today or later. */
export async function endable({ db, actor, today }: StaffContext, { locals: { locale } }: RequestEvent, officer: Officer) {
  const units = await unitsOn(db, actor.authorityId, today);
  const open = officer.posts.filter(
    ({ until, endedAt }) => !endedAt && (until === undefined || Temporal.PlainDate.compare(until, today) >= 0),
  );
  return { postId: open.map((post) => ({ value: post.id, label: postWords(post, units, locale), hint: postDays(post, locale) })) };
}

export const nameStart = ({ fullName, signInName }: Officer) => ({ fullName, signInName });
export const seenPosts = ({ posts }: Officer, locale: Locale) => ({
  [officerTexts[locale].posts]: posts.map((post) => `${post.id} ${postDays(post, locale)}`).join(),
});

const officerHere = ({ db, actor }: StaffContext, event: RequestEvent) => officerAt(event, db, actor.authorityId);
const onOfficer = {
  lock: async (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'officer', (await officerHere(staff, event)).id),
  about: (event: RequestEvent) => ({ objectType: 'officer', objectId: event.params['id'] ?? '' }),
};
export const onName = {
  ...onOfficer,
  start: async (staff: StaffContext, event: RequestEvent) => nameStart(await officerHere(staff, event)),
};
export const onPosts = {
  ...onOfficer,
  start: () => Promise.resolve({}),
  proposed: ['from', 'lastDay'],
  seen: async (staff: StaffContext, event: RequestEvent) => seenPosts(await officerHere(staff, event), event.locals.locale),
};

export const textsOf = ({ locals }: RequestEvent) => officerTexts[locals.locale];

/** Whom an action is about, and who does it. */
export async function about(event: RequestEvent, staff: StaffContext) {
  const officer = await officerAt(event, staff.db, staff.actor.authorityId);
  return { authorityId: staff.actor.authorityId, officerId: officer.id, by: byOf(event, staff) };
}

/** Proposes it or, where nobody else is needed, does it; says which, and hands a password that was given over. */
export async function ask(
  event: RequestEvent,
  staff: StaffWork,
  proposed: Proposed,
  reason: string | undefined,
  done: string,
  password?: Hashed,
) {
  const of = await about(event, staff);
  const means = meansOf(staff.installKey, password);
  const outcome = await propose(staff.tx, { ...of, proposed, reason }, means);
  if (!outcome.ok) return outcome;
  if (!outcome.value.waits) {
    const { given } = outcome.value;
    return ok({ notice: done, once: given && password && { given: handed(given, password.password) } });
  }
  const second = await secondPersons(staff.tx, of.authorityId, [staff.actor.officerId, of.officerId], staff.today);
  return ok({ notice: proposalTexts[event.locals.locale].proposed(formatList(second.map(({ fullName }) => fullName))), once: undefined });
}

/** The open tasks that were given to an officer by name, in a line each: they are their units' again when the officer leaves. */
export async function heldBy({ db, actor, today }: StaffContext, officerId: OfficerId): Promise<string[]> {
  const tasks = await tasksOf(db, actor.authorityId, { today, heldBy: officerId, beside: { unitIds: [], officerId } });
  const open = tasks.filter(({ state, endedOn }) => state !== 'done' && state !== 'declined' && endedOn === null);
  return open.map(({ dutyText, unitName, dueOn }) =>
    [truncate(dutyText, 140), unitName, dueOn && formatDay(dueOn)].filter(Boolean).join(' · '),
  );
}
