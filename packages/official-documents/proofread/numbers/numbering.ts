import type { Finding } from '../../reading.ts';
import type { Node } from '../../read/outline/outline.ts';
import { query } from '../query.ts';

/** Points follow the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5 đ); ă, â, ê, ô, ơ, ư are passed over in practice. */
const alphabet = [...'abcdđeghiklmnopqrstuvxy'];
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

const romanNumber = (text: string): number =>
  [...text].reduce((sum, digit, at) => {
    const value = romanValues[digit] ?? 0;
    return sum + (value < (romanValues[text.charAt(at + 1)] ?? 0) ? -value : value);
  }, 0);

interface Counted {
  kind: 'roman' | 'letter' | 'number' | 'article';
  value: number;
  bare: string;
}

const countedOf = (node: Node): Counted | undefined => {
  const article = /^Điều\s+(\d+)/u.exec(node.part.label)?.[1];
  if (article !== undefined) return { kind: 'article', value: Number(article), bare: article };
  const bare = node.part.label.replace(/^(?:Điều|Chương|Phần|Mục)\s/iu, '').replace(/[()]|\.$/gu, '');
  if (/^[IVXL]+$/u.test(bare)) return { kind: 'roman', value: romanNumber(bare), bare };
  if (/^[a-zđ]$/u.test(bare)) return { kind: 'letter', value: alphabet.indexOf(bare) + 1, bare };
  const last = /^(?:\d+\.)*(\d+)$/u.exec(bare)?.[1];
  return last === undefined ? undefined : { kind: 'number', value: Number(last), bare };
};

const nameOf: Record<Counted['kind'], string> = { roman: 'mục', letter: 'điểm', number: 'khoản', article: 'Điều' };
const printed = (counted: Counted, value: number): string => {
  if (counted.kind === 'letter') return alphabet[value - 1] ?? '';
  if (counted.kind === 'number' || counted.kind === 'article') return String(value);
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'][value] ?? String(value);
};

/** The rank of what only a sign marks. */
const bullet = 9;

/** The last paragraph that hangs on a part or on one below it. */
const lastLoose = (node: Node): string | undefined => {
  const below = node.nodes.at(-1);
  if (!below) return node.loose.at(-1)?.text;
  return lastLoose(below) ?? (below.rank >= bullet ? below.text : undefined);
};

/** Letters that may have stood as labels and were lost with their file's letters: that they are skipped says nothing. */
const isLostBetween = (from: number, { kind, value }: Counted, lost: readonly string[]): boolean =>
  kind === 'letter' && value > from + 1 && alphabet.slice(from, value - 1).every((letter) => lost.includes(letter));

