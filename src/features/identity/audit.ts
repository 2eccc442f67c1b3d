import type { AuditWords } from '#platform/values/audit-words.ts';
import { roles } from './roles.ts';

export const audit: AuditWords = {
  objects: {
    officer: { vi: 'Cán bộ', en: 'Officer', href: (id) => `/lam-viec/can-bo/${id}` },
    log: { vi: 'Nhật ký', en: 'Log' },
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
    'log.taken-out': { vi: 'Tải nhật ký ra tệp', en: 'Took the log out as a sheet' },
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
    lines: { vi: 'Số dòng', en: 'Lines' },
    kind: { vi: 'Loại tệp', en: 'Kind of file' },
    valid: { vi: 'Thời gian', en: 'Time' },
  },
  values: roles,
  rows: {
    officer: { table: 'officer', fields: { fullName: 't.full_name', endedOn: 't.ended_on' }, isAlwaysRecorded: true },
  },
};
