import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được khảo sát.',
      en: 'This account holds no post yet, so it sees no surveys.',
    }),
  mayNotKeep: () =>
    refuse('may-not-keep-surveys', {
      vi: 'Chỉ người chủ trì kế hoạch, văn thư, người duyệt nội dung và lãnh đạo soạn khảo sát.',
      en: 'Only the owner of the plan, the clerk, the approver of content and leaders make surveys.',
    }),
  mayNotApprove: () =>
    refuse('may-not-approve-survey', {
      vi: 'Chỉ lãnh đạo hoặc người chủ trì kế hoạch duyệt khảo sát và kết quả.',
      en: 'Only a leader or the owner of the plan approves surveys and results.',
    }),
  mayNotReadOpinions: () =>
    refuse('may-not-read-opinions', {
      vi: 'Chỉ lãnh đạo và người chủ trì kế hoạch đọc ý kiến bằng lời: người tiếp nhận, giải quyết hồ sơ không xem từng phiếu.',
      en: 'Only leaders and the owner of the plan read opinions: who takes in and deals with dossiers sees no single answer.',
    }),
  mayNotType: () => refuse('may-not-type-in', { vi: 'Vai trò này không nhập phiếu giấy.', en: 'This role types no papers in.' }),
  ownApproval: () =>
    refuse('own-survey', {
      vi: 'Người soạn, nhập phiếu, biên tập ý kiến hoặc trình không tự duyệt. Người khác có quyền duyệt sẽ xem và quyết định.',
      en: 'Who wrote, typed, edited or submitted any of it does not approve it; somebody else with that right decides.',
    }),
  unknown: () => refuse('unknown-survey', { vi: 'Không tìm thấy khảo sát này.', en: 'There is no such survey.' }),
  unknownGroup: () =>
    refuse(
      'unknown-group',
      { vi: 'Nhóm ý kiến này không còn. Mở lại trang để chọn.', en: 'This group is not there. Open the page again.' },
      'groupId',
    ),
  unknownReply: () => refuse('unknown-opinion', { vi: 'Không tìm thấy ý kiến này.', en: 'There is no such opinion.' }),
  sameGroup: () => refuse('same-group', { vi: 'Đã có nhóm mang tên này.', en: 'There is a group of this name.' }, 'title'),
  otherStep: () =>
    refuse('other-step', {
      vi: 'Khảo sát đã sang bước khác. Mở lại trang để xem tình trạng hiện nay.',
      en: 'The survey has gone on meanwhile. Open the page again to see where it stands.',
    }),
  resultsWait: () =>
    refuse('results-wait', {
      vi: 'Kết quả đã trình, đang chờ duyệt nên không sửa được. Trả lại kết quả để sửa rồi trình lại.',
      en: 'The results wait for approval and are not changed meanwhile. Give them back, change them and submit again.',
    }),
  otherRound: () =>
    refuse('other-round', {
      vi: 'Nội dung đã được sửa và trình lại sau khi bạn mở trang. Xem lại bản mới rồi quyết định.',
      en: 'It was changed and submitted again since you opened this page. Look at it again, then decide.',
    }),
  runsUnchanged: () =>
    refuse('survey-runs', {
      vi: 'Khảo sát đã duyệt thì không sửa được nữa: mọi người trả lời cùng một bộ câu hỏi. Hãy lập bản mới.',
      en: 'An approved survey is not changed, so that everybody answers the same questions. Make a new version.',
    }),
  noQuestion: () => refuse('no-question', { vi: 'Thêm ít nhất một câu hỏi.', en: 'Add at least one question.' }, 'questions'),
  tooFewOptions: (position: number) =>
    refuse(
      'too-few-options',
      {
        vi: `Câu ${position}: ghi từ 2 đến 20 lựa chọn khác nhau, mỗi dòng một lựa chọn.`,
        en: `Question ${position}: give 2 to 20 different options, one in a line.`,
      },
      'questions',
    ),
  noOptions: (position: number) =>
    refuse(
      'options-not-wanted',
      {
        vi: `Câu ${position}: loại câu hỏi này không có lựa chọn; bỏ trống ô lựa chọn.`,
        en: `Question ${position}: this kind has no options; leave them empty.`,
      },
      'questions',
    ),
  badCondition: (position: number) =>
    refuse(
      'bad-condition',
      {
        vi: `Câu ${position}: điều kiện phải ghi cả số câu đứng trước (năm mức, chọn một hoặc chọn nhiều) và số của lựa chọn trong câu đó.`,
        en: `Question ${position}: a condition names an earlier question (levels or options) and the number of one of its options.`,
      },
      'questions',
    ),
  factorOfLevels: (position: number) =>
    refuse(
      'factor-of-levels',
      { vi: `Câu ${position}: chỉ câu năm mức mới tính vào yếu tố.`, en: `Question ${position}: only levels count to a factor.` },
      'questions',
    ),
  pollIsOne: () =>
    refuse(
      'poll-is-one-question',
      { vi: 'Hỏi nhanh chỉ có một câu, loại năm mức hoặc chọn một.', en: 'A quick poll is one question of levels or of one choice.' },
      'questions',
    ),
  needsPortal: () =>
    refuse(
      'page-needs-portal',
      {
        vi: 'Đặt câu hỏi trên một trang thì phải nhận trả lời qua trang công khai.',
        en: 'On a page of its own it has to be answered on the public pages.',
      },
      'ways',
    ),
  closesBefore: () =>
    refuse('closes-before', { vi: 'Ngày cuối phải từ ngày mở trở đi.', en: 'It closes on or after the day it opens.' }, 'closesOn'),
  closedBefore: () =>
    refuse('closed-before-approval', {
      vi: 'Ngày cuối đã qua. Trả lại để người soạn chọn thời gian khác.',
      en: 'Its last day is over. Give it back for other days.',
    }),
  notOpen: () =>
    refuse('survey-not-open', {
      vi: 'Khảo sát này hiện không nhận trả lời: chưa đến ngày mở hoặc đã kết thúc.',
      en: 'This survey takes no answers now: it has not begun or has ended.',
    }),
  otherWay: () =>
    refuse('other-way', {
      vi: 'Khảo sát này không nhận trả lời bằng cách này. Nếu có mã, hãy mở đúng đường dẫn trên giấy mời hoặc quét lại mã QR.',
      en: 'This survey is not answered this way. With a code, open the link on your invitation or scan the QR code again.',
    }),
  badCode: () =>
    refuse('bad-code', {
      vi: 'Mã không đúng. Hãy mở lại đường dẫn trên giấy mời hoặc quét lại mã QR.',
      en: 'The code is not right. Open the link on your invitation or scan the QR code again.',
    }),
  answeredBefore: () =>
    refuse('answered-before', {
      vi: 'Mã này đã dùng để trả lời. Mỗi mã trả lời một lần; câu trả lời trước vẫn được tính và không sửa được, vì cơ quan không biết phiếu nào là của ai.',
      en: 'This code was used. Each answers once; the earlier answer counts and cannot be changed, since nobody knows whose it is.',
    }),
  notAnswered: (field: string, position: number) =>
    refuse('not-answered', { vi: `Câu ${position}: cần một câu trả lời.`, en: `Question ${position} has to be answered.` }, field),
  notAnOption: (field: string) =>
    refuse('not-an-option', { vi: 'Chọn trong các câu trả lời có sẵn.', en: 'Choose one of the answers that are there.' }, field),
  tooLong: (field: string) => refuse('too-long', { vi: 'Viết tối đa 2.000 chữ cái.', en: 'At most 2,000 letters.' }, field),
  saysNothing: () => refuse('says-nothing', { vi: 'Trả lời ít nhất một câu rồi gửi.', en: 'Answer at least one question.' }),
  notEnded: () =>
    refuse('not-ended', { vi: 'Kết quả chỉ có sau khi khảo sát kết thúc.', en: 'There are results once the survey has ended.' }),
  tooFew: () =>
    refuse('too-few-answers', {
      vi: 'Có dưới 5 phiếu nên không công bố: người trả lời có thể bị nhận ra.',
      en: 'Fewer than five answered, so nothing is published: they might be recognised.',
    }),
  personal: (field: string) =>
    refuse(
      'opinion-tells-of-a-person',
      {
        vi: 'Bỏ số điện thoại, thư điện tử, số giấy tờ rồi lưu lại.',
        en: 'Take out telephone, e-mail or numbers of papers and save again.',
      },
      field,
    ),
} as const;
