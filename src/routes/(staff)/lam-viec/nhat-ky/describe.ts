import type { AuditLine } from '#platform/server/audit.ts';
import type { HistoryLine } from '#platform/values/audit-words.ts';
import { operatorOf } from '#platform/server/log/operator.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { logTexts } from './texts.ts';
import { wordsOf } from './words.ts';

/** What is needed to put entries into words: names by id, personal values that were opened, and the reader's language. */
export interface Lookups {
  locale: Locale;
  names: ReadonlyMap<string, string>;
  /** Personal values by their sealed text; one that is missing has been deleted. */
  opened: ReadonlyMap<string, string>;
  /** Kinds of units are rows of reference, so their words come from the database. */
  kinds: Codes;
  /** So are the topics that an authority added. */
  topics?: Codes;
}

type Codes = Readonly<Record<string, Record<Locale, string>>>;

const LONGEST = 400;
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Who or what holds something, by its kind and id. */
const holder = /^[a-z]:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;
const range = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/;

const isSealed = (value: object): value is { sealed: string } => 'sealed' in value && typeof value.sealed === 'string';

function rangeText(text: string, locale: Locale): string | undefined {
  const [, from, until] = range.exec(text) ?? [];
  if (!from) return undefined;
  const last = until && Temporal.PlainDate.from(until).subtract({ days: 1 });
  return last ? `${formatDay(from)} – ${formatDay(last)}` : `${logTexts[locale].from} ${formatDay(from)}`;
}

function textOf(text: string, codes: Codes | undefined, { locale, names }: Lookups): string {
  const listed = text.split(', ');
  if (codes && listed.every((one) => Object.hasOwn(codes, one))) return listed.map((one) => codes[one]?.[locale] ?? one).join('; ');
  const named = id.test(text) ? text : holder.exec(text)?.[1];
  if (named) return names.get(named) ?? logTexts[locale].something;
  if (day.test(text)) return formatDay(text);
  if (moment.test(text)) return formatMoment(text);
  return rangeText(text, locale) ?? truncate(text, LONGEST);
}

/** A figure under a known code, as "Tin, bài: 3"; undefined where the key is no code. */
const namedFigure = (key: string, value: unknown, codes: Codes | undefined, lookups: Lookups): string | undefined =>
  codes && Object.hasOwn(codes, key)
    ? `${codes[key]?.[lookups.locale] ?? key}: ${valueText(value, codes, lookups) ?? logTexts[lookups.locale].no}`
    : undefined;

/** A value of the log in words; undefined where there is none. */
export function valueText(value: unknown, codes: Codes | undefined, lookups: Lookups): string | undefined {
  const t = logTexts[lookups.locale];
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 1900 && value <= 2100 ? String(value) : formatNumber(value, lookups.locale);
  if (typeof value === 'string') return textOf(value, codes, lookups);
  if (typeof value !== 'object') return undefined;
  if (isSealed(value)) return lookups.opened.get(value.sealed) ?? t.removed;
  const entries: [string, unknown][] = Object.entries(value);
  const inner: unknown[] = Array.isArray(value) ? value : entries.map(([key, one]) => namedFigure(key, one, codes, lookups) ?? one);
  const parts = inner.map((one) => valueText(one, codes, lookups)).filter((part) => part !== undefined);
  const apart = Array.isArray(value)
    ? value.some((one) => typeof one === 'object')
    : entries.some(([key]) => codes && Object.hasOwn(codes, key));
  return parts.length > 0 ? truncate(parts.join(apart ? '; ' : ', '), LONGEST) : undefined;
}

/** Who an actor of the log is, in words; `names` holds officers by id and operators by the actor itself. */
export function whoOf(actor: string, { locale, names }: Pick<Lookups, 'locale' | 'names'>): string {
  const t = logTexts[locale];
  if (actor.startsWith('officer:')) return names.get(actor.slice('officer:'.length)) ?? t.formerOfficer;
  if (operatorOf(actor)) return t.operatorOf(names.get(actor) ?? t.formerOfficer);
  return (t.actors as Readonly<Record<string, string>>)[actor] ?? t.machine;
}

/** One entry of the log in words. What no feature declares is shown by its code, so that nothing is hidden. */
export function describe(line: AuditLine, lookups: Lookups): Omit<HistoryLine, 'about'> {
  const { locale } = lookups;
  const words = wordsOf(line.action, line.objectType);
  const fieldOf = (name: string): string => words?.fields[name]?.[locale] ?? words?.fields[name.split('/')[0] ?? '']?.[locale] ?? name;
  // The database keeps the fields in an order of its own; the feature declares them in the order in which they are read.
  const declared = Object.keys(words?.fields ?? {});
  const place = (name: string): number => (declared.indexOf(name) + declared.length + 1) % (declared.length + 1);
  const inOrder = Object.entries(line.changes).sort(([a], [b]) => place(a) - place(b));
  const changes = inOrder.map(([name, { from, to }]) => {
    const codes = name === 'kind' ? { ...words?.values, ...lookups.kinds } : { ...words?.values, ...lookups.topics };
    const [was, is] = [valueText(from, codes, lookups), valueText(to, codes, lookups)];
    return { field: fieldOf(name), ...(was !== undefined && { from: was }), ...(is !== undefined && { to: is }) };
  });
  return {
    when: formatMoment(line.at),
    who: whoOf(line.actor, lookups),
    what: words?.actions[line.action]?.[locale] ?? line.action,
    changes: changes.filter(({ from, to }) => from !== undefined || to !== undefined),
  };
}
