import * as z from 'zod';
import { day, form, hidden, idOf, pick, text } from '#platform/values/forms.ts';

const name = text({ readBy: 'public', label: { vi: 'Tên đơn vị', en: 'Name of the unit' }, max: 200 });
const shortName = text({
  readBy: 'public',
  label: { vi: 'Tên viết tắt', en: 'Short name' },
  hint: { vi: 'Để trống thì phần mềm tự viết tắt.', en: 'Left empty, it is abbreviated from the name.' },
  max: 80,
  optional: true,
});
const placeName = text({
  readBy: 'public',
  label: { vi: 'Địa danh trên văn bản', en: 'Place name on papers' },
  hint: {
    vi: 'Chỉ ghi khi đơn vị ban hành văn bản. Tên người, số hoặc sự kiện thì ghi cả chữ phường, xã: “Phường Điện Biên Phủ”.',
    en: 'Only for units that issue papers.',
  },
  max: 100,
  optional: true,
});
const from = day({ label: { vi: 'Từ ngày', en: 'From' } });
const legalBasis = text({
  readBy: 'staff',
  label: { vi: 'Căn cứ', en: 'Legal basis' },
  hint: { vi: 'Số, ký hiệu của nghị quyết hoặc quyết định.', en: 'Number and symbol of the decision.' },
  max: 200,
  optional: true,
});
const unit = idOf<'unit'>();
const parentId = pick({ label: { vi: 'Trực thuộc', en: 'Belongs to' }, value: unit });

export const addUnitForm = form({
  name,
  kind: pick({ label: { vi: 'Loại đơn vị', en: 'Kind' } }),
  parentId,
  from,
  shortName,
  placeName,
  legalBasis,
});

export const renameUnitForm = form({
  name,
  shortName,
  placeName,
  from: day({
    label: { vi: 'Từ ngày', en: 'From' },
    hint: {
      vi: 'Muốn sửa lỗi chính tả của tên đang dùng thì giữ ngày bắt đầu của tên đó.',
      en: 'To correct a mistake, keep the first day of the present name.',
    },
  }),
  legalBasis,
});

export const moveUnitForm = form({ parentId, from, legalBasis });

export const endUnitForm = form({
  from: day({
    label: { vi: 'Không còn hoạt động từ ngày', en: 'No longer there from' },
    hint: { vi: 'Lịch sử, nhiệm vụ và báo cáo của đơn vị vẫn được giữ.', en: 'Its history, duties and reports are kept.' },
  }),
});

export const resumeUnitForm = form({});

export const addAliasForm = form({ name: text({ readBy: 'staff', label: { vi: 'Tên gọi khác', en: 'Other name' }, max: 200 }) });

export const removeAliasForm = form({ name: hidden(z.string().max(400)) });

export const dayForm = form({ ngay: day({ label: { vi: 'Xem tại ngày', en: 'As of' }, optional: true }) });

export const placeSearchForm = form({
  tim: text({
    readBy: 'nobody',
    label: { vi: 'Tên tỉnh, thành phố, xã, phường hoặc đặc khu', en: 'Name of the province, commune, ward or special zone' },
    hint: { vi: 'Có dấu hay không dấu đều được; cũng có thể gõ mã.', en: 'With or without marks; a code will do too.' },
    max: 100,
  }),
  tinh: pick({ label: { vi: 'Thuộc tỉnh, thành phố', en: 'In the province' }, look: 'select', optional: true }),
});

export const setUpForm = form({
  place: hidden(z.string().max(20)),
  code: text({
    readBy: 'nobody',
    label: { vi: 'Mã thiết lập', en: 'Set-up code' },
    hint: {
      vi: 'Hiện trong cửa sổ dòng lệnh nơi phần mềm được khởi động, ví dụ K7QM-3FTX-W9AB.',
      en: 'It stands in the terminal in which the software was started.',
    },
    max: 40,
    autocomplete: 'one-time-code',
  }),
  fullName: text({
    readBy: 'staff',
    label: { vi: 'Họ và tên người quản trị', en: 'Full name of the administrator' },
    max: 100,
    autocomplete: 'name',
  }),
  signInName: text({
    readBy: 'administrator',
    label: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
    hint: { vi: 'Chữ thường không dấu, ví dụ binh.nv.', en: 'Small letters without marks, for example binh.nv.' },
    max: 40,
    autocomplete: 'username',
  }),
  password: text({
    readBy: 'nobody',
    label: { vi: 'Mật khẩu', en: 'Password' },
    hint: {
      vi: 'Ít nhất 10 ký tự; nên ghép bốn, năm từ không liên quan với nhau.',
      en: 'At least 10 characters; best four or five words that have nothing to do with each other.',
    },
    input: 'password',
    autocomplete: 'new-password',
    max: 200,
  }),
});
