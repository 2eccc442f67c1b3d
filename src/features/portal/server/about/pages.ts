import { sql } from 'kysely';
import { isLanguage, kindAt, kindCodes, languages, pageHref, pageTitle, paragraphsOf, type PageEntry } from '#features/sitepages/index.ts';
import type { Read } from '#platform/server/database.ts';
import { parseId } from '#platform/values/ids.ts';
import { list } from '../ask.ts';
import type { Named } from '../pages.ts';
import { unitsOn, type Site } from '../site.ts';

interface PageRow {
  id: string;
  kind: string;
  lang: string;
  title: string | null;
  body: string | null;
  unit_id: string;
  updated_on: string;
  entries: PageEntry[];
}

/** A page of an authority about itself as a list shows it. */
export interface AboutLine {
  href: string;
  title: string;
  updatedOn: string;
  /** The tag of its language where that is not the reader's. */
  lang: string;
}

/** Such a page in full. `updatedOn` is ISO text, null of what the product says until the authority does. */
export interface AboutPage {
  kind: string;
  title: string;
  lang: string;
  /** Written in another language than the reader asked for, because there is none in that. */
  isOther: boolean;
  paragraphs: string[];
  entries: PageEntry[];
  unit: string | null;
  updatedOn: string | null;
  others: AboutLine[];
}

async function rowsOf(db: Read, { authorityId, today }: Named): Promise<PageRow[]> {
  const { rows } = await sql<PageRow>`select p.id, p.kind, p.lang, p.title, p.body, p.unit_id, p.updated_on::text as updated_on,
      ${list(sql`select e.heading, e.detail from public_site_page_entry e where e.authority_id = p.authority_id and e.site_page_id = p.id order by e.position`)} as entries
    from public_site_page p where p.authority_id = ${authorityId} and (p.ended_on is null or p.ended_on > ${today}::date) order by p.id`.execute(
    db,
  );
  return rows.toSorted((a, b) => kindCodes.findIndex((code) => code === a.kind) - kindCodes.findIndex((code) => code === b.kind));
}

const lineOf = (row: PageRow, locale: Named['locale']): AboutLine => ({
  href: pageHref(row),
  title: pageTitle(row, row.lang === 'en' ? 'en' : locale),
  updatedOn: row.updated_on,
  lang: row.lang,
});

/** Of each kind the one in the reader's language, else the Vietnamese one. */
function inLanguage(rows: readonly PageRow[], locale: Named['locale']): PageRow[] {
  const has = (row: PageRow): boolean => rows.some(({ kind, lang }) => kind === row.kind && lang === locale);
  return rows.filter((row) => row.lang === locale || (row.lang === 'vi' && (row.kind === 'other' || !has(row))));
}

/** What the authority tells of itself in the reader's language, and its pages in the languages of its peoples. */
export async function aboutPages(db: Read, asked: Named): Promise<{ pages: AboutLine[]; others: (AboutLine & { language: string })[] }> {
  const rows = await rowsOf(db, asked);
  const others = rows.filter(({ lang }) => lang !== 'vi' && lang !== 'en');
  return {
    pages: inLanguage(rows, asked.locale).map((row) => lineOf(row, asked.locale)),
    others: others.map((row) => ({ ...lineOf(row, asked.locale), language: isLanguage(row.lang) ? languages[row.lang].own : row.lang })),
  };
}

/** The page at the end of an address: that of a kind by its word, any other by its id. Undefined where the authority has none. */
export async function aboutPage(db: Read, asked: Named & { site: Site }, at: string): Promise<AboutPage | undefined> {
  const rows = await rowsOf(db, asked);
  const kind = kindAt(at);
  const own =
    kind === undefined
      ? rows.filter(({ id, kind: of, lang }) => id === at && (of === 'other' || !['vi', 'en'].includes(lang)))
      : rows.filter((row) => row.kind === kind);
  const row = kind === undefined ? own[0] : inLanguage(own, asked.locale)[0];
  const units = kind === 'organisation' ? unitsOn(asked.site, asked.today).filter(({ is_root: isRoot }) => !isRoot) : [];
  if (!row) {
    if (kind === 'organisation' && units.length > 0) return { ...emptyPage(kind, asked), entries: [], isOther: false };
    return kind === 'accessibility' || kind === 'privacy' ? emptyPage(kind, asked) : undefined;
  }
  return {
    kind: row.kind,
    title: pageTitle(row, asked.locale),
    lang: row.lang,
    isOther: row.lang !== asked.locale && kind !== undefined,
    paragraphs: paragraphsOf(row.body),
    entries: row.entries,
    unit: asked.names.on(row.unit_id, asked.today).name,
    updatedOn: row.updated_on,
    others: rows
      .filter(
        (other) => other.kind === row.kind && other.kind !== 'other' && other.id !== row.id && other.lang !== 'vi' && other.lang !== 'en',
      )
      .map((other) => lineOf(other, asked.locale)),
  };
}

/**
 * Where a page stands now that was found at an address before: under the word of its kind and not its id, or the other way round; a path without language and step. Undefined
 * where no page was.
 */
export async function aboutPageNow(db: Read, { authorityId, today }: Named, at: string): Promise<string | undefined> {
  const [id, kind] = [parseId(at) ?? null, kindAt(at) ?? null];
  const { rows } = await sql<{
    id: string;
    kind: string;
    lang: string;
  }>`select id, kind, lang from public_site_page where authority_id = ${authorityId}
    and (ended_on is null or ended_on > ${today}::date) and (id = ${id}::uuid or ${kind}::text = any (former_kinds))
    order by lang <> 'vi', updated_on desc, id limit 1`.execute(db);
  const [row] = rows;
  const href = row && pageHref(row);
  return href === `/gioi-thieu/${at}` ? undefined : href;
}

const emptyPage = (kind: string, { locale }: Named): AboutPage => ({
  kind,
  title: pageTitle({ kind, title: null }, locale),
  lang: locale,
  isOther: false,
  paragraphs: [],
  entries: [],
  unit: null,
  updatedOn: null,
  others: [],
});
