import { day, form, hidden, idOf, longText, pick, text } from '#platform/values/forms.ts';
import { importStoreForm } from '#platform/values/imports/form.ts';
import { offeredRoles, roleAbout, roles } from './roles.ts';

const password = (
  label: { vi: string; en: string },
  autocomplete: 'current-password' | 'new-password',
  hint?: { vi: string; en: string },
) => text({ readBy: 'nobody', label, ...(hint && { hint }), input: 'password', autocomplete, max: 200 });

const currentPassword = password({ vi: 'Mật khẩu hiện tại', en: 'Current password' }, 'current-password');
const strongEnough = {
  vi: 'Ít nhất 10 ký tự; nên ghép bốn, năm từ không liên quan với nhau, có dấu cách và dấu tiếng Việt càng tốt.',
  en: 'At least 10 characters; best four or five words that have nothing to do with each other.',
};
const newPassword = password({ vi: 'Mật khẩu mới', en: 'New password' }, 'new-password', strongEnough);
const again = password({ vi: 'Nhập lại mật khẩu mới', en: 'New password once more' }, 'new-password');
const code = { readBy: 'nobody', label: { vi: 'Mã xác thực', en: 'Code' }, max: 20, autocomplete: 'one-time-code' } as const;

export const signInForm = form({
  signInName: text({
    readBy: 'nobody',
    label: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
    max: 100,
    autocomplete: 'username',
    input: 'text',
  }),
  password: password({ vi: 'Mật khẩu', en: 'Password' }, 'current-password'),
});

export const codeForm = form({
  code: text({
    ...code,
    hint: {
      vi: 'Sáu chữ số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng.',
      en: 'The six figures shown by the authenticator app, or one of the back-up codes.',
    },
  }),
});

export const newPasswordForm = form({ currentPassword, newPassword, again });

export const passwordForm = form({ currentPassword });

export const confirmStepForm = form({
  code: text({
    ...code,
    hint: { vi: 'Sáu chữ số ứng dụng đang hiện cho mục “Minh Bạch”.', en: 'The six figures the app shows for “Minh Bạch”.' },
  }),
});

/** The account of another authority, proven by its own password. */
export const joinForm = form({
  signInName: text({
    readBy: 'nobody',
    label: { vi: 'Tên đăng nhập ở cơ quan kia', en: 'Sign-in name at the other authority' },
    max: 100,
    autocomplete: 'off',
  }),
  password: password({ vi: 'Mật khẩu của tài khoản ấy', en: 'Password of that account' }, 'current-password'),
});

export const workForForm = form({ authorityId: hidden(idOf<'authority'>()) });

export const roleForm = form({ role: hidden(), authorityId: hidden(idOf<'authority'>().optional()) });

export const sessionForm = form({ sessionId: hidden() });

const fullName = text({
  readBy: 'staff',
  label: { vi: 'Họ và tên', en: 'Full name' },
  hint: { vi: 'Ghi đủ họ, chữ đệm và tên, có dấu.', en: 'The whole name, with its marks.' },
  max: 100,
  autocomplete: 'off',
});
const signInName = {
  readBy: 'administrator',
  label: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  max: 40,
  autocomplete: 'off',
  optional: true,
} as const;

const reasonText = { readBy: 'administrator', label: { vi: 'Lý do', en: 'Reason' }, max: 500, lines: 2 } as const;
const reason = longText({
  ...reasonText,
  hint: {
    vi: 'Vai trò quan trọng chờ người thứ hai duyệt; người ấy đọc được lý do.',
    en: 'An important role waits for a second officer, who reads the reason.',
  },
  optional: true,
});

const nobodyElse = {
  vi: 'Cơ quan chưa có người thứ hai để duyệt. Lý do được lưu; người quản trị và lãnh đạo đọc được.',
  en: 'The authority has no second officer to agree. The reason is kept; administrators and the chair read it.',
};
const reasonAlone = longText({ ...reasonText, hint: nobodyElse });
const reasonForBinding = longText({
  ...reasonText,
  hint: nobodyElse,
  needed: { vi: 'bắt buộc với vai trò quan trọng', en: 'needed for important roles' },
  optional: true,
});

const unitId = pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>() });
const role = pick({ label: { vi: 'Vai trò', en: 'Role' }, look: 'radio' });
const from = day({ label: { vi: 'Từ ngày', en: 'From' } });

export const newOfficerForm = form({
  fullName,
  signInName: text({
    ...signInName,
    hint: {
      vi: 'Chữ thường không dấu, ví dụ binh.nv. Để trống thì phần mềm tự đặt theo họ tên.',
      en: 'Small letters without marks, for example binh.nv. Left empty, one is made of the name.',
    },
  }),
  unitId,
  role,
  from,
  reason,
});

export const newOfficerAloneForm = newOfficerForm.extend({ reason: reasonForBinding });

export const renameForm = form({ fullName, signInName: text(signInName) });

export const grantForm = form({
  unitId,
  role,
  from,
  until: day({
    label: { vi: 'Đến hết ngày', en: 'Last day' },
    hint: { vi: 'Để trống khi chưa biết ngày kết thúc.', en: 'Leave empty while no end is known.' },
    optional: true,
  }),
  reason,
});

export const grantAloneForm = grantForm.extend({ reason: reasonForBinding });

export const officersStoreForm = importStoreForm.extend({ reason });

export const officersStoreAloneForm = importStoreForm.extend({ reason: reasonAlone });

export const helpForm = form({ reason });
export const helpAloneForm = form({ reason: reasonAlone });

export const proposalForm = form({ proposalId: hidden(idOf<'proposal'>()) });

export const seenForm = form({ upTo: hidden(idOf<'notice'>()) });

const lastDayHint = {
  vi: 'Ghi hôm nay thì hết quyền ngay lúc bấm nút; ghi ngày sau thì hết quyền từ hôm sau ngày đó.',
  en: 'Today: the rights end at once. A later day: they end when that day is over.',
};

export const endPostForm = form({
  postId: pick({ label: { vi: 'Vai trò kết thúc', en: 'Role that ends' }, value: idOf<'post'>(), look: 'radio' }),
  lastDay: day({ label: { vi: 'Ngày giữ vai trò cuối cùng', en: 'Last day of the role' }, hint: lastDayHint }),
});

export const endOfficerForm = form({
  lastDay: day({ label: { vi: 'Ngày làm việc cuối cùng', en: 'Last working day' }, hint: lastDayHint }),
});

export const nothingForm = form({});

export const roleOptions = (locale: 'vi' | 'en'): { value: string; label: string; hint: string }[] =>
  offeredRoles.map((code) => ({ value: code, label: roles[code][locale], hint: roleAbout(code, locale) }));
