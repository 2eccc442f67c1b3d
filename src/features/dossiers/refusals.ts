import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';

type Told = Readonly<Record<'vi' | 'en', string>>;
const n = (value: number): string => formatNumber(value);

export const refusals = {
  noPost: () =>
    refuse('dossiers-without-post', { vi: 'Bạn chưa có vị trí công tác ở cơ quan này.', en: 'You have no post in this authority.' }),
  mayNotKeep: () =>
    refuse('may-not-keep-dossiers', {
      vi: 'Văn thư, đầu mối kiểm soát thủ tục, người chủ trì kế hoạch hoặc lãnh đạo mới cập nhật số liệu hồ sơ.',
      en: 'The clerk, the contact for procedures, the owner of the plan or the chair keep figures of dossiers.',
    }),
  mayNotConfirm: () =>
    refuse('may-not-confirm-dossiers', {
      vi: 'Người chủ trì kế hoạch hoặc lãnh đạo mới xác nhận, công khai.',
      en: 'The owner of the plan or the chair confirms and publishes.',
    }),
  unknown: () => refuse('no-such-dossiers', { vi: 'Không có số liệu này.', en: 'There are no such figures.' }),
  noUnit: () =>
    refuse('dossiers-of-no-unit', { vi: 'Không có đơn vị này; chọn lại trong danh sách.', en: 'There is no such unit.' }, 'unitId'),
  unitNamed: (name: string) =>
    refuse(
      'dossiers-unit-unknown',
      {
        vi: `Không có đơn vị “${truncate(name, 60)}”; ghi tên như trong danh sách đơn vị.`,
        en: `There is no unit “${truncate(name, 60)}”.`,
      },
      'unitId',
    ),
  noSource: (typed: string) =>
    refuse(
      'dossiers-source-unknown',
      {
        vi: `Nguồn “${truncate(typed, 60)}” chưa đúng; ghi Hệ thống một cửa, Cổng Dịch vụ công quốc gia hoặc Báo cáo.`,
        en: `“${truncate(typed, 60)}” is no source; write one-stop, national or report.`,
      },
      'source',
    ),
  noPeriod: (typed: string) =>
    refuse(
      'dossiers-period-unread',
      {
        vi: `“${truncate(typed, 40)}” chưa phải một kỳ; ghi như 10/2026, Quý III/2026 hoặc Năm 2026.`,
        en: `“${truncate(typed, 40)}” is no period; write 10/2026, Q3/2026 or 2026.`,
      },
      'period',
    ),
  beforePeriod: (from: Temporal.PlainDate) =>
    refuse(
      'dossiers-taken-before',
      {
        vi: `Ngày lấy số liệu phải từ ngày đầu kỳ, ${formatDay(from)}, trở đi.`,
        en: `It cannot be taken before the period begins, ${formatDay(from)}.`,
      },
      'takenOn',
    ),
  inFuture: (today: Temporal.PlainDate) =>
    refuse(
      'dossiers-of-the-future',
      { vi: `Ngày này không được sau hôm nay, ${formatDay(today)}.`, en: `It cannot be after today, ${formatDay(today)}.` },
      'takenOn',
    ),
  olderThanThere: (on: Temporal.PlainDate) =>
    refuse(
      'dossiers-older-than-there',
      {
        vi: `Đã có số liệu của kỳ và nguồn này lấy ngày ${formatDay(on)}; số liệu cũ hơn không thay được.`,
        en: `There are figures of this period and source of ${formatDay(on)}; older ones do not replace them.`,
      },
      'takenOn',
    ),
  onlineAboveReceived: (online: number, received: number) =>
    refuse(
      'dossiers-online-above',
      {
        vi: `Nộp trực tuyến (${n(online)}) không được nhiều hơn tiếp nhận trong kỳ (${n(received)}).`,
        en: `Filed on line (${n(online)}) cannot be more than received (${n(received)}).`,
      },
      'receivedOnline',
    ),
  resolvedIsNotSum: (resolved: number, sum: number) =>
    refuse(
      'dossiers-resolved-is-not-sum',
      {
        vi: `Đã giải quyết (${n(resolved)}) phải bằng trước hạn + đúng hạn + quá hạn (${n(sum)}).`,
        en: `Resolved (${n(resolved)}) must be early + on time + late (${n(sum)}).`,
      },
      'resolved',
    ),
  wholeIsNotSum: (came: number, went: number) =>
    refuse(
      'dossiers-whole-is-not-sum',
      {
        vi: `Tiếp nhận + kỳ trước chuyển sang (${n(came)}) phải bằng đã giải quyết + dừng, trả lại + đang giải quyết (${n(went)}).`,
        en: `Received + carried over (${n(came)}) must be resolved + returned + open (${n(went)}).`,
      },
      'received',
    ),
  payAlone: () =>
    refuse(
      'dossiers-pay-alone',
      {
        vi: 'Ghi cả số hồ sơ phải nộp phí và số thanh toán trực tuyến, hoặc để trống cả hai.',
        en: 'Give both with something to pay and paid on line, or neither.',
      },
      'paidOnline',
    ),
  paidAbove: (paid: number, payable: number) =>
    refuse(
      'dossiers-paid-above',
      {
        vi: `Thanh toán trực tuyến (${n(paid)}) không được nhiều hơn hồ sơ phải nộp phí (${n(payable)}).`,
        en: `Paid on line (${n(paid)}) cannot be more than with something to pay (${n(payable)}).`,
      },
      'paidOnline',
    ),
  digitisedAbove: (digitised: number, received: number) =>
    refuse(
      'dossiers-digitised-above',
      {
        vi: `Đã số hóa (${n(digitised)}) không được nhiều hơn tiếp nhận trong kỳ (${n(received)}).`,
        en: `Digitised (${n(digitised)}) cannot be more than received (${n(received)}).`,
      },
      'digitised',
    ),
  trackedAbove: (tracked: number, received: number) =>
    refuse(
      'dossiers-tracked-above',
      {
        vi: `Tra cứu được tình trạng (${n(tracked)}) không được nhiều hơn tiếp nhận trong kỳ (${n(received)}).`,
        en: `With a state (${n(tracked)}) cannot be more than received (${n(received)}).`,
      },
      'tracked',
    ),
  twiceInList: () =>
    refuse('dossiers-twice-in-list', {
      vi: 'Dòng trên đã có đơn vị, kỳ, lĩnh vực, nguồn này; mỗi thứ chỉ một dòng.',
      en: 'A line above has this unit, period, field and source; each has one line.',
    }),
  cellEmpty: (column: string) =>
    refuse('dossiers-cell-empty', {
      vi: `Cột “${column}” còn trống; nếu không có thì ghi 0.`,
      en: `The column “${column}” is empty; write 0 for none.`,
    }),
  cellNotTaken: (column: string, typed: string, wanted: Told) =>
    refuse('dossiers-cell-not-taken', {
      vi: `Cột “${column}”: “${truncate(typed, 60)}” chưa đúng; ${wanted.vi}.`,
      en: `The column “${column}”: “${truncate(typed, 60)}” is not right; please ${wanted.en}.`,
    }),
  ended: () => refuse('dossiers-ended', { vi: 'Số liệu này đã thu hồi.', en: 'These figures were taken back.' }),
  confirmed: () => refuse('dossiers-confirmed', { vi: 'Số liệu này đã được xác nhận.', en: 'These figures are confirmed already.' }),
  laterThere: (what: string) =>
    refuse('dossiers-later-there', {
      vi: `${what}: đã có số liệu mới hơn; mở lại trang rồi xác nhận số liệu mới.`,
      en: `${what}: there are later figures; open the page again and confirm those.`,
    }),
  own: (what: string) =>
    refuse('own-dossiers', {
      vi: `${what}: bạn đã ghi số liệu này nên không tự xác nhận; nhờ người khác có quyền.`,
      en: `${what}: you noted it, so you do not confirm it; please ask somebody else who may.`,
    }),
  noShare: () =>
    refuse(
      'dossiers-no-share',
      {
        vi: 'Kỳ này không có số liệu đã xác nhận của nguồn và tỷ lệ đã chọn.',
        en: 'There are no confirmed figures of this source and share.',
      },
      'source',
    ),
  noneArose: () =>
    refuse(
      'dossiers-none-arose',
      { vi: 'Kỳ này không phát sinh hồ sơ để tính tỷ lệ.', en: 'Nothing arose of which there could be a share.' },
      'share',
    ),
  noTarget: () =>
    refuse(
      'dossiers-no-target',
      {
        vi: 'Chỉ tiêu này không thuộc kế hoạch còn hiệu lực của năm đó, hoặc không tính bằng % công bố.',
        en: 'It is no target in % of a plan of that year that takes a published figure.',
      },
      'targetId',
    ),
} as const;
