import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { grounds } from './request.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    'access-request': {
      vi: 'Yêu cầu cung cấp thông tin',
      en: 'Request for access to information',
      href: (id) => `/lam-viec/trang-cong-khai/yeu-cau/${id}`,
    },
  },
  actions: {
    'access-request.received': { vi: 'Nhận yêu cầu cung cấp thông tin', en: 'Received a request for information' },
    'access-request.assessed': { vi: 'Phân loại, giao đơn vị giải quyết', en: 'Assessed it and said who deals with it' },
    'access-request.extended': { vi: 'Gia hạn trả lời', en: 'Took more time' },
    'access-request.settled': { vi: 'Trả lời yêu cầu', en: 'Answered it' },
    'access-request.erased': { vi: 'Xóa thông tin người yêu cầu theo quy định', en: 'Deleted who asked by rule' },
  },
  fields: {
    ...wordsInLog(kept),
    number: { vi: 'Số', en: 'Number' },
    way: { vi: 'Nhận bằng cách', en: 'How it came' },
    received_on: { vi: 'Ngày nhận', en: 'Received on' },
    is_complex: { vi: 'Phức tạp', en: 'Complex' },
    due_on: { vi: 'Hạn trả lời', en: 'Due on' },
    unit_id: { vi: 'Đơn vị giải quyết', en: 'Unit' },
    extended_reason: { vi: 'Lý do gia hạn', en: 'Why more time was taken' },
    state: { vi: 'Tình trạng', en: 'State' },
    answer: { vi: 'Trả lời', en: 'Answer' },
    ground: { vi: 'Căn cứ từ chối', en: 'Ground' },
    answered_on: { vi: 'Trả lời ngày', en: 'Answered on' },
    requester: { vi: 'Người yêu cầu', en: 'Who asked' },
  },
  values: {
    ...codesInLog(kept),
    ...grounds,
    electronic: { vi: 'qua mạng', en: 'on the net' },
    direct: { vi: 'trực tiếp', en: 'in person' },
    received: { vi: 'đang giải quyết', en: 'open' },
    given: { vi: 'đã cung cấp', en: 'given' },
    refused: { vi: 'từ chối', en: 'refused' },
    erased: { vi: 'đã xóa', en: 'deleted' },
  },
  rows: {
    'access-request': {
      table: 'access_request',
      fields: {
        ...columnsInLog(kept),
        number: 't.number',
        way: 't.way',
        received_on: 't.received_on',
        is_complex: 't.is_complex',
        due_on: 't.due_on',
        unit_id: 't.unit_id',
        extended_reason: 't.extended_reason',
        state: 't.state',
        answer: 't.answer',
        ground: 't.ground',
        answered_on: 't.answered_on',
      },
      isAlwaysRecorded: true,
    },
  },
};
