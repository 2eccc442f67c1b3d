import { fold } from '../../language/fold.ts';
import type { Paragraph } from '../../read/model/document.ts';
import type { DocumentHeader, Finding } from '../../reading.ts';
import { query } from '../query.ts';

const closes = /^Trên đây là (?:toàn bộ )?(?:nội dung )?(?:[Kk]ế hoạch|[Bb]áo cáo|[Cc]hương trình|[Hh]ướng dẫn|[Pp]hương án)(?!\p{L})/u;
const announces =
  /(?<!\p{L})(?:ban hành|xây dựng|báo cáo)(?:\s(?:(?!ban hành|xây dựng|báo cáo)[^.;:]){0,160})?\s(?:như sau|với (?:các|những) nội dung sau)\s?:?$/u;
const firstSentence = /^[^.;]*(?:[.;]|$)/u;
const years = /(?<![\d/.-]|20\d{2}\s?[-–]\s?)20\d{2}(?![\d/]|\s?[-–]\s?20\d{2})/gu;
const yearsIn = (text: string): string[] => [...new Set([...text.matchAll(years)].map(([year]) => year))];

/** The stretch of a paragraph that speaks of the paper itself: how it closes, or the end of how it opens. */
const ownSentence = ({ text, from }: Paragraph): { start: number; end: number } | undefined => {
  const words = text.slice(from);
  if (closes.test(words)) return { start: from, end: from + (firstSentence.exec(words)?.[0].length ?? 0) };
  const opening = announces.exec(text);
  return opening ? { start: opening.index, end: text.length } : undefined;
};

/** "Trên đây là Kế hoạch … năm 2025" in a plan whose title says 2026, where each names one year alone. */
const yearFinding = (paragraph: Paragraph, { start, end }: { start: number; end: number }, title: string): Finding[] => {
  const [own, said] = [yearsIn(title), yearsIn(paragraph.text.slice(start, end))];
  const [year, other] = [own[0], said[0]];
  if (own.length !== 1 || said.length !== 1 || year === undefined || other === undefined || year === other) return [];
  const at = start + paragraph.text.slice(start, end).indexOf(other);
  const from = /năm\s$/u.exec(paragraph.text.slice(0, at))?.index ?? at;
  return [query({ paragraph, start: from, end: at + 4 }, 'date', `Tên văn bản ghi năm ${year}, ở đây ghi năm ${other}.`)];
};

const level = 'xã|phường|thị trấn|huyện|quận|tỉnh|đặc khu';
const placed = new RegExp(String.raw`(?<!\p{L})(?<level>${level})\s(?<name>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,4})`, 'gu');
const ofIssuer = new RegExp(String.raw`\s(?<level>${level})\s(?<name>\p{Lu}.*)$`, 'u');

/** "… của xã Hàm Long" in a paper of the committee of xã Hàm Giang: a place of the same level and another name. */
const placeFinding = (paragraph: Paragraph, { start, end }: { start: number; end: number }, issuer: string): Finding[] => {
  const own = ofIssuer.exec(issuer)?.groups;
  if (!own) return [];
  return [...paragraph.text.slice(start, end).matchAll(placed)].flatMap((match) => {
    const { level: of = '', name = '' } = match.groups ?? {};
    if (of !== own['level'] || fold(name).startsWith(fold(own['name'] ?? '')) || fold(own['name'] ?? '').startsWith(fold(name))) return [];
    const at = start + match.index;
    const message = `Văn bản của ${issuer}, nhưng ở đây ghi ${match[0]}.`;
    return [query({ paragraph, start: at, end: at + match[0].length }, 'damaged-text', message)];
  });
};

/** Where a paper, as it opens or closes, says of itself another year than its title, or another place than its issuer. */
export const ownFindings = (body: Paragraph[], { title, issuer = '' }: DocumentHeader): Finding[] =>
  body.flatMap((paragraph) => {
    const sentence = ownSentence(paragraph);
    return sentence ? [...yearFinding(paragraph, sentence, title), ...placeFinding(paragraph, sentence, issuer)] : [];
  });

const termForm = /(?<!\p{L})(?:giai đoạn|nhiệm kỳ)\s(20\d{2})\s?[-–]\s?(20\d{2})(?!\d)/giu;
/** A span of years that ends before it begins: "giai đoạn 2030 - 2026". */
export const termFindings = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(termForm)]
      .filter(([, from, to]) => Number(from) > Number(to))
      .map((match) =>
        query({ paragraph, start: match.index, end: match.index + match[0].length }, 'date', 'Năm kết thúc trước năm bắt đầu.'),
      ),
  );
