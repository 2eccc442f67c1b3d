import { choice, day, form, idOf, keptHidden, longText, text } from '#platform/values/forms.ts';

export const amendKinds = {
  amend: { vi: 'Sửa đổi, bổ sung, bãi bỏ một số nội dung', en: 'Amend: change, add, strike out' },
  rectify: { vi: 'Đính chính chỗ ghi sai; áp dụng từ đầu', en: 'Rectify a slip of the pen; holds from the beginning' },
} as const;

export const amendPapers = {
  decision: { vi: 'Quyết định', en: 'Decision' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  letter: { vi: 'Công văn', en: 'Letter' },
} as const;

/** What stands before the name of the body in the symbol of a paper, by its form; letters have nothing there. */
export const amendSuffixes = { decision: 'QĐ-', plan: 'KH-', letter: '' } as const;

const said = {
  amendKind: choice({ label: { vi: 'Việc cần làm', en: 'What it does' }, options: amendKinds }),
  amendAs: choice({ label: { vi: 'Hình thức văn bản', en: 'Form of the paper' }, options: amendPapers, look: 'select' }),
  title: text({
    readBy: 'public',
    label: { vi: 'Trích yếu', en: 'Subject' },
    hint: { vi: 'Không ghi tên loại văn bản ở đầu', en: 'Without the kind of paper in front' },
    max: 500,
  }),
  amendReason: longText({
    readBy: 'public',
    label: { vi: 'Lý do', en: 'Reason' },
    hint: { vi: 'Người dân đọc được lý do này trên trang của kế hoạch', en: 'Citizens read it on the page of the plan' },
    max: 2000,
    lines: 3,
  }),
  holdsFrom: day({
    label: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
    hint: {
      vi: 'Để trống thì áp dụng từ ngày của văn bản; đính chính luôn áp dụng từ đầu',
      en: 'Empty: from the day of the paper; what is rectified holds from the beginning',
    },
    optional: true,
  }),
};

/** What a paper that amends a plan says of itself. */
export const amendForm = form(said);
export const newAmendForm = form({ formId: keptHidden(idOf<'form'>()), ...said });

export const giveUpForm = form({
  reason: longText({ readBy: 'staff', label: { vi: 'Vì sao thôi sửa đổi', en: 'Why it is given up' }, max: 1000, lines: 2 }),
});
