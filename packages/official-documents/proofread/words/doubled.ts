import { languageModel } from '../../language/statistics/model.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import { followsOn } from './context.ts';
import { gainOf } from './sequence.ts';
import type { Span, Word } from './words.ts';

/** Words that may rightly stand twice: of time, manner and measure ("luôn luôn"), that paint or sound ("ào ào"), and beasts and plants ("ba ba"). */
const mayDouble = new Set(
  `luôn đời kiếp xa gần thường ngày tháng năm người nhà từ mãi dần song hằng sáng chiều tối đêm xanh đỏ vàng trắng cao lâu nhanh chậm chầm từng ai đâu nơi rất mọi đều nhiều ngành lớp tầng hàng
   vân hay hiu đùng ào ầm rào lăm chăm khăng trùng điệp thao phăng băng bon vù vèo chang rưng bừng ngang đường rành trơ khư ù quanh làu ngấm vừa khác đăm lăng mênh phơi san tàng thoang
   tối thay nằng ròng ong oang sừng sực nườm đau râm rả rì rỉ lai xăm xem be lia bời tròn gờn khoan khe ngời ngùn tanh căm ba chuồn cào chôm đa cu le đu bông bìm dế tê cụ`.split(
    /\s+/u,
  ),
);

/** Words that join others: to print one twice makes no sense, unless it begins a word of its own ("theo theo dõi"). */
const joining = new Set('các của và với theo tại những được cho từ do đến bởi có sẽ đã'.split(' '));

/** Natural logarithms, counted on right and wrong pairs: where two words belong together, may, are hardly ever apart; where one is surely too many. */
const bonds = { before: 2.5, after: 2, loose: 0.5, tight: 3.8, strong: 4.5, surely: 11 };

interface Twice {
  before: string;
  word: string;
  next: string;
}

const isKnown = (word: string): boolean => languageModel().numberOf(word) >= 0;

/** Whether the word behind follows the doubled one because of what stands before it: "mạnh cải" is met in "đẩy mạnh cải cách" alone. */
const isOnePhrase = ({ before, word, next }: Twice): boolean => {
  const model = languageModel();
  const [first, second, third] = [before, word, next].map((one) => model.numberOf(one));
  if (first === undefined || second === undefined || third === undefined || Math.min(first, second, third) < 0) return false;
  const alone = { one: second, two: -1, three: -1 };
  return model.log(model.after({ one: first, two: -1, three: -1 }, second), third) > model.log(alone, third);
};

/** Ends and beginnings of expressions that meet in papers of all kinds, whatever the statistics say. */
const known =
  /^(?:hiện hiện (?:đại|trạng|hành)|định định (?:hướng|mức|kỳ)|khu khu (?:chức|công|vực|dân|phố|đô)|hợp hợp (?:đồng|quy|tác|lý)|thành thành (?:phố|viên|phần)|vi vi phạm|nhân nhân dân|hành hành (?:nghề|chính|vi)|quan quan (?:trọng|hệ)|chức chức (?:năng|danh)|công công (?:chức|dân|khai))$/u;

const ended =
  /^(?:nguyên|công|trích|điện|bài|đơn) văn văn|^(?:tồn|hiện|thực) tại tại|^địa chỉ chỉ|^(?:nơi|người|bên|vị) (?:gửi gửi|nhận nhận)|^xác nhận nhận|^chính công công/u;

/** Whether the two are the end of one expression and the beginning of the next: "cơ quan quan trọng", "hành vi vi phạm". */
const isJoint = (twice: Twice): boolean => {
  const { before, word, next } = twice;
  if (ended.test(`${before} ${word} ${word}`)) return true;
  if (before !== '' && followsOn(before, word) >= bonds.before && known.test(`${word} ${word} ${next}`)) return true;
  if (before === '' || next === '' || /^\d/u.test(next) || isOnePhrase(twice)) return false;
  const after = joining.has(word) ? bonds.tight : bonds.after;
  return followsOn(before, word) >= bonds.before && (!isKnown(next) || followsOn(word, next) >= after);
};

const gainWithOne = (text: string, start: number, length: number): number => gainOf(text, { start, end: start + length }, '');

/** Whether one of the two is surely too many: nothing ties the first to what stands before it, and it joins others, or the text gains much. */
const isSurely = ({ before, word, next }: Twice, gain: () => number): boolean => {
  if (!isKnown(word) || (before !== '' && (!isKnown(before) || followsOn(before, word) >= bonds.before))) return false;
  return joining.has(word) ? isKnown(next) && followsOn(word, next) < bonds.strong : gain() >= bonds.surely;
};

