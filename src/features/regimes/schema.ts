import type { z } from 'zod';
import { purposes } from '#features/envelopes/index.ts';
import { choice, choices, day, decimal, form, hidden, longText, rows, storedRecord, text, whole, yesNo } from '#platform/values/forms.ts';
import { aggregations, askedPeriods, dueRules, owingLevels, questionKinds, regimeKinds } from './regime.ts';

const called = {
  name: text({
    readBy: 'staff',
    label: { vi: 'Tên chế độ báo cáo', en: 'Name' },
    hint: { vi: 'Ví dụ: Báo cáo cải cách hành chính định kỳ.', en: 'Such as the periodic report of administrative reform.' },
    max: 200,
  }),
  basis: text({
    readBy: 'staff',
    label: { vi: 'Văn bản quy định', en: 'Paper that orders it' },
    hint: { vi: 'Ví dụ: Kế hoạch số 18/KH-UBND ngày 15/01/2026.', en: 'Such as Kế hoạch số 18/KH-UBND.' },
    max: 300,
    optional: true,
  }),
  through: text({
    readBy: 'staff',
    label: { vi: 'Gửi qua', en: 'Through' },
    hint: { vi: 'Phòng, bộ phận tổng hợp, ví dụ: Phòng Cải cách hành chính, Sở Nội vụ.', en: 'The room that gathers the reports.' },
    max: 200,
    optional: true,
  }),
};

export const keptPeriodic = storedRecord('regime_version', {
  ...called,
  closingDay: whole({
    label: { vi: 'Ngày chốt số liệu', en: 'Cut-off' },
    hint: {
      vi: 'Ngày trong tháng cuối kỳ: 14 theo Nghị định 09/2019/NĐ-CP; 31 là ngày cuối tháng.',
      en: 'A day of the last month; 31 is its end.',
    },
    min: 1,
    max: 31,
  }),
  dueRule: choice({ label: { vi: 'Cách tính hạn', en: 'How it is due' }, options: dueRules }),
  dueNumber: whole({
    label: { vi: 'Ngày, hoặc số ngày làm việc', en: 'Day, or number of working days' },
    hint: { vi: 'Ví dụ: 20 là ngày 20 của tháng cuối kỳ.', en: 'Such as 20 for day 20 of the last month.' },
    min: 1,
    max: 31,
  }),
  dueMonth: whole({
    label: { vi: 'Tháng của ngày cố định', en: 'Month of the fixed date' },
    min: 1,
    max: 12,
    optional: true,
    needed: { vi: 'bắt buộc với ngày cố định', en: 'needed for a fixed date' },
  }),
  isBefore: yesNo({
    label: { vi: 'Văn bản ghi “trước ngày”, nên ngày ấy là đã muộn', en: 'The paper says “before”: the day itself is too late' },
  }),
});

export const keptOnce = storedRecord('regime_version', {
  ...called,
  coversFromOn: day({ label: { vi: 'Số liệu từ ngày', en: 'Figures from' } }),
  coversToOn: day({ label: { vi: 'Đến hết ngày', en: 'Until' } }),
  dueOn: day({ label: { vi: 'Hạn gửi', en: 'Due on' } }),
});

const levels = choices({
  label: { vi: 'Cơ quan phải báo cáo', en: 'Who owes it' },
  hint: {
    vi: 'Trong số cơ quan đã ghi ta là cấp trên cho việc này; không chọn là tất cả.',
    en: 'Of those that named this authority as their superior for the purpose; none for all.',
  },
  options: owingLevels,
});

