import * as z from 'zod';
import { choice, files, form, keptHidden, longText, text } from '#platform/values/forms.ts';

/** Code and PIN by which who sent it finds it again. */
export const findForm = form({
  code: text({
    readBy: 'nobody',
    label: { vi: 'Mã tra cứu', en: 'Code' },
    hint: { vi: 'Ví dụ ABCD-2345-EFGH', en: 'Such as ABCD-2345-EFGH' },
    max: 30,
  }),
  pin: text({ readBy: 'nobody', label: { vi: 'Mã PIN, 6 chữ số', en: 'PIN of 6 figures' }, max: 12 }),
});

const pass = { pass: keptHidden(z.string().max(300)) };

export const passForm = form(pass);
export const photosForm = form({
  ...pass,
  photos: files({
    label: { vi: 'Ảnh', en: 'Pictures' },
    hint: {
      vi: 'Tối đa 5 ảnh. Nơi chụp, giờ chụp trong tệp được bỏ đi trước khi lưu.',
      en: 'Up to five. Place and time within the files are taken out.',
    },
    accept: ['jpg', 'jpeg', 'png', 'webp', 'heic'],
    maxBytes: 15 * 1024 * 1024,
    min: 1,
    max: 5,
  }),
});
export const supplyForm = form({
  ...pass,
  more: longText({ readBy: 'dealing', label: { vi: 'Nội dung bổ sung', en: 'What you add' }, max: 3000, lines: 4 }),
});
export const rateForm = form({
  ...pass,
  rating: choice({
    label: { vi: 'Ông/bà có hài lòng với trả lời không', en: 'Are you content with the answer' },
    options: {
      five: { vi: 'Rất hài lòng', en: 'Very content' },
      four: { vi: 'Hài lòng', en: 'Content' },
      three: { vi: 'Bình thường', en: 'So so' },
      two: { vi: 'Không hài lòng', en: 'Not content' },
      one: { vi: 'Rất không hài lòng', en: 'Not content at all' },
    },
    look: 'radio',
  }),
  ratingNote: text({ readBy: 'dealing', label: { vi: 'Vì sao', en: 'Why' }, max: 500, optional: true }),
});
export const marks = { one: 1, two: 2, three: 3, four: 4, five: 5 } as const;

export const followForm = form({
  email: text({ readBy: 'nobody', label: { vi: 'Thư điện tử', en: 'E-mail' }, input: 'email', max: 200, autocomplete: 'email' }),
});
