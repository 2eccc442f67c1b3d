import { choices, form, openChoices } from '#platform/values/forms.ts';
import { marks } from '../marks.ts';
import { audiences, topics, topicValue } from './vocabulary.ts';

/** What a duty is about, whom it is for, and what it is besides. */
export const subjectsForm = form({
  topics: openChoices({ label: { vi: 'Nội dung tuyên truyền', en: 'Topics' }, options: topics, value: topicValue }),
  audiences: choices({ label: { vi: 'Đối tượng', en: 'Audiences' }, options: audiences }),
  marks: choices({
    label: { vi: 'Nhiệm vụ này còn là', en: 'This duty is besides' },
    hint: { vi: 'Phần mềm đề nghị theo chữ; bỏ chọn nếu không phải', en: 'Proposed from its words; untick what it is not' },
    options: marks,
  }),
});

export const takeProposedForm = form({});
