import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { PlanDuty } from '../plan.ts';
import { subjectTexts } from './messages.ts';
import { audienceCodes, audiences, topicCodes, topics, type Subjects } from './vocabulary.ts';

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
  const linesOf = <Code extends string>(
    sort: Counted['sort'],
    codes: readonly Code[],
    words: Readonly<Record<Code, Record<Locale, string>>>,
  ) =>
    codes
      .map((code) => lineOf(sort, code, words[code][locale], asked, locale))
      .filter(({ isOrdered, total }) => isOrdered || total > 0)
      .toSorted((a, b) => Number(b.isOrdered) - Number(a.isOrdered) || b.gaps - a.gaps || a.total - b.total);
  return { topics: linesOf('topic', topicCodes, topics), audiences: linesOf('audience', audienceCodes, audiences) };
}

/** The topics that the plan orders and of which the counts have nothing, by name. */
export const silentTopics = (subjects: ReadonlyMap<string, Subjects>, counts: readonly Counted[]): string[] => {
  const done = new Set(counts.flatMap(({ sort, kind }) => (sort === 'topic' ? [kind] : [])));
  const ordered = new Set([...subjects.values()].flatMap((of) => of.topics));
  return topicCodes.filter((code) => ordered.has(code) && !done.has(code)).map((code) => topics[code].vi);
};
