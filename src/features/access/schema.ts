import * as z from 'zod';
import { choice, day, form, hidden, idOf, keptHidden, longText, pick, storedRecord, text, yesNo } from '#platform/values/forms.ts';
import { deliveries, grounds } from './request.ts';

export const keptRequester = storedRecord('access_requester', {
  name: text({ readBy: 'dealing', label: { vi: 'Họ và tên', en: 'Name' }, max: 120, autocomplete: 'name' }),
  address: text({ readBy: 'dealing', label: { vi: 'Nơi cư trú, địa chỉ', en: 'Address' }, max: 300, autocomplete: 'street-address' }),
  phone: text({
    readBy: 'dealing',
    label: { vi: 'Điện thoại', en: 'Telephone' },
    input: 'tel',
    max: 20,
    autocomplete: 'tel',
    optional: true,
  }),
  email: text({
    readBy: 'dealing',
    label: { vi: 'Thư điện tử', en: 'E-mail' },
    input: 'email',
    max: 200,
    autocomplete: 'email',
    optional: true,
    needed: { vi: 'bắt buộc khi muốn nhận qua thư điện tử', en: 'needed to get it by e-mail' },
  }),
});

export const kept = storedRecord('access_request', {
  wanted: longText({
    readBy: 'unit',
    label: { vi: 'Thông tin cần cung cấp', en: 'Which information' },
    hint: { vi: 'Ghi rõ nội dung, thời gian, tên văn bản nếu biết.', en: 'What, of which time, and the name of the paper if you know it.' },
    min: 5,
    max: 3000,
    lines: 4,
  }),
  purpose: text({ readBy: 'unit', label: { vi: 'Lý do, mục đích', en: 'What it is for' }, max: 300 }),
  delivery: choice({ label: { vi: 'Muốn nhận bằng cách nào', en: 'How to get it' }, options: deliveries, look: 'radio' }),
});

const asked = { ...kept.shape, ...keptRequester.shape };

/** With when the form was opened, from which the time counts that somebody needs to fill it in. */
export const requestForm = form({ ...asked, opened: keptHidden(z.string().max(200).optional()) });
export type RequestInput = Omit<z.output<typeof requestForm>, 'opened'>;

/** The same once it was looked at: carried, with what says when the form was opened. */
export const requestSendForm = form({ ...asked, seal: hidden() });

/** A request that came in person or by post, written down by an officer. */
export const recordForm = form({
  way: choice({
    label: { vi: 'Nhận bằng cách nào', en: 'How it came' },
    options: { direct: { vi: 'Trực tiếp tại trụ sở', en: 'In person' }, post: { vi: 'Qua bưu điện, fax', en: 'By post or fax' } },
    look: 'radio',
  }),
  receivedOn: day({ label: { vi: 'Ngày nhận', en: 'Received on' } }),
  ...asked,
});
export type RecordInput = z.output<typeof recordForm>;

export const assessForm = form({
  isComplex: yesNo({
    label: {
      vi: 'Thông tin phức tạp, phải tập hợp hoặc hỏi cơ quan khác (hạn dài hơn)',
      en: 'It has to be gathered or asked of others (the longer term)',
    },
  }),
  unitId: pick({ label: { vi: 'Đơn vị giải quyết', en: 'Unit that deals with it' }, value: idOf<'unit'>(), optional: true }),
});
export type AssessInput = z.output<typeof assessForm>;

export const extendForm = form({
  reason: text({
    readBy: 'unit',
    label: { vi: 'Lý do gia hạn', en: 'Why more time is needed' },
    hint: { vi: 'Người yêu cầu đọc được câu này.', en: 'Who asked reads this.' },
    max: 300,
  }),
});

export const settleForm = form({
  became: choice({
    label: { vi: 'Kết quả', en: 'What became of it' },
    options: { given: { vi: 'Cung cấp thông tin', en: 'The information is given' }, refused: { vi: 'Từ chối', en: 'Refused' } },
    look: 'radio',
  }),
  ground: choice({
    label: { vi: 'Căn cứ từ chối', en: 'Ground of the refusal' },
    options: grounds,
    look: 'select',
    optional: true,
    needed: { vi: 'bắt buộc khi từ chối', en: 'needed with a refusal' },
  }),
  answer: longText({
    readBy: 'unit',
    label: { vi: 'Trả lời', en: 'Answer' },
    hint: {
      vi: 'Đã cung cấp gì, ở đâu; hoặc vì sao từ chối. Người yêu cầu đọc được câu này.',
      en: 'What was given and where, or why it is refused. Who asked reads this.',
    },
    max: 3000,
    lines: 4,
  }),
});
export type SettleInput = z.output<typeof settleForm>;
