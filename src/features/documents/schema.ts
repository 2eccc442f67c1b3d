import * as z from 'zod';
import { channels } from '#features/channels/index.ts';
import { choice, choices, decimal, form, hidden, idOf, longText, pick, picks, says, text, year, yesNo } from '#platform/values/forms.ts';
import { readPartialDate, readYearlyDay } from './dates.ts';
import {
  deadlineFields,
  dutyFields,
  factFields,
  figureHasUnit,
  rangeAscends,
  recipientFields,
  sourceFields,
  targetFields,
  unitHasFigure,
  wantsPeriod,
} from './plan-fields.ts';
import { documentKinds, dutyRoles, factKinds, levels, quarters, ruleKinds, topics } from './vocabulary.ts';

const partialDate = <const Given extends { label: { vi: string; en: string } }>(given: Given) =>
  text({ readBy: 'public', ...given, max: 10, optional: true }).refine(
    (typed) => typed === undefined || readPartialDate(typed) !== undefined,
    says({
      vi: 'Ghi ngày/tháng/năm, ví dụ 15/01/2026; để trống ngày, tháng nếu văn bản không ghi.',
      en: 'Write day/month/year, for example 15/01/2026.',
    }),
  );

const item = hidden();
/** How the item stood on the page whose button was pressed: `open`, or the verdict. */
const was = hidden(z.string().max(20).optional());
const section = hidden();

export const uploadForm = form({
  direction: choice({
    label: { vi: 'Văn bản này là', en: 'This document is' },
    options: {
      own: { vi: 'Văn bản của cơ quan ta', en: 'Our own' },
      received: { vi: 'Văn bản đến, do cơ quan khác ban hành', en: 'Received from another body' },
    },
  }),
});

export const itemForm = form({ item, was });
export const decideForm = form({
  item,
  was,
  verdict: choice({
    label: { vi: 'Quyết định', en: 'Decision' },
    options: { accepted: { vi: 'Đúng', en: 'Right' }, dropped: { vi: 'Bỏ', en: 'Drop' } },
  }),
});
export const sectionForm = form({ section });
export const emptyForm = form({});

export const unitsForm = form({
  item,
  unitIds: picks({ label: { vi: 'Đơn vị của cơ quan', en: 'Units of the authority' }, min: 1, max: 50, value: idOf<'unit'>() }),
});

export const newUnitForm = form({
  item,
  name: text({ readBy: 'public', label: { vi: 'Tên đơn vị, đối tác', en: 'Name of the unit or partner' }, max: 200 }),
  kind: pick({ label: { vi: 'Loại đơn vị', en: 'Kind' } }),
  parentId: pick({ label: { vi: 'Trực thuộc', en: 'Belongs to' }, value: idOf<'unit'>() }),
});

export const wordForm = form({ item, text: text({ readBy: 'staff', label: { vi: 'Chữ đúng', en: 'The right words' }, max: 200 }) });

export const confirmForm = form({
  damagedToo: yesNo({
    label: {
      vi: 'Tôi đã đối chiếu với bản gốc và chịu trách nhiệm về nội dung, dù lớp chữ của tệp bị hỏng',
      en: 'I compared it with the original although its text is damaged',
    },
  }),
});

export const headerForm = form({
  item,
  kind: choice({ label: { vi: 'Loại văn bản', en: 'Kind' }, options: documentKinds, look: 'select' }),
  title: longText({ readBy: 'public', label: { vi: 'Tên văn bản, không ghi loại', en: 'Title without its kind' }, max: 500, lines: 2 }),
  issuer: text({ readBy: 'public', label: { vi: 'Cơ quan ban hành', en: 'Issuer' }, max: 300, optional: true }),
  level: choice({ label: { vi: 'Cấp ban hành', en: 'Level' }, options: levels, look: 'select', optional: true }),
  number: text({
    readBy: 'public',
    label: { vi: 'Số, ký hiệu', en: 'Number' },
    hint: { vi: 'Ví dụ 18/KH-UBND', en: 'For example 18/KH-UBND' },
    max: 60,
    optional: true,
  }),
  place: text({ readBy: 'public', label: { vi: 'Địa danh', en: 'Place' }, max: 120, optional: true }),
  issuedOn: partialDate({ label: { vi: 'Ngày ban hành', en: 'Issued on' } }),
  year: year({ label: { vi: 'Kế hoạch cho năm', en: 'Plan for the year' }, optional: true }),
});

export const citationForm = form({
  item,
  type: text({
    readBy: 'public',
    label: { vi: 'Loại văn bản', en: 'Kind' },
    hint: { vi: 'Ví dụ Nghị quyết, Kế hoạch', en: 'For example Nghị quyết' },
    max: 120,
  }),
  symbol: text({ readBy: 'public', label: { vi: 'Số, ký hiệu', en: 'Number' }, max: 60, optional: true }),
  name: text({
    readBy: 'public',
    label: { vi: 'Tên văn bản', en: 'Name' },
    hint: { vi: 'Luật được dẫn theo tên, ví dụ Tổ chức chính quyền địa phương', en: 'Of a law that is cited by its name' },
    max: 300,
    optional: true,
  }),
  issuedOn: partialDate({ label: { vi: 'Ngày ban hành', en: 'Issued on' } }),
  issuer: text({ readBy: 'public', label: { vi: 'Cơ quan ban hành', en: 'Issuer' }, max: 300, optional: true }),
  basis: yesNo({ label: { vi: 'Là căn cứ ban hành kế hoạch', en: 'A legal basis of the plan' } }),
});

