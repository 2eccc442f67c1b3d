import {
  choice,
  day,
  fieldsOf,
  file,
  files,
  form,
  longText,
  money,
  parseForm,
  picks,
  rows,
  text,
  whole,
  yesNo,
} from '#platform/values/forms.ts';
import type { Answer, FieldView } from '#platform/values/forms.ts';
import type { NavItem, Site } from '#platform/ui/index.ts';

/** An invented authority for the pages of the gallery. */
export const site: Site = {
  name: 'Ủy ban nhân dân phường An Hòa',
  under: 'Tỉnh Minh Giang (giả định)',
  home: '/',
  updated: '14:30, 05/01/2026',
  address: 'Số 1, đường Hòa Bình, phường An Hòa',
  phone: '0200 000 0000',
  email: 'anhoa@minhgiang.example',
};

export const portalNav: NavItem[] = [
  { href: '/', label: 'Trang chủ' },
  { href: '/ke-hoach', label: 'Kế hoạch' },
  { href: '/thu-tuc', label: 'Thủ tục' },
  { href: '/phat-thanh', label: 'Phát thanh' },
  { href: '/phan-anh', label: 'Phản ánh' },
];

export const staffNav: NavItem[] = [
  { href: '/lam-viec', label: 'Việc cần làm', icon: 'task', count: 3 },
  { href: '/lam-viec/van-ban', label: 'Văn bản', icon: 'document' },
  { href: '/lam-viec/ke-hoach', label: 'Kế hoạch', icon: 'plan' },
  { href: '/lam-viec/hoat-dong', label: 'Hoạt động', icon: 'activity' },
  { href: '/lam-viec/bao-cao', label: 'Báo cáo', icon: 'report' },
  { href: '/lam-viec/don-vi', label: 'Đơn vị', icon: 'unit' },
];

const activity = form({
  title: text({ label: { vi: 'Tên hoạt động', en: 'Name of the activity' }, hint: { vi: 'Ngắn gọn, như trong sổ công tác', en: 'Short' } }),
  channel: choice({
    label: { vi: 'Hình thức tuyên truyền', en: 'Channel' },
    options: {
      radio: { vi: 'Đài truyền thanh', en: 'Radio' },
      meeting: { vi: 'Hội nghị, tập huấn', en: 'Meeting' },
      web: { vi: 'Trang thông tin điện tử', en: 'Website' },
    },
  }),
  heldOn: day({ label: { vi: 'Ngày thực hiện', en: 'Day' } }),
  people: whole({ label: { vi: 'Số người dự', en: 'People' }, max: 10_000, optional: true }),
  cost: money({ label: { vi: 'Kinh phí đã dùng', en: 'Cost' }, optional: true }),
  units: picks({ label: { vi: 'Đơn vị phối hợp', en: 'Partners' } }),
  topic: choice({
    label: { vi: 'Chủ đề', en: 'Topic' },
    look: 'select',
    options: { tthc: { vi: 'Thủ tục hành chính', en: 'Procedures' }, dvc: { vi: 'Dịch vụ công trực tuyến', en: 'Online services' } },
  }),
  quantities: rows({
    label: { vi: 'Số lượng', en: 'Quantities' },
    of: form({ what: text({ label: { vi: 'Loại', en: 'Kind' } }), count: whole({ label: { vi: 'Số', en: 'Figure' } }) }),
  }),
  photos: files({ label: { vi: 'Ảnh', en: 'Photographs' }, accept: ['jpg', 'png'], max: 5 }),
  note: longText({ label: { vi: 'Ghi chú', en: 'Note' }, optional: true }),
  public: yesNo({ label: { vi: 'Cho phép công khai hoạt động này', en: 'May be published' } }),
});

const options = {
  units: [
    { value: 'youth', label: 'Đoàn Thanh niên', hint: 'Đơn vị được mời, có thể từ chối' },
    { value: 'front', label: 'Ủy ban Mặt trận Tổ quốc' },
    { value: 'culture', label: 'Phòng Văn hóa – Xã hội' },
  ],
};

export const activityFields: FieldView[] = fieldsOf(activity, { options, values: { channel: 'radio' } });

const faulty = new URLSearchParams({
  title: 'Phát thanh về <dịch vụ công>',
  heldOn: '31/02/2026',
  people: '120.000',
  units: 'youth',
  'quantities.0.what': 'Tin',
});
const parsed = parseForm(activity, faulty, { options });
export const activityAnswer: Answer | undefined = parsed.ok ? undefined : parsed.answer;

export const signInFields = fieldsOf(
  form({
    name: text({ label: { vi: 'Tên đăng nhập', en: 'Name' }, autocomplete: 'username' }),
    password: text({ label: { vi: 'Mật khẩu', en: 'Password' }, input: 'password', autocomplete: 'current-password' }),
  }),
);

export const uploadFields = fieldsOf(form({ paper: file({ label: { vi: 'Văn bản', en: 'Document' }, accept: ['pdf', 'docx', 'txt'] }) }));
