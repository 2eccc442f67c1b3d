import { choices, form } from '#platform/values/forms.ts';
import { audiences, topics } from './vocabulary.ts';

/** What a duty is about and whom it is for. */
export const subjectsForm = form({
  topics: choices({ label: { vi: 'Nội dung tuyên truyền', en: 'Topics' }, options: topics }),
  audiences: choices({ label: { vi: 'Đối tượng', en: 'Audiences' }, options: audiences }),
});

export const takeProposedForm = form({});
