import type { Plan } from '#features/plans/index.ts';
import { fold } from '#platform/values/text.ts';

export const cues = {
  words: { vi: 'Câu dài, chữ viết tắt chưa giải thích', en: 'Long sentences, abbreviations that are not explained' },
  twice: { vi: 'Nội dung lặp lại', en: 'The same thing twice' },
  unit: { vi: 'Nhiệm vụ chưa có đơn vị', en: 'Duties without a unit' },
  product: { vi: 'Nhiệm vụ chưa nêu sản phẩm', en: 'Duties without a product' },
  day: { vi: 'Nhiệm vụ chưa nêu thời hạn', en: 'Duties without a deadline' },
  audience: { vi: 'Chưa nêu đối tượng', en: 'No audience is named' },
  thrift: { vi: 'Chưa nêu kinh phí, tiết kiệm', en: 'Nothing is said of costs' },
} as const;
export type Cue = keyof typeof cues;

export const isCue = (text: string | null): text is Cue => text !== null && Object.hasOwn(cues, text);

/** A place of the plan that a rule points at: a duty or target by its number, or the plan as a whole. */
export interface CuedPlace {
  of: 'duty' | 'target' | 'plan';
  position: number;
  /** What is meant there: the number of words, or an abbreviation. */
  what: string;
}

type Line = Pick<CuedPlace, 'of' | 'position'> & { text: string };
type Said = Pick<Plan, 'title' | 'duties' | 'targets' | 'budgetSources'>;

/** More words than this in one sentence are hard to follow when heard once. */
const MOST_WORDS = 60;
/** What every reader of a plan knows. */
const known = new Set(['UBND', 'HĐND', 'TTHC', 'QR', 'SMS', 'PDF', 'TV']);

const linesIn = ({ duties, targets }: Said): Line[] => [
  ...duties.map(({ position, text }): Line => ({ of: 'duty', position, text })),
  ...targets.map(({ position, text }): Line => ({ of: 'target', position, text })),
];

const wordsOf = (sentence: string): number => sentence.split(/\s+/u).filter(Boolean).length;

function inWords(plan: Said): CuedPlace[] {
  const all = [plan.title, ...linesIn(plan).map(({ text }) => text)].join('\n');
  const explained = new Set([...all.matchAll(/\((?:sau đây )?(?:gọi|viết) tắt(?: là)? ["“]?([\p{Lu}\d]{2,})|\(([\p{Lu}Đ]{2,})\)/gu)].flatMap(([, a, b]) => [a ?? '', b ?? ''])); // prettier-ignore
  return linesIn(plan).flatMap(({ of, position, text }) => {
    const longest = Math.max(...text.split(/[.;!?\n]/u).map(wordsOf));
    const short = [...new Set(text.match(/(?<![\p{L}\d/.-])\p{Lu}{3,}(?![\p{L}\d/-])/gu) ?? [])].filter(
      (one) => !known.has(one) && !explained.has(one),
    );
    return [...(longest > MOST_WORDS ? [{ of, position, what: String(longest) }] : []), ...short.map((what) => ({ of, position, what }))];
  });
}

function twice(plan: Said): CuedPlace[] {
  const seen = new Set<string>();
  return linesIn(plan).flatMap(({ of, position, text }) => {
    const key = `${of} ${fold(text)}`;
    if (!seen.has(key)) return (seen.add(key), []);
    return [{ of, position, what: '' }];
  });
}

const dutiesThat = ({ duties }: Said, lacks: (duty: Plan['duties'][number]) => boolean): CuedPlace[] =>
  duties.filter(lacks).map(({ position }) => ({ of: 'duty', position, what: '' }));

const unlessSaid = (plan: Said, words: RegExp): CuedPlace[] =>
  words.test([plan.title, ...linesIn(plan).map(({ text }) => text)].join('\n')) ? [] : [{ of: 'plan', position: 0, what: '' }];

/** The places of a plan at which a rule wants a look; none where it finds nothing. It proposes and decides nothing. */
export function placesOf(cue: Cue, plan: Said): CuedPlace[] {
  switch (cue) {
    case 'words':
      return inWords(plan);
    case 'twice':
      return twice(plan);
    case 'unit':
      return dutiesThat(plan, ({ units }) => units.length === 0);
    case 'product':
      return dutiesThat(plan, ({ product }) => product === null);
    case 'day':
      return dutiesThat(plan, ({ deadlines }) => deadlines.length === 0);
    case 'audience':
      return unlessSaid(plan, /người dân|nhân dân|doanh nghiệp|cán bộ|công chức|hội viên|đoàn viên|học sinh|hộ gia đình/iu);
    case 'thrift':
      return plan.budgetSources.length > 0 ? [] : unlessSaid(plan, /tiết kiệm|kinh phí/iu);
  }
}
