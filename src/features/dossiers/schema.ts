import { z } from 'zod';
import { choice, day, form, idOf, keptHidden, pick, picks, storedRecord, text, whole } from '#platform/values/forms.ts';
import { reasons, sources } from './dossier.ts';
import { shares } from './shares.ts';

const MOST = 10_000_000;
const counted = (vi: string, en: string, hint?: { vi: string; en: string }) =>
  whole({ label: { vi, en }, max: MOST, ...(hint && { hint }) });
const perhaps = (vi: string, en: string) =>
  whole({
    label: { vi, en },
    max: MOST,
    optional: true,
    hint: { vi: 'Để trống nếu không có số liệu.', en: 'Empty where it is not known.' },
  });

/** The figures in the order of the tables of the one-stop system. */
export const keptFigures = storedRecord('dossier_count', {
  received: counted('Tiếp nhận trong kỳ', 'Received'),
  receivedOnline: counted('Trong đó nộp trực tuyến', 'Of these on line'),
  carriedOver: counted('Từ kỳ trước chuyển sang', 'Carried over'),
  resolved: counted('Đã giải quyết', 'Resolved'),
  early: counted('Giải quyết trước hạn', 'Resolved early'),
  onTime: counted('Giải quyết đúng hạn', 'Resolved on time'),
  late: counted('Giải quyết quá hạn', 'Resolved late'),
  returned: whole({
    label: { vi: 'Dừng, trả lại, rút', en: 'Stopped, returned, withdrawn' },
    max: MOST,
    optional: true,
    hint: { vi: 'Để trống là 0.', en: 'Empty is 0.' },
  }),
  openInTime: counted('Đang giải quyết, trong hạn', 'Open, in time'),
  openOverdue: counted('Đang giải quyết, quá hạn', 'Open, overdue'),
  payable: perhaps('Hồ sơ phải nộp phí, lệ phí', 'With something to pay'),
  paidOnline: perhaps('Trong đó thanh toán trực tuyến', 'Of these paid on line'),
  digitised: perhaps('Tiếp nhận trong kỳ, đã số hóa', 'Received and digitised'),
  tracked: perhaps('Tiếp nhận trong kỳ, tra cứu được tình trạng', 'Received, with a state that can be looked up'),
});

export const keptOf = storedRecord('dossier_count', {
  unitId: pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>() }),
  period: text({
    readBy: 'public',
    label: { vi: 'Kỳ', en: 'Period' },
    hint: {
      vi: 'Tháng, quý hoặc năm. Ví dụ: 10/2026, Quý III/2026, Năm 2026.',
      en: 'A month, quarter or year, such as 10/2026, Q3/2026, 2026.',
    },
    max: 40,
  }),
  field: text({
    readBy: 'public',
    label: { vi: 'Lĩnh vực', en: 'Field' },
    hint: { vi: 'Để trống là mọi lĩnh vực.', en: 'Empty: all of them.' },
    max: 200,
    optional: true,
  }),
  source: choice({ label: { vi: 'Nguồn số liệu', en: 'Source' }, options: sources }),
  takenOn: day({ label: { vi: 'Số liệu lấy ngày', en: 'Taken on' } }),
});

export const countForm = form({ ...keptOf.shape, ...keptFigures.shape });
export type CountInput = z.output<typeof countForm>;

/** Which of the figures that wait are stood by. */
export const confirmCountsForm = form({
  counts: picks({ label: { vi: 'Số liệu chờ xác nhận', en: 'Figures that wait' }, value: idOf<'dossier-count'>(), min: 1, max: 500 }),
});
export const endForm = form({
  reason: text({ readBy: 'staff', label: { vi: 'Lý do', en: 'Reason' }, max: 300 }),
});

/** A share of a confirmed figure that becomes the figure of a target. */
export const stateShareForm = form({
  valueId: keptHidden(idOf<'target-value'>()),
  targetId: pick({
    label: { vi: 'Chỉ tiêu', en: 'Target' },
    hint: { vi: 'Chỉ tiêu tính bằng % theo cách “Số liệu công bố, ghi kèm nguồn”.', en: 'Targets in % that take a published figure.' },
    value: idOf<'target'>(),
  }),
  share: choice({ label: { vi: 'Tỷ lệ', en: 'Share' }, options: shares }),
  period: pick({ label: { vi: 'Kỳ', en: 'Period' } }),
  source: choice({ label: { vi: 'Nguồn số liệu', en: 'Source' }, options: sources }),
});
export type StateShareInput = z.output<typeof stateShareForm>;

export const keptLate = storedRecord('late_dossier', {
  code: text({
    readBy: 'public',
    label: { vi: 'Mã hồ sơ', en: 'Code of the dossier' },
    hint: {
      vi: 'Mã trên giấy tiếp nhận, ví dụ: H29.12-261014-0021. Không ghi tên, số điện thoại, số giấy tờ.',
      en: 'As on the receipt. No name, telephone or number of a paper.',
    },
    max: 60,
  }),
  unitId: pick({ label: { vi: 'Đơn vị giải quyết', en: 'Unit that deals with it' }, value: idOf<'unit'>() }),
  dueOn: day({ label: { vi: 'Ngày hẹn trả', en: 'Due on' } }),
  reason: choice({ label: { vi: 'Vì sao trễ', en: 'Why it is late' }, options: reasons }),
  reasonWords: text({
    readBy: 'public',
    label: { vi: 'Lý do khác', en: 'Another reason' },
    hint: { vi: 'Người dân đọc được; không ghi thông tin cá nhân.', en: 'Everybody reads it; nothing personal.' },
    max: 200,
    optional: true,
    needed: { vi: 'bắt buộc với lý do khác', en: 'needed for another reason' },
  }),
  paperNumber: text({
    readBy: 'public',
    label: { vi: 'Số, ký hiệu văn bản xin lỗi', en: 'Number of the apology' },
    hint: {
      vi: 'Ví dụ: 12/XL-UBND. Chưa có văn bản xin lỗi thì để trống cả bốn ô.',
      en: 'Such as 12/XL-UBND. Leave all four empty while there is none.',
    },
    max: 30,
    optional: true,
  }),
  paperOn: day({ label: { vi: 'Ngày văn bản xin lỗi', en: 'Day of the apology' }, optional: true }),
  signerPost: text({
    readBy: 'public',
    label: { vi: 'Chức vụ người ký', en: 'Post of the signer' },
    hint: { vi: 'Ví dụ: Giám đốc Trung tâm Phục vụ hành chính công. Không ghi tên.', en: 'Without a name.' },
    max: 160,
    optional: true,
  }),
  newDueOn: day({ label: { vi: 'Ngày hẹn lại', en: 'New date' }, optional: true }),
  answeredOn: day({
    label: { vi: 'Ngày đã trả kết quả', en: 'Answered on' },
    hint: { vi: 'Để trống nếu chưa trả.', en: 'Empty while it is open.' },
    optional: true,
  }),
});
export const lateForm = form({ ...keptLate.shape });
export type LateInput = z.output<typeof lateForm>;

/** A decision about what was shown, by when that was written. */
export const publishLateForm = form({ seen: keptHidden(z.string().max(40)) });

/** What a visitor of the public page looks for. */
export const lookForm = form({
  code: text({
    readBy: 'nobody',
    label: { vi: 'Mã hồ sơ', en: 'Code of the dossier' },
    hint: { vi: 'Mã in trên giấy tiếp nhận và hẹn trả kết quả.', en: 'As printed on the receipt.' },
    max: 60,
  }),
});
