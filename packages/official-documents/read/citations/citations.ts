import { sieved } from '../../language/sieve/index.ts';
import type { Citation, DocumentHeader, Place } from '../../reading.ts';
import { cellParagraph } from '../model/cells.ts';
import { at } from '../model/document.ts';
import type { Model, Paragraph } from '../model/document.ts';
import { dayForm, dayOf } from './dates.ts';
import { issuerAfter, issuerBefore } from './issuers.ts';
import { isOwn, isSameBody } from './own.ts';
import { isLaw, isWellFormed, squash, symbolForm, tidySymbol, typeOfAbbreviation } from './symbols.ts';
import { typeWords } from './types.ts';

export interface Mention {
  type: string;
  printed: string;
  symbol: string;
  issuedOn?: string;
  issuer?: string;
  isBasis: boolean;
  paragraph: Paragraph;
  start: number;
  end: number;
}

const mentionForm = sieved(
  new RegExp(
    `(?:(?<type>${typeWords})(?<more>(?:\\s\\p{L}+){0,4}?)\\s(?:[Ss]ố\\s?:?\\s?)?|(?<![\\p{L}\\d/-])(?:[Ss]ố\\s)?)(?<symbol>${symbolForm})`,
    'gu',
  ),
);
/** How every symbol begins: a paragraph without it need not be searched for kinds of paper. */
const beginsSymbol = /\d[a-zđ]?\s?[/-]/u;
/** What may stand between symbol and day: "(", "được Quốc hội khóa XV thông qua". */
const passed = String.raw`(?:(?:đã )?(?:ban hành|ký)\s|(?:đã )?(?:được|do)\s(?:[\p{L}]+\s){0,8}?(?:thông qua|ban hành|ký)\s)?`;
const dateAfter = new RegExp(String.raw`^[\s,;()]{0,3}${passed}ngày\s${dayForm}`, 'u');

/** "Công văn số 88/UBND-NC của UBND tỉnh ngày 12/01/2026": the day behind the issuer. */
const dateBehindIssuer = new RegExp(String.raw`^\scủa\s(?:(?!ngày\s|số\s)[^,;.()]){2,60}?,?\sngày\s${dayForm}`, 'u');

/** A symbol without its kind before it must be one by its form: "100/200/Hòa" is none. */
const isSymbol = (type: string | undefined, symbol: string): boolean => {
  if (!/[A-ZĐ]/u.test(symbol)) return false;
  return isWellFormed(symbol) || (type !== undefined && /[A-ZĐ]{2}/u.test(symbol));
};

const nearestType = new RegExp(`^.*\\s(?=(?:${typeWords})(?:\\s|$))`, 'u');

/** "Luật Tổ chức chính quyền địa phương số 72/2025/QH15": the word for the kind stands before a long name. */
const lawType = (before: string): string => [...before.matchAll(/Bộ luật|Luật|Pháp lệnh|Nghị quyết|Hiến pháp/gu)].at(-1)?.[0] ?? 'Luật';

