import * as z from 'zod';
import { form, hidden, idOf, text, yesNo } from '#platform/values/forms.ts';

const fullName = text({
  readBy: 'staff',
  label: { vi: 'Họ và tên người quản trị', en: 'Full name of the administrator' },
  max: 100,
});
const signInName = text({
  readBy: 'administrator',
  label: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  hint: { vi: 'Để trống thì phần mềm tự đặt theo họ tên.', en: 'Left empty, it is made from the name.' },
  max: 40,
  optional: true,
});

/** The id that the authority is to have, made with the form: sent twice it is there once. */
const origin = hidden(idOf<'authority'>().optional());
const another = yesNo({ label: { vi: 'Là cơ quan khác trùng tên', en: 'Another one of the same name' } });

export const openPlaceForm = form({ place: hidden(z.string().max(20)), fullName, signInName, another, origin });

export const openBodyForm = form({
  name: text({
    readBy: 'public',
    label: { vi: 'Tên cơ quan', en: 'Name of the authority' },
    hint: { vi: 'Ví dụ: Sở Nội vụ tỉnh Bình Minh.', en: 'Such as Sở Nội vụ tỉnh Bình Minh.' },
    max: 200,
  }),
  shortName: text({ readBy: 'public', label: { vi: 'Tên viết tắt', en: 'Short name' }, max: 80 }),
  placeName: text({ readBy: 'public', label: { vi: 'Địa danh trên văn bản', en: 'Place name on papers' }, max: 100 }),
  fullName,
  signInName,
  another,
  origin,
});

export const hostForm = form({
  host: text({
    readBy: 'public',
    label: { vi: 'Tên miền', en: 'Name in the net' },
    hint: {
      vi: 'Ví dụ: cchc.saomai.example.vn, không kèm https:// và cổng.',
      en: 'Such as cchc.saomai.example.vn, without https:// and port.',
    },
    max: 253,
  }),
});

export const ownHostForm = form({ host: hidden(z.string().max(253)) });
