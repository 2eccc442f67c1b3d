import type { z } from 'zod';
import { choice, day, form, idOf, longText, pick, storedRecord, text, whole } from '#platform/values/forms.ts';

const kind = text({
  readBy: 'staff',
  label: { vi: 'Tên loại văn bản', en: 'Kind of paper' },
  hint: { vi: 'Ví dụ Kế hoạch, Báo cáo, Công văn', en: 'Such as Kế hoạch, Báo cáo, Công văn' },
  max: 80,
});
const title = longText({ readBy: 'staff', label: { vi: 'Trích yếu nội dung', en: 'What it is about' }, max: 1000, lines: 2 });
const note = longText({ readBy: 'staff', label: { vi: 'Ghi chú', en: 'Note' }, max: 1000, lines: 2, optional: true });

/** The columns of the register of papers that go out (Nghị định 30/2020/NĐ-CP, Phụ lục IV), beside number and day. */
export const outgoingKept = storedRecord('outgoing_paper', {
  kind,
  title,
  signer: text({ readBy: 'staff', label: { vi: 'Người ký', en: 'Signed by' }, max: 200, optional: true }),
  recipients: longText({ readBy: 'staff', label: { vi: 'Nơi nhận văn bản', en: 'To whom it goes' }, max: 2000, lines: 2, optional: true }),
  keeper: text({
    readBy: 'staff',
    label: { vi: 'Đơn vị, người nhận bản lưu', en: 'Who keeps the copy' },
    max: 200,
    optional: true,
  }),
  copies: whole({ label: { vi: 'Số lượng bản', en: 'Copies' }, min: 1, max: 100_000, optional: true }),
  note,
});

export const correctOutgoingForm = form({ ...outgoingKept.shape });

export const outgoingForm = form({
  series: text({
    readBy: 'staff',
    label: { vi: 'Ký hiệu', en: 'Symbol' },
    hint: { vi: 'Phần sau dấu gạch chéo, ví dụ KH-UBND; mỗi ký hiệu có dãy số riêng trong năm', en: 'Behind the slash: KH-UBND' },
    pattern: /^[\p{L}\d][\p{L}\d&.-]*$/u,
    shape: { vi: 'gồm chữ, số, dấu gạch nối, không có khoảng trắng, ví dụ KH-UBND', en: 'be letters, digits and hyphens: KH-UBND' },
    max: 40,
  }),
  number: text({
    readBy: 'staff',
    label: { vi: 'Số', en: 'Number' },
    hint: {
      vi: 'Để trống thì phần mềm cấp số kế tiếp. Ghi số khi đã cấp ở sổ khác hoặc dùng từ trước',
      en: 'Left empty the next one is given; typed where it was given elsewhere or before',
    },
    pattern: /^0*[1-9]\d{0,5}[A-Za-z]?$/,
    shape: { vi: 'là số thứ tự, ví dụ 18 hoặc 18a', en: 'be a number such as 18 or 18a' },
    max: 8,
    optional: true,
  }),
  issuedOn: day({ label: { vi: 'Ngày tháng văn bản', en: 'Day of the paper' } }),
  ...outgoingKept.shape,
});

export const cancelForm = form({
  reason: text({ readBy: 'staff', label: { vi: 'Lý do hủy', en: 'Why it is cancelled' }, max: 500 }),
});

const issuer = text({ readBy: 'unit', label: { vi: 'Tác giả (cơ quan gửi)', en: 'Who sent it' }, max: 300 });

/** The columns of the register of papers that come in, beside number and day of arrival and who deals with it. */
export const incomingKept = storedRecord('incoming_paper', {
  issuer,
  symbol: text({
    readBy: 'unit',
    label: { vi: 'Số, ký hiệu văn bản', en: 'Number on the paper' },
    max: 60,
    optional: true,
    needed: { vi: 'nếu văn bản có số', en: 'where it has one' },
  }),
  paperOn: day({ label: { vi: 'Ngày tháng văn bản', en: 'Day of the paper' }, optional: true }),
  kind,
  title,
  note,
});

export const correctIncomingForm = form({ ...incomingKept.shape });

const unitId = pick({ label: { vi: 'Đơn vị nhận', en: 'Unit that deals with it' }, value: idOf<'unit'>() });
const dueOn = day({ label: { vi: 'Hạn xử lý', en: 'To be dealt with by' }, optional: true });

export const incomingForm = form({
  arrivedOn: day({ label: { vi: 'Ngày đến', en: 'Arrived on' } }),
  number: whole({
    label: { vi: 'Số đến', en: 'Number of arrival' },
    hint: { vi: 'Để trống thì phần mềm lấy số kế tiếp của năm', en: 'Left empty the next one of the year is taken' },
    min: 1,
    max: 999_999,
    optional: true,
  }),
  ...incomingKept.shape,
  unitId: pick({
    label: { vi: 'Chuyển ngay cho đơn vị', en: 'Hand on at once to' },
    hint: { vi: 'Để trống nếu chờ lãnh đạo phân công', en: 'Left empty until a leader decides' },
    value: idOf<'unit'>(),
    optional: true,
  }),
  dueOn,
});

export const handForm = form({ unitId, handedOn: day({ label: { vi: 'Ngày chuyển', en: 'Handed on' } }), dueOn });

export const doneForm = form({
  doneOn: day({ label: { vi: 'Ngày xử lý xong', en: 'Dealt with on' } }),
  outcome: longText({
    readBy: 'unit',
    label: { vi: 'Kết quả xử lý', en: 'What became of it' },
    hint: { vi: 'Ví dụ: đã trả lời tại Công văn số 25/UBND-VHXH', en: 'Such as: answered by letter 25/UBND-VHXH' },
    max: 1000,
    lines: 2,
  }),
});

export const lawLinkForm = form({
  lawId: pick({ label: { vi: 'Văn bản trong danh mục pháp luật', en: 'Paper of the register of laws' }, value: idOf<'law'>() }),
});

export const paperButton = form({});

const years = { min: 2000, max: 2100 } as const;

export const outgoingListForm = form({
  tim: text({
    readBy: 'nobody',
    label: { vi: 'Tìm theo số, trích yếu, nơi nhận', en: 'Find by number, subject or recipient' },
    optional: true,
  }),
  nam: whole({ label: { vi: 'Năm', en: 'Year' }, ...years, optional: true }),
  'ky-hieu': pick({ label: { vi: 'Ký hiệu', en: 'Symbol' }, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: { used: { vi: 'Đang dùng', en: 'In use' }, cancelled: { vi: 'Số đã hủy', en: 'Cancelled' } },
    look: 'select',
    optional: true,
  }),
});

export const incomingListForm = form({
  tim: text({
    readBy: 'nobody',
    label: { vi: 'Tìm theo số, trích yếu, cơ quan gửi', en: 'Find by number, subject or sender' },
    optional: true,
  }),
  nam: whole({ label: { vi: 'Năm', en: 'Year' }, ...years, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      registered: { vi: 'Chưa chuyển', en: 'Not handed on' },
      handed: { vi: 'Chờ ký nhận', en: 'To be received' },
      received: { vi: 'Đang xử lý', en: 'Being dealt with' },
      done: { vi: 'Đã xử lý', en: 'Dealt with' },
      cancelled: { vi: 'Đã hủy dòng', en: 'Cancelled' },
    },
    look: 'select',
    optional: true,
  }),
});

export type OutgoingInput = z.output<typeof outgoingForm>;
export type IncomingInput = z.output<typeof incomingForm>;
export type HandInput = z.output<typeof handForm>;
export type DoneInput = z.output<typeof doneForm>;
