import { lawTexts, milestoneTexts, outcomes, type Law } from '#features/laws/index.ts';
import { doneBy, milestonesOf, spreadingsOf, type Spreading } from '#features/laws/server/index.ts';
import { basisTexts, isRelation, relations } from '#features/plans/index.ts';
import { placesOfLaw } from '#features/plans/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';

const dayOf = (at: Temporal.Instant): string => formatDay(at.toZonedDateTimeISO(ZONE).toPlainDate());

const spreadingView = (one: Spreading, locale: Locale, who: (id: string) => string) => {
  const t = lawTexts[locale];
  return {
    id: one.id as string,
    reason: one.reason,
    asked: t.asks(who(one.askedBy), dayOf(one.askedAt)),
    outcome: one.outcome && outcomes[one.outcome][locale],
    answer: one.answer ?? '',
    settled: one.settledAt && one.settledBy ? t.answered(who(one.settledBy), dayOf(one.settledAt)) : null,
  };
};

/** What stands beside a paper: what it did to others, which plans cite it and as what, and who asks that it be made known. */
export async function besideLaw({ db, actor: { authorityId } }: StaffContext, law: Law, locale: Locale, who: (id: string) => string) {
  const t = lawTexts[locale];
  const places = await placesOfLaw(db, authorityId, law.id);
  const milestones = await milestonesOf(db, authorityId, [law.id]);
  return {
    years: [...Map.groupBy(milestones, ({ year }) => year)].map(([year, of]) => ({
      year,
      milestones: of.map(({ id, text, dueOn }) => ({
        id,
        text,
        due: dueOn && milestoneTexts[locale].dueBy(formatDay(dueOn)),
      })),
      plans: places
        .filter((place) => place.year === year)
        .map(({ planId, title, symbol }) => ({ href: `/lam-viec/ke-hoach/${planId}`, title: [symbol, title].filter(Boolean).join(', ') })),
    })),
    related: (await doneBy(db, authorityId, law.id)).map(({ id, name, kind, fromOn }, at) => ({
      key: `${at} ${id}`,
      text: `${upperFirst(t.did[kind])} ${name}`,
      from: formatDay(fromOn),
      href: `/lam-viec/van-ban-phap-luat/${id}`,
    })),
    places: places.map(({ planId, title, symbol, relation }) => ({
      href: `/lam-viec/ke-hoach/${planId}`,
      title: [symbol, title].filter(Boolean).join(', '),
      relation: isRelation(relation) ? basisTexts[locale].cites(relations[relation][locale]) : relation,
    })),
    spreadings: (await spreadingsOf(db, authorityId, law.id)).map((one) => spreadingView(one, locale, who)),
  };
}
