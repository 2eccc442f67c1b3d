import type { z } from 'zod';
import { channels, measures } from '#features/channels/index.ts';
import { choice, day, decimal, form, idOf, longText, pick, storedRecord, text, yesNo } from '#platform/values/forms.ts';
import { aggregations, directions } from './indicator.ts';

export const kept = storedRecord('own_indicator_version', {
  title: text({
    readBy: 'public',
    label: { vi: 'Tên chỉ tiêu', en: 'Name' },
    hint: { vi: 'Ví dụ: Tổ công nghệ số cộng đồng đã tuyên truyền.', en: 'Such as: digital groups that passed it on.' },
    max: 300,
  }),
  unit: text({
    readBy: 'public',
    label: { vi: 'Đơn vị tính', en: 'Unit of measure' },
    hint: { vi: 'Ví dụ: tổ, lượt, %.', en: 'Such as groups, times, %.' },
    max: 50,
  }),
  definition: longText({
    readBy: 'public',
    label: { vi: 'Cách tính', en: 'Definition' },
    hint: { vi: 'Tính những gì, không tính những gì.', en: 'What is counted and what not.' },
    max: 1000,
    lines: 3,
    optional: true,
  }),
  aggregation: choice({
    label: { vi: 'Tổng hợp nhiều cơ quan', en: 'Summed up by' },
    hint: {
      vi: 'Tỷ lệ: nhập tử số và mẫu số. Đếm mỗi tên một lần: nhập danh sách tên.',
      en: 'Of a ratio both numbers are typed; of each name once the names.',
    },
    options: aggregations,
    look: 'select',
  }),
  direction: choice({ label: { vi: 'Chiều của chỉ tiêu', en: 'Direction' }, options: directions, look: 'select' }),
  measure: choice({
    label: { vi: 'Đếm từ hoạt động', en: 'Counted from activities' },
    hint: { vi: 'Để trống thì người lập báo cáo nhập số.', en: 'Left empty it is typed.' },
    options: measures,
    look: 'select',
    optional: true,
  }),
  channel: choice({
    label: { vi: 'Chỉ tính kênh', en: 'Of one channel alone' },
    options: channels,
    look: 'select',
    optional: true,
  }),
  least: decimal({ label: { vi: 'Không dưới', en: 'Not below' }, max: 1e15, optional: true }),
  most: decimal({ label: { vi: 'Không quá', en: 'Not above' }, max: 1e15, optional: true }),
  notAbove: pick({
    label: { vi: 'Không lớn hơn chỉ tiêu', en: 'Not more than the indicator' },
    hint: { vi: 'Ví dụ: số đã trả lời không lớn hơn số đã tiếp nhận.', en: 'Such as: answered are not more than received.' },
    optional: true,
  }),
});

const from = day({
  label: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
  hint: {
    vi: 'Báo cáo có ngày chốt số liệu từ ngày này trở đi tính theo nội dung mới.',
    en: 'For reports whose figures close on this day or later.',
  },
});

export const indicatorForm = form({
  code: text({
    readBy: 'public',
    label: { vi: 'Mã', en: 'Code' },
    hint: {
      vi: 'Chữ in hoa không dấu và số, ví dụ CN1; mã T và Q kèm số đã dùng cho chỉ tiêu chung và câu hỏi.',
      en: 'Capitals and a number, such as CN1.',
    },
    pattern: /^(?![TQ]\d)[A-Z]{1,6}\d{1,3}$/,
    shape: { vi: 'có dạng CN1, không dùng T1, Q1', en: 'look like CN1, not T1 or Q1' },
    max: 9,
  }),
  ...kept.shape,
  isInOwn: yesNo({ label: { vi: 'Có trong báo cáo của cơ quan', en: 'It stands in reports of this authority' } }),
  regimeId: pick({
    label: { vi: 'Yêu cầu cấp dưới báo cáo trong', en: 'Asked of those below in' },
    hint: { vi: 'Chế độ báo cáo theo đề cương mà cơ quan đã đặt.', en: 'A regime of this authority that goes by the outline.' },
    value: idOf<'regime'>(),
    optional: true,
  }),
  from,
});

export const indicatorChangeForm = form({ ...kept.shape, from });

export const retireForm = form({
  on: day({
    label: { vi: 'Thôi dùng từ ngày', en: 'Retired from' },
    hint: { vi: 'Báo cáo có ngày chốt số liệu trước ngày này vẫn tính.', en: 'Reports that close before still count it.' },
  }),
  reason: text({ readBy: 'staff', label: { vi: 'Lý do', en: 'Reason' }, max: 500 }),
});

export type IndicatorInput = z.output<typeof indicatorForm>;
export type IndicatorChange = z.output<typeof indicatorChangeForm>;
