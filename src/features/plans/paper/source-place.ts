import { roman } from 'official-documents';

interface Label {
  rank: number;
  /** Of a number, what it says; of a stroke nothing, as it is counted. */
  number?: string;
}

interface Line {
  start: number;
  text: string;
  label: Label | undefined;
}

const [PART, POINT, DEEPER, LETTER, DASH, PLUS] = [1, 2, 3, 4, 5, 6];
const shapes: readonly [number, RegExp][] = [
  [PART, /^([IVXLC]+)[.)/–-]\s/u],
  [DEEPER, /^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s/u],
  [POINT, /^(\d{1,2})[.)]\s/u],
  [LETTER, /^([a-zđ])[.)]\s/u],
  [DASH, /^[-–•*](?!\s?\d{4}(?!\d))\s/u],
  [PLUS, /^\+\s/u],
];
/** Items of one line of text, above which the label of the first line is looked for. */
const LONGEST = 25;
const annex = /^[ \t]*PHỤ LỤC/mu;

const labelOf = (text: string): Label | undefined => {
  for (const [rank, shape] of shapes) {
    const found = shape.exec(text);
    if (found) return { rank, ...(found[1] !== undefined && { number: found[1] }) };
  }
  return undefined;
};

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split(/(?<=[\n\f])/u).flatMap((raw): Line[] => {
    const line = { start, text: raw.trim(), label: labelOf(raw.trim()) };
    start += raw.length;
    return line.text === '' || /^\d{1,3}$/u.test(line.text) ? [] : [line];
  });
}

const nth = (at: number): string => (at === 1 ? 'nhất' : String(at));

/** The items of the same list before it, the nearest first; undefined where a heading without a number stands between them, so that nobody can count. */
function siblingsBefore(lines: readonly Line[], at: number, rank: number): Label[] | undefined {
  const found: Label[] = [];
  for (let place = at - 1; place >= 0; place--) {
    const { text, label } = lines[place] as Line;
    if (label && label.rank < rank) return found;
    if (label?.rank === rank) found.push(label);
    const above = lines[place - 1];
    if (!label && text.endsWith(':') && above && /[.;]$/u.test(above.text)) return undefined;
  }
  return found;
}

/** True where the numbers run up to this one: else a number of something else was taken for it. */
const runsOn = (number: string, before: readonly Label[]): boolean => {
  const at = before.length + 1;
  return number === String(at) || number === roman(at) || number === 'abcdđeghiklmnopqrstuvxy'[at - 1];
};

/** Of a numbered item that holds lettered ones those are the points, so that it is a clause. */
function holdsLetters(lines: readonly Line[], at: number): boolean {
  for (const { label } of lines.slice(at + 1)) {
    if (label && label.rank <= POINT) return false;
    if (label?.rank === LETTER) return true;
  }
  return false;
}

const said = ({ rank, number = '' }: Label, before: readonly Label[], isClause: boolean): string | undefined => {
  if (rank === DEEPER) return `điểm ${number}`;
  if (rank === DASH) return `gạch đầu dòng thứ ${nth(before.length + 1)}`;
  if (rank === PLUS) return `dấu cộng thứ ${nth(before.length + 1)}`;
  if (!runsOn(number, before)) return undefined;
  return rank === PART ? `Mục ${number}` : `${isClause ? 'khoản' : 'điểm'} ${number}`;
};

/**
 * Where the words at an offset stand in the text of a paper, by its own numbers: "gạch đầu dòng thứ 2 điểm 6 Mục VI", "điểm b khoản 1 Mục III". Undefined where that is not certain:
 * in an annex, without a number above, or where numbers do not run on.
 */
export function placeInText(text: string, offset: number): string | undefined {
  if (annex.test(text.slice(0, offset))) return undefined;
  const lines = linesOf(text);
  let at = lines.findLastIndex(({ start }) => start <= offset);
  const lowest = Math.max(0, at - LONGEST);
  while (at > lowest && !lines[at]?.label) at -= 1;
  const places: string[] = [];
  for (let label = lines[at]?.label; label; label = lines[at]?.label) {
    const { rank } = label;
    const before = siblingsBefore(lines, at, rank);
    const place = before && said(label, before, rank === POINT && holdsLetters(lines, at));
    if (place === undefined) return undefined;
    places.push(place);
    // "2.1" has its point in itself.
    const parent = rank === DEEPER ? POINT : rank;
    at = lines.findLastIndex((line, index) => index < at && line.label !== undefined && line.label.rank < parent);
  }
  return places.length > 0 ? places.join(' ') : undefined;
}
