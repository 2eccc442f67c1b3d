import { isSymbol } from '#features/papers/index.ts';
import type { Result, Said } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { Deadline } from './plan.ts';
import { contradictions, notIssued } from './refusals.ts';

/** Where the word of an officer is asked for, by what it is about. */
export type DoubtField = 'whyIssuer' | 'whyYear' | 'whyNumber' | 'whyDate' | 'whyBasis';

/** A contradiction that an officer may know to be none: it wants an explicit yes, in words that are kept. */
export interface Doubt {
  field: DoubtField;
  message: string;
  en: string;
}

const doubt = (field: DoubtField, { vi, en }: Said): Doubt => ({ field, message: vi, en });

export type Answers = { [Field in DoubtField]?: string | undefined };

export interface Paper {
  issuer: string;
  title: string;
  year: number;
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  deadlines: readonly Deadline[];
  /** Number and date as they were confirmed from the paper, where others are entered now. */
  asRead?: { symbol: string | null; issuedOn: Temporal.PlainDate | null };
}

/** What is known beside the paper: our names on its day (none where we did not exist), and the sentences about what bears its number already. */
export interface Known {
  day: Temporal.PlainDate;
  today: Temporal.PlainDate;
  ours: readonly string[];
  sameNumber: readonly Said[];
}

const issuerWords = (text: string): string =>
  fold(text)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\s+/g, ' ')
    .trim();

/** True where a paper's issuer means one of the names: whole, cut short ("Ủy ban nhân dân phường"), or with its place behind a comma. */
export function isNamed(issuer: string, names: readonly string[]): boolean {
  const said = issuerWords(issuer);
  return names.map(issuerWords).some((own) => own === said || own.startsWith(`${said} `) || /^\s*[,;(–-]/.test(behind(said, own)));
}

const behind = (said: string, own: string): string => (said.startsWith(own) ? said.slice(own.length) : '');

/** Years that a title is about: those of its numbers and dates of other papers are passed over; "2021-2025" is every year between. */
export function yearsIn(title: string): { from: number; to: number }[] {
  const bare = title
    .replace(/\d+[A-Za-z]?\/(?:\d{4}\/)?[\p{L}][\p{L}\d&.-]*/gu, ' ')
    .replace(/\b(?:\d{1,2}[/.-]){1,2}\d{4}\b/g, ' ')
    .replace(/\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu, ' ');
  return [...bare.matchAll(/\b(20\d\d)\b(?:\s*(?:-|–|đến|tới)\s*(?:năm\s+)?(20\d\d)\b)?/gu)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }));
}

const yearOf = ({ rule }: Deadline): number[] =>
  rule.kind === 'date' ? [Number(rule.on.slice(0, 4))] : rule.kind === 'quarter' ? [rule.year] : [];

function issuerDoubts({ issuer }: Paper, { ours, day }: Known): Doubt[] {
  const [own] = ours;
  if (!own) return [doubt('whyIssuer', contradictions.notYetFounded(day))];
  return isNamed(issuer, ours) ? [] : [doubt('whyIssuer', contradictions.otherIssuer(issuer, own, day))];
}

function yearDoubts({ title, year, deadlines, issuedOn }: Paper): Doubt[] {
  const [named, ...more] = yearsIn(title);
  const dated = deadlines.flatMap(yearOf);
  return [
    ...(named && ![named, ...more].some(({ from, to }) => from <= year && year <= to)
      ? [doubt('whyYear', contradictions.otherYear(named.from, year))]
      : []),
    ...(dated.length > 0 && !dated.includes(year)
      ? [doubt('whyYear', contradictions.deadlinesElsewhere([...new Set(dated)].sort(), year))]
      : []),
    ...(issuedOn && (issuedOn.year < year - 1 || issuedOn.year > year)
      ? [doubt('whyYear', contradictions.datedElsewhere(issuedOn, year))]
      : []),
  ];
}

const sameSymbol = (one: string, other: string): boolean => one.trim().toUpperCase() === other.trim().toUpperCase();

function numberDoubts({ symbol, asRead }: Paper, { sameNumber }: Known): Doubt[] {
  if (!symbol) return [];
  const read = asRead?.symbol;
  return [
    ...sameNumber.map((sentence) => doubt('whyNumber', sentence)),
    ...(read && isSymbol(read) && !sameSymbol(read, symbol) ? [doubt('whyNumber', contradictions.numberRead(read, symbol))] : []),
  ];
}

function dateDoubts({ issuedOn, asRead }: Paper, { today }: Known): Doubt[] {
  if (!issuedOn) return [];
  const read = asRead?.issuedOn;
  return [
    ...(Temporal.PlainDate.compare(issuedOn, today) > 0 ? [doubt('whyDate', contradictions.dateInFuture(issuedOn, today))] : []),
    ...(read && !read.equals(issuedOn) ? [doubt('whyDate', contradictions.dateRead(read, issuedOn))] : []),
  ];
}

/** Everything in which a paper contradicts itself or what is known; none for a plan of ours that is as it says. */
export const doubtsAbout = (paper: Paper, known: Known): Doubt[] => [
  ...issuerDoubts(paper, known),
  ...yearDoubts(paper),
  ...numberDoubts(paper, known),
  ...dateDoubts(paper, known),
];

/** A received plan is another's: doubtful where its paper bears our own name, which is so where nothing speaks against that. */
export const receivedDoubts = (issuer: string, doubts: readonly Doubt[]): Doubt[] =>
  doubts.some(({ field }) => field === 'whyIssuer') ? [] : [doubt('whyIssuer', contradictions.ourName(issuer))];

/** The words that answer the doubts, for the log; refused with the first that is not answered, at the field that asks for it. */
export function answersTo(doubts: readonly Doubt[], answers: Answers): Result<Record<string, { to: string }>> {
  const word = ({ field }: Doubt): string => answers[field]?.trim() ?? '';
  const open = doubts.find((one) => word(one) === '');
  if (open) return notIssued.contradiction({ vi: open.message, en: open.en }, open.field);
  const fields = Map.groupBy(doubts, ({ field }) => field);
  return {
    ok: true,
    value: Object.fromEntries(
      [...fields].map(([field, of]) => [field, { to: [...of.map(({ message }) => message), answers[field]?.trim()].join(' ') }]),
    ),
  };
}
