import { words as activityWords } from '#features/activities/index.ts';
import { activitiesFor, reachAbout, saidBetween } from '#features/activities/server/index.ts';
import { channels } from '#features/channels/index.ts';
import { states as storyStates } from '#features/newsroom/index.ts';
import { storiesOf } from '#features/newsroom/server/index.ts';
import { audienceCodes, audienceWords, namesOfTopics, topicName, topicTexts, topicWords, type OwnTopic } from '#features/plans/index.ts';
import { ownTopics, planOf, plansOf, subjectsOfDuties } from '#features/plans/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';

type Sort = 'topic' | 'audience';
const lists = { topic: 'topics', audience: 'audiences' } as const;
const MOST = 60;

export const yearAsked = (url: URL, today: Temporal.PlainDate): number => {
  const asked = url.searchParams.get('nam') ?? '';
  return /^20\d\d$/.test(asked) ? Number(asked) : today.year;
};

const daysOf = (year: number) => ({ from: new Temporal.PlainDate(year, 1, 1), to: new Temporal.PlainDate(year, 12, 31) });

/** The duties of the plan of the year that was issued, each with what it is about. */
async function dutiesOf({ db, actor }: StaffContext, year: number) {
  const issued = (await plansOf(db, actor.authorityId)).find((one) => one.year === year && one.state === 'issued');
  const plan = issued && (await planOf(db, actor.authorityId, issued.id));
  if (!plan) return [];
  const subjects = await subjectsOfDuties(db, actor.authorityId, plan.id);
  return plan.duties.map((duty) => ({ ...duty, planId: plan.id, subjects: subjects.get(duty.id) ?? { topics: [], audiences: [] } }));
}

/** Stories that went out in the year, by their newest edition. */
async function storiesIn({ db, actor }: StaffContext, year: number, about: { topic?: string; audience?: string } = {}) {
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(ZONE).toInstant();
  const { from, to } = daysOf(year);
  const within = { from: at(from), before: at(to.add({ days: 1 })) };
  return storiesOf(db, actor.authorityId, { ...about, states: ['published', 'scheduled'], within, limit: 500 });
}

const spanOf = ({ fromOn, endedOn }: OwnTopic, locale: Locale): string =>
  endedOn
    ? topicTexts[locale].span(formatDay(fromOn), formatDay(endedOn.subtract({ days: 1 })))
    : topicTexts[locale].from(formatDay(fromOn));

/** Every topic and audience with what the plan orders and what was said in the year, those of the authority first. */
export async function overview(staff: StaffContext, year: number, locale: Locale) {
  const { db, actor } = staff;
  const t = topicTexts[locale];
  const own = await ownTopics(db, actor.authorityId);
  const duties = await dutiesOf(staff, year);
  const said = await saidBetween(db, actor.authorityId, daysOf(year).from, daysOf(year).to);
  const stories = await storiesIn(staff, year);
  const line = (sort: Sort, code: string, name: string) => {
    const done = said.filter((one) => one.sort === sort && one.kind === code);
    const last = done
      .map(({ on }) => on)
      .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
      .at(-1);
    const count = done.reduce((all, { activities }) => all + activities, 0);
    const of = lists[sort];
    return {
      code,
      name,
      duties: formatNumber(duties.filter(({ subjects }) => (subjects[of] as readonly string[]).includes(code)).length, locale),
      activities: formatNumber(count, locale),
      stories: formatNumber(stories.filter((story) => story[of].includes(code)).length, locale),
      last: last ? formatDay(last) : t.never,
    };
  };
  const names = namesOfTopics(own);
  return {
    own: own.map((one) => ({ ...line('topic', one.code, topicName(one.code, locale, names)), id: one.id, used: spanOf(one, locale) })),
    common: Object.entries(topicWords).map(([code, words]) => line('topic', code, words[locale])),
    audiences: audienceCodes.map((code) => line('audience', code, audienceWords[code][locale])),
  };
}

/** What was said about one topic, or for one audience, in the year: what orders it, what was done where, for whom and how many, what was told. */
export async function inFull(staff: StaffContext, { sort, kind, year }: { sort: Sort; kind: string; year: number }, locale: Locale) {
  const { db, actor } = staff;
  const t = topicTexts[locale];
  const days = daysOf(year);
  const about = { sort, kind };
  const sums = await reachAbout(db, actor.authorityId, about, days);
  const activities = await activitiesFor(db, actor, { about, ...days, states: ['recorded', 'confirmed'], limit: MOST });
  const stories = await storiesIn(staff, year, { [sort]: kind });
  const duties = (await dutiesOf(staff, year)).filter(({ subjects }) => (subjects[lists[sort]] as readonly string[]).includes(kind));
  return {
    sum: t.sum(formatNumber(sums.activities, locale), formatNumber(sums.people, locale)),
    more: sums.activities > activities.length ? t.more(formatNumber(sums.activities - activities.length, locale)) : null,
    duties: duties.map(({ id, planId, position, text }) => ({ id, planId, position, text: truncate(text, 200) })),
    activities: activities.map(({ id, title, happenedOn, channel, unitName, state }) => ({
      id,
      title,
      when: formatDay(happenedOn),
      where: channels[channel][locale],
      unit: unitName,
      state: activityWords[locale].states[state],
    })),
    stories: stories.map((story) => ({
      id: story.id,
      title: story.title,
      when: story.publishedAt ? formatMoment(story.publishedAt) : story.plannedAt ? formatMoment(story.plannedAt) : '',
      forWhom: story.audiences
        .flatMap((code) => (code in audienceWords ? [audienceWords[code as keyof typeof audienceWords][locale]] : []))
        .join('; '),
      state: storyStates[story.state][locale],
    })),
  };
}
