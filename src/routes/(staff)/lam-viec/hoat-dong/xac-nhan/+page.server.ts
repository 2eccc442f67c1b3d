import type { RequestEvent } from '@sveltejs/kit';
import {
  activityView,
  confirmSeveralForm,
  mayConfirmActivities,
  maySeeActivity,
  maySeeOriginals,
  whyNotConfirm,
  words,
} from '#features/activities/index.ts';
import {
  activitiesFor,
  activitiesInFullFor,
  activityFor,
  confirmActivities,
  copiesOf,
  countActivitiesFor,
  othersWhoConfirm,
  sharedProofOf,
  shownOf,
  type Confirmed,
} from '#features/activities/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import type { ActivityId, EvidenceId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { topicNames } from '../../tin-bai/topics.ts';

const PER_PAGE = 25;

/** The records that wait, each with its figures, its proof and what keeps this officer from confirming it. */
async function waitingOn(page: number, staff: StaffContext, locale: Locale) {
  const { db, actor, today } = staff;
  const listed = await activitiesFor(db, actor, { states: ['recorded'], limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const ids = listed.map(({ id }) => id);
  const others = await othersWhoConfirm(db, actor, today);
  const shown = await shownOf(db, actor.authorityId, ids);
  const shared = await sharedProofOf(db, actor.authorityId, ids);
  const topics = await topicNames({ db, actor });
  return (await activitiesInFullFor(db, actor, ids)).map((activity) => {
    const writers = activity.writers.map(({ officerId }) => officerId);
    const also = (shared.get(activity.id) ?? []).map(({ name, isAlike, other }) => {
      const maySee = maySeeActivity(actor, other);
      const title = maySee ? `${other.title} (${formatDay(other.happenedOn)})` : null;
      return { name, isAlike, title, href: maySee ? `/lam-viec/hoat-dong/${other.id}` : null };
    });
    return {
      ...activityView(activity, locale, { originals: maySeeOriginals(actor), toTask: true, topics }),
      shown: shown.get(activity.id) ?? '',
      blocked: whyNotConfirm({ ...activity, writers }, actor, others).map((refusal) => refusalIn(refusal, locale)),
      shared: also,
      mayChange: worksFor(actor, activity.unitId),
    };
  });
}

export const load = staffLoad(mayConfirmActivities, async ({ url, locals }: RequestEvent, staff) => {
  const count = await countActivitiesFor(staff.db, staff.actor, { states: ['recorded'] });
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('trang'))) || 1));
  return { locale: locals.locale, page, pages, count, activities: await waitingOn(page, staff, locals.locale) };
});

/** What was confirmed, with those among it that count nowhere, and of the others why not, by name. */
async function outcome({ confirmed, refused }: Confirmed, { db, actor }: StaffContext, locale: Locale) {
  const named = await Promise.all(
    refused.map(async ({ activityId, refusal }) => ({
      id: activityId,
      title: (await activityFor(db, actor, activityId))?.title ?? '',
      message: refusalIn(refusal, locale),
    })),
  );
  const uncounted = await activitiesFor(db, actor, { ids: confirmed, isUnplaced: true, limit: 'all' });
  const lines = uncounted.map(({ id, title }) => ({ id, title }));
  return { notice: words[locale].confirmedSome(confirmed.length), once: { refused: named, uncounted: lines } };
}

const pairs = (values: readonly string[]): [string, string][] => values.map((value) => [value.slice(0, 36), value.slice(37)]);

export const actions = {
  default: staffAction(
    mayConfirmActivities,
    confirmSeveralForm,
    prepared(
      async ({ chosen, publish }, { db, storage, shelf, actor }) => {
        const ids = new Set(pairs(chosen).map(([id]) => id));
        const released = pairs(publish).filter(([id]) => ids.has(id));
        return ok(
          await copiesOf(
            db,
            { storage, shelf },
            actor,
            released.map(([, evidenceId]) => evidenceId as EvidenceId),
          ),
        );
      },
      async ({ chosen, publish }, staff, { locals }: RequestEvent, copies) => {
        const { actor, now } = staff;
        const released = Map.groupBy(pairs(publish), ([id]) => id);
        const done = await confirmActivities(
          staff.tx,
          pairs(chosen).map(([id, shown]) => {
            const evidenceIds = (released.get(id) ?? []).map(([, evidenceId]) => evidenceId as EvidenceId);
            return { actor, now, activityId: id as ActivityId, shown, release: { copies, evidenceIds } };
          }),
        );
        return done.ok ? ok(await outcome(done.value, staff, locals.locale)) : done;
      },
    ),
    undefined,
    { sensitive: true },
  ),
};
