import { form, hidden, idOf, keptHidden, longText, pick, picks, text, year } from '#platform/values/forms.ts';

/** Chooses what of a received plan a draft of ours takes up. */
export const takeUpForm = form({
  askedIds: picks({ label: { vi: 'Nội dung đưa vào dự thảo', en: 'Items to take up' }, min: 1, max: 300, value: idOf<'asked-item'>() }),
  unitId: pick({
    label: { vi: 'Giao cho đơn vị', en: 'Who does it' },
    hint: {
      vi: 'Cho các nhiệm vụ đã chọn; để trống thì lấy đơn vị đã chọn khi rà soát, sửa sau trong dự thảo',
      en: 'For the duties chosen; empty: the units of the review, to be changed in the draft',
    },
    value: idOf<'unit'>(),
    optional: true,
  }),
  draftId: pick({
    label: { vi: 'Đưa vào dự thảo', en: 'Into the draft' },
    hint: { vi: 'Để trống thì lập dự thảo mới', en: 'Empty: a new draft' },
    value: idOf<'plan'>(),
    optional: true,
  }),
});

/** Names the duty or target of ours that answers an item. */
export const answerForm = form({
  ownId: pick({ label: { vi: 'Nhiệm vụ, chỉ tiêu của cơ quan', en: 'Duty or target of ours' }, value: idOf<'own-item'>() }),
});

/** Says why an item does not apply here. */
export const asideForm = form({
  reason: longText({
    readBy: 'staff',
    label: { vi: 'Vì sao không áp dụng', en: 'Why it does not apply' },
    hint: { vi: 'Ví dụ: chỉ giao cho sở, ngành của tỉnh', en: 'Such as: for the departments of the province alone' },
    max: 500,
    lines: 2,
  }),
});

/** Takes a proposal with one button. */
export const linkForm = form({ askedId: hidden(idOf<'asked-item'>()), ownId: hidden(idOf<'own-item'>()) });

/** Takes a link off with one button. */
export const takeBackForm = form({ askedId: hidden(idOf<'asked-item'>()), answerId: hidden(idOf<'answer'>()) });

/** The year for which a plan is carried over. */
export const carryForm = form({
  formId: keptHidden(idOf<'form'>()),
  year: year({ label: { vi: 'Năm của kế hoạch mới', en: 'Year of the new plan' } }),
});

/** Why a paper that bears our own name is another body's. */
export const receiveForm = form({
  whyIssuer: text({
    readBy: 'staff',
    label: { vi: 'Vì sao văn bản này là của cơ quan khác', en: 'Why this paper is another body’s' },
    max: 500,
    optional: true,
  }),
});