export const targetForm = form({ item, ...targetFields }).refine(...rangeAscends);

export const assignmentForm = form({
  item,
  unit: text({ readBy: 'public', label: { vi: 'Đơn vị được giao, như văn bản ghi', en: 'Unit, as printed' }, max: 500 }),
  requested: yesNo({ label: { vi: 'Văn bản đề nghị, không giao', en: 'The paper asks rather than orders' } }),
});

export const proposalForm = form({
  item,
  unitIds: picks({ label: { vi: 'Đơn vị thực hiện', en: 'Units that do it' }, min: 1, max: 50, value: idOf<'unit'>() }),
  text: dutyFields.text,
  role: choice({ label: { vi: 'Vai trò của đơn vị', en: 'Role of the unit' }, options: dutyRoles }),
});
export const dutyForm = form({
  item,
  text: dutyFields.text,
  role: choice({ label: { vi: 'Vai trò của đơn vị', en: 'Role of the unit' }, options: dutyRoles }),
  partners: longText({
    readBy: 'public',
    label: { vi: 'Đơn vị phối hợp', en: 'Partners' },
    hint: { vi: 'Mỗi đơn vị một dòng', en: 'One on each line' },
    max: 3000,
    lines: 2,
    optional: true,
  }),
  product: dutyFields.product,
});

export const deadlineForm = form({
  item,
  text: text({ readBy: 'public', label: { vi: 'Thời hạn, như văn bản ghi', en: 'Deadline, as printed' }, max: 500 }),
  kind: choice({ label: { vi: 'Nghĩa là', en: 'It means' }, options: ruleKinds, look: 'select' }),
  on: text({
    readBy: 'public',
    label: { vi: 'Ngày', en: 'Day' },
    hint: {
      vi: 'Ví dụ 15/11/2026, 11/2026 hoặc 2026; hằng năm thì ghi 15/11',
      en: 'For example 15/11/2026, 2026, or 15/11 for every year',
    },
    max: 10,
    optional: true,
  }),
  periods: deadlineFields.periods,
  quarters: choices({
    label: { vi: 'Các quý', en: 'Quarters' },
    hint: { vi: 'Định kỳ: để trống nếu là mọi quý', en: 'Leave empty for every quarter' },
    options: quarters,
  }),
  year: year({ label: { vi: 'Năm của quý', en: 'Year of the quarter' }, optional: true }),
  dayOfMonth: deadlineFields.dayOfMonth,
  before: deadlineFields.before,
})
  .refine(
    ({ kind, on }) => kind !== 'date' || readPartialDate(on ?? '') !== undefined,
    says({ vi: 'Ghi ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 15/11/2026.', en: 'Write a date.' }, 'on'),
  )
  .refine(
    ({ kind, on }) => kind !== 'yearly' || readYearlyDay(on ?? '') !== undefined,
    says({ vi: 'Ghi ngày/tháng, ví dụ 15/11.', en: 'Write day/month.' }, 'on'),
  )
  .refine(...wantsPeriod)
  .refine(
    ({ kind, quarters: some }) => kind !== 'quarter' || some.length === 1,
    says({ vi: 'Chọn đúng một quý.', en: 'Choose one quarter.' }, 'quarters'),
  )
  .refine(({ kind, year }) => kind !== 'quarter' || year !== undefined, says({ vi: 'Ghi năm của quý.', en: 'Write the year.' }, 'year'));

const channelWords = channels satisfies Record<string, { vi: string; en: string }>;

export const channelForm = form({
  item,
  kind: choice({ label: { vi: 'Hình thức', en: 'Channel' }, options: channelWords, look: 'select' }),
  text: longText({ readBy: 'public', label: { vi: 'Văn bản ghi', en: 'As printed' }, max: 1000, lines: 2 }),
});

export const topicForm = form({
  item,
  kind: choice({ label: { vi: 'Nội dung', en: 'Topic' }, options: topics, look: 'select' }),
  text: longText({ readBy: 'public', label: { vi: 'Văn bản ghi', en: 'As printed' }, max: 1000, lines: 2 }),
});

export const sourceForm = form({ item, ...sourceFields });

export const recipientForm = form({ item, ...recipientFields });

export const factForm = form({
  item,
  kind: choice({ label: { vi: 'Văn bản nêu', en: 'The paper names' }, options: factKinds }),
  ...factFields,
  text: longText({
    readBy: 'public',
    label: { vi: 'Như văn bản ghi', en: 'As printed' },
    hint: { vi: 'Chủ đề và kết quả sẽ hiện trên trang công khai', en: 'Mottos and results will stand on the public page' },
    max: 2000,
    lines: 3,
  }),
})
  .refine(...figureHasUnit)
  .refine(...unitHasFigure)
  .refine(...rangeAscends);

export const signerForm = form({
  item,
  authority: text({
    readBy: 'public',
    label: { vi: 'Quyền hạn ký', en: 'Authority' },
    hint: { vi: 'Ví dụ TM. ỦY BAN NHÂN DÂN', en: 'For example TM. ỦY BAN NHÂN DÂN' },
    max: 200,
    optional: true,
  }),
  position: text({ readBy: 'public', label: { vi: 'Chức vụ', en: 'Position' }, max: 200, optional: true }),
  name: text({ readBy: 'public', label: { vi: 'Họ và tên', en: 'Name' }, max: 120, optional: true }),
});

export type Typed<Form extends z.ZodType> = z.output<Form>;
