import { channels, namesChannel, type ChannelKind } from '#features/channels/index.ts';
import { fold, oldTonePlacement } from '#platform/values/text.ts';

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

/** The words of a text that tell it from others, without their marks. */
function tellingWords(text: string): Set<string> {
  const words = (text.normalize('NFC').match(/[\p{L}\d]+/gu) ?? []).map((word) => word.toLocaleLowerCase('vi'));
  return new Set(words.filter((word) => !common.has(word)).map(fold));
}

const small = new Set(
  'các của và về cho theo trên trong tại với được đến từ năm một những có là để khi trước sau ngày tháng quý phường xã tỉnh'.split(' '),
);
const usual = new Set([
  'công tác', 'thực hiện', 'tổ chức', 'tuyên truyền', 'cải cách', 'hành chính', 'cách hành', 'cơ quan', 'đơn vị', 'ít nhất', 'địa bàn', 'nội dung', 'nhiệm vụ',
  'kế hoạch', 'thành phố', 'chủ trì', 'phối hợp', 'trì phối', 'hoàn thành', 'trì tổ', 'chức thực',
]); // prettier-ignore

/** Who does it or hears of it says nothing about what is done: two duties of one centre are not alike for that. */
const bodies = new RegExp(
  [
    'trung tâm phục vụ hành chính công|văn phòng(?: hđnd và ubnd)?|đài truyền thanh',
    '(?:ủy|uỷ) ban (?:nhân dân|mặt trận tổ quốc(?: việt nam)?)|hội đồng nhân dân|(?<!\\p{L})(?:ubnd|hđnd|mttq)(?!\\p{L})',
    'phòng (?:văn hóa|kinh tế|nội vụ|tư pháp)[^;,.()]*?(?=[;,.()]|$| (?:tổ chức|xây dựng|tham mưu|triển khai))',
    'tham mưu|tổng hợp',
  ].join('|'),
  'giu',
);

const kindsOf = (text: string): Set<ChannelKind> => {
  const said = text.replaceAll(bodies, ' ; ');
  return new Set((Object.keys(channels) as ChannelKind[]).filter((kind) => namesChannel(said, kind)));
};

/** Two syllables beside each other that tell a text from others: what a word mostly is, "trực tuyến". */
function tellingPairs(text: string): Set<string> {
  const words = (oldTonePlacement(text.normalize('NFC').replaceAll(bodies, ' ; ')).match(/[\p{L}\d]+|[^\s\p{L}\d]/gu) ?? []).map((word) =>
    word.toLocaleLowerCase('vi'),
  );
  const tells = (word = ''): boolean => /^\p{L}+$/u.test(word) && !small.has(word);
  const pairs = words.flatMap((word, at) => (tells(word) && tells(words[at + 1]) ? [`${word} ${words[at + 1] ?? ''}`] : []));
  return new Set(pairs.filter((pair) => !usual.has(pair)));
}

const shareOf = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  left.size + right.size === 0 ? 0 : (2 * left.intersection(right).size) / (left.size + right.size);

/** How much two texts share: 1 for the same telling words, 0 for none. */
export function likeness(one: string, other: string): number {
  if (fold(one) === fold(other)) return 1;
  return shareOf(tellingWords(one), tellingWords(other));
}

/** Pairs that run on are one expression: "dịch vụ", "vụ công" → "dịch vụ công". */
function expressionsOf(pairs: readonly string[]): string[] {
  const found: string[][] = [];
  for (const pair of pairs) {
    const [first = '', second = ''] = pair.split(' ');
    const last = found.at(-1);
    if (last?.at(-1) === first) last.push(second);
    else found.push([first, second]);
  }
  return found.map((words) => words.join(' '));
}

/** How much of the telling words has to be shared; less where the figure counts the same, or both name the same means ("băng rôn"). */
const LEAST = 0.3;
const LEAST_WITH_MEANS = 0.15;

/** The own item that comes nearest to what is asked, with the reasons; undefined where none comes near. What names other means ("video" and "sinh hoạt tổ dân phố") does not. */
export function nearest<Own extends Comparable>(asked: Comparable, owns: readonly Own[]): Nearness<Own> | undefined {
  const words = tellingPairs(asked.text);
  const means = kindsOf(asked.text);
  const scored = owns.flatMap((own): Nearness<Own>[] => {
    const theirs = tellingPairs(own.text);
    const isSame = fold(asked.text) === fold(own.text);
    const sameUnit = own.unitIds.some((id) => asked.unitIds.includes(id));
    const sameMeasure = own.measure !== null && own.measure === asked.measure;
    const alike = isSame ? 1 : shareOf(words, theirs);
    const theirMeans = kindsOf(own.text);
    const sameMeans = !means.isDisjointFrom(theirMeans);
    const otherMeans = means.size > 0 && theirMeans.size > 0 && !sameMeans;
    const isNear = sameMeasure || (!otherMeans && alike >= (sameMeans ? LEAST_WITH_MEANS : LEAST));
    if (!isSame && !isNear) return [];
    const speaks = (sameUnit ? 0.1 : 0) + (sameMeasure ? 0.25 : 0) + (sameMeans ? 0.1 : 0) + (own.kind === asked.kind ? 0.05 : 0);
    const shared = isSame ? [own.text] : expressionsOf([...words].filter((pair) => theirs.has(pair)));
    return [{ own, score: Math.min(1, alike + speaks), words: shared, sameUnit, sameMeasure }];
  });
  return scored.sort((a, b) => b.score - a.score)[0];
}