/** A heading without a number, whatever sign ends it: capitals, or what it counts by itself, up to a colon ("ĐOÀN SỐ 2: …", "Buổi chiều: …"). */
const counts =
  /^(?:\p{Lu}{2,}\s\p{Lu}{2,}|(?:\p{L}+\s){1,5}\d+\s?[:.(]|(?:Buổi|Ngày|Sáng|Chiều|Tối|Thứ|Đối với|Đợt|Lượt)(?!\p{L})[^:]{0,60}:)/u;

/** Counting begins anew below a heading that has no number of its own. */
const isRestart = (before: Node | undefined): boolean => {
  const text = before && lastLoose(before);
  return text !== undefined && text.length <= longestHeading && (counts.test(text) || !/[.;!?…]["”']?$/u.test(text));
};
const longestHeading = 150;

const messageOf = (counted: Counted, { previous, before, seen, isForeign, lost }: Series): string | undefined => {
  const name = nameOf[counted.kind];
  if (counted.kind === 'letter' && counted.value === 0) {
    const next = previous && previous.value > 0 ? `; sau điểm ${previous.bare} phải là điểm ${printed(counted, previous.value + 1)}` : '';
    return `Điểm "${counted.bare}" không có trong bảng chữ cái tiếng Việt${next}.`;
  }
  if (previous && counted.value === previous.value + 1) return undefined;
  if (isLostBetween(previous?.value ?? 0, counted, lost)) return undefined;
  if (isForeign && previous?.bare === 'd' && counted.bare === 'e') return undefined;
  const same = seen.get(counted.bare);
  if (same && counted.value === 1 && isRestart(before)) return undefined;
  if (same) return `Trùng số ${name}: đã có ${name} ${counted.bare} (${same.part.title.slice(0, 60)}).`;
  if (!previous && counted.value > 1) return `Thiếu ${name} ${printed(counted, 1)}: phần này bắt đầu bằng ${name} ${counted.bare}.`;
  if (!previous || previous.value === 0) return undefined;
  if (counted.value < previous.value) return `Sai thứ tự: ${name} ${counted.bare} đứng sau ${name} ${previous.bare}.`;
  return `Nhảy số ${name}: sau ${name} ${previous.bare} là ${name} ${counted.bare}, không có ${name} ${printed(counted, previous.value + 1)}.`;
};

interface Series {
  previous: Counted | undefined;
  before: Node | undefined;
  seen: Map<string, Node>;
  /** Whether letters that Vietnamese has not are among them: the list follows another alphabet, and that is asked at these. */
  isForeign: boolean;
  lost: readonly string[];
}

const isTooHigh = (node: Node): boolean => {
  const siblings = (node.parent?.nodes ?? []).filter((one) => one.rank === node.rank);
  const before = siblings[siblings.indexOf(node) - 1];
  const [own, previous] = [countedOf(node), before && countedOf(before)];
  return own !== undefined && previous !== undefined && own.value === previous.value + 2;
};

/** "2.1." below part 3: the number does not fit the part that it stands in. */
const strayOf = (node: Node): string | undefined => {
  const first = /^(\d+)\./u.exec(node.part.label)?.[1];
  const parent = node.parent && countedOf(node.parent);
  if (first === undefined || parent?.kind !== 'number' || /\./u.test(node.parent?.part.label ?? '') || Number(first) === parent.value)
    return undefined;
  // The part itself has a number that is too high by one, and is asked about.
  if (Number(first) === parent.value - 1 && node.parent && isTooHigh(node.parent)) return undefined;
  return `Số ${node.part.label} không khớp với khoản ${parent.bare} chứa nó.`;
};

const findingsIn = (siblings: Node[], lost: readonly string[]): Finding[] => {
  const findings: Finding[] = [];
  const last = new Map<string, Counted>();
  const seen = new Map<string, Node>();
  let before: Node | undefined;
  let isStray = false;
  /** A number too high by one, and straight behind it the one that has this number: only the first is wrong. */
  let skipped: string | undefined;
  /** A number twice in a row stood for the next one, so that the one behind it is not skipped to. */
  let twice: string | undefined;
  const isForeign = siblings.some((node) => countedOf(node)?.value === 0);
  for (const node of siblings) {
    const counted = countedOf(node);
    if (!counted) continue;
    const series = `${counted.kind} ${node.rank}`;
    const stray: string | undefined = isStray ? undefined : strayOf(node);
    if (stray !== undefined) isStray = true;
    const previous = last.get(series);
    const asked = messageOf(counted, { previous, before, seen, isForeign, lost });
    const isCountedOn = twice === series && previous !== undefined && counted.value === previous.value + 2;
    const message = (asked !== undefined && (skipped === counted.bare || isCountedOn) ? undefined : asked) ?? stray;
    twice = previous !== undefined && counted.value === previous.value ? series : undefined;
    skipped = asked !== undefined && previous !== undefined && counted.value === previous.value + 2 ? counted.bare : undefined;
    const { paragraph } = node;
    const length = Math.min(paragraph.text.length, paragraph.from + 80);
    if (message !== undefined) findings.push(query({ paragraph, start: 0, end: length }, 'numbering', message));
    last.set(series, counted);
    seen.set(counted.bare, node);
    before = node;
  }
  return findings;
};

const isArticle = (node: Node): boolean => /^Điều\s/u.test(node.part.label);

const articlesOf = (nodes: Node[]): Node[] => nodes.flatMap((node) => [...(isArticle(node) ? [node] : []), ...articlesOf(node.nodes)]);

/** Rules that a decision puts into force count their articles from one again. */
const runsOf = (articles: Node[]): Node[][] => {
  const runs: Node[][] = [];
  for (const [at, article] of articles.entries()) {
    const next = articles[at + 1];
    const begins = countedOf(article)?.value === 1 && (!next || countedOf(next)?.value === 2);
    if (begins || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(article);
  }
  return runs;
};

const withinParts = (nodes: Node[], lost: readonly string[]): Finding[] => [
  ...findingsIn(
    nodes.filter((node) => !isArticle(node)),
    lost,
  ),
  ...nodes.flatMap((node) => withinParts(node.nodes, lost)),
];

/** Parts that are misnumbered: a number twice, skipped or out of order, one of another part, a letter that Vietnamese has not. Labels stay as printed. */
export const numberingFindings = (top: Node[], lost: readonly string[] = []): Finding[] => [
  ...runsOf(articlesOf(top)).flatMap((run) => findingsIn(run, lost)),
  ...withinParts(top, lost),
];
