import { choice, form, hidden, idOf, pick } from '#platform/values/forms.ts';
import { relations } from './kinds.ts';

const relation = choice({ label: { vi: 'Quan hệ với kế hoạch', en: 'What it is to the plan' }, options: relations });
const paper = { vi: 'Văn bản trong danh mục', en: 'Paper of the register' };

/** What a citation of the plan is, and which paper of the register. */
export const basisForm = form({
  relation,
  lawId: pick({
    label: paper,
    hint: { vi: 'Để trống nếu văn bản chưa có trong danh mục', en: 'Left empty where it is not in the register' },
    value: idOf<'law'>(),
    optional: true,
  }),
});

/** A further basis of a draft. */
export const newBasisForm = form({ lawId: pick({ label: paper, value: idOf<'law'>() }), relation });

/** Names a basis of a draft in a form that has only a button. */
export const dropBasisForm = form({ name: hidden() });
