import { holdersOf } from '#features/identity/server/index.ts';
import { incomingPapers, unreceivedPapers } from '#features/papers/server/index.ts';
import { silentConsultations } from '#features/plans/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { holds } from '#platform/values/actor.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { overdueBefore } from '../hoi-dap/questions.ts';
import { MOST, type Waiting } from './lists.ts';
import { waitingWords } from './words.ts';

/** Whose it is to see that papers go on: the clerk, and the owner of the plan where there is none. */
async function keepsPapers({ db, actor, today }: StaffContext): Promise<boolean> {
  if (holds(actor, 'clerk')) return true;
  return holds(actor, 'plan-owner') && (await holdersOf(db, actor.authorityId, ['clerk'], today)).length === 0;
}

async function toHandFor({ db, actor }: StaffContext, locale: Locale) {
  const { lines } = await incomingPapers(db, actor.authorityId, { standing: 'registered' }, { size: MOST });
  const t = waitingWords[locale];
  return lines.map(({ id, kind, title, arrivedOn, dueOn }) => ({
    href: `/lam-viec/so-van-ban/den/${id}`,
    title: `${kind}: ${title}`,
    when: dueOn ? t.arrivedDue(formatDay(arrivedOn), formatDay(dueOn)) : t.arrived(formatDay(arrivedOn)),
    due: dueOn?.toString(),
  }));
}

/** What units were sent so many working days ago (MINHBACH_ANSWER_DAYS) and have not received. */
async function notReceivedFor(staff: StaffContext, locale: Locale) {
  const before = (await overdueBefore(staff)).toZonedDateTimeISO(ZONE).toPlainDate();
  const found = await unreceivedPapers(staff.db, staff.actor.authorityId, { before, limit: MOST });
  return found.map(({ outgoingId, kind, title, units, sentOn }) => ({
    href: `/lam-viec/so-van-ban/di/${outgoingId}`,
    title: `${kind}: ${title}`,
    when: waitingWords[locale].units(formatNumber(units, locale), formatDay(sentOn)),
  }));
}

/** Where units were asked for comments and are silent past the day. */
async function notCommentedFor({ db, actor, today }: StaffContext, locale: Locale) {
  const found = await silentConsultations(db, actor.authorityId, today);
  return found.slice(0, MOST).map(({ planId, title, units, dueOn }) => ({
    href: `/lam-viec/ke-hoach/${planId}/gop-y`,
    title,
    when: waitingWords[locale].silent(formatNumber(units, locale), formatDay(dueOn)),
    due: dueOn.toString(),
  }));
}

/** What goes on past the officer's desk: papers that were handed to nobody or received by nobody, comments that did not come. */
export async function runningFor(staff: StaffContext, locale: Locale): Promise<Waiting[]> {
  const t = waitingWords[locale];
  const keeps = await keepsPapers(staff);
  const follows = keeps || holds(staff.actor, 'plan-owner');
  return [
    { title: t.toHand, items: keeps ? await toHandFor(staff, locale) : [] },
    { title: t.notReceived, items: keeps ? await notReceivedFor(staff, locale) : [] },
    { title: t.notCommented, items: follows ? await notCommentedFor(staff, locale) : [] },
  ];
}
