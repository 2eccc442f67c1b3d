import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { belongsOn, sorts, type Entry, type Roll } from './roll.ts';

export const rollLine = ({ id, name, sort, source }: Roll, count: number, locale: Locale) => ({
  id,
  name,
  sort: sorts[sort][locale],
  source: source ?? '',
  count: formatNumber(count, locale),
});

export const rollStart = ({ name, sort, source }: Roll) => ({ name, sort, source });

/** The entries of a list as they are on the day, and those that belong to it no longer. */
export function entryLines(entries: readonly Entry[], today: Temporal.PlainDate) {
  const line = ({ id, name, sinceOn, endedOn }: Entry) => ({
    id,
    name,
    since: formatDay(sinceOn),
    ended: endedOn && formatDay(endedOn),
  });
  const isOver = ({ endedOn }: Entry): boolean => endedOn !== null && Temporal.PlainDate.compare(endedOn, today) <= 0;
  return {
    standing: entries.filter((entry) => !isOver(entry)).map(line),
    over: entries.filter(isOver).map(line),
    count: entries.filter((entry) => belongsOn(entry, today)).length,
  };
}
