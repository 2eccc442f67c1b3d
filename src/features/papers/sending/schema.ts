import type { z } from 'zod';
import { choice, day, form, hidden, idOf, longText, pick, picks, says, text } from '#platform/values/forms.ts';
import { ways } from './recipient.ts';

export const recipientsForm = form({
  name: text({
    readBy: 'unit',
    label: { vi: 'Nơi nhận ngoài cơ quan', en: 'Recipient outside' },
    hint: { vi: 'Ví dụ Sở Nội vụ tỉnh Đông Giang', en: 'Such as Sở Nội vụ' },
    max: 300,
    optional: true,
  }),
  unitIds: picks({
    label: { vi: 'Đơn vị của cơ quan', en: 'Units of the authority' },
    hint: { vi: 'Cán bộ của đơn vị ký nhận trong phần mềm', en: 'Their officers receive it here' },
    value: idOf<'unit'>(),
  }),
  purpose: text({
    readBy: 'unit',
    label: { vi: 'Gửi để làm gì', en: 'What for' },
    hint: { vi: 'Ví dụ để thực hiện, để báo cáo', en: 'Such as để thực hiện, để báo cáo' },
    max: 100,
    optional: true,
  }),
}).refine(
  ({ name, unitIds }) => name !== undefined || unitIds.length > 0,
  says({ vi: 'Ghi tên nơi nhận hoặc chọn đơn vị.', en: 'Name a recipient or choose units.' }, 'name'),
);

/** Which units a recipient is that no unit of the product is called by. */
export const meantForm = form({
  recipientId: pick({ label: { vi: 'Nơi nhận trong văn bản', en: 'Recipient of the paper' }, value: idOf<'paper-recipient'>() }),
  meantUnitIds: picks({
    label: { vi: 'Là đơn vị', en: 'Means the units' },
    hint: { vi: 'Văn bản được gửi ngay trong phần mềm', en: 'The paper is sent to them at once' },
    value: idOf<'unit'>(),
    min: 1,
  }),
});

const note = longText({ readBy: 'staff', label: { vi: 'Ghi chú', en: 'Note' }, max: 500, lines: 2, optional: true });

export const sendingForm = form({
  recipientIds: picks({ label: { vi: 'Đã gửi cho', en: 'Sent to' }, value: idOf<'paper-recipient'>(), min: 1 }),
  way: choice({
    label: { vi: 'Cách gửi', en: 'By which way' },
    options: ways,
  }),
  sentOn: day({ label: { vi: 'Ngày gửi', en: 'Sent on' } }),
  note,
});

export const receivedForm = form({
  recipientIds: picks({ label: { vi: 'Đã đến tay', en: 'It came to' }, value: idOf<'paper-recipient'>(), min: 1 }),
  receivedOn: day({ label: { vi: 'Ngày nhận', en: 'Received on' } }),
  note: longText({
    readBy: 'staff',
    label: { vi: 'Căn cứ', en: 'How one knows' },
    hint: { vi: 'Ví dụ: có phản hồi trên trục liên thông, phiếu báo phát', en: 'Such as an answer, a receipt of the post' },
    max: 500,
    lines: 2,
    optional: true,
  }),
});

export const recipientButton = form({ recipientId: hidden() });

export type MeantInput = z.output<typeof meantForm>;
export type RecipientsInput = z.output<typeof recipientsForm>;
export type SendingInput = z.output<typeof sendingForm>;
export type ReceivedInput = z.output<typeof receivedForm>;
