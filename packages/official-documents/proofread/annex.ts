import type { Finding } from '../reading.ts';
import type { Model } from '../read/model/document.ts';
import { query } from './query.ts';

const bracketed = /\([^()]{8,300}\)/gu;
const announces = /(?:phụ lục|biểu mẫu|danh sách|bảng).*kèm theo|^\((?:có|kèm).*(?:phụ lục|danh sách)/iu;
const titled = /^(?:PHỤ LỤC|Phụ lục|DANH SÁCH|BIỂU)/u;

/** An appendix that the text announces (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V.1) must follow it. */
const missing = (model: Model): Finding[] => {
  const isThere = model.annex.length > 0 || model.rows.length > 0 || model.lines.some((line) => titled.test(line.text));
  if (isThere) return [];
  return model.body.flatMap((paragraph) => {
    const match = [...paragraph.text.matchAll(bracketed)].find((one) => announces.test(one[0]));
    if (!match) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'missing-part', 'Phụ lục được dẫn chiếu nhưng không có trong văn bản.')];
  });
};

const refers = /phụ lục|kèm theo|đính kèm|gửi kèm/iu;
const list = /^(DANH SÁCH|BẢNG|BIỂU|LỊCH)\s\p{Lu}/u;

/** A list behind the signature that the text never speaks of has come from another paper. */
const foreign = (model: Model): Finding[] => {
  const [paragraph] = model.annex;
  const name = list.exec(paragraph?.text ?? '')?.[1]?.toLowerCase();
  if (!paragraph || name === undefined || model.body.length === 0) return [];
  const isSpokenOf = model.body.some(({ text }) => refers.test(text) || text.toLowerCase().includes(name));
  if (isSpokenOf || model.annex.some(({ text }) => refers.test(text))) return [];
  const stretch = { paragraph, start: 0, end: Math.min(paragraph.text.length, 80) };
  return [query(stretch, 'damaged-text', 'Phần sau chữ ký không được văn bản dẫn chiếu; kiểm tra xem có phải của văn bản khác.')];
};

export const annexFindings = (model: Model): Finding[] => [...missing(model), ...foreign(model)];
