import { choices, form, openChoices, text } from '#platform/values/forms.ts';
import { marks } from '../marks.ts';
import { audiences, topics, topicValue } from './vocabulary.ts';

const orderingPaper = text({
  readBy: 'staff',
  label: { vi: 'Theo văn bản khác của cấp trên', en: 'By a paper of another superior' },
  hint: {
    vi: 'Số, ngày, cơ quan và mục; ví dụ: Kế hoạch số 12-KH/ĐU ngày 05/01/2026 của Đảng ủy phường, mục III.2',
    en: 'Number, day, body and part, such as Kế hoạch số 12-KH/ĐU ngày 05/01/2026 của Đảng ủy phường, mục III.2',
  },
  max: 300,
  optional: true,
});

/** What a duty is about, whom it is for, and what it is besides. */
export const subjectsForm = form({
  topics: openChoices({ label: { vi: 'Nội dung tuyên truyền', en: 'Topics' }, options: topics, value: topicValue }),
  audiences: choices({ label: { vi: 'Đối tượng', en: 'Audiences' }, options: audiences }),
  marks: choices({
    label: { vi: 'Nhiệm vụ này còn là', en: 'This duty is besides' },
    hint: { vi: 'Phần mềm đề nghị theo chữ; bỏ chọn nếu không phải', en: 'Proposed from its words; untick what it is not' },
    options: marks,
  }),
  orderingPaper,
});

export const takeProposedForm = form({});