const questions = (min: 0 | 1) =>
  rows({
    label: { vi: 'Câu hỏi', en: 'Questions' },
    ...(min === 0 && { needed: { vi: 'bắt buộc với kỳ hằng tháng', en: 'needed for every month' } }),
    hint:
      min === 1
        ? { vi: 'Cơ quan cấp dưới trả lời từng câu.', en: 'Those below answer each of them.' }
        : {
            vi: 'Để trống thì cấp dưới gửi báo cáo theo đề cương; có câu hỏi thì trả lời từng câu. Kỳ hằng tháng phải có ít nhất một câu hỏi.',
            en: 'Without any a report by the outline is sent; with some each is answered. Every month needs at least one.',
          },
    of: form({
      text: text({ readBy: 'staff', label: { vi: 'Câu hỏi', en: 'Question' }, max: 300 }),
      kind: choice({ label: { vi: 'Trả lời bằng', en: 'Answered by' }, options: questionKinds, look: 'select' }),
      unit: text({ readBy: 'staff', label: { vi: 'Đơn vị tính', en: 'Unit' }, max: 50, optional: true }),
      aggregation: choice({ label: { vi: 'Tổng hợp', en: 'Summed up by' }, options: aggregations, look: 'select', optional: true }),
    }),
    min,
    max: 50,
  });

const from = day({
  label: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
  hint: { vi: 'Kỳ đã bắt đầu trước ngày này giữ quy định cũ.', en: 'Periods that began before go by what held then.' },
});

const purpose = choice({ label: { vi: 'Về việc', en: 'On' }, options: purposes, look: 'select' });

const periods = choices({
  label: { vi: 'Kỳ báo cáo', en: 'Periods' },
  hint: { vi: 'Chọn hằng tháng thì đặt ít nhất một câu hỏi ở cuối biểu mẫu.', en: 'Every month needs at least one question, below.' },
  options: askedPeriods,
  min: 1,
});

const { name, basis, through, ...due } = keptPeriodic.shape;
const { name: _name, basis: _basis, through: _through, ...once } = keptOnce.shape;

export const periodicForm = form({ name, purpose, basis, levels, periods, ...due, through, from, questions: questions(0) });

export const changeForm = form({ name, basis, levels, periods, ...due, through, from, questions: questions(0) });

const { periodic: _periodic, ...onceKinds } = regimeKinds;
export const onceForm = form({
  name,
  kind: choice({ label: { vi: 'Loại báo cáo', en: 'Kind' }, options: onceKinds }),
  purpose,
  basis,
  levels,
  ...once,
  through,
  questions: questions(1),
});

export const onceChangeForm = form({ name, basis, levels, ...once, through, questions: questions(1) });

export const endRegimeForm = form({
  on: day({
    label: { vi: 'Thôi yêu cầu từ ngày', en: 'Ended from' },
    hint: { vi: 'Kỳ đã bắt đầu trước ngày này vẫn phải báo cáo.', en: 'Periods that have begun by then are still owed.' },
  }),
});

export const urgeForm = form({});

export const replyForm = form({});

export const noneForm = form({
  note: longText({
    readBy: 'staff',
    label: { vi: 'Đã hỏi, đã xem những đâu', en: 'What was asked and looked at' },
    hint: { vi: 'Ví dụ: đã hỏi 17 tổ dân phố và các phòng ngày 12/9.', en: 'Such as: all rooms were asked on 12/9.' },
    max: 1000,
    lines: 2,
  }),
});

/** A question is answered by its kind, each on a form of its own. */
export const answerForms = {
  text: form({
    question: hidden(),
    words: longText({ readBy: 'staff', label: { vi: 'Trả lời', en: 'Answer' }, max: 5000, lines: 4 }),
  }),
  number: form({
    question: hidden(),
    figure: decimal({ label: { vi: 'Con số', en: 'Figure' }, hint: { vi: 'Số 0 là một con số.', en: 'Zero is a figure.' }, max: 1e15 }),
  }),
  'yes-no': form({
    question: hidden(),
    isYes: choice({
      label: { vi: 'Có hay không', en: 'Yes or no' },
      options: { yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } },
    }),
    words: text({ readBy: 'staff', label: { vi: 'Nói thêm', en: 'Besides' }, max: 500, optional: true }),
  }),
};

export type PeriodicInput = z.output<typeof periodicForm>;
export type ChangeInput = z.output<typeof changeForm>;
export type OnceInput = z.output<typeof onceForm>;
export type OnceChangeInput = z.output<typeof onceChangeForm>;
export interface AnswerInput {
  question: string;
  words?: string | undefined;
  figure?: number | undefined;
  isYes?: 'yes' | 'no' | undefined;
}
