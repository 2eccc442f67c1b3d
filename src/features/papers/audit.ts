import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { incomingKept, outgoingKept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    outgoing: { vi: 'Văn bản đi', en: 'Outgoing paper', href: (id) => `/lam-viec/so-van-ban/di/${id}` },
    incoming: { vi: 'Văn bản đến', en: 'Incoming paper', href: (id) => `/lam-viec/so-van-ban/den/${id}` },
  },
  actions: {
    'outgoing.registered': { vi: 'Cấp số, ghi sổ văn bản đi', en: 'Registered an outgoing paper' },
    'outgoing.corrected': { vi: 'Sửa sổ văn bản đi', en: 'Corrected the register of outgoing papers' },
    'outgoing.cancelled': { vi: 'Hủy số văn bản', en: 'Cancelled a number' },
    'outgoing.passed-on': { vi: 'Chuyển số sang văn bản ghi lại', en: 'Passed a number on' },
    'outgoing.taken-out': { vi: 'Tải sổ văn bản đi ra tệp', en: 'Took the register of outgoing papers out' },
    'incoming.registered': { vi: 'Ghi sổ văn bản đến', en: 'Registered an incoming paper' },
    'incoming.corrected': { vi: 'Sửa sổ văn bản đến', en: 'Corrected the register of incoming papers' },
    'incoming.handed-on': { vi: 'Chuyển văn bản đến', en: 'Handed a paper on' },
    'incoming.received': { vi: 'Ký nhận văn bản đến', en: 'Received a paper' },
    'incoming.done': { vi: 'Xử lý xong văn bản đến', en: 'Dealt with a paper' },
    'incoming.cancelled': { vi: 'Hủy dòng văn bản đến', en: 'Cancelled a line' },
    'incoming.law-linked': { vi: 'Nối với danh mục pháp luật', en: 'Linked with the register of laws' },
    'incoming.taken-out': { vi: 'Tải sổ văn bản đến ra tệp', en: 'Took the register of incoming papers out' },
  },
  fields: {
    ...wordsInLog(outgoingKept),
    ...wordsInLog(incomingKept),
    symbol: { vi: 'Số, ký hiệu', en: 'Number' },
    number: { vi: 'Số đến', en: 'Number of arrival' },
    issuedOn: { vi: 'Ngày tháng văn bản', en: 'Day of the paper' },
    arrivedOn: { vi: 'Ngày đến', en: 'Arrived on' },
    origin: { vi: 'Từ đâu', en: 'Where from' },
    about: { vi: 'Văn bản trong phần mềm', en: 'Object of the product' },
    unitId: { vi: 'Đơn vị nhận', en: 'Unit' },
    handedOn: { vi: 'Ngày chuyển', en: 'Handed on' },
    dueOn: { vi: 'Hạn xử lý', en: 'Due by' },
    documentId: { vi: 'Tệp văn bản', en: 'Document' },
    lawId: { vi: 'Văn bản trong danh mục pháp luật', en: 'Paper of the register of laws' },
    doneOn: { vi: 'Ngày xử lý xong', en: 'Dealt with on' },
    outcome: { vi: 'Kết quả xử lý', en: 'Outcome' },
    reason: { vi: 'Lý do', en: 'Reason' },
    lines: { vi: 'Số dòng', en: 'Lines' },
  },
  values: {
    given: { vi: 'phần mềm cấp', en: 'given by the register' },
    typed: { vi: 'ghi tay', en: 'typed' },
  },
  rows: {
    // Numbers of plans and reports from before the register came without entries of their own.
    outgoing: {
      isAlwaysRecorded: false,
      table: 'outgoing_paper',
      fields: { ...columnsInLog(outgoingKept), symbol: 't.symbol', issuedOn: 't.issued_on', about: 't.about_id' },
    },
    incoming: {
      isAlwaysRecorded: true,
      table: 'incoming_paper',
      fields: {
        ...columnsInLog(incomingKept),
        number: 't.number',
        arrivedOn: 't.arrived_on',
        unitId: 't.unit_id',
        handedOn: 't.handed_on',
        dueOn: 't.due_on',
        lawId: 't.law_id',
        doneOn: 't.done_on',
        outcome: 't.outcome',
      },
    },
  },
};
