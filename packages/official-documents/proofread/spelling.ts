import { isSyllable } from '../language/syllables.ts';
import type { Finding } from '../reading.ts';
import { dutyVerbs } from '../read/duties/office-names.ts';
import type { Paragraph } from '../read/model/document.ts';
import { itemOf } from '../read/sections.ts';
import { commonSlips, fixedPhrases } from './phrases.ts';

const query = (paragraph: Paragraph, start: number, end: number, message: string): Finding => ({
  kind: 'spelling',
  ...itemOf({ paragraph }, start, end),
  message,
});

/** Words that may rightly stand twice ("luôn luôn", "ngày càng ngày"). */
const mayDouble = new Set('luôn đời xa thường ngày người nhà từ mãi dần song hằng sáng xanh cao lâu nhanh chầm từng ai đâu nơi'.split(' '));

const doubled = (paragraph: Paragraph): Finding[] =>
  [...paragraph.text.matchAll(/(?<!\p{L})(\p{L}{2,})((?:\s\1)+)(?!\p{L})/gu)].flatMap((match) => {
    const [whole, word = '', again = ''] = match;
    const isTwice = again.length === word.length + 1;
    if (!isTwice || mayDouble.has(word.toLowerCase()) || /^\p{Lu}+$/u.test(word)) return [];
    const next = /^\s\p{L}+/u.exec(paragraph.text.slice(match.index + whole.length))?.[0].length ?? 0;
    return [query(paragraph, match.index, match.index + whole.length + next, `Lặp từ "${word}".`)];
  });

/** Whether two syllables differ by one letter or mark: added, left out or changed. */
const isSlip = (a: string, b: string): boolean => {
  const [one, two] = [a.normalize('NFD'), b.normalize('NFD')];
  if (one === two || Math.abs(one.length - two.length) > 1) return false;
  let head = 0;
  while (head < one.length && one[head] === two[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) tail += 1;
  return Math.max(one.length, two.length) - head - tail <= 1;
};

interface Word {
  text: string;
  start: number;
  end: number;
}
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    text: match[0].toLocaleLowerCase('vi'),
    start: match.index,
    end: match.index + match[0].length,
  }));

const phrases = fixedPhrases.map((phrase) => ({ phrase, words: wordsOf(phrase).map((word) => word.text) }));
/** Other words that the papers rightly put where the phrase has its own: "hành chính" beside "hành chánh". */
const accepted = new Set(['uỷ', 'hoá', 'toạ', 'thoả', 'chuyên', 'chuyển đổi', 'sổ sách']);

/** The one word that differs from the phrase, by a letter or mark; undefined where none differs, or more. */
const inPhrase = (words: Word[], at: number, phrase: string[]): Word | undefined => {
  let slip: { word: Word; wanted: string } | undefined;
  for (const [offset, wanted] of phrase.entries()) {
    const word = words[at + offset];
    if (!word || (slip && word.text !== wanted)) return undefined;
    if (word.text !== wanted) slip = { word, wanted };
  }
  return slip && !accepted.has(slip.word.text) && isSlip(slip.word.text, slip.wanted) ? slip.word : undefined;
};

/** Phrases by their first and by their second word: a phrase with one slip still shows one of them. */
const byFirst = Map.groupBy(phrases, ({ words }) => words[0]);
const bySecond = Map.groupBy(phrases, ({ words }) => words[1]);

const slips = (paragraph: Paragraph, words: Word[]): Finding[] => {
  const found = new Map<number, Finding>();
  words.forEach((first, at) => {
    const candidates = [...(byFirst.get(first.text) ?? []), ...(bySecond.get(words[at + 1]?.text) ?? [])];
    for (const { phrase, words: wanted } of candidates) {
      const slip = inPhrase(words, at, wanted);
      const last = words[at + wanted.length - 1];
      if (!slip || !last || found.has(slip.start)) continue;
      found.set(slip.start, query(paragraph, first.start, last.end, `Sai chính tả: "${slip.text}", đúng là "${phrase}".`));
    }
  });
  return [...found.values()];
};

const anySlip = new RegExp(`(?<!\\p{L})(?:${commonSlips.map(([wrong]) => wrong).join('|')})(?!\\p{L})`, 'gu');
const rightOf = new Map(commonSlips);

const common = (paragraph: Paragraph): Finding[] =>
  [...paragraph.text.toLocaleLowerCase('vi').matchAll(anySlip)].map((match) =>
    query(paragraph, match.index, match.index + match[0].length, `Sai chính tả: "${match[0]}", đúng là "${rightOf.get(match[0]) ?? ''}".`),
  );

