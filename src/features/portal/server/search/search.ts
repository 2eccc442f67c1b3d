import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { codeOfKind, foundKinds, type Found, type FoundCode, type FoundKind, type FoundPage } from '../../search/found.ts';
import { excerptOf, piecesOf, scoreOf } from '#platform/values/search/marks.ts';
import { queryOf, soughtIn, type Sought } from '#platform/values/search/words.ts';
import { pageHref, pageTitle } from '#features/sitepages/index.ts';
import type { Locale } from '#platform/values/messages.ts';
import { askOnce, dayIn, list } from '../ask.ts';
import type { Named } from '../pages.ts';
import type { Site } from '../site.ts';
import { answers, entriesWhere, type Entry } from './entries.ts';
import { nearTo } from './near.ts';
import { ownEntries, type OwnEntry } from './own.ts';
import { corrected } from './slips.ts';

/** So many of each kind are ranked of those that hold all marks as typed, and of the others. */
const MOST = 120;
const PAGE = 15;

export interface Asking extends Named {
  site: Site;
  typed: string;
  kind?: FoundCode | undefined;
  year?: number | undefined;
  unit?: string | undefined;
  topic?: string | undefined;
  channel?: string | undefined;
  state?: string | undefined;
  page?: number;
}

interface Ranked {
  kind: FoundKind;
  year: number | null;
  score: number;
  day: string | null;
  units: readonly string[];
  topics: readonly string[];
  channel: string | null;
  state: string | null;
  found: () => Found;
}

/** Entries that hold all words, marks or not, the newest of them; where marks were typed, also the newest of those that hold them. */
async function entriesWith(db: Read, asking: Asking, words: readonly Sought[]): Promise<(Entry & { score: number })[]> {
  const some = (marks: boolean) => list(entriesWhere(asking, answers(asking.authorityId, queryOf(words, { marks })), MOST));
  const hasMarks = words.some(({ marked }) => marked !== undefined);
  const row = await askOnce<{ exact: Entry[]; all: Entry[] }>(
    db,
    sql`select ${hasMarks ? some(true) : sql`'[]'::json`} as exact, ${some(false)} as all`,
  );
  // A report, a plan or a page is found by its title and by each of its parts; it is shown once, with the part that answers best.
  const best = new Map<string, Entry & { score: number }>();
  for (const entry of [...row.exact, ...row.all]) {
    const key = `${entry.kind} ${entry.id}`;
    const score = scoreOf(entry, words);
    if ((best.get(key)?.score ?? -1) < score) best.set(key, { ...entry, score });
  }
  return [...best.values()];
}

const opening = (text: string): string => encodeURIComponent(text.split(/\s+/).slice(0, 6).join(' ')).replaceAll('-', '%2D');

/** The page that shows it; of what stands in a long page, browsers that can go to its words. */
function hrefOf({ kind, id, year, title, state }: Entry): string {
  const own: Partial<Record<Entry['kind'], string>> = {
    ...{ procedure: `/thu-tuc/${state}`, petition: `/phan-anh/${id}`, story: `/tin-tuc/${id}` },
    ...{ activity: `/hoat-dong/${id}`, report: `/bao-cao/${id}`, plan: `/ke-hoach/${year}` },
  };
  if (kind === 'page') return pageHref({ id, ...pageOf(state) });
  return own[kind] ?? `${kind === 'disclosure' ? '/so-cong-khai' : `/ke-hoach/${year}`}#:~:text=${opening(title)}`;
}

const pageOf = (state: string | null): { kind: string; lang: string } => {
  const [kind = '', lang = ''] = (state ?? '').split(' ');
  return { kind, lang };
};

const titleOf = ({ kind, title, state }: Entry, locale: Locale): string =>
  kind === 'page' ? pageTitle({ kind: pageOf(state).kind, title: title || null }, locale) : title;

const ranked = (entry: Entry & { score: number }, words: readonly Sought[], { names, today, locale }: Asking): Ranked => ({
  ...entry,
  state: entry.kind === 'plan' ? entry.state : null,
  units: [...(entry.unit_id === null ? [] : [entry.unit_id]), ...entry.units],
  found: () => ({
    kind: entry.kind,
    href: hrefOf(entry),
    title: piecesOf(titleOf(entry, locale), words),
    excerpt: piecesOf(excerptOf(entry.text, words), words),
    day: entry.day,
    unitName: entry.unit_id === null ? null : names.on(entry.unit_id, entry.day === null ? today : dayIn(entry.day)).name,
  }),
});

