import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNotScore: () =>
    refuse('may-not-score', {
      vi: 'Chỉ chủ trì kế hoạch, lãnh đạo và người quản trị được chấm điểm và gắn tài liệu kiểm chứng.',
      en: 'Only the owner of the plan, the chair and the administrator score and link proof.',
    }),
  unknown: () => refuse('unknown-scorecard', { vi: 'Không tìm thấy bộ tiêu chí này.', en: 'There is no such set of criteria.' }),
  unknownCriterion: () => refuse('unknown-criterion', { vi: 'Không tìm thấy tiêu chí này.', en: 'There is no such criterion.' }),
  ended: () =>
    refuse('scorecard-ended', {
      vi: 'Bộ tiêu chí này đã thôi dùng nên không sửa được nữa.',
      en: 'This set is used no longer and cannot be changed.',
    }),
  there: (name: string, year: number) =>
    refuse(
      'scorecard-there',
      { vi: `Đã có bộ tiêu chí “${name}” cho năm ${year}.`, en: `There is a set “${name}” for ${year} already.` },
      'name',
    ),
  group: () =>
    refuse('is-a-group', {
      vi: 'Đây là tên nhóm, không chấm điểm. Hãy chấm từng tiêu chí trong nhóm.',
      en: 'This is a group; please score its criteria.',
    }),
  codeTaken: (code: string) =>
    refuse('code-taken', { vi: `Số “${code}” đã có trong bộ tiêu chí.`, en: `The number “${code}” is in the set already.` }, 'code'),
  codeForm: (code: string) =>
    refuse(
      'code-form',
      { vi: `Số “${code}” không đúng dạng 1, 1.2 hoặc 1.2.3.`, en: `The number “${code}” is not of the form 1, 1.2 or 1.2.3.` },
      'code',
    ),
  noCode: () => refuse('no-code', { vi: 'Chưa ghi số của tiêu chí.', en: 'The number is missing.' }, 'code'),
  noTitle: () => refuse('no-title', { vi: 'Chưa ghi nội dung tiêu chí.', en: 'The words are missing.' }, 'title'),
  noPoints: () =>
    refuse(
      'no-points',
      { vi: 'Chưa ghi điểm tối đa, hoặc điểm không phải là số lớn hơn 0.', en: 'The points are missing, or no number above 0.' },
      'most',
    ),
  cellTooLong: (column: string) => refuse('cell-too-long', { vi: `Cột “${column}” quá dài.`, en: `The column “${column}” is too long.` }),
  tooManyPoints: (most: string) =>
    refuse(
      'too-many-points',
      { vi: `Điểm tối đa của một tiêu chí không quá ${most}.`, en: `A criterion has at most ${most} points.` },
      'most',
    ),
  groupPoints: () =>
    refuse('group-has-points', { vi: 'Nhóm không có điểm riêng: để trống điểm tối đa.', en: 'A group has no points of its own.' }, 'most'),
  unknownRule: (typed: string) =>
    refuse('unknown-rule', { vi: `Không có cách chấm “${typed}”.`, en: `There is no rule “${typed}”.` }, 'rule'),
  noSteps: () =>
    refuse(
      'no-steps',
      {
        vi: 'Chấm theo mức thì ghi các mức, ví dụ 90=2; 80=1,5 (từ 90% được 2 điểm, từ 80% được 1,5 điểm), mỗi mức một lần.',
        en: 'Thresholds are written as 90=2; 80=1,5 (2 points from 90 %, 1.5 from 80 %), each once.',
      },
      'steps',
    ),
  stepsAbove: (most: string) =>
    refuse(
      'steps-above',
      { vi: `Có mức cho nhiều hơn điểm tối đa (${most}).`, en: `A threshold gives more than all the points (${most}).` },
      'steps',
    ),
  above: (most: string, field: string) =>
    refuse('above-most', { vi: `Tiêu chí này nhiều nhất ${most} điểm.`, en: `There are ${most} points at most.` }, field),
  byRule: (points: string) =>
    refuse(
      'by-the-rule',
      {
        vi: `Theo cách chấm của tiêu chí, tỷ lệ này được ${points} điểm. Để trống điểm thì phần mềm tự tính; nếu chấm khác hãy ghi lý do.`,
        en: `By the rule of the criterion this share is ${points} points. Left empty they are computed; to score otherwise please give the reason.`,
      },
      'reason',
    ),
  bothScores: () =>
    refuse('both-scores', {
      vi: 'Người đã ghi một trong hai điểm của tiêu chí không ghi điểm còn lại. Mời một người khác ghi.',
      en: 'Who gave one of the two scores of a criterion does not give the other. Please ask somebody else.',
    }),
  belowScores: (score: string) =>
    refuse(
      'below-scores',
      {
        vi: `Tiêu chí đã được chấm ${score} điểm, cao hơn điểm tối đa mới. Sửa điểm đã chấm trước.`,
        en: `It was scored ${score} points, more than the new maximum. Please correct the score first.`,
      },
      'most',
    ),
  noShare: () =>
    refuse(
      'no-share',
      {
        vi: 'Tiêu chí này chấm theo tỷ lệ: hãy ghi tỷ lệ đạt được, hoặc điểm và lý do.',
        en: 'This goes by a share: please give it, or points with the reason.',
      },
      'reached',
    ),
  noScore: () => refuse('no-score', { vi: 'Hãy ghi điểm.', en: 'Please give the points.' }, 'own'),
  noSuchProof: () =>
    refuse('no-such-proof', { vi: 'Không tìm thấy tài liệu này trong cơ quan.', en: 'There is no such thing in this authority.' }, 'proof'),
  proofThere: () =>
    refuse('proof-there', { vi: 'Tài liệu này đã được gắn với tiêu chí.', en: 'It proves this criterion already.' }, 'proof'),
  proofGone: () => refuse('proof-gone', { vi: 'Tài liệu này đã được gỡ khỏi tiêu chí.', en: 'It was taken off already.' }),
  packTooMany: (files: string, most: string) =>
    refuse('pack-too-many', {
      vi: `Gói có ${files} tệp, nhiều hơn ${most} tệp một gói. Hãy tải theo từng nhóm tiêu chí.`,
      en: `The pack has ${files} files, more than ${most}. Please fetch it by groups.`,
    }),
  packTooBig: (size: string, most: string) =>
    refuse('pack-too-big', {
      vi: `Gói nặng ${size}, quá ${most} một gói. Hãy tải theo từng nhóm tiêu chí.`,
      en: `The pack weighs ${size}, more than ${most}. Please fetch it by groups.`,
    }),
} as const;
