import * as z from 'zod';
import { choice, day, form, hidden, idOf, pick, text, yesNo } from '#platform/values/forms.ts';

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

/** Bodies that the administrative list does not hold. */
const bodies = {
  department: { vi: 'Sở, ngành của tỉnh (thủ trưởng ký)', en: 'Department of a province (its head signs)' },
  room: { vi: 'Phòng, ban tự ban hành văn bản (trưởng phòng ký)', en: 'Division that issues papers itself (its head signs)' },
  district: { vi: 'Ủy ban nhân dân cấp huyện, cho kế hoạch trước tháng 7/2025', en: 'District, for plans before July 2025' },
};

export const openBodyForm = form({
  level: choice({ label: { vi: 'Loại cơ quan', en: 'Kind of authority' }, options: bodies, look: 'radio' }),
  name: text({
    readBy: 'public',
    label: { vi: 'Tên cơ quan', en: 'Name of the authority' },
    hint: { vi: 'Ví dụ: Sở Nội vụ tỉnh Bình Minh.', en: 'Such as Sở Nội vụ tỉnh Bình Minh.' },
    max: 200,
  }),
  shortName: text({
    readBy: 'public',
    label: { vi: 'Tên viết tắt', en: 'Short name' },
    hint: { vi: 'Ví dụ: Sở Nội vụ.', en: 'Such as Sở Nội vụ.' },
    max: 80,
  }),
  province: pick({ label: { vi: 'Thuộc tỉnh, thành phố', en: 'In the province' }, look: 'select', optional: true }),
  placeName: text({
    readBy: 'public',
    label: { vi: 'Địa danh trên văn bản', en: 'Place name on papers' },
    hint: {
      vi: 'Nơi đặt trụ sở như ghi trước ngày tháng của văn bản, ví dụ: Bình Minh trong “Bình Minh, ngày 05 tháng 01 năm 2026”.',
      en: 'As it stands before the date of papers, such as Bình Minh in “Bình Minh, ngày 05 tháng 01 năm 2026”.',
    },
    max: 100,
  }),
  step: text({
    readBy: 'public',
    label: { vi: 'Đường dẫn', en: 'Path' },
    hint: {
      vi: 'Đứng trước các trang của cơ quan, ví dụ so-noi-vu; không đổi về sau. Để trống thì phần mềm đặt theo tên.',
      en: 'Stands before its pages, such as so-noi-vu, and does not change later. Left empty, it is made from the name.',
    },
    max: 100,
    optional: true,
  }),
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

export const heirForm = form({
  heir: pick({ label: { vi: 'Cơ quan kế thừa', en: 'Authority that took over' }, value: idOf<'authority'>(), look: 'select' }),
  from: day({ label: { vi: 'Từ ngày', en: 'From' } }),
  basis: text({
    readBy: 'public',
    label: { vi: 'Căn cứ', en: 'Legal basis' },
    hint: { vi: 'Số, ký hiệu của nghị quyết sắp xếp.', en: 'Number and symbol of the resolution.' },
    max: 200,
  }),
});

export const heirBackForm = form({});
