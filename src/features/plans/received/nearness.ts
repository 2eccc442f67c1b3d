import { fold } from '#platform/values/text.ts';

/** What is compared of an item: its words, its units, and what its figure counts. */
export interface Comparable {
  kind: 'duty' | 'target';
  text: string;
  unitIds: readonly string[];
  measure: string | null;
}

/** How near an own item comes, from 0 to 1, and what speaks for it. */
export interface Nearness<Own extends Comparable> {
  own: Own;
  score: number;
  words: string[];
  sameUnit: boolean;
  sameMeasure: boolean;
}

const common = new Set(
  'các của và về cho theo trên trong tại với được đến từ việc công tác thực hiện tổ chức tuyên truyền cải cách hành chính cơ quan đơn vị năm ít nhất một những có là để khi địa bàn nội dung nhiệm vụ kế hoạch phường xã tỉnh thành phố'.split(
    ' ',
  ),
);

/** The words of a text that tell it from others, folded, each once in its order, with how they were written. */
function tellingWords(text: string): Map<string, string> {
  const words = text.normalize('NFC').match(/[\p{L}\d]+/gu) ?? [];
  return new Map(words.map((word) => [fold(word), word.toLocaleLowerCase('vi')] as const).filter(([, word]) => !common.has(word)));
}

/** How much two texts share: 1 for the same telling words, 0 for none. */
export function likeness(one: string, other: string): number {
  if (fold(one) === fold(other)) return 1;
  const [left, right] = [tellingWords(one), tellingWords(other)];
  const shared = [...left.keys()].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

const LEAST = 0.25;

/** The own item that comes nearest to what is asked, with the reasons; undefined where none comes near. */
export function nearest<Own extends Comparable>(asked: Comparable, owns: readonly Own[]): Nearness<Own> | undefined {
  const words = tellingWords(asked.text);
  const scored = owns.map((own): Nearness<Own> => {
    const theirs = tellingWords(own.text);
    const sameUnit = own.unitIds.some((id) => asked.unitIds.includes(id));
    const sameMeasure = own.measure !== null && own.measure === asked.measure;
    const score = Math.min(
      1,
      likeness(asked.text, own.text) + (sameUnit ? 0.1 : 0) + (sameMeasure ? 0.25 : 0) + (own.kind === asked.kind ? 0.05 : 0),
    );
    return { own, score, words: [...words].filter(([word]) => theirs.has(word)).map(([, word]) => word), sameUnit, sameMeasure };
  });
  const near = scored.filter(({ score, words: shared, sameMeasure }) => score >= LEAST && (shared.length >= 2 || sameMeasure));
  return near.sort((a, b) => b.score - a.score)[0];
}
