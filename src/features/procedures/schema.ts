import type * as z from 'zod';
import {
  choice,
  day,
  file,
  form,
  hidden,
  idOf,
  longText,
  money,
  pick,
  rows,
  says,
  storedRecord,
  text,
  whole,
} from '#platform/values/forms.ts';
import { listFields, storeFields } from '#platform/values/imports/form.ts';
import { kinds, levels, services, termUnits, wayKinds } from './procedure.ts';

export const https = {
  pattern: /^https:\/\/[^\s/]+\.[^\s]+$/,
  shape: { vi: 'bắt đầu bằng https://', en: 'begin with https://' },
  input: 'url',
  max: 500,
} as const;

const publicText = { readBy: 'public' } as const;

/** The single fields of a version, in the order in which they are read. */
export const kept = storedRecord('procedure_version', {
  name: longText({ ...publicText, label: { vi: 'Tên thủ tục', en: 'Name' }, max: 1000, lines: 2 }),
  field: text({ ...publicText, label: { vi: 'Lĩnh vực', en: 'Field' }, hint: { vi: 'Ví dụ: Hộ tịch', en: 'Such as Hộ tịch' }, max: 200 }),
  level: choice({ label: { vi: 'Cấp thực hiện', en: 'Level' }, options: levels }),
  kind: choice({ label: { vi: 'Loại', en: 'Kind' }, options: kinds }),
  performer: text({ ...publicText, label: { vi: 'Cơ quan thực hiện', en: 'Carried out by' }, max: 500 }),
  decider: text({ ...publicText, label: { vi: 'Cơ quan có thẩm quyền', en: 'Decided by' }, max: 500, optional: true }),
  partners: text({ ...publicText, label: { vi: 'Cơ quan phối hợp', en: 'Together with' }, max: 1000, optional: true }),
  audience: longText({ ...publicText, label: { vi: 'Đối tượng thực hiện', en: 'For whom' }, max: 2000, lines: 2, optional: true }),
  conditions: longText({ ...publicText, label: { vi: 'Yêu cầu, điều kiện', en: 'Conditions' }, max: 20_000, lines: 3, optional: true }),
  result: longText({ ...publicText, label: { vi: 'Kết quả', en: 'Result' }, max: 2000, lines: 2, optional: true }),
  service: choice({ label: { vi: 'Mức độ dịch vụ công', en: 'On-line service' }, options: services }),
  partialReason: longText({
    ...publicText,
    label: { vi: 'Vì sao chỉ trực tuyến một phần', en: 'Why only partly on line' },
    hint: { vi: 'Như công bố trên Cổng Dịch vụ công quốc gia', en: 'As told on the National portal' },
    ...{ max: 1000, lines: 2, optional: true },
  }),
  address: text({
    ...publicText,
    label: { vi: 'Trang của thủ tục trên Cổng Dịch vụ công quốc gia', en: 'Its page on the National portal' },
    optional: true,
    ...https,
  }),
});

const way = form({
  kind: choice({ label: { vi: 'Cách nộp', en: 'Way' }, options: wayKinds, look: 'select' }),
  term: whole({ label: { vi: 'Thời hạn', en: 'Time' }, max: 3650, optional: true }),
  termUnit: choice({ label: { vi: 'Tính bằng', en: 'In' }, options: termUnits, look: 'select', optional: true }),
  fee: money({ label: { vi: 'Phí, lệ phí (đồng)', en: 'Fee (đồng)' }, optional: true }),
  note: text({ ...publicText, label: { vi: 'Nói thêm về thời hạn, phí', en: 'More on time and fee' }, max: 2000, optional: true }),
});

const paper = form({
  occasion: text({ ...publicText, label: { vi: 'Trường hợp', en: 'In case of' }, max: 500, optional: true }),
  name: text({ ...publicText, label: { vi: 'Giấy tờ', en: 'Paper' }, max: 2000 }),
  originals: whole({ label: { vi: 'Bản chính', en: 'Originals' }, max: 99, optional: true }),
  copies: whole({ label: { vi: 'Bản sao', en: 'Copies' }, max: 99, optional: true }),
});

const lists = {
  ways: rows({ label: { vi: 'Cách thức thực hiện', en: 'Ways of filing' }, of: way, min: 1, max: 12 }),
  papers: rows({ label: { vi: 'Thành phần hồ sơ', en: 'Papers to bring' }, of: paper, max: 60 }),
  steps: rows({
    label: { vi: 'Trình tự thực hiện', en: 'Steps' },
    of: form({ words: longText({ ...publicText, label: { vi: 'Bước', en: 'Step' }, max: 8000, lines: 2 }) }),
    max: 40,
  }),
  bases: rows({
    label: { vi: 'Căn cứ pháp lý', en: 'Legal bases' },
    hint: {
      vi: 'Số, ký hiệu và tên; có trong danh mục văn bản thì được nối tự động.',
      en: 'Number and name; joined to the register by its number.',
    },
    of: form({ words: text({ ...publicText, label: { vi: 'Văn bản', en: 'Paper' }, max: 1000 }) }),
    max: 40,
  }),
};

const dated = {
  fromOn: day({ label: { vi: 'Có hiệu lực từ ngày', en: 'Holds from' } }),
  copiedOn: day({
    label: { vi: 'Chép từ cơ sở dữ liệu quốc gia ngày', en: 'Copied from the national catalogue on' },
    hint: { vi: 'Trang công khai ghi “cập nhật ngày …” theo ngày này.', en: 'Public pages say "as of" this day.' },
  }),
};