/** Names of units and contacts that hold all the words; one of these is mostly what is meant. */
function ownWith(words: readonly Sought[], own: readonly OwnEntry[]): Ranked[] {
  return own.flatMap(({ kind, href, title, text }): Ranked[] => {
    const held = new Set(soughtIn(`${title} ${text}`, 200).map(({ plain }) => plain));
    if (!words.every(({ plain }) => held.has(plain))) return [];
    const found = (): Found => ({
      kind,
      href,
      title: piecesOf(title, words),
      excerpt: piecesOf(text, words),
      day: null,
      unitName: null,
    });
    return [
      { kind, year: null, score: scoreOf({ title, text }, words) + 1, day: null, units: [], topics: [], channel: null, state: null, found },
    ];
  });
}

const countsOf = <Key>(keys: readonly Key[]): [Key, number][] =>
  [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]);

/** Who looks for something to be done finds the procedure before what others wrote of it. */
const isFirst = ({ kind }: Ranked): number => Number(kind === 'procedure');

const inOrder = (a: Ranked, b: Ranked): number => b.score - a.score || isFirst(b) - isFirst(a) || (b.day ?? '').localeCompare(a.day ?? '');

async function allWith(
  db: Read,
  asking: Asking,
  words: readonly Sought[],
  own: readonly OwnEntry[],
): Promise<{ all: Ranked[]; isMore: boolean }> {
  if (words.length === 0) return { all: [], isMore: false };
  const entries = await entriesWith(db, asking, words);
  const all = [...ownWith(words, own), ...entries.map((entry) => ranked(entry, words, asking))];
  const isMore = [...Map.groupBy(entries, ({ kind }) => kind).values()].some(({ length }) => length >= MOST);
  return { all: all.toSorted(inOrder), isMore };
}

interface Answer {
  all: Ranked[];
  isMore: boolean;
  /** What was looked for, where nothing holds what was typed and one letter makes the difference. */
  other?: string;
  near: string[];
}

/** What holds all the words; where nothing does, what holds them with one letter otherwise; where that helps nothing either, parts that find something. */
async function answerTo(db: Read, asking: Asking): Promise<Answer> {
  const [own, words] = [ownEntries(asking.site, asking), soughtIn(asking.typed)];
  const found = await allWith(db, asking, words, own);
  if (found.all.length > 0 || words.length === 0) return { ...found, near: [] };
  const where = { ...asking, texts: own.map(({ title, text }) => `${title} ${text}`) };
  const { whole, parts } = await corrected(db, where, words);
  const otherwise = whole === undefined ? undefined : await allWith(db, asking, soughtIn(whole), own);
  if (whole !== undefined && otherwise && otherwise.all.length > 0) return { ...otherwise, other: whole, near: [] };
  return {
    ...found,
    near: await nearTo(
      db,
      where,
      parts,
      words.map((word) => word.typed),
    ),
  };
}

/**
 * A page of what citizens can read that holds all the words: without regard to marks, exact ones first, short forms as what they stand for. Counts by kind
 * and year are of everything found (of more than 120 of a kind, of the newest).
 */
export async function searchPage(db: Read, asking: Asking): Promise<FoundPage> {
  const { typed, kind, year, unit, topic, channel, state, page = 1 } = asking;
  const { all, isMore, other, near } = await answerTo(db, asking);
  const ofKind = all.filter((one) => kind === undefined || one.kind === foundKinds[kind]);
  const ofYear = ofKind.filter((one) => year === undefined || one.year === year);
  const wanted = ofYear.filter(
    (one) =>
      (unit === undefined || one.units.includes(unit)) &&
      (topic === undefined || one.topics.includes(topic)) &&
      (channel === undefined || one.channel === channel) &&
      (state === undefined || one.state === state),
  );
  return {
    words: other ?? typed,
    instead: other === undefined ? null : typed,
    near,
    found: wanted.slice((page - 1) * PAGE, page * PAGE).map(({ found }) => found()),
    count: wanted.length,
    isMore,
    pages: Math.ceil(wanted.length / PAGE),
    kinds: countsOf(all.map((one) => one.kind)).map(([of, count]) => ({ kind: of, code: codeOfKind(of), count })),
    units: countsOf(ofYear.flatMap((one) => [...new Set(one.units)])),
    topics: countsOf(ofYear.flatMap((one) => one.topics)),
    channels: countsOf(ofYear.flatMap((one) => one.channel ?? [])),
    states: countsOf(ofYear.flatMap((one) => one.state ?? [])),
    years: countsOf(ofKind.flatMap((one) => one.year ?? [])).map(([of, count]) => ({ year: of, count })).toSorted((a, b) => b.year - a.year), // prettier-ignore
  };
}
