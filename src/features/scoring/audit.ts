import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { keptAppraised, keptCriterion, keptOwn, keptScorecard } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    scorecard: { vi: 'Bộ tiêu chí chấm điểm', en: 'Set of criteria', href: (id) => `/lam-viec/bao-cao/cham-diem/${id}` },
    'score-criterion': { vi: 'Tiêu chí chấm điểm', en: 'Criterion of a set', href: () => '/lam-viec/bao-cao/cham-diem' },
  },
  actions: {
    'scorecard.added': { vi: 'Thêm bộ tiêu chí', en: 'Added a set' },
    'scorecard.ended': { vi: 'Thôi dùng bộ tiêu chí', en: 'Ended a set' },
    'score-criterion.added': { vi: 'Thêm tiêu chí', en: 'Added a criterion' },
    'score-criterion.corrected': { vi: 'Sửa tiêu chí', en: 'Corrected a criterion' },
    'score-criterion.scored': { vi: 'Tự chấm điểm', en: 'Scored' },
    'score-criterion.appraised': { vi: 'Ghi điểm thẩm định', en: 'Noted the appraised score' },
    'score-criterion.proven': { vi: 'Gắn tài liệu kiểm chứng', en: 'Linked proof' },
    'score-criterion.unproven': { vi: 'Gỡ tài liệu kiểm chứng', en: 'Took proof off' },
  },
  fields: {
    ...wordsInLog(keptScorecard),
    ...wordsInLog(keptCriterion),
    ...wordsInLog(keptOwn),
    ...wordsInLog(keptAppraised),
    proof: { vi: 'Tài liệu', en: 'Proof' },
    isEnded: { vi: 'Thôi dùng', en: 'Ended' },
  },
  values: { ...codesInLog(keptCriterion) },
  rows: {
    scorecard: {
      table: 'scorecard',
      isAlwaysRecorded: true,
      fields: { ...columnsInLog(keptScorecard), isEnded: 't.ended_at is not null' },
    },
    'score-criterion': { table: 'score_criterion', isAlwaysRecorded: true, fields: columnsInLog(keptCriterion) },
  },
};
