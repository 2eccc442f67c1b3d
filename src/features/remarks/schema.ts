import * as z from 'zod';
import { choice, form, hidden, keptHidden, longText, pick, storedRecord, text, yesNo, idOf } from '#platform/values/forms.ts';

const email = text({
  readBy: 'dealing',
  label: { vi: 'Thư điện tử', en: 'E-mail' },
  hint: {
    vi: 'Để gửi mã tra cứu và câu trả lời. Không cần ghi: mã tra cứu cũng xem được trả lời.',
    en: 'To send the code and the answer. It need not be given: the answer is found by the code as well.',
  },
  input: 'email',
  autocomplete: 'email',
  max: 200,
  optional: true,
});

export const kept = storedRecord('remark', {
  text: longText({
    readBy: 'unit',
    label: { vi: 'Chỗ nào sai, đúng ra là gì?', en: 'What is wrong, and what is right?' },
    hint: {
      vi: 'Ví dụ: số điện thoại ở dòng thứ hai không gọi được. Không ghi thông tin riêng của người khác.',
      en: 'For example: the telephone in the second line is not answered. Nothing private of others, please.',
    },
    min: 5,
    max: 2000,
    lines: 4,
  }),
  mayShow: yesNo({
    label: {
      vi: 'Tôi đồng ý để cơ quan đăng công khai nội dung này cùng câu trả lời (không kèm thư điện tử)',
      en: 'This may be shown to everybody with its answer (never the e-mail)',
    },
  }),
});

/** What a citizen fills in, with when the form was opened, from which the time counts that this takes. */
export const reportForm = form({ ...kept.shape, email, opened: keptHidden(z.string().max(200).optional()) });
export type ReportInput = Omit<z.output<typeof reportForm>, 'opened'>;

/** The same once it was looked at: carried, with what says when the form was opened. */
export const sendForm = form({ ...kept.shape, email, seal: hidden() });

export const voteForm = form({
  useful: choice({
    label: { vi: 'Trang này có ích không?', en: 'Was this page of use?' },
    options: { yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } },
  }),
});

/** By which somebody finds the own answer. */
export const codeForm = form({
  code: text({ readBy: 'nobody', label: { vi: 'Mã tra cứu', en: 'Code' }, max: 20 }),
});

export const answerForm = form({
  became: choice({
    label: { vi: 'Kết quả', en: 'What became of it' },
    options: { fixed: { vi: 'Đã sửa', en: 'Put right' }, 'no-fault': { vi: 'Không phải sai sót', en: 'Not a fault' } },
    look: 'radio',
  }),
  answer: longText({
    readBy: 'unit',
    label: { vi: 'Trả lời', en: 'Answer' },
    hint: {
      vi: 'Đã sửa gì, hoặc vì sao không phải sai sót. Người báo đọc được câu này.',
      en: 'What was put right, or why it is none. Who reported it reads this.',
    },
    max: 2000,
    lines: 3,
  }),
  isShown: yesNo({ label: { vi: 'Đăng công khai nội dung báo và câu trả lời', en: 'Show what was reported and the answer to everybody' } }),
});
export type AnswerInput = z.output<typeof answerForm>;

export const handForm = form({
  unitId: pick({ label: { vi: 'Đơn vị giữ nội dung của trang', en: 'The unit that keeps the page' }, value: idOf<'unit'>() }),
});