const code = text({
  ...publicText,
  label: { vi: 'Mã thủ tục', en: 'Code' },
  hint: { vi: 'Ví dụ 1.001193', en: 'Such as 1.001193' },
  pattern: /^\d\.\d{6}(?:\.[\w.-]{1,40})?$/,
  shape: { vi: 'có dạng 1.001193', en: 'look like 1.001193' },
  max: 60,
});

type Way = z.output<typeof way>;
const halfTerm = (ways: readonly Way[]): boolean => ways.every(({ term, termUnit }) => (term === undefined) === (termUnit === undefined));
const halfTermSaid = says({ vi: 'Ghi thời hạn thì chọn cả giờ, ngày hay ngày làm việc.', en: 'Give a time with its unit.' }, 'ways');
const partly = says({ vi: 'Ghi vì sao chỉ trực tuyến một phần.', en: 'Say why it is only partly on line.' }, 'partialReason');
type Told = { ways: readonly Way[]; service: keyof typeof services; partialReason?: string | undefined };
const isReasoned = ({ service, partialReason }: Told): boolean => service !== 'partial' || partialReason !== undefined;

/** A procedure that is not there yet, with its first version. */
export const procedureForm = form({ code, ...dated, ...kept.shape, ...lists })
  .refine(({ ways }) => halfTerm(ways), halfTermSaid)
  .refine(isReasoned, partly);

/** A further version of one that is there. */
export const versionForm = form({ ...dated, ...kept.shape, ...lists })
  .refine(({ ways }) => halfTerm(ways), halfTermSaid)
  .refine(isReasoned, partly);

export type VersionInput = z.output<typeof versionForm>;
export type ProcedureInput = z.output<typeof procedureForm>;

/** What the authority says of it beside the copy. */
export const keptWords = storedRecord(
  'procedure',
  {
    plainWords: longText({
      ...publicText,
      label: { vi: 'Tóm tắt dễ hiểu', en: 'In easy language' },
      hint: { vi: 'Vài câu ngắn: làm gì, mang gì, đến đâu.', en: 'A few short sentences: what, with what, where.' },
      ...{ max: 2000, lines: 4, optional: true },
    }),
    otherWords: longText({
      ...publicText,
      label: { vi: 'Người dân hay gọi là', en: 'What people call it' },
      hint: { vi: 'Ví dụ: làm giấy khai sinh cho con. Giúp người dân tìm thấy.', en: 'Helps people to find it.' },
      ...{ max: 1000, lines: 2, optional: true },
    }),
  },
  { logged: 'names' },
);

export const wordsForm = form(keptWords.shape);
export type WordsInput = z.output<typeof wordsForm>;

export const formFileForm = form({
  name: text({ ...publicText, label: { vi: 'Tên mẫu đơn, tờ khai', en: 'Name of the form' }, max: 300 }),
  file: file({ label: { vi: 'Tệp PDF hoặc Word', en: 'PDF or Word file' }, accept: ['pdf', 'docx'], maxBytes: 10 * 1024 * 1024 }),
});

export const formIdForm = form({ formId: hidden(idOf<'procedure-form'>()) });
export const versionIdForm = form({ versionId: hidden(idOf<'procedure-version'>()) });
export const procedureButton = form({});

const listing = { readBy: 'staff', maxBytes: 15 * 1024 * 1024 } as const;
const alsoJson = { accept: ['xlsx', 'csv', 'tsv', 'txt', 'json'] as string[], maxBytes: listing.maxBytes, optional: true } as const;

const importList = listFields({
  ...listing,
  hint: { vi: 'Chép các ô trong bảng tính rồi dán vào đây; mỗi dòng một thủ tục.', en: 'Copy the cells of a sheet and paste them here.' },
});
const importCopied = day({
  label: { vi: 'Danh sách này chép từ cơ sở dữ liệu quốc gia ngày', en: 'This list was copied on' },
  hint: { vi: 'Dùng cho dòng không ghi ngày riêng.', en: 'For lines without a day of their own.' },
});

export const proceduresImportForm = form({
  copiedOn: importCopied,
  ...importList,
  sheet: file({ label: { vi: 'Tệp XLSX, CSV hoặc JSON', en: 'XLSX, CSV or JSON file' }, ...alsoJson }),
});

const storeList = storeFields(listing);
export const proceduresStoreForm = form({
  ...storeList,
  copiedOn: day({ label: { vi: 'Chép ngày', en: 'Copied on' } }),
  sheet: file({
    label: { vi: 'Chọn lại tệp vừa xem trước', en: 'Choose the same file again' },
    needed: { vi: 'danh sách dài nên không gửi lại được từ trang này', en: 'the list is too long to be sent again from this page' },
    ...alsoJson,
  }),
});

/** A list that waits, decided about by its id. */
export const waitingForm = form({ waiting: hidden() });

/** What a column of their files is with us, kept for the next time. */
export const columnForm = form({
  header: text({ readBy: 'staff', label: { vi: 'Tên cột trong tệp', en: 'Column in the file' }, max: 200 }),
  means: pick({ label: { vi: 'Là cột nào ở đây', en: 'Which column it is' } }),
});
