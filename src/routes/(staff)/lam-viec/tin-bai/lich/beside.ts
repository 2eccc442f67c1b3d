import { progressOf } from '#features/activities/server/index.ts';
import { dossierTexts, periodWords } from '#features/dossiers/index.ts';
import { praiseworthy } from '#features/dossiers/server/index.ts';
import { namesChannel } from '#features/channels/index.ts';
import { lawsToSpread } from '#features/laws/server/index.ts';
import { contentTexts, maySettleNewsroom } from '#features/newsroom/index.ts';
import { notesBetween, offersOf } from '#features/newsroom/server/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatDay, formatRange } from '#platform/values/format.ts';
import type { PlanId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';

const MOST = 6;

/** So many days before a task is due it is suggested to write about it. */
const SOON = { days: 21 };

/** Tasks of the plan that are due soon, are not done and speak of telling people in writing. */
async function dueSoon({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>, planId: PlanId) {
  const tasks = await tasksOf(db, actor.authorityId, { today, planId });
  const telling = (['portal', 'radio', 'social'] as const).map((channel) => (text: string) => namesChannel(text, channel));
  return tasks
    .flatMap(({ dutyText, dueOn, state, endedOn }) =>
      dueOn && (state === 'open' || state === 'accepted') && !endedOn && isSoon(dueOn, today) && telling.some((names) => names(dutyText))
        ? [{ dutyText, dueOn }]
        : [],
    )
    .filter(({ dutyText }, at, all) => all.findIndex((one) => one.dutyText === dutyText) === at)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
    .slice(0, MOST);
}

const isSoon = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) >= 0 && Temporal.PlainDate.compare(day, today.add(SOON)) <= 0;

/** The form that begins a story about something. */
export const writeAt = (asked: Record<string, string>): string => `/lam-viec/tin-bai/viet?${new URLSearchParams(asked)}`;

/** Units that resolved all dossiers in time, papers that somebody wants made known, and targets that are reached, each with the form that begins a story about it. */
export async function suggestions({ db, actor, today }: StaffContext, planId: PlanId | undefined, locale: Locale) {
  const t = contentTexts[locale];
  const met = planId ? (await progressOf(db, actor.authorityId, planId, asOfToday(today))).filter(({ isMet }) => isMet) : [];
  const spread = await lawsToSpread(db, actor.authorityId);
  const due = planId ? await dueSoon({ db, actor, today }, planId) : [];
  const praised = (await praiseworthy(db, actor.authorityId, today)).slice(0, MOST);
  return [
    ...praised.map(({ name, period }) => {
      const text = dossierTexts[locale].praise(name, periodWords(period, locale));
      return {
        text,
        href: writeAt({ 'tieu-de': truncate(dossierTexts.vi.praise(name, periodWords(period, 'vi')), 150), 'noi-dung': 'results' }),
      };
    }),
    ...due.map(({ dutyText, dueOn }) => ({
      text: t.suggestTask(truncate(dutyText, 140), formatDay(dueOn)),
      href: writeAt({ 'tieu-de': truncate(dutyText, 150) }),
    })),
    ...spread.slice(0, MOST).map(({ name }) => ({
      text: t.suggestLaw(name),
      href: writeAt({ 'tieu-de': truncate(name, 150), 'chuyen-muc': 'policy', 'noi-dung': 'new-papers' }),
    })),
    ...met.slice(0, MOST).map(({ text }) => ({
      text: t.suggestMet(truncate(text, 120)),
      href: writeAt({ 'tieu-de': truncate(text, 150), 'noi-dung': 'results' }),
    })),
  ];
}

/** What stands beside the weeks: orientations of the month, and what is awaited from media of others. */
export async function aside(
  { db, actor }: StaffContext,
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
  locale: Locale,
) {
  const t = contentTexts[locale];
  return {
    notes: (await notesBetween(db, actor.authorityId, first, last)).map(({ id, words, source, writerName, fromOn, toOn }) => ({
      id,
      words,
      about: t.noteLine(source, writerName),
      when: formatRange(fromOn, toOn),
    })),
    awaited: (await offersOf(db, actor.authorityId)).map(({ storyId, title, outlet, offeredOn }) => ({
      href: `/lam-viec/tin-bai/${storyId}/kenh`,
      title,
      text: t.offeredTo(outlet, formatDay(offeredOn)),
    })),
    mayTakeOff: maySettleNewsroom(actor) === undefined,
  };
}
