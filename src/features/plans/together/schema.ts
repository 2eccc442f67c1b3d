import { form, hidden, idOf, pick, says, whole } from '#platform/values/forms.ts';
import type * as z from 'zod';

const unit = (vi: string, en: string, hint: { vi: string; en: string }) =>
  pick({ label: { vi, en }, hint, value: idOf<'unit'>(), look: 'select', optional: true });

const fields = {
  fromUnit: unit('Thay đơn vị', 'Put in the place of', { vi: 'Ở mọi nhiệm vụ có đơn vị này', en: 'In every duty that names it' }),
  toUnit: unit('Bằng đơn vị', 'This unit', { vi: 'Giữ nguyên vai trò', en: 'With the same part' }),
  years: whole({
    label: { vi: 'Dời thời hạn thêm (số năm)', en: 'Move deadlines by (years)' },
    hint: { vi: 'Ví dụ 1: ngày 15/10/2026 thành 15/10/2027', en: 'Such as 1: 15/10/2026 becomes 15/10/2027' },
    min: 1,
    max: 5,
    optional: true,
  }),
  days: whole({
    label: { vi: 'Dời thời hạn thêm (ngày)', en: 'Move deadlines by (days)' },
    hint: { vi: 'Số âm là sớm lên; chỉ áp dụng cho hạn ghi bằng ngày', en: 'Below zero: earlier; only where a day is named' },
    min: -180,
    max: 180,
    optional: true,
  }),
  percent: whole({
    label: { vi: 'Tăng, giảm chỉ tiêu (%)', en: 'Raise or lower targets (%)' },
    hint: {
      vi: 'Ví dụ 10: từ 20 thành 22; số âm là giảm. Tỷ lệ % không vượt 100; chỉ tiêu ghi khoảng (5 đến 7) thì sửa riêng.',
      en: 'Such as 10: 20 becomes 22; below zero: lower. A share never passes 100; a range (5 to 7) is changed by itself.',
    },
    min: -90,
    max: 300,
    optional: true,
  }),
};

type Given = Partial<Record<keyof typeof fields, unknown>>;

const wants = [
  [
    (it: Given) => [it.fromUnit, it.toUnit, it.years, it.days, it.percent].some((one) => one !== undefined),
    says({ vi: 'Chọn ít nhất một điều cần sửa.', en: 'Please choose something to change.' }, 'fromUnit'),
  ],
  [
    (it: Given) => it.fromUnit === undefined || it.toUnit !== undefined,
    says({ vi: 'Chọn đơn vị thay vào.', en: 'Please choose the unit that takes its place.' }, 'toUnit'),
  ],
  [
    (it: Given) => it.toUnit === undefined || it.fromUnit !== undefined,
    says({ vi: 'Chọn đơn vị được thay.', en: 'Please choose the unit that is replaced.' }, 'fromUnit'),
  ],
] as const;

/** What is changed in all lines of a draft at once. */
export const togetherForm = form(fields)
  .refine(...wants[0])
  .refine(...wants[1])
  .refine(...wants[2]);
export type Together = z.output<typeof togetherForm>;

/** The same with the list that was shown, by which it is done or not at all. */
export const applyTogetherForm = form({ ...fields, seen: hidden() })
  .refine(...wants[0])
  .refine(...wants[1])
  .refine(...wants[2]);
