import type { Locale } from '#platform/values/messages.ts';
import { procedureTexts } from './messages.ts';
import { kinds, levels, services, type Content, type ProcedurePaper, type Way } from './procedure.ts';
import { kept } from './schema.ts';
import { wayView } from './way.ts';

/** A field that says otherwise: each line that stood there and no longer does, and each that stands there now. */
export interface Difference {
  field: string;
  from: string[];
  to: string[];
}

const LONGEST = 600;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const wordsFor = {
  level: (code: string, locale: Locale) => levels[code as keyof typeof levels][locale],
  kind: (code: string, locale: Locale) => kinds[code as keyof typeof kinds][locale],
  service: (code: string, locale: Locale) => services[code as keyof typeof services][locale],
} as Partial<Record<string, (code: string, locale: Locale) => string>>;

function wayWords(way: Way, locale: Locale): string {
  const { name, term, fee, note } = wayView(way, locale);
  return [`${name}: ${term}; ${fee}`, note].filter(Boolean).join('. ');
}

function paperWords({ occasion, name, originals, copies }: ProcedurePaper, locale: Locale): string {
  const counts = procedureTexts[locale].counts(originals, copies);
  return `${occasion === null ? '' : `${occasion}: `}${name}${counts && ` (${counts})`}`;
}

/** What the second says otherwise than the first, field by field in the order of the form: ways, papers, steps and bases line by line. */
export function differencesIn(before: Content, after: Content, locale: Locale): Difference[] {
  const t = procedureTexts[locale];
  const single = kept.fields.flatMap(({ name, about }) => {
    const words = (content: Content): string[] => {
      const value = Reflect.get(content, name) as string | null;
      return value === null ? [] : [short(wordsFor[name]?.(value, locale) ?? value)];
    };
    return compared(about.label[locale], words(before), words(after));
  });
  const listed = (field: string, words: (content: Content) => string[]) => compared(field, words(before), words(after));
  return [
    ...single,
    ...listed(t.ways, ({ ways }) => ways.map((way) => wayWords(way, locale))),
    ...listed(t.papers, ({ papers }) => papers.map((paper) => paperWords(paper, locale))),
    ...listed(t.steps, ({ steps }) => [...steps]),
    ...listed(t.bases, ({ bases }) => bases.map(({ words }) => words)),
  ];
}

function compared(field: string, from: readonly string[], to: readonly string[]): Difference[] {
  if (from.length === to.length && from.every((line, at) => line === to[at])) return [];
  const gone = from.filter((line) => !to.includes(line));
  const come = to.filter((line) => !from.includes(line));
  // Where only the order is another, all lines are shown.
  const isOrder = gone.length === 0 && come.length === 0;
  return [{ field, from: (isOrder ? from : gone).map(short), to: (isOrder ? to : come).map(short) }];
}
