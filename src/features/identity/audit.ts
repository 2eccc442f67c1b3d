import type { AuditWords } from '#platform/values/audit-words.ts';
import { roles } from './roles.ts';

export const audit: AuditWords = {
  objects: {
    officer: { vi: 'Cán bộ', en: 'Officer', href: (id) => `/lam-viec/can-bo/${id}` },
  },
  actions: {
    'officer.created': { vi: 'Thêm cán bộ', en: 'Added an officer' },
    'officer.renamed': { vi: 'Sửa họ tên hoặc tên đăng nhập', en: 'Renamed an officer' },
    'officer.ended': { vi: 'Cho cán bộ thôi làm việc tại cơ quan', en: 'Ended an officer' },
    'officer.readmitted': { vi: 'Nhận cán bộ trở lại', en: 'Took an officer back' },
    'officer.password-given': { vi: 'Cấp mật khẩu dùng một lần', en: 'Gave a one-time password' },
    'officer.password-changed': { vi: 'Đổi mật khẩu', en: 'Changed the password' },
    'officer.second-step-on': { vi: 'Bật xác thực hai bước', en: 'Turned two-step sign-in on' },
    'officer.second-step-off': { vi: 'Tắt xác thực hai bước', en: 'Turned two-step sign-in off' },
    'officer.second-step-removed': { vi: 'Gỡ xác thực hai bước của cán bộ', en: 'Removed the second step of an officer' },
    'officer.backup-codes-renewed': { vi: 'Tạo lại mã dự phòng', en: 'Renewed back-up codes' },
    'officer.session-ended': { vi: 'Kết thúc một phiên đăng nhập', en: 'Ended a session' },
    'officer.proposed': { vi: 'Đề xuất, chờ người thứ hai duyệt', en: 'Proposed; a second officer decides' },
    'officer.done-alone': { vi: 'Thực hiện khi không có người thứ hai để duyệt', en: 'Done without a second officer, as there was none' },
    'officer.approved': { vi: 'Duyệt đề xuất', en: 'Approved a proposal' },
    'officer.declined': { vi: 'Không duyệt đề xuất', en: 'Declined a proposal' },
    'officer.withdrawn': { vi: 'Rút đề xuất', en: 'Withdrew a proposal' },
    'officer.notices-seen': { vi: 'Đã xem thông báo về đăng nhập, vai trò của mình', en: 'Saw notices about their own sign-in and posts' },
    'officer.taken-out': { vi: 'Tải danh sách cán bộ ra tệp', en: 'Took the list of officers out as a sheet' },
    'post.granted': { vi: 'Giao vai trò', en: 'Granted a post' },
    'post.ended': { vi: 'Kết thúc vai trò', en: 'Ended a post' },
    'post.withdrawn': { vi: 'Rút vai trò chưa bắt đầu', en: 'Withdrew a post' },
  },
  fields: {
    fullName: { vi: 'Họ và tên', en: 'Full name' },
    signInName: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
    endedOn: { vi: 'Thôi việc từ ngày', en: 'Left on' },
    unitId: { vi: 'Đơn vị', en: 'Unit' },
    role: { vi: 'Vai trò', en: 'Role' },
    notices: { vi: 'Số thông báo', en: 'Notices' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    kind: { vi: 'Loại tệp', en: 'Kind of file' },
    valid: { vi: 'Thời gian', en: 'Time' },
    endedAt: { vi: 'Thôi từ lúc', en: 'Ended at' },
    proposed: { vi: 'Việc đề xuất', en: 'Proposed' },
    reason: { vi: 'Lý do', en: 'Reason' },
  },
  values: {
    ...roles,
    grant: { vi: 'Giao vai trò', en: 'Grant a role' },
    password: { vi: 'Cấp lại mật khẩu', en: 'Give a new password' },
    'second-step': { vi: 'Tắt xác thực hai bước', en: 'Turn two-step sign-in off' },
  },
  rows: {
    officer: { table: 'officer', fields: { fullName: 't.full_name', endedOn: 't.ended_on' }, isAlwaysRecorded: true },
  },
};
