import { squash } from 'official-documents';
import { fold } from '#platform/values/text.ts';
import type { LawSaid, Level } from './law.ts';

/** By what a paper is known: the same for every spelling of one number, issuer and year. */
export interface Identity {
  symbolKey: string;
  /** Empty where the number names its issuer, or nobody knows it. */
  issuerKey: string;
  year: number | null;
}

/** Numbers that only one body in the country gives: those of the National Assembly, the Government, ministries and the Party's centre. */
const central = /(?:QH\d*|UBTVQH\d*|-CP|-TTg|-CTN|-B[A-ZĐ]{1,9}|-VPCP|-TTCP|-NHNN|-TANDTC|-VKSNDTC|-?TTLT[-/].*|[-/](?:TW|VPTW|BCT))$/iu;
const party = /[-/](?:TW|VPTW|BCT|TU|HU|ĐU|ĐUK)$/iu;

const isCentral = (symbol: string): boolean => central.test(symbol.replace(/\s+/gu, ''));

/** "76/NQ-CP", "076/NQ-CP" and "76/NQCP" are one; marks, blanks and separators make no difference. */
const keyOfSymbol = (symbol: string): string => fold(squash(symbol.normalize('NFC'))).replace(/^0+(?=\d)/, '');

/** "Uỷ ban nhân dân xã", "UBND xã" and "Chủ tịch UBND xã" number in one series. */
const keyOfIssuer = (issuer: string): string =>
  fold(issuer)
    .replace(/[.,;:()"“”]/g, ' ')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:chu tich|thuong truc|van phong) (?=uy ban|hoi dong)/, '');

const yearIn = (symbol: string): number | null => {
  const year = Number(/\/((?:19|20)\d\d)\//.exec(symbol.replace(/\s+/g, ''))?.[1]);
  return Number.isNaN(year) ? null : year;
};

/** What a paper is known by. A law that is cited by its name is known by kind, name and year. */
export function identityOf({
  kind,
  symbol,
  title,
  issuer,
  issuedOn,
  issuedYear,
}: Pick<LawSaid, 'kind' | 'symbol' | 'title' | 'issuer' | 'issuedOn' | 'issuedYear'>): Identity {
  const year = issuedOn?.year ?? issuedYear;
  if (!symbol) return { symbolKey: fold(`${kind} ${title ?? ''}`).trim(), issuerKey: '', year };
  // A number with a year in it is that of the year, whatever day is given.
  return { symbolKey: keyOfSymbol(symbol), issuerKey: isCentral(symbol) ? '' : keyOfIssuer(issuer ?? ''), year: yearIn(symbol) ?? year };
}

export const isSameIdentity = (a: Identity, b: Identity): boolean =>
  a.symbolKey === b.symbolKey && a.issuerKey === b.issuerKey && a.year === b.year;

const fits = (a: string, b: string): boolean => a === '' || b === '' || a.startsWith(b) || b.startsWith(a);

/** True where nothing that is known of the two speaks against their being one paper. */
export const mayBeSame = (a: Identity, b: Identity): boolean =>
  a.symbolKey === b.symbolKey && fits(a.issuerKey, b.issuerKey) && (a.year === null || b.year === null || a.year === b.year);

/** True where a number stands for one paper: its year is known, and it names its body or that is known. */
export const isCertain = ({ issuerKey, year }: Identity, symbol: string | null): boolean =>
  symbol !== null && year !== null && (issuerKey !== '' || isCentral(symbol));

const places: readonly [RegExp, Level][] = [
  [/^(?:uy ban nhan dan|hoi dong nhan dan|uy ban mat tran.*) (?:tinh|thanh pho)\b/, 'province'],
  [/^(?:uy ban nhan dan|hoi dong nhan dan) (?:huyen|quan|thi xa)\b/, 'district'],
  [/^(?:uy ban nhan dan|hoi dong nhan dan) (?:xa|phuong|dac khu|thi tran)\b/, 'commune'],
  [/^(?:so|phong|van phong|trung tam|chi cuc)\b/, 'department'],
];

/** Whose paper it is, by its number and issuer; undefined where they do not say. */
export function levelOf({ symbol, issuer }: Pick<LawSaid, 'symbol' | 'issuer'>): Level | undefined {
  const bare = symbol?.replace(/\s+/gu, '') ?? '';
  if (party.test(bare)) return 'party';
  if (isCentral(bare)) return 'central';
  const key = keyOfIssuer(issuer ?? '');
  return places.find(([form]) => form.test(key))?.[1];
}