const known = new Set(
  'internet facebook zalo fanpage website web online email video clip pano logo index data lake big open portal slogan blog app tiktok youtube led smart wifi file radio camera robot logistics blockchain startup sms fax links link index par chatbot massage covid learning viettel vnpt mobile offline mail office sharepoint excel word livestream'.split(
    ' ',
  ),
);

/** Part of an address, a file name or a code: what stands between white space holds more than letters. */
const isInAddress = (text: string, word: Word): boolean => {
  const start = text.lastIndexOf(' ', word.start) + 1;
  const end = text.indexOf(' ', word.end);
  return /[@/\d_&]|\p{L}\.\p{L}|\p{L}-\p{L}/u.test(text.slice(start, end < 0 ? text.length : end));
};

/** A word in small letters that cannot be a Vietnamese syllable; names and borrowed words are left alone. */
const impossible = (paragraph: Paragraph, words: Word[]): Finding[] =>
  words.flatMap((word) => {
    const printed = paragraph.text.slice(word.start, word.end);
    if (!/^\p{Ll}{2,}$/u.test(printed) || isInAddress(paragraph.text, word) || known.has(printed) || isSyllable(printed)) return [];
    return [query(paragraph, word.start, word.end, `Không có âm tiết "${printed}" trong tiếng Việt.`)];
  });

/** A sentence that only names what the paper rests on, and ends before it says anything: its full stop should be a comma or semicolon. */
const cutBasis = (paragraph: Paragraph): Finding[] => {
  const match =
    /^(?:Căn cứ|Thực hiện)\s(?:Kế hoạch|kế hoạch|Quyết định|Nghị quyết|Công văn|Chỉ thị)[^.;]*?((?:\s\p{L}+){1,3})\.\s(\p{Lu}\p{Ll}*(?:\s\p{Ll}+)?)/u.exec(
      paragraph.text.slice(paragraph.from),
    );
  if (!match) return [];
  const end = paragraph.from + match[0].length;
  const start = end - (match[1] ?? '').length - 2 - (match[2] ?? '').length;
  return [query(paragraph, start, end, 'Dấu chấm làm đứt câu nêu căn cứ; phải là dấu phẩy hoặc dấu chấm phẩy.')];
};

const opensWithChannel = /\.\s(?=(?:Cổng|Trang|Hệ thống|Đài|Bảng) (?:thông tin|Thông tin|tin|truyền thanh|Truyền thanh|phát thanh))/gu;
const anyVerb = new RegExp(`(?:^|\\s)(?:${dutyVerbs}|được|phải|là|có|sẽ|đã|mở|đăng|phát|duy trì)(?!\\p{L})`, 'iu');

/** A sentence that only names a channel has lost its verb: "… năm 2024. Cổng Thông tin điện tử phường; trên các bảng tin". */
const cutSentence = (paragraph: Paragraph): Finding[] =>
  [...paragraph.text.matchAll(opensWithChannel)].flatMap((match) => {
    const from = match.index + match[0].length;
    const sentence = /^[^.]*/u.exec(paragraph.text.slice(from))?.[0] ?? '';
    if (anyVerb.test(sentence)) return [];
    const start = match.index - (/\S+(?:\s\S+)?$/u.exec(paragraph.text.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0);
    const name = sentence.split(/[;,]/u)[0]?.split(' ').slice(0, 6).join(' ') ?? '';
    return [
      { ...query(paragraph, start, from + name.length, 'Câu bị đứt: chỉ còn tên kênh, thiếu động từ.'), kind: 'damaged-text' as const },
    ];
  });

const overlaps = (a: Finding, b: Finding): boolean => {
  const [one, two] = [a.at?.[0], b.at?.[0]];
  return one !== undefined && two !== undefined && one.start < two.end && two.start < one.end;
};

/** Doubled and misspelt words, and full stops that cut a sentence. On clean text none. */
export const spellingFindings = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs.flatMap((paragraph) => {
    const words = wordsOf(paragraph.text);
    const all = [
      ...doubled(paragraph),
      ...common(paragraph),
      ...slips(paragraph, words),
      ...impossible(paragraph, words),
      ...cutBasis(paragraph),
      ...cutSentence(paragraph),
    ];
    return all.filter((one, at) => !all.slice(0, at).some((other) => overlaps(one, other)));
  });
