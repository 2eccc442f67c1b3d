/** What was not read: a page; a picture that may hold words; a part or object of another program; an XFA form; words that could not be made out; labels that Word counts by itself. */
export type UnreadKind = 'page' | 'picture' | 'part' | 'object' | 'form' | 'words' | 'labels';

export interface Unread {
  page: number;
  what: UnreadKind;
}

/** While text is gathered whose pages are not known yet, a sign that no text has (a noncharacter of Unicode) stands where something was left out. */
const signs: Record<UnreadKind, string> = {
  page: '\ufdd0',
  picture: '\ufdd1',
  part: '\ufdd2',
  object: '\ufdd3',
  form: '\ufdd4',
  words: '\ufdd5',
  labels: '\ufdd6',
};
const anySign = /[\ufdd0-\ufdef]/gu;

export const signOf = (what: UnreadKind): string => signs[what];

export const withoutSigns = (text: string): string => text.replace(anySign, '');

const clean = (text: string): string => withoutSigns(text.replace(/^[\ufdd0-\ufdef]+\n/gmu, '').replace(/\n[\ufdd0-\ufdef]+$/u, ''));

interface Paged<Page> {
  text: string;
  pages: Page[];
}

/** Divides a text into its pages and takes the signs out, noting on which page each kind stood (once a page). */
export const pagedWithout = <Page extends { start: number; end: number }>(
  text: string,
  paged: (text: string) => Paged<Page>,
): Paged<Page> & { unread?: Unread[] } => {
  const marked = paged(text);
  const unread = marked.pages.flatMap(({ start, end }, at) => {
    const found = new Set(marked.text.slice(start, end).match(anySign) ?? []);
    return (Object.keys(signs) as UnreadKind[]).flatMap((what) => (found.has(signs[what]) ? [{ page: at + 1, what }] : []));
  });
  if (unread.length === 0) return marked;
  const cleaned = paged(clean(text));
  const pages = cleaned.pages.length;
  return { ...cleaned, unread: unread.map((one) => ({ ...one, page: Math.min(one.page, pages) })) };
};
