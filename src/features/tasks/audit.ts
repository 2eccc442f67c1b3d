import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: {
    task: { vi: 'Việc', en: 'Task', href: (id) => `/lam-viec/viec/${id}` },
    'reminder-rule': { vi: 'Lịch nhắc việc', en: 'When tasks are reminded of', href: () => '/lam-viec/viec/nhac-viec' },
  },
  actions: {
    'task.accepted': { vi: 'Nhận lời đề nghị', en: 'Accepted a request' },
    'task.declined': { vi: 'Chưa nhận lời đề nghị', en: 'Declined a request' },
    'task.decline-seen': { vi: 'Đã xem lời từ chối', en: 'Took note of the answer' },
    'task.done': { vi: 'Ghi đã hoàn thành', en: 'Marked as done' },
    'task.taken-out': { vi: 'Tải danh sách việc ra tệp', en: 'Took the list of tasks out as a sheet' },
    'task.urged': { vi: 'Đôn đốc đơn vị', en: 'Urged the unit' },
    'reminders.set': { vi: 'Đặt lịch nhắc việc', en: 'Set when tasks are reminded of' },
    'task.reopened': { vi: 'Mở lại việc', en: 'Reopened' },
  },
  fields: {
    state: { vi: 'Tình trạng', en: 'State' },
    doneOn: { vi: 'Ngày hoàn thành', en: 'Done on' },
    note: { vi: 'Ghi chú', en: 'Note' },
    reason: { vi: 'Lý do', en: 'Reason' },
    seen: { vi: 'Đã xem', en: 'Seen' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    kind: { vi: 'Loại tệp', en: 'Kind of file' },
    reached: { vi: 'Số cán bộ nhận được', en: 'Officers reached' },
    daysBefore: { vi: 'Nhắc trước hạn (ngày)', en: 'Days before' },
    lateEvery: { vi: 'Nhắc lại khi quá hạn, mỗi (ngày)', en: 'While late, every (days)' },
    requestDaysBefore: { vi: 'Nhắc đề nghị phối hợp trước (ngày)', en: 'Requests, days before' },
  },
  values: {
    open: { vi: 'đang làm', en: 'open' },
    asked: { vi: 'đã đề nghị', en: 'asked' },
    accepted: { vi: 'đã nhận lời', en: 'accepted' },
    declined: { vi: 'chưa nhận lời', en: 'declined' },
    done: { vi: 'đã hoàn thành', en: 'done' },
  },
  rows: {
    // Tasks are made together, in one entry of their plan.
    task: { table: 'task', fields: { state: 't.state', note: 't.answer_note', reason: 't.done_reason' }, isAlwaysRecorded: false },
  },
};
