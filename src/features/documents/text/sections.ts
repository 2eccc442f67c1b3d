import type { Reading } from 'official-documents';

/** Words of the source that an officer put right. */
interface Amendment {
  start: number;
  end: number;
  text: string;
}

type Part = Reading['outline'][number];
type Role = NonNullable<Part['role']>;

/** A part of a plan as its paper has it: a heading, and the paragraphs under it, one a line. */
export interface TextSection {
  kind: Role | 'other';
  /** `section` is numbered I, II; `clause`, within it, 1, 2. */
  level: 'section' | 'clause';
  heading: string;
  text: string | null;
}

interface Cut extends Omit<TextSection, 'text'> {
  start: number;
  from: number;
  /** Where its own items begin, of a part of which only the lead is kept. */
  until?: number | undefined;
}

/** Kinds of which only the lead is kept: what stands under them are duties and targets, which have rows of their own. */
const listed: readonly Role[] = ['assignments', 'targets'];

const placeOf = (part: Part): { start: number; end: number } | undefined => {
  const [first] = part.at ?? [];
  return first && { start: first.start, end: (part.at ?? []).at(-1)?.end ?? first.end };
};

function cutOf(part: Part, level: TextSection['level']): Cut[] {
  const at = placeOf(part);
  if (!at) return [];
  const kind = part.role ?? 'other';
  const children = (part.parts ?? []).filter((child) => child.at?.length);
  const split = level === 'section' && children.some(({ role }) => role !== undefined);
  const until = listed.includes(kind as Role) && children[0] ? placeOf(children[0])?.start : undefined;
  const own: Cut = { kind, level, heading: part.title, start: at.start, from: at.end, ...(until !== undefined && { until }) };
  return split ? [own, ...children.flatMap((child) => cutOf(child, 'clause'))] : [own];
}

/** Where a plan's own text is over: its last sentence, whom it goes to, who signs, what is annexed. */
const over = /^[ \t]*(?:Trên đây là|Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|PHỤ LỤC|Phụ lục (?:kèm|I\b|1\b|số))/mu;
/** A number or a stroke before what follows, alone on what is left of its line. */
const label = /(?:^|\n)[^\S\n]*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])?[.)\-–+]*[^\S\n]*$/u;
const begins = /^(?:[-–+•*](?!\s?\d{4}\b)|\d+(?:\.\d+)*[.)]|[a-zđ][.)])\s/u;
const ends = /[.;:!?…”")/]$/u;
const goesOn = /^\p{Ll}/u;

/** Lines of a page as paragraphs: a line that goes on is joined to the one before, the figure of a page is left out. */
export function paragraphsIn(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split(/[\n\f]/u).map((one) => one.replace(/\s+/gu, ' ').trim())) {
    if (line === '' || /^\d{1,3}$/u.test(line)) continue;
    const last = paragraphs.at(-1);
    if (last === undefined || begins.test(line) || (ends.test(last) && !goesOn.test(line))) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last} ${line}`;
  }
  return paragraphs;
}

/** The words between two places, with what was put right in them. */
function slice(text: string, start: number, end: number, amendments: readonly Amendment[]): string {
  let said = '';
  let at = start;
  for (const one of amendments)
    if (one.start >= at && one.end <= end) {
      said += text.slice(at, one.start) + one.text;
      at = one.end;
    }
  return said + text.slice(at, end);
}

/**
 * The parts of a plan with their text, in the order of the paper, from the outline of its reading: the numbered parts, and those within them of which the
 * reading knows what they are. Of assignments and targets the lead alone. What has no place in the text is left out; never refuses.
 */
export function sectionsOf(outline: Reading['outline'], text: string, amendments: readonly Amendment[] = []): TextSection[] {
  const cuts = outline.flatMap((part) => cutOf(part, 'section')).sort((a, b) => a.start - b.start);
  return cuts.map(({ kind, level, heading, from, until }, index) => {
    const next = until ?? cuts[index + 1]?.start;
    const rest = slice(text, from, next ?? text.length, amendments).replace(/^[\s.:]+/u, '');
    const own = next === undefined ? rest.slice(0, over.exec(rest)?.index ?? rest.length) : rest.replace(label, '');
    return { kind, level, heading: heading.replace(/[\s.:]+$/u, ''), text: paragraphsIn(own).join('\n') || null };
  });
}
