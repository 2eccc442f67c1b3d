import { fold } from '../language/fold.ts';
import type { DocumentHeader, Finding } from '../reading.ts';
import { atLine } from '../read/model/document.ts';
import type { Model, Paragraph } from '../read/model/document.ts';
import type { Line } from '../read/model/lines.ts';
import { itemOf } from '../read/sections.ts';

const ofLine = (line: Line, kind: Finding['kind'], message: string): Finding => ({ kind, text: line.text, message, at: atLine(line) });

/** Blocks that every paper has (Nghị định 30/2020/NĐ-CP, Điều 8); a blank number or day is filled at signing and is no fault. */
const missingBlocks = (model: Model, document: DocumentHeader): Finding[] => {
  const first = model.kindLine ?? model.lines[0];
  if (!first) return [];
  const found: Finding[] = [];
  if (model.head.length === 0 && model.kindLine && document.number === undefined && document.issuedOn === undefined) {
    const unsigned = model.closing.some((line) => /^(?:TM|KT|TL|TUQ)\./u.test(line.text))
      ? ''
      : '; phần ký không ghi quyền hạn của người ký';
    found.push(
      ofLine(
        first,
        'missing-part',
        `Thiếu phần đầu văn bản: không có quốc hiệu, cơ quan ban hành, số và ký hiệu, địa danh, ngày tháng${unsigned}.`,
      ),
    );
  }
  if (model.closing.length === 0 && model.kindLine) found.push(ofLine(first, 'missing-part', 'Thiếu nơi nhận và phần ký.'));
  return found;
};

const announced = /\([^()]*(?:phụ lục|biểu mẫu|danh sách|bảng)[^()]*kèm theo[^()]*\)|\((?:có|kèm)[^()]*(?:phụ lục|danh sách)[^()]*\)/iu;

/** An appendix that the text announces (mục V.1) must follow it. */
const missingAnnex = (model: Model): Finding[] => {
  const holdsAnnex =
    model.annex.length > 0 || model.rows.length > 0 || model.lines.some((line) => /^(?:PHỤ LỤC|Phụ lục|DANH SÁCH|BIỂU)/u.test(line.text));
  if (holdsAnnex) return [];
  return model.body.flatMap((paragraph) => {
    const match = announced.exec(paragraph.text);
    if (!match) return [];
    return [
      {
        kind: 'missing-part' as const,
        ...itemOf({ paragraph }, match.index, match.index + match[0].length),
        message: 'Phụ lục được dẫn chiếu nhưng không có trong văn bản.',
      },
    ];
  });
};

/** The text ends with "./." (mục II.5 e). */
const endMark = (model: Model): Finding[] => {
  const last = model.body.findLast((paragraph) => /\.\/[^.]*$/u.test(paragraph.text));
  if (!last || !/\.\/\s*$/u.test(last.text)) return [];
  const start = last.text.length - (/(?:\S+\s){0,4}\S+$/u.exec(last.text)?.[0].length ?? 0);
  return [
    {
      kind: 'spelling',
      ...itemOf({ paragraph: last }, start, last.text.length),
      message: 'Dấu kết thúc văn bản thiếu dấu chấm: phải là "./.".',
    },
  ];
};

const addresses = (model: Model): Finding[] => {
  const seen = new Set<string>();
  return model.noise
    .filter((line) => /^(?:https?:|www\.)/iu.test(line.text) && !seen.has(line.text) && seen.add(line.text))
    .map((line) => ofLine(line, 'damaged-text', 'Đường dẫn trang web lọt vào nội dung, không thuộc câu nào.'));
};

const shortestRepeat = 60;

/** A paragraph that stands twice; the last of two may run on. */
const repeats = (paragraphs: Paragraph[]): Finding[] => {
  const seen = new Set<string>();
  return paragraphs.flatMap((paragraph) => {
    const body = fold(paragraph.text.slice(paragraph.from));
    const key = body.slice(0, 150);
    if (body.length < shortestRepeat) return [];
    const isKnown = seen.has(key);
    seen.add(key);
    if (!isKnown) return [];
    return [
      {
        kind: 'duplicate' as const,
        ...itemOf({ paragraph }, paragraph.from, Math.min(paragraph.text.length, paragraph.from + 200)),
        message: 'Đoạn này đã có ở trên.',
      },
    ];
  });
};

const quotes = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs.flatMap((paragraph) => {
    const open = paragraph.text.lastIndexOf('“');
    if (open < 0 || paragraph.text.includes('”', open) || paragraph.text.includes('"', open)) return [];
    return [
      {
        kind: 'spelling' as const,
        ...itemOf({ paragraph }, open, Math.min(paragraph.text.length, open + 60)),
        message: 'Dấu ngoặc kép mở mà không đóng.',
      },
    ];
  });

/** What is wrong with the form of the paper as a whole. */
export const formFindings = (model: Model, document: DocumentHeader): Finding[] => [
  ...missingBlocks(model, document),
  ...missingAnnex(model),
  ...addresses(model),
];

/** Paragraphs that stand twice, quotations left open, a wrong end mark. */
export const wordingFindings = (model: Model): Finding[] => [...repeats(model.body), ...quotes(model.body), ...endMark(model)];
