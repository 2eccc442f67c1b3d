import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';
import { states, ways } from './survey.ts';

export const audit: AuditWords = {
  objects: {
    survey: { vi: 'Khảo sát', en: 'Survey', href: (id) => `/lam-viec/khao-sat/${id}` },
    // Apart, so that the story of a survey is not buried under its answers; the id is that of the survey.
    'survey-answers': { vi: 'Phiếu khảo sát', en: 'Answers to a survey', href: (id) => `/lam-viec/khao-sat/${id}` },
  },
  actions: {
    'survey.begun': { vi: 'Lập khảo sát', en: 'Made a survey' },
    'survey.version-begun': { vi: 'Lập bản mới của khảo sát', en: 'Made a new version' },
    'survey.written': { vi: 'Soạn khảo sát', en: 'Changed the draft' },
    'survey.submitted': { vi: 'Trình duyệt khảo sát', en: 'Submitted it' },
    'survey.returned': { vi: 'Trả lại khảo sát', en: 'Gave it back' },
    'survey.approved': { vi: 'Duyệt khảo sát', en: 'Approved it' },
    'survey.answered': { vi: 'Có người trả lời khảo sát', en: 'It was answered' },
    'survey.papers-typed': { vi: 'Nhập phiếu giấy', en: 'Typed papers in' },
    'survey.invited': { vi: 'Cấp mã trả lời', en: 'Gave codes out' },
    'survey.ended': { vi: 'Kết thúc khảo sát', en: 'Ended it' },
    'survey.group-added': { vi: 'Thêm nhóm ý kiến', en: 'Added a group of opinions' },
    'survey.opinion-arranged': { vi: 'Xếp nhóm, biên tập ý kiến', en: 'Arranged an opinion' },
    'survey.results-proposed': { vi: 'Trình công bố kết quả', en: 'Submitted the results' },
    'survey.results-returned': { vi: 'Trả lại kết quả', en: 'Gave the results back' },
    'survey.opinions-forgotten': { vi: 'Xóa ý kiến bằng lời', en: 'Deleted opinions in words' },
    'survey.results-published': { vi: 'Công bố kết quả', en: 'Published the results' },
    'survey.taken-out': { vi: 'Tải kết quả khảo sát', en: 'Took the results out' },
  },
  fields: {
    ...wordsInLog(kept),
    version: { vi: 'Bản', en: 'Version' },
    ways: { vi: 'Nhận trả lời bằng', en: 'How it is answered' },
    way: { vi: 'Nhận bằng', en: 'How it came' },
    answers: { vi: 'Số phiếu', en: 'Answers' },
    questions: { vi: 'Câu hỏi', en: 'Questions' },
    state: { vi: 'Tình trạng', en: 'State' },
    return_reason: { vi: 'Lý do trả lại', en: 'Why it was given back' },
    approved_on: { vi: 'Duyệt ngày', en: 'Approved on' },
    ended_on: { vi: 'Kết thúc ngày', en: 'Ended on' },
    invited: { vi: 'Số mã', en: 'Codes' },
    group: { vi: 'Nhóm', en: 'Group' },
    group_id: { vi: 'Nhóm', en: 'Group' },
    shown_text: { vi: 'Đăng công khai', en: 'Shown to everybody' },
    results_by: { vi: 'Người trình kết quả', en: 'Submitted by' },
    results_note: { vi: 'Nhận xét kèm kết quả', en: 'A word with the results' },
    results_on: { vi: 'Công bố ngày', en: 'Published on' },
    alone: { vi: 'Tự duyệt', en: 'Approved alone' },
    opinions: { vi: 'Số ý kiến đã xóa', en: 'Opinions deleted' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    kind: { vi: 'Loại tệp', en: 'Kind of file' },
  },
  values: { ...codesInLog(kept), ...states, ...ways },
  rows: {
    survey: {
      table: 'survey',
      fields: {
        ...columnsInLog(kept),
        version: 't.version',
        state: 't.state',
        return_reason: 't.return_reason',
        approved_on: 't.approved_on',
        ended_on: 't.ended_on',
        results_by: 't.results_by',
        results_note: 't.results_note',
        results_on: 't.results_on',
      },
      isAlwaysRecorded: true,
    },
  },
};