const twice = /(?<!\p{L})(\p{L}{2,})((?:\s\1)+)(?!\p{L})/giu;
const pairTwice = /(?<!\p{L})(\p{Ll}{2,}\s\p{Ll}{2,})\s\1(?!\p{L})/gu;

/** A name of a people or a place: both are written with a capital ("Lô Lô"). */
const isName = (again: string): boolean => /^\s\p{Lu}/u.test(again);

/** Among so many of the commonest words are those that are printed twice by mistake; rarer ones are doubled to paint ("choai choai"). */
const commonest = 3_000;
const isCommon = (word: string): boolean => {
  const number = languageModel().numberOf(word);
  return number >= 0 && number < commonest;
};

const doubled = (paragraph: Paragraph, isCertain: (twice: Span) => boolean): Finding[] =>
  [...paragraph.text.matchAll(twice)].flatMap((match) => {
    const [whole, word = '', again = ''] = match;
    const isTwice = again.length === word.length + 1;
    if (
      !isTwice ||
      !isCommon(word.toLowerCase()) ||
      mayDouble.has(word.toLowerCase()) ||
      isName(again) ||
      (/^\p{Lu}/u.test(word) && !joining.has(word.toLowerCase())) ||
      /^\p{Lu}+$/u.test(word)
    )
      return [];
    const end = match.index + whole.length;
    const next = /^\s\p{L}+/u.exec(paragraph.text.slice(end))?.[0] ?? '';
    const before = /(\p{L}+)\s$/u.exec(paragraph.text.slice(Math.max(0, match.index - 12), match.index))?.[1] ?? '';
    const behind = next === '' ? (/^\s(\d)/u.exec(paragraph.text.slice(end))?.[1] ?? '') : next.trim();
    const pair = { before: before.toLowerCase(), word: word.toLowerCase(), next: behind.toLowerCase() };
    if (isJoint(pair)) return [];
    const isSure =
      isCertain({ start: match.index, end }) && isSurely(pair, () => gainWithOne(paragraph.text, match.index, word.length + 1));
    const stretch = { paragraph, start: match.index, end: end + next.length };
    return [query(stretch, 'spelling', `Lặp từ "${word}".`, isSure ? word + next : undefined)];
  });

/** Words of two syllables that join or begin what is said, and end nothing: printed twice in a row they are once too many. */
const neverTwice = new Set(
  'kể từ|đối với|đồng thời|bao gồm|tiếp tục|nâng cao|đẩy mạnh|tăng cường|triển khai|thông qua|trong đó|nhằm mục|trên địa|cũng như|ngoài ra|bên cạnh|tạo điều|góp phần|phục vụ|chủ trì'.split(
    '|',
  ),
);

/** Two words that stand twice in a row: "phối hợp phối hợp". What belongs to the word before them may go on so: "Viện kiểm sát kiểm sát việc tuân theo pháp luật". */
const doubledPairs = (paragraph: Paragraph): Finding[] =>
  [...paragraph.text.matchAll(pairTwice)].flatMap((match) => {
    const [whole, pair = ''] = match;
    const [first = '', second = ''] = pair.split(' ');
    const before = /(\p{L}+)\s$/u.exec(paragraph.text.slice(Math.max(0, match.index - 12), match.index))?.[1]?.toLowerCase() ?? '';
    const isOnce = neverTwice.has(pair);
    if (first === second || (!isOnce && (mayDouble.has(first) || mayDouble.has(second)))) return [];
    if (!isOnce && before !== '' && (!isKnown(before) || followsOn(before, first) >= bonds.loose)) return [];
    const stretch = { paragraph, start: match.index, end: match.index + whole.length };
    const isSure = before === '' && gainWithOne(paragraph.text, match.index, pair.length + 1) >= bonds.surely;
    return [query(stretch, 'spelling', `Lặp từ "${pair}".`, isSure ? pair : undefined)];
  });

/** Whether so many words in a row stand twice, whatever stands between them. */
const standTwice = (words: Word[], count: 1 | 2): boolean => {
  for (let at = 0; at + count < words.length; at += 1)
    if (words[at]?.text === words[at + count]?.text && (count === 1 || words[at + 1]?.text === words[at + 3]?.text)) return true;
  return false;
};

/** Words that stand twice in a row. `isCertain` tells for the stretch of the two whether one of them is surely too many. */
export const doubledFindings = (paragraph: Paragraph, words: Word[], isCertain: (twice: Span) => boolean): Finding[] => [
  ...(standTwice(words, 1) ? doubled(paragraph, isCertain) : []),
  ...(standTwice(words, 2) ? doubledPairs(paragraph) : []),
];
