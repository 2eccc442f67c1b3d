import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { PlanDuty } from '../plan.ts';
import { subjectTexts } from './messages.ts';
import { namesOfTopics, type OwnTopic } from '../topics/topic.ts';
import { audienceCodes, audiences, inOrderOfTopics, isTopic, topicCodes, topicName, type Subjects } from './vocabulary.ts';

interface Counted {
  sort: 'topic' | 'audience';
  kind: string;
  quarter: number;
  channel: string;
  activities: number;
}

interface Asked {
  duties: readonly Pick<PlanDuty, 'id' | 'position'>[];
  /** What each duty is about, as far as somebody said so. */
  subjects: ReadonlyMap<string, Subjects>;
  counts: readonly Counted[];
  /** The topics that the authority added. */
  own: readonly OwnTopic[];
  /** Quarters that have begun: of the others nothing can be missing. */
  begun: number;
  /** The quarter that is not over yet; 0 where none runs. */
  running: number;
  channelName: (code: string) => string;
}

function lineOf(
  sort: Counted['sort'],
  kind: string,
  name: string,
  { duties, subjects, counts, begun, running, channelName }: Asked,
  locale: Locale,
) {
  const t = subjectTexts[locale];
  const list = sort === 'topic' ? 'topics' : 'audiences';
  const own = counts.filter((one) => one.sort === sort && one.kind === kind);
  const of = (quarter: number): number => own.filter((one) => one.quarter === quarter).reduce((all, { activities }) => all + activities, 0);
  const quarters = [1, 2, 3, 4].map((quarter) => {
    const n = of(quarter);
    return {
      text: n > 0 ? formatNumber(n, locale) : quarter <= begun ? t.none : t.later,
      isGap: n === 0 && quarter <= begun,
      isRunning: quarter === running,
    };
  });
  const ordering = duties.filter(({ id }) => (subjects.get(id)?.[list] as readonly string[] | undefined)?.includes(kind));
  return {
    kind,
    name,
    isOrdered: ordering.length > 0,
    duties: ordering.map(({ position }) => position).join(', '),
    quarters,
    gaps: quarters.filter(({ isGap }) => isGap).length,
    total: own.reduce((all, { activities }) => all + activities, 0),
    by: [...new Set(own.map(({ channel }) => channel))].map(channelName).join('; '),
  };
}

/** Topics and audiences that the plan orders or that something was done about, those with the most quarters without anything first. */
export function coverageOfSubjects(asked: Asked, locale: Locale) {
  const names = namesOfTopics(asked.own);
  const linesOf = (sort: Counted['sort'], codes: readonly string[], nameOf: (code: string) => string) =>
    codes
      .map((code) => lineOf(sort, code, nameOf(code), asked, locale))
      .filter(({ isOrdered, total }) => isOrdered || total > 0)
      .toSorted((a, b) => Number(b.isOrdered) - Number(a.isOrdered) || b.gaps - a.gaps || a.total - b.total);
  return {
    topics: linesOf('topic', [...topicCodes, ...asked.own.map(({ code }) => code)], (code) => topicName(code, locale, names)),
    audiences: linesOf('audience', audienceCodes, (code) => audiences[code as keyof typeof audiences][locale]),
  };
}

/** The topics that the plan orders and of which the counts have nothing, by name; not those that the authority had ended when the days began. */
export const silentTopics = (
  subjects: ReadonlyMap<string, Subjects>,
  counts: readonly Counted[],
  { own = [], from }: { own?: readonly OwnTopic[]; from?: Temporal.PlainDate } = {},
): string[] => {
  const done = new Set(counts.flatMap(({ sort, kind }) => (sort === 'topic' ? [kind] : [])));
  const ordered = new Set([...subjects.values()].flatMap((of) => of.topics));
  const over = new Set(
    own.flatMap(({ code, endedOn }) => (endedOn && from && Temporal.PlainDate.compare(endedOn, from) <= 0 ? [code as string] : [])),
  );
  const names = namesOfTopics(own);
  return inOrderOfTopics([...ordered].filter(isTopic))
    .filter((code) => !done.has(code) && !over.has(code))
    .map((code) => topicName(code, 'vi', names));
};
