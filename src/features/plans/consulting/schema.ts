import { choice, day, form, hidden, idOf, longText, pick, picks, says } from '#platform/values/forms.ts';
import { answers } from './consultation.ts';

export const askForm = form({
  unitIds: picks({ label: { vi: 'Lấy ý kiến của', en: 'Whom to ask' }, value: idOf<'unit'>() }),
  dueOn: day({ label: { vi: 'Góp ý đến hết ngày', en: 'Comments until' } }),
  note: longText({ readBy: 'staff', label: { vi: 'Nội dung cần góp ý', en: 'What to look at' }, max: 2000, lines: 3, optional: true }),
});

export const commentForm = form({
  part: pick({ label: { vi: 'Góp ý về', en: 'About' } }),
  text: longText({ readBy: 'staff', label: { vi: 'Ý kiến', en: 'Comment' }, max: 5000, lines: 4 }),
});

export const answerCommentForm = form({
  commentId: hidden(idOf<'plan-comment'>()),
  answer: choice({ label: { vi: 'Kết quả', en: 'Answer' }, options: answers }),
  answerNote: longText({
    readBy: 'staff',
    label: { vi: 'Đã sửa thế nào, hoặc vì sao không', en: 'What was changed, or why not' },
    max: 5000,
    lines: 3,
    optional: true,
    needed: { vi: 'bắt buộc khi không tiếp thu toàn bộ', en: 'needed unless it is accepted as a whole' },
  }),
}).refine(
  ({ answer, answerNote }) => answer === 'accepted' || answerNote !== undefined,
  says({ vi: 'Ghi lý do không tiếp thu hoặc chỉ tiếp thu một phần.', en: 'Say why it is not accepted as a whole.' }, 'answerNote'),
);

export const consultButton = form({});
