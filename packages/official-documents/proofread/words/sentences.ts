import { sieved } from '../../language/sieve/index.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';

const papers = 'Kế hoạch|kế hoạch|Quyết định|Nghị quyết|Công văn|Chỉ thị|Chương trình|Hướng dẫn';
const farthest = 300;
const opensBasis = new RegExp(`^(?:Căn cứ|Thực hiện)\\s(?:${papers})`, 'u');
const runsOn = new RegExp(`^(?:${papers})\\s(?:hành động\\s)?số\\s`, 'u');
const fullStop = /((?:\s\p{L}+|\s(?:19|20)\d\d){1,3})\.\s(\p{Lu}\p{Ll}*(?:\s\p{Ll}+)?)/gu;

/** What follows the last of the bases says what is made of them: its full stop is right (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 b). */
const saysWhat =
  /^[^.;:]{0,160}?\s(?:xây dựng|ban hành|đề ra|triển khai)\s(?:[\p{L}-]+\s){0,4}?(?:kế hoạch|chương trình|quyết định|hướng dẫn|phương án)(?!\p{L})/iu;

/** Sentences that only name what the paper rests on, and end before they say anything: their full stop should be a comma or semicolon. */
const cutBasis = (paragraph: Paragraph): Finding[] => {
  const text = paragraph.text.slice(paragraph.from);
  if (!opensBasis.test(text)) return [];
  const found: Finding[] = [];
  let from = 0;
  for (const match of text.matchAll(fullStop)) {
    const sentence = text.slice(from, match.index);
    const isBasis = from === 0 ? opensBasis.test(sentence) : runsOn.test(sentence);
    if (!isBasis || /[.;]/u.test(sentence)) break;
    const next = match.index + match[0].length - (match[2] ?? '').length;
    if (!runsOn.test(text.slice(next)) && saysWhat.test(text.slice(next, next + farthest))) break;
    const start = paragraph.from + match.index;
    const stretch = { paragraph, start, end: start + match[0].length };
    found.push(query(stretch, 'spelling', 'Dấu chấm làm đứt câu nêu căn cứ; phải là dấu phẩy hoặc dấu chấm phẩy.'));
    from = next;
  }
  return found;
};

const opensWithChannel = sieved(
  /(?<!(?:^|\s)\d{1,2})\.\s(?=(?:Cổng|Trang|Hệ thống|Đài|Bảng) (?:thông tin|Thông tin|tin|truyền thanh|Truyền thanh|phát thanh))/gu,
);
const verbs =
  'được|phải|là|có|sẽ|đã|đang|cần|mở|đăng|đăng tải|phát|phát sóng|phát huy|duy trì|thực hiện|tổ chức|triển khai|xây dựng|tuyên truyền|cung cấp|cập nhật|bảo đảm|đảm bảo|phối hợp|niêm yết|công khai|tiếp nhận|thông báo|phản ánh|đưa|tăng cường|tiếp tục|chủ động|hỗ trợ|giúp|bao gồm|gồm|kết nối|tích hợp|đáp ứng|vận hành|hoạt động|chưa|không';
const anyVerb = new RegExp(`(?:^|\\s)(?:${verbs})(?!\\p{L})`, 'iu');

/** A sentence that only names a channel has lost its verb: "… năm 2024. Cổng Thông tin điện tử phường; trên các bảng tin". */
const cutSentence = (paragraph: Paragraph): Finding[] =>
  opensWithChannel.matchesIn(paragraph.text).flatMap((match) => {
    const from = match.index + match[0].length;
    const sentence = /^[^.]*/u.exec(paragraph.text.slice(from))?.[0] ?? '';
    if (anyVerb.test(sentence)) return [];
    const start = match.index - (/\S+(?:\s\S+)?$/u.exec(paragraph.text.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0);
    const name = sentence.split(/[;,]/u)[0]?.split(' ').slice(0, 6).join(' ') ?? '';
    return [query({ paragraph, start, end: from + name.length }, 'damaged-text', 'Câu bị đứt: chỉ còn tên kênh, thiếu động từ.')];
  });

export const sentenceFindings = (paragraph: Paragraph): Finding[] => [...cutBasis(paragraph), ...cutSentence(paragraph)];
