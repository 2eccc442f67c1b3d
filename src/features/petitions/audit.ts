import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { grounds, kinds, modes, stepKinds, ways } from './petition.ts';
import { kept, keptAnswer } from './schema.ts';
import { petitionTexts } from './messages.ts';

const both = <Code extends string>(vi: Readonly<Record<Code, string>>, en: Readonly<Record<Code, string>>) =>
  Object.fromEntries((Object.keys(vi) as Code[]).map((code) => [code, { vi: vi[code], en: en[code] }]));

const written = [
  'number',
  'way',
  'mode',
  'received_on',
  'due_on',
  'unit_id',
  'about_unit_id',
  'public_title',
  'state',
  'answered_on',
] as const;
const more = [
  'forwarded_to',
  'forward_paper',
  'forwarded_on',
  'merged_into_id',
  'end_kind',
  'end_ground',
  'end_reason',
  'ended_on',
] as const;
const last = ['shown_body', 'shown_answer', 'rating', 'rating_note', 'escalated_on', 'closed_on'] as const;
const own = Object.fromEntries([...written, ...more, ...last].map((column) => [column, `t.${column}`]));

export const audit: AuditWords = {
  objects: {
    petition: { vi: 'Phản ánh, kiến nghị', en: 'Petition', href: (id) => `/lam-viec/phan-anh/${id}` },
    'petition-template': { vi: 'Mẫu trả lời phản ánh', en: 'Template of answers' },
    'petition-term': { vi: 'Thời hạn trả lời phản ánh', en: 'Term of petitions' },
  },
  actions: {
    ...Object.fromEntries(Object.entries(stepKinds).map(([kind, words]) => [`petition.${kind}`, words])),
    'petition.followed': { vi: 'Có người cùng chờ kết quả', en: 'Somebody waits for the answer too' },
    'petition-template.added': { vi: 'Thêm mẫu trả lời', en: 'Added a template' },
    'petition-template.ended': { vi: 'Thôi dùng mẫu trả lời', en: 'Ended a template' },
    'petition-term.set': { vi: 'Đặt thời hạn trả lời', en: 'Set a term' },
  },
  fields: {
    ...wordsInLog(kept),
    ...wordsInLog(keptAnswer),
    number: { vi: 'Số', en: 'Number' },
    way: { vi: 'Nhận bằng cách', en: 'How it came' },
    mode: { vi: 'Cách gửi', en: 'How it was sent' },
    received_on: { vi: 'Ngày nhận', en: 'Received on' },
    due_on: { vi: 'Hạn trả lời', en: 'Due on' },
    unit_id: { vi: 'Đơn vị giải quyết', en: 'Unit' },
    about_unit_id: { vi: 'Đơn vị bị phản ánh', en: 'Unit complained of' },
    public_title: { vi: 'Dòng hiện công khai', en: 'Public line' },
    state: { vi: 'Tình trạng', en: 'State' },
    answered_on: { vi: 'Trả lời ngày', en: 'Answered on' },
    forwarded_to: { vi: 'Chuyển đến', en: 'Forwarded to' },
    forward_paper: { vi: 'Số văn bản chuyển', en: 'Number of the paper' },
    forwarded_on: { vi: 'Chuyển ngày', en: 'Forwarded on' },
    merged_into_id: { vi: 'Gộp vào', en: 'Merged into' },
    end_kind: { vi: 'Đề nghị', en: 'Proposal' },
    end_ground: { vi: 'Căn cứ', en: 'Ground' },
    end_reason: { vi: 'Lý do', en: 'Reason' },
    ended_on: { vi: 'Duyệt ngày', en: 'Approved on' },
    shown_body: { vi: 'Nội dung đăng', en: 'Text shown' },
    shown_answer: { vi: 'Trả lời đăng', en: 'Answer shown' },
    rating: { vi: 'Đánh giá', en: 'Rating' },
    rating_note: { vi: 'Ý kiến đánh giá', en: 'What was said with it' },
    escalated_on: { vi: 'Báo lãnh đạo ngày', en: 'Chair told on' },
    closed_on: { vi: 'Đóng ngày', en: 'Closed on' },
    note: { vi: 'Nội dung', en: 'What was said' },
    photos: { vi: 'Số ảnh', en: 'Pictures' },
    followers: { vi: 'Số người cùng chờ', en: 'Who waits too' },
    sender: { vi: 'Người gửi', en: 'Who sent it' },
    title: { vi: 'Tên mẫu', en: 'Name' },
    body: { vi: 'Nội dung', en: 'Text' },
    days: { vi: 'Số ngày', en: 'Days' },
    is_working: { vi: 'Tính theo ngày làm việc', en: 'Working days' },
    since_on: { vi: 'Áp dụng từ', en: 'From' },
    basis: { vi: 'Theo văn bản', en: 'By which paper' },
  },
  values: {
    ...codesInLog(kept),
    ...kinds,
    ...ways,
    ...modes,
    ...grounds,
    ...both(petitionTexts.vi.states, petitionTexts.en.states),
    ...both(petitionTexts.vi.endOf, petitionTexts.en.endOf),
    erased: { vi: 'đã xóa', en: 'deleted' },
  },
  rows: {
    petition: { table: 'petition', fields: { ...columnsInLog(kept), ...columnsInLog(keptAnswer), ...own }, isAlwaysRecorded: true },
  },
};
