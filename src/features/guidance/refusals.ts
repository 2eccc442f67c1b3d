import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why something is not asked or answered, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được mục hỏi đáp.',
      en: 'This account holds no post yet, so it does not see the questions.',
    }),
  mayNotAsk: () =>
    said('may-not-ask', {
      vi: 'Vai trò của tài khoản này không đặt câu hỏi cho đơn vị.',
      en: 'The role of this account asks nothing for a unit.',
    }),
  otherUnit: () => said('not-your-unit', { vi: 'Chọn đơn vị nơi bạn làm việc.', en: 'Choose a unit in which you work.' }, 'unitId'),
  unitGone: () => said('unit-gone', { vi: 'Đơn vị này không còn hoạt động.', en: 'This unit is no longer there.' }, 'unitId'),
  mayNotAnswer: () =>
    said('may-not-answer', {
      vi: 'Chỉ người chủ trì kế hoạch trả lời câu hỏi của các đơn vị.',
      en: 'Only the owner of the plan answers the units.',
    }),
  unknown: () => said('unknown-question', { vi: 'Không tìm thấy câu hỏi này.', en: 'There is no such question.' }),
  noFile: () => said('unknown-question-file', { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' }),
  notYours: () =>
    said('not-your-question', {
      vi: 'Chỉ người đặt câu hỏi sửa hoặc rút câu hỏi.',
      en: 'Only who asked corrects or withdraws a question.',
    }),
  askedAlready: () =>
    said(
      'asked-already',
      { vi: 'Đơn vị đã hỏi việc này và đang chờ trả lời.', en: 'The unit has asked this already, and the answer is awaited.' },
      'title',
    ),
  answered: () =>
    said('question-answered', {
      vi: 'Câu hỏi này đã được trả lời nên không sửa, không rút được nữa. Cần hỏi thêm thì đặt câu hỏi mới.',
      en: 'This was answered, so it is no longer changed. Ask another question.',
    }),
  withdrawn: () => said('question-withdrawn', { vi: 'Câu hỏi này đã được rút.', en: 'This question was withdrawn.' }),
} as const;
