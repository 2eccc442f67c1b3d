import type { Piece } from '#platform/values/search/marks.ts';

/** What can be found, by the word that stands for it in an address. */
export const foundKinds = {
  'nhiem-vu': 'duty',
  'chi-tieu': 'target',
  'thu-tuc': 'procedure',
  'tin-tuc': 'story',
  'hoat-dong': 'activity',
  'ke-hoach': 'plan',
  'bao-cao': 'report',
  'phan-anh': 'petition',
  'gioi-thieu': 'page',
  'cong-khai': 'disclosure',
  'lien-he': 'contact',
  'don-vi': 'unit',
  'hinh-thuc': 'channel',
} as const;

export type FoundCode = keyof typeof foundKinds;
export type FoundKind = (typeof foundKinds)[FoundCode];

export const codeOfKind = (kind: FoundKind): FoundCode =>
  (Object.keys(foundKinds) as FoundCode[]).find((code) => foundKinds[code] === kind) ?? 'hoat-dong';

/** One thing that was found. `day` is ISO text, `href` a path of this site. */
export interface Found {
  kind: FoundKind;
  href: string;
  title: Piece[];
  excerpt: Piece[];
  day: string | null;
  unitName: string | null;
}

export interface FoundPage {
  /** As it was asked, or as it was corrected. */
  words: string;
  /** What was typed, where nothing holds it and one letter makes the difference. */
  instead: string | null;
  /** Where nothing was found: parts of what was typed that find something, the longest first. */
  near: string[];
  found: Found[];
  /** How many there are, at most `most`. */
  count: number;
  isMore: boolean;
  pages: number;
  kinds: { kind: FoundKind; code: FoundCode; count: number }[];
  years: { year: number; count: number }[];
  /** What the results of that kind and year can be narrowed by further, each code with how many. */
  units: [id: string, count: number][];
  topics: [code: string, count: number][];
  channels: [code: string, count: number][];
  states: [code: string, count: number][];
}
