import { choice, form, hidden, idOf, longText, pick, text } from '#platform/values/forms.ts';
import { levels, sectionKinds } from './section.ts';

/** A part of a plan that is written: heading, text, where it stands. */
export const sectionForm = form({
  heading: text({
    readBy: 'public',
    label: { vi: 'Tên mục', en: 'Heading' },
    hint: { vi: 'Không ghi số thứ tự; phần mềm tự đánh số', en: 'Without its number, which the product counts' },
    max: 300,
  }),
  text: longText({
    readBy: 'public',
    label: { vi: 'Nội dung', en: 'Text' },
    hint: { vi: 'Mỗi đoạn một dòng; để trống nếu mục chỉ có tên', en: 'A line is a paragraph; empty where only the heading stands' },
    max: 100_000,
    lines: 12,
    optional: true,
  }),
  kind: choice({
    label: { vi: 'Mục này nói về', en: 'What it is about' },
    hint: {
      vi: 'Chỉ tiêu, nội dung, hình thức, kinh phí và phân công mà kế hoạch đã có được xếp vào đúng mục khi in',
      en: 'Targets, contents, channels, money and duties of the plan are printed under the part of their kind',
    },
    options: sectionKinds,
    look: 'select',
  }),
  level: choice({ label: { vi: 'Cách đánh số', en: 'Numbering' }, options: levels, look: 'select' }),
});

export const newSectionForm = form({
  ...sectionForm.shape,
  after: pick({
    label: { vi: 'Đứng sau mục', en: 'Behind' },
    hint: { vi: 'Để trống thì đứng đầu kế hoạch', en: 'Empty: before all others' },
    value: idOf<'plan-section'>(),
    optional: true,
  }),
});

export const dropSectionForm = form({ id: hidden(idOf<'plan-section'>()) });
