import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { keptMember } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    relay: { vi: 'Đề nghị chuyển cho thành viên', en: 'Request handed on to members', href: (id) => `/lam-viec/thanh-vien/${id}` },
    'relay-member': { vi: 'Thành viên được đề nghị', en: 'Member that was asked' },
  },
  actions: {
    'relay.handed-on': { vi: 'Chuyển đề nghị cho thành viên', en: 'Handed a request on' },
    'relay.corrected': { vi: 'Sửa đề nghị gửi thành viên', en: 'Corrected what members are asked for' },
    'relay.asked': { vi: 'Đề nghị thành viên cùng thực hiện', en: 'Asked members to take part' },
    'relay.member-answered': { vi: 'Thành viên trả lời', en: 'A member answered' },
    'relay.answered': { vi: 'Tổng hợp và trả lời cơ quan', en: 'Summed up and answered the authority' },
  },
  fields: {
    taskId: { vi: 'Việc được đề nghị', en: 'Request' },
    unitId: { vi: 'Đoàn thể', en: 'Partner' },
    note: { vi: 'Đề nghị thành viên', en: 'What they are asked for' },
    dueOn: { vi: 'Mong có trả lời trước ngày', en: 'Wished for by' },
    members: { vi: 'Thành viên', en: 'Members' },
    activity: { vi: 'Hoạt động', en: 'Activity' },
    ...wordsInLog(keptMember),
  },
  values: { ...codesInLog(keptMember), asked: { vi: 'Đã đề nghị', en: 'Asked' } },
  rows: {
    relay: {
      table: 'relay',
      isAlwaysRecorded: true,
      fields: { taskId: 't.task_id', unitId: 't.unit_id', note: 't.note', dueOn: 't.due_on' },
    },
    'relay-member': { table: 'relay_member', isAlwaysRecorded: false, fields: columnsInLog(keptMember) },
  },
};
