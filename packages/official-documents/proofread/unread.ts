import type { Extracted } from '../extract/extracted.ts';
import type { Unread, UnreadKind } from '../extract/unread.ts';
import { atLine } from '../read/model/document.ts';
import type { Model } from '../read/model/document.ts';
import type { Line } from '../read/model/lines.ts';
import type { Finding } from '../reading.ts';

const sentences: Record<UnreadKind, string> = {
  page: 'không đọc được chữ nào của trang này; phải xem bản gốc.',
  picture: 'có hình ảnh có thể chứa chữ hoặc bảng chưa được đọc; phải đối chiếu với bản gốc.',
  part: 'có một phần nội dung nhúng từ tệp khác chưa được đọc; phải đối chiếu với bản gốc.',
  object: 'có biểu đồ, bảng tính hoặc đối tượng nhúng chưa được đọc; phải đối chiếu với bản gốc.',
  form: 'là biểu mẫu XFA, nội dung biểu mẫu chưa được đọc; đề nghị mở bằng Adobe Reader, in ra PDF rồi tải lại.',
  words: 'có chữ hoặc số (viết tay, mờ hoặc bị che) không nhận dạng được nên bỏ trống; phải đối chiếu với bản gốc.',
  labels: 'là tệp Word kiểu cũ (.doc), số thứ tự do Word tự đánh không đọc được; đề nghị mở bằng Word, lưu lại dạng DOCX rồi tải lên.',
};

const longestShown = 80;

/** A query needs a place: the first line of the page, or of a page without text the last line before it, or the next one. */
const lineFor = (lines: Line[], page: number): Line | undefined =>
  lines.find((line) => line.page === page) ?? lines.findLast((line) => line.page < page) ?? lines[0];

/** "Số:" and the day are where figures are filled in by hand. */
const blankLine = (lines: Line[], page: number): Line | undefined =>
  lines.find((line) => line.page === page && /^Số\s*:?\s*\/|ngày\s+tháng|ngày\s+\d+\s+tháng\s+năm/iu.test(line.text));

const findingOf = (model: Model, { page, what }: Unread): Finding[] => {
  const line = (what === 'words' ? blankLine(model.lines, page) : undefined) ?? lineFor(model.lines, page);
  if (!line) return [];
  const end = Math.min(line.text.length, longestShown);
  return [{ kind: 'damaged-text', text: line.text.slice(0, end), message: `Trang ${page} ${sentences[what]}`, at: atLine(line, 0, end) }];
};

export const unreadFindings = (model: Model, { unread = [] }: Pick<Extracted, 'unread'>): Finding[] =>
  unread.flatMap((one) => findingOf(model, one));
