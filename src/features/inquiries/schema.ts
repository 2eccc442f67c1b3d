import type { z } from 'zod';
import {
  choice,
  day,
  decimal,
  file,
  form,
  hidden,
  idOf,
  longText,
  pick,
  picks,
  rows,
  says,
  storedRecord,
  text,
  type RecordOf,
} from '#platform/values/forms.ts';

export const answerKinds = {
  words: { vi: 'Bằng lời', en: 'In words' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  file: { vi: 'Tệp kèm theo', en: 'A file' },
} as const;

/** What is asked for. */
export const keptInquiry = storedRecord('inquiry', {
  title: text({
    readBy: 'unit',
    label: { vi: 'Cần thông tin gì', en: 'What is needed' },
    hint: { vi: 'Ví dụ: Kết quả giải quyết thủ tục hành chính quý II', en: 'Such as: results of procedures in the second quarter' },
    max: 200,
  }),
  wanted: longText({
    readBy: 'unit',
    label: { vi: 'Nội dung đề nghị cung cấp', en: 'What is to be told' },
    hint: { vi: 'Nêu rõ thời gian, phạm vi, cách tính để đơn vị được hỏi không phải hỏi lại.', en: 'For which time and scope.' },
    max: 4000,
    lines: 4,
  }),
  purpose: text({
    readBy: 'unit',
    label: { vi: 'Để làm gì', en: 'What for' },
    hint: { vi: 'Ví dụ: viết bài trên Trang thông tin, báo cáo quý II', en: 'Such as an article or a report' },
    max: 200,
    optional: true,
  }),
  dutyId: pick({ label: { vi: 'Cho nhiệm vụ của kế hoạch', en: 'For a duty of the plan' }, value: idOf<'duty'>(), optional: true }),
  answerKind: choice({ label: { vi: 'Trả lời bằng', en: 'Form of the answer' }, options: answerKinds }),
  dueOn: day({ label: { vi: 'Ngày cần có', en: 'Needed by' } }),
});
export type Asked = RecordOf<typeof keptInquiry>;

const asked = form({
  label: text({ readBy: 'unit', label: { vi: 'Số liệu cần', en: 'Figure' }, max: 200 }),
  unit: text({ readBy: 'unit', label: { vi: 'Đơn vị tính', en: 'Counted in' }, max: 40, optional: true }),
});

const wantedFigures = rows({
  label: { vi: 'Những số liệu cần', en: 'The figures needed' },
  hint: { vi: 'Mỗi số liệu một dòng; chỉ khi trả lời bằng số liệu.', en: 'A line each; only where figures are asked for.' },
  needed: { vi: 'bắt buộc khi trả lời bằng số liệu', en: 'needed where figures are asked for' },
  of: asked,
  max: 20,
});

const figuresNamed = says({ vi: 'Thêm ít nhất một số liệu cần cung cấp.', en: 'Name at least one figure.' }, 'wantedFigures');
const namesFigures = ({ answerKind, wantedFigures: named }: { answerKind: string; wantedFigures: readonly unknown[] }): boolean =>
  answerKind !== 'figures' || named.length > 0;

export const askForm = form({
  fromUnitId: pick({ label: { vi: 'Đơn vị đề nghị', en: 'Asking unit' }, value: idOf<'unit'>() }),
  toUnitIds: picks({ label: { vi: 'Gửi tới', en: 'Asked units' }, value: idOf<'unit'>(), min: 1, max: 30 }),
  ...keptInquiry.shape,
  wantedFigures,
}).refine(namesFigures, figuresNamed);

export const correctForm = form({ ...keptInquiry.shape, wantedFigures }).refine(namesFigures, figuresNamed);

export const answerForm = form({
  answer: longText({
    readBy: 'unit',
    label: { vi: 'Trả lời', en: 'Answer' },
    hint: {
      vi: 'Nêu nguồn và ngày của thông tin; không có thì nói rõ là không có.',
      en: 'With source and day; say so where there is none.',
    },
    max: 8000,
    lines: 6,
    optional: true,
    needed: { vi: 'bắt buộc khi không gửi số liệu, tệp', en: 'needed without figures or a file' },
  }),
  figures: rows({
    label: { vi: 'Số liệu', en: 'Figures' },
    hint: {
      vi: 'Không phát sinh thì ghi số 0 khi thật sự bằng không, còn không thì để trống số và ghi lý do ở cột ghi chú.',
      en: 'Zero only where it is zero; otherwise leave the number empty and say why.',
    },
    of: form({
      ...asked.shape,
      value: decimal({ label: { vi: 'Số', en: 'Number' }, optional: true }),
      note: text({ readBy: 'unit', label: { vi: 'Ghi chú', en: 'Note' }, max: 200, optional: true }),
    }),
    max: 20,
  }),
  file: file({
    label: { vi: 'Tệp kèm theo', en: 'A file' },
    accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png'],
    maxBytes: 25 * 1024 * 1024,
    optional: true,
  }),
});

export const wordForm = form({
  text: longText({ readBy: 'unit', label: { vi: 'Hỏi lại, nói thêm', en: 'Ask back, explain' }, max: 2000, lines: 3 }),
});

export const passForm = form({
  toUnitId: pick({ label: { vi: 'Chuyển cho đơn vị', en: 'Pass on to' }, value: idOf<'unit'>() }),
  reason: text({ readBy: 'unit', label: { vi: 'Vì sao', en: 'Why' }, max: 200 }),
});

export const useForm = form({
  for: pick({ label: { vi: 'Dùng làm nguồn cho', en: 'Use as a source of' }, look: 'select' }),
});

export const inquiryListForm = form({
  chieu: choice({
    label: { vi: 'Chiều', en: 'Direction' },
    options: { den: { vi: 'Gửi đến đơn vị tôi', en: 'To my unit' }, di: { vi: 'Đơn vị tôi gửi đi', en: 'From my unit' } },
    look: 'select',
    optional: true,
  }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      cho: { vi: 'Chờ trả lời', en: 'Waits' },
      'qua-han': { vi: 'Quá ngày cần', en: 'Past the day' },
      xong: { vi: 'Đã trả lời', en: 'Answered' },
      rut: { vi: 'Đã rút', en: 'Withdrawn' },
    },
    look: 'select',
    optional: true,
  }),
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm', en: 'Find' }, optional: true }),
});

export const takeBackForm = form({ useId: hidden(idOf<'inquiry-use'>()) });

export const pressForm = form({});

export type AskInput = z.output<typeof askForm>;
export type CorrectInput = z.output<typeof correctForm>;
export type AnswerInput = Omit<z.output<typeof answerForm>, 'file'>;
export type PassInput = z.output<typeof passForm>;
