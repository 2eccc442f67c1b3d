import type { z } from 'zod';
import { choice, day, file, form, hidden, idOf, longText, pick, says, text, year } from '#platform/values/forms.ts';
import { listFields, storeFields } from '#platform/values/imports/form.ts';
import { lawTopics, levels, stateKinds } from './law.ts';

const httpsOf = {
  pattern: /^https:\/\/[^\s/]+\.[^\s]+$/,
  shape: { vi: 'bắt đầu bằng https://, ví dụ https://vbpl.vn', en: 'begin with https://' },
  input: 'url',
  max: 500,
} as const;

/** All that is said of a paper, to add and to correct it. */
export const lawForm = form({
  kind: text({
    readBy: 'public',
    label: { vi: 'Loại văn bản', en: 'Kind' },
    hint: { vi: 'Ví dụ Luật, Nghị định, Kế hoạch', en: 'Such as Luật, Nghị định' },
    max: 80,
  }),
  symbol: text({
    readBy: 'public',
    label: { vi: 'Số, ký hiệu', en: 'Number' },
    hint: { vi: 'Ví dụ 30/2020/NĐ-CP', en: 'Such as 30/2020/NĐ-CP' },
    max: 60,
    optional: true,
    needed: { vi: 'nếu văn bản có số', en: 'where it has one' },
  }),
  title: longText({ readBy: 'public', label: { vi: 'Trích yếu', en: 'What it is about' }, max: 2000, lines: 3 }),
  issuer: text({ readBy: 'public', label: { vi: 'Cơ quan ban hành', en: 'Issuer' }, max: 300 }),
  issuedOn: day({ label: { vi: 'Ngày ban hành', en: 'Issued on' }, optional: true }),
  issuedYear: year({
    label: { vi: 'Năm ban hành', en: 'Year of issue' },
    hint: { vi: 'Chỉ ghi khi chưa rõ ngày', en: 'Only where the day is not known' },
    min: 1945,
    optional: true,
  }),
  level: choice({ label: { vi: 'Cấp ban hành', en: 'Level' }, options: levels, look: 'select' }),
  topic: choice({ label: { vi: 'Lĩnh vực', en: 'Area' }, options: lawTopics, optional: true }),
  address: text({
    readBy: 'public',
    label: { vi: 'Đường dẫn bản chính thức', en: 'Address of the official text' },
    hint: { vi: 'Trên vbpl.vn hoặc Công báo, bắt đầu bằng https://', en: 'On vbpl.vn or the official gazette, by https' },
    optional: true,
    ...httpsOf,
  }),
  note: longText({
    readBy: 'staff',
    label: { vi: 'Ghi chú cho đồng nghiệp', en: 'Note for colleagues' },
    max: 2000,
    lines: 3,
    optional: true,
  }),
});

export const stateForm = form({
  kind: choice({ label: { vi: 'Tình trạng', en: 'State' }, options: stateKinds, look: 'select' }),
  fromOn: day({ label: { vi: 'Từ ngày', en: 'From' } }),
  byLawId: pick({
    label: { vi: 'Do văn bản nào', en: 'By which paper' },
    hint: { vi: 'Văn bản thay thế, sửa đổi hoặc bãi bỏ', en: 'The one that replaces, amends or repeals' },
    value: idOf<'law'>(),
    optional: true,
    needed: { vi: 'bắt buộc khi được thay thế', en: 'needed where it is replaced' },
  }),
  source: text({
    readBy: 'staff',
    label: { vi: 'Căn cứ vào đâu', en: 'Where it says so' },
    hint: { vi: 'Ví dụ: Điều 90 Nghị định 224/2026/NĐ-CP', en: 'Such as Điều 90 of the decree' },
    max: 500,
  }),
  sourceAddress: text({ readBy: 'staff', label: { vi: 'Đường dẫn tới nguồn', en: 'Address of the source' }, optional: true, ...httpsOf }),
});

/** What a paper for several years wants by one of them. */
export const milestoneForm = form({
  year: year({ label: { vi: 'Năm', en: 'Year' }, min: 2000 }),
  text: longText({
    readBy: 'staff',
    label: { vi: 'Phải đạt trong năm đó', en: 'What is to be reached' },
    hint: {
      vi: 'Ghi đúng như văn bản, ví dụ: 100% thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình.',
      en: 'As the paper says it.',
    },
    max: 1000,
    lines: 3,
  }),
  dueOn: day({ label: { vi: 'Chậm nhất ngày', en: 'By the day' }, optional: true }),
});
export const milestoneButton = form({ milestoneId: hidden(idOf<'law-milestone'>()) });

/** That a paper should be made known. */
export const spreadForm = form({
  reason: longText({
    readBy: 'staff',
    label: { vi: 'Cần phổ biến cho ai, vì sao', en: 'To whom, and why' },
    max: 1000,
    lines: 3,
  }),
});

export const outcomes = {
  done: { vi: 'Đã đưa vào nội dung phổ biến', en: 'Taken up' },
  'not-needed': { vi: 'Không cần phổ biến', en: 'Not needed' },
} as const;

export const settleForm = form({
  outcome: choice({ label: { vi: 'Kết quả', en: 'Outcome' }, options: outcomes }),
  answer: longText({
    readBy: 'staff',
    label: { vi: 'Đã làm gì, hoặc vì sao không', en: 'What was done, or why not' },
    max: 1000,
    lines: 2,
    optional: true,
  }),
}).refine(
  ({ outcome, answer }) => outcome === 'done' || answer !== undefined,
  says({ vi: 'Ghi vì sao không cần phổ biến.', en: 'Say why it is not needed.' }, 'answer'),
);

/** The file of a paper. */
export const attachForm = form({
  file: file({ label: { vi: 'Tệp PDF hoặc Word', en: 'PDF or Word file' }, accept: ['pdf', 'docx'], maxBytes: 30 * 1024 * 1024 }),
});

/** Names a state in a form that has only a button. */
export const stateIdForm = form({ stateId: hidden(idOf<'law-state'>()) });

/** A form that has only a button. */
export const lawButton = form({});

export type LawInput = z.output<typeof lawForm>;
export type StateInput = z.output<typeof stateForm>;

const listing = { readBy: 'staff', maxBytes: 5 * 1024 * 1024 } as const;

/** A list of papers, from a file or pasted. */
export const lawsImportForm = form(
  listFields({
    ...listing,
    hint: {
      vi: 'Chép các ô trong bảng tính rồi dán vào đây; mỗi dòng một văn bản, các cột theo thứ tự nêu trên trang này.',
      en: 'Copy the cells of a sheet and paste them here: a line each, columns in the order named on this page.',
    },
  }),
);

export const lawsStoreForm = form(storeFields(listing));
