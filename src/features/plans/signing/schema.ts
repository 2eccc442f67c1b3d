import * as z from 'zod';
import { choice, day, form, hidden, idOf, longText, pick, says, text } from '#platform/values/forms.ts';
import { issueForm } from '../schema.ts';

const { signerAuthority, signerPosition, signerName, symbol: _, issuedOn: __, place, ...doubts } = issueForm.shape;

export const submitForm = form({
  leaderId: pick({ label: { vi: 'Trình lãnh đạo', en: 'To which leader' }, value: idOf<'officer'>() }),
  note: longText({ readBy: 'staff', label: { vi: 'Ý kiến trình', en: 'What to tell' }, max: 2000, lines: 3, optional: true }),
  /** Keys of what was asked and seen. */
  sure: hidden(z.string().max(20_000).optional()),
});

export const decisions = {
  approve: { vi: 'Duyệt', en: 'Approve' },
  return: { vi: 'Trả lại để sửa', en: 'Give back' },
} as const;

export const decideForm = form({
  decision: choice({ label: { vi: 'Quyết định', en: 'Decision' }, options: decisions }),
  reason: longText({
    readBy: 'staff',
    label: { vi: 'Lý do trả lại', en: 'Why it is given back' },
    max: 2000,
    lines: 3,
    optional: true,
    needed: { vi: 'bắt buộc khi trả lại', en: 'needed when it is given back' },
  }),
}).refine(
  ({ decision, reason }) => decision === 'approve' || reason !== undefined,
  says({ vi: 'Ghi lý do trả lại để người soạn biết sửa gì.', en: 'Say why, so that the drafter knows what to mend.' }, 'reason'),
);

export const signForm = form({
  signerAuthority,
  signerPosition,
  signerName,
  signedOn: day({ label: { vi: 'Ngày ký', en: 'Signed on' } }),
});

export const numberForm = form({
  series: text({
    readBy: 'public',
    label: { vi: 'Ký hiệu', en: 'Symbol' },
    hint: { vi: 'Phần sau dấu gạch chéo, ví dụ KH-UBND', en: 'Behind the slash: KH-UBND' },
    pattern: /^[\p{L}\d][\p{L}\d&.-]*$/u,
    shape: { vi: 'gồm chữ, số, dấu gạch nối, ví dụ KH-UBND', en: 'be letters, digits and hyphens: KH-UBND' },
    max: 40,
  }),
  number: text({
    readBy: 'public',
    label: { vi: 'Số', en: 'Number' },
    hint: { vi: 'Để trống thì lấy số kế tiếp của sổ; ghi số khi văn thư cấp ở hệ thống khác', en: 'Left empty the next one is taken' },
    pattern: /^0*[1-9]\d{0,5}[A-Za-z]?$/,
    shape: { vi: 'là số thứ tự, ví dụ 18 hoặc 18a', en: 'be a number such as 18 or 18a' },
    max: 8,
    optional: true,
  }),
  issuedOn: day({ label: { vi: 'Ngày ban hành', en: 'Date of issue' } }),
});

export const sendForm = form({ place, ...doubts });

export const backForm = form({
  reason: text({ readBy: 'staff', label: { vi: 'Lý do', en: 'Reason' }, max: 500 }),
});

export type NumberInput = z.output<typeof numberForm>;
export type SignInput = z.output<typeof signForm>;
