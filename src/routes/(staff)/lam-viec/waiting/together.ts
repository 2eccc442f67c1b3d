import { activitiesFor } from '#features/activities/server/index.ts';
import { relayTexts, sumOf } from '#features/relays/index.ts';
import { answeredOf, askedOf } from '#features/relays/server/index.ts';
import { mayAskPlans } from '#features/subplans/index.ts';
import { openAsks } from '#features/subplans/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { namer } from '../thong-tin/inquiries.ts';
import { MOST, workUnits } from './lists.ts';
import { waitingWords } from './words.ts';

/** What a body asked the officer's units for as its members. */
export async function membersFor({ db, actor }: StaffContext, locale: Locale) {
  const found = await askedOf(db, actor.authorityId, unitsOf(actor));
  return found.slice(0, MOST).map(({ id, taskText, note, dueOn }) => ({
    href: `/lam-viec/thanh-vien/${id}`,
    title: truncate(note ?? taskText, 160),
    when: dueOn ? waitingWords[locale].dueOn(formatDay(dueOn)) : '',
    due: dueOn?.toString(),
  }));
}

/** What members told a body of the officer's, which has not yet answered for all of them. */
export async function toSumFor({ db, actor }: StaffContext, locale: Locale) {
  const found = await answeredOf(db, actor.authorityId, workUnits(actor));
  const t = relayTexts[locale];
  return found.slice(0, MOST).map(({ id, taskText, members, dueOn }) => {
    const { waiting } = sumOf(members);
    const told = t.answeredOf(formatNumber(members.length - waiting.length, locale), formatNumber(members.length, locale));
    const due = dueOn && waitingWords[locale].dueOn(formatDay(dueOn));
    return {
      href: `/lam-viec/thanh-vien/${id}`,
      title: truncate(taskText, 160),
      when: [told, due].filter(Boolean).join('. '),
      due: dueOn?.toString(),
    };
  });
}

/** Records of others that name the officer's units as joint, while they wait to be confirmed: who took no part says so. */
export async function jointFor({ db, actor }: StaffContext, locale: Locale) {
  const jointWith = workUnits(actor);
  const found = jointWith.length > 0 ? await activitiesFor(db, actor, { jointWith, states: ['recorded'], limit: MOST }) : [];
  return found.map(({ id, title, unitName, happenedOn }) => ({
    href: `/lam-viec/hoat-dong/${id}`,
    title,
    when: waitingWords[locale].jointWith(unitName, formatDay(happenedOn)),
  }));
}

/** Units that were asked for a plan of their own and are past the day; a partner never is. */
export async function noPlanFor(staff: StaffContext, locale: Locale) {
  const { db, actor, today } = staff;
  if (mayAskPlans(actor)) return [];
  const late = (await openAsks(db, actor.authorityId)).filter(
    ({ isRequested, dueOn }) => !isRequested && Temporal.PlainDate.compare(dueOn, today) < 0,
  );
  const nameOf = late.length > 0 ? await namer(staff) : undefined;
  return late.slice(0, MOST).map(({ planId, unitId, dueOn }) => ({
    href: `/lam-viec/ke-hoach/${planId}/don-vi`,
    title: nameOf?.(unitId) ?? '',
    when: waitingWords[locale].dueOn(formatDay(dueOn)),
    due: dueOn.toString(),
  }));
}