const typeOf = (type: string | undefined, more: string | undefined, symbol: string, before: string): string => {
  if (isLaw(symbol)) return lawType(`${before} ${type ?? ''}`);
  if (type !== undefined) {
    const words = `${type}${more ?? ''}`.replace(/\s+/gu, ' ').replace(nearestType, '');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  // The kind is the first group behind the number; further groups name offices, which may be called alike ("345/BTC-TC").
  const [, ...groups] = symbol.split(/[-/]/u);
  return typeOfAbbreviation.get((groups.find((part) => !/^\d+$/u.test(part)) ?? '').toUpperCase()) ?? 'Công văn';
};

/** "Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025 (Luật số 80/2025/QH15)". */
const dayBefore = (text: string): string | undefined => {
  const match = new RegExp(String.raw`(?:ngày\s${dayForm}|năm\s(\d{4}))[\s,(]{1,3}(?:Luật\s)?(?:số\s)?$`, 'u').exec(text.slice(-60));
  return match ? (match[5] ?? dayOf(match)) : undefined;
};

const actForm = new RegExp(
  String.raw`(?:^|[.;,]\s|\s)[Nn]gày\s${dayForm},?\s(?:(?!ngày\s|số\s)[^.;]){2,80}?\s(?:đã\s)?(?:ban hành|ký|phê duyệt)\s(?:(?!ngày\s|số\s)[^.;,]){0,40}$`,
  'u',
);
/** "Ngày 12/01/2026, UBND xã ban hành Kế hoạch số 06/KH-UBND": the day of the act is that of the paper. */
const dayOfAct = (before: string): string | undefined => {
  const match = actForm.exec(before.slice(-160));
  return match ? dayOf(match) : undefined;
};

/** A law names no issuer but the National Assembly; whoever else is named beside it acts on it. */
const issuerOf = (symbol: string, before: string, after: string): string | undefined => {
  const issuer = issuerAfter(after) ?? issuerBefore(before);
  return isLaw(symbol) && !/Quốc hội/u.test(issuer ?? '') ? undefined : issuer;
};

const mentionsIn = (paragraph: Paragraph, isBasis: boolean): Mention[] => {
  if (!beginsSymbol.test(paragraph.text)) return [];
  const mentions: Mention[] = [];
  for (const match of mentionForm.matchesIn(paragraph.text)) {
    const { type, more, symbol: printed = '' } = match.groups ?? {};
    const symbol = tidySymbol(printed);
    if (!isSymbol(type, symbol)) continue;
    const end = match.index + match[0].length;
    const start = end - printed.length;
    const rest = paragraph.text.slice(end);
    const date = dateAfter.exec(rest);
    const behind = date ? null : dateBehindIssuer.exec(rest);
    const issuedOn =
      (date ?? behind)
        ? dayOf((date ?? behind) as RegExpExecArray)
        : isLaw(symbol)
          ? dayBefore(paragraph.text.slice(0, start))
          : dayOfAct(paragraph.text.slice(0, match.index));
    const issuer = issuerOf(symbol, paragraph.text.slice(0, start), rest.slice(date?.[0].length ?? 0));
    mentions.push({
      type: typeOf(type, more, symbol, paragraph.text.slice(Math.max(0, match.index - 200), match.index)),
      printed,
      symbol,
      isBasis,
      paragraph,
      start,
      end,
      ...(issuedOn ? { issuedOn } : {}),
      ...(issuer ? { issuer } : {}),
    });
  }
  return shareDates(mentions);
};

const bodyOf = (symbol: string): string | undefined => /[-/]([^-/]+)$/u.exec(symbol)?.[1];
const dated = new RegExp(String.raw`^[\s,;(]{0,3}ngày\s${dayForm}[\s,;)]*(?:và\s)?(?:các\s)?(?:số\s)?$`, 'u');
/** "Nghị quyết số 76/NQ-CP ngày …, Nghị quyết số 131/NQ-CP ngày … của Chính phủ": papers of one body side by side share the name behind the last. */
const isBeside = (one: Mention, next: Mention, between: string): boolean =>
  bodyOf(one.symbol) === bodyOf(next.symbol) && dated.test(between.replace(/\s+/gu, ' '));

/** A date behind coordinated symbols holds for all of them ("Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW ngày 25/10/2017"). */
const shareDates = (mentions: Mention[]): Mention[] => {
  for (let index = mentions.length - 2; index >= 0; index -= 1) {
    const [mention, next] = [mentions[index] as Mention, mentions[index + 1] as Mention];
    const between = mention.paragraph.text.slice(mention.end, next.start).replace(new RegExp(typeWords, 'gu'), '');
    if (mention.issuer === undefined && next.issuer !== undefined && isBeside(mention, next, between)) mention.issuer = next.issuer;
    if (mention.issuedOn !== undefined || !/^[\s,]*(?:và\s)?\s*(?:số\s)?$/u.test(between)) continue;
    if (next.issuedOn !== undefined) mention.issuedOn = next.issuedOn;
    if (next.issuer !== undefined) mention.issuer ??= next.issuer;
  }
  return mentions;
};

const cellsOf = (model: Model): Paragraph[] =>
  model.rows
    .flat()
    .filter((cell) => /\d\s?[/-]/u.test(cell.text))
    .map((cell) => cellParagraph(cell.at, model));

/** Every mention of a document by its symbol; those of the paper itself (its own number in an appendix) are left out. */
export const mentionsOf = (model: Model, bases: Set<Paragraph>, document: DocumentHeader): Mention[] =>
  [...model.heading, ...model.body, ...model.annex, ...cellsOf(model)]
    .flatMap((paragraph) => mentionsIn(paragraph, bases.has(paragraph)))
    .filter((mention) => !isOwn(mention, document));

const citationOf = (mentions: [Mention, ...Mention[]]): Citation => {
  const first = mentions.find((mention) => isWellFormed(mention.symbol)) ?? mentions[0];
  const issuedOn = first.issuedOn ?? mentions.find((mention) => mention.issuedOn !== undefined)?.issuedOn;
  const issuer = first.issuer ?? mentions.find((mention) => mention.issuer !== undefined)?.issuer;
  return {
    type: mentions[0].type,
    symbol: first.symbol,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(mentions.some((mention) => mention.isBasis) ? { basis: true as const } : {}),
    at: placesWithoutStray(first),
  };
};

/** A page number inside the symbol is no part of it: two places instead of one. */
const placesWithoutStray = (mention: Mention): Place[] => {
  const stray = /([-/])(\s*\d{1,3}\s+)(?=[A-ZĐ])/u.exec(mention.printed);
  if (!stray) return at(mention.paragraph, mention.start, mention.end);
  const cut = mention.start + stray.index + 1;
  return [...at(mention.paragraph, mention.start, cut), ...at(mention.paragraph, cut + (stray[2] ?? '').length, mention.end)];
};

/** Offices give the same numbers: mentions of one symbol that differ in day and body are of two papers. */
const isOther = (one: Mention, group: Mention[]): boolean =>
  group.some((other) => one.issuedOn !== undefined && other.issuedOn !== undefined && one.issuedOn !== other.issuedOn) &&
  group.every((other) => one.issuer !== undefined && other.issuer !== undefined && !isSameBody(one.issuer, other.issuer));

/** Distinct documents in order of first mention; prints of one symbol that differ in separators only are one, under the right form. */
export const citationsOf = (mentions: Mention[], laws: { citation: Citation; start: number }[]): Citation[] => {
  const groups = new Map<string, [Mention, ...Mention[]][]>();
  for (const mention of mentions) {
    const known = groups.get(squash(mention.symbol)) ?? [];
    const group = known.find((one) => !isOther(mention, one));
    if (group) group.push(mention);
    else groups.set(squash(mention.symbol), [...known, [mention]]);
  }
  const numbered = [...groups.values()].flat().map((group) => ({
    citation: citationOf(group),
    start: at(group[0].paragraph, group[0].start, group[0].end)[0]?.start ?? 0,
  }));
  return [...numbered, ...laws].sort((a, b) => a.start - b.start).map((one) => one.citation);
};
