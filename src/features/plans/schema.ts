import * as z from 'zod';
import { channels, measures } from '#features/channels/index.ts';
import {
  deadlineFields,
  dutyFields,
  dutyRoles,
  rangeAscends,
  recipientFields,
  sourceFields,
  targetFields,
  topics,
  wantsPeriod,
} from '#features/documents/index.ts';
import {
  choice,
  choices,
  day,
  decimal,
  form,
  hidden,
  idOf,
  keptHidden,
  longText,
  pick,
  rows,
  says,
  text,
  year,
  yesNo,
} from '#platform/values/forms.ts';
import { pers, ways } from './targets/ways.ts';

const planYear = year({ label: { vi: 'Năm kế hoạch', en: 'Year of the plan' } });
const title = text({
  readBy: 'public',
  label: { vi: 'Tên kế hoạch', en: 'Title' },
  hint: { vi: 'Không ghi chữ “Kế hoạch” ở đầu', en: 'Without the word “Plan” in front' },
  max: 500,
});
const issuer = text({ readBy: 'public', label: { vi: 'Cơ quan ban hành', en: 'Issued by' }, max: 300 });
const reason = text({ readBy: 'staff', label: { vi: 'Lý do', en: 'Reason' }, max: 500 });

/** A button that begins the draft in place of a plan: which page it stood on. */
export const replaceForm = form({ formId: keptHidden(idOf<'form'>()) });
export const startForm = form({ formId: keptHidden(idOf<'form'>()), year: planYear, title, issuer });

const superiorSymbol = text({
  readBy: 'public',
  label: { vi: 'Kế hoạch cấp trên', en: 'Plan of the level above' },
  hint: { vi: 'Số và ký hiệu, ví dụ 62/KH-UBND', en: 'Its number and symbol, such as 62/KH-UBND' },
  max: 60,
  optional: true,
});

/** What the plan is; number and date are entered when it is issued. */
export const headForm = form({
  year: planYear,
  title,
  issuer,
  superiorSymbol,
  replacesId: pick({
    label: { vi: 'Thay thế kế hoạch', en: 'In place of the plan' },
    hint: { vi: 'Khi ban hành, kế hoạch được chọn hết hiệu lực', en: 'The chosen plan ends when this one is issued' },
    value: idOf<'plan'>(),
    optional: true,
  }),
});

const unitRow = form({
  unitId: pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>() }),
  role: choice({ label: { vi: 'Vai trò', en: 'Part' }, options: dutyRoles, look: 'select' }),
  isRequested: yesNo({ label: { vi: 'Đề nghị, không giao', en: 'Asked, not ordered' } }),
});
const units = rows({ label: { vi: 'Đơn vị chủ trì, phối hợp', en: 'Units' }, of: unitRow, max: 40 });

export const dutyForm = form({ ...dutyFields, units });

export const deadlineKinds = {
  continuous: { vi: 'Thường xuyên', en: 'At all times' },
  date: { vi: 'Một ngày', en: 'One day' },
  quarter: { vi: 'Trong một quý', en: 'Within a quarter' },
  'period-end': { vi: 'Định kỳ', en: 'Each period' },
  'on-demand': { vi: 'Khi có yêu cầu', en: 'On request' },
} as const;

export const quarters = {
  q1: { vi: 'Quý I', en: 'First' },
  q2: { vi: 'Quý II', en: 'Second' },
  q3: { vi: 'Quý III', en: 'Third' },
  q4: { vi: 'Quý IV', en: 'Fourth' },
} as const;

const deadlineKind = { label: { vi: 'Thời hạn', en: 'Deadline' }, options: deadlineKinds };
const deadlineParts = {
  on: day({ label: { vi: 'Ngày', en: 'Day' }, hint: { vi: 'Khi chọn “Một ngày”', en: 'For “One day”' }, optional: true }),
  quarter: choice({
    label: { vi: 'Quý', en: 'Quarter' },
    hint: { vi: 'Khi chọn “Trong một quý”', en: 'For “Within a quarter”' },
    options: quarters,
    look: 'select',
    optional: true,
  }),
  ...deadlineFields,
};

interface GivenParts {
  kind?: keyof typeof deadlineKinds | undefined;
  on?: unknown;
  quarter?: unknown;
  periods: readonly unknown[];
}
type Rule = readonly [(it: GivenParts) => boolean, ReturnType<typeof says>];
const wantsDay: Rule = [
  (it) => it.kind !== 'date' || it.on !== undefined,
  says({ vi: 'Ghi ngày, ví dụ 15/10/2026.', en: 'Give the day, such as 15/10/2026.' }, 'on'),
];
const wantsQuarter: Rule = [
  (it) => it.kind !== 'quarter' || it.quarter !== undefined,
  says({ vi: 'Chọn quý.', en: 'Choose the quarter.' }, 'quarter'),
];
const wantsKind: Rule = [
  (it) => it.kind !== undefined || (it.on === undefined && it.quarter === undefined && it.periods.length === 0),
  says({ vi: 'Chọn loại thời hạn cho ngày, quý hoặc kỳ đã ghi.', en: 'Choose the kind of deadline for what is given below.' }, 'kind'),
];

/** One deadline of a duty; which fields count depends on its kind. */
export const deadlineForm = form({ kind: choice(deadlineKind), ...deadlineParts })
  .refine(...wantsDay)
  .refine(...wantsQuarter)
  .refine(...wantsPeriod);

/** A new duty with its first deadline; more are added to the duty afterwards. Without any it is done throughout the year. */
export const newDutyForm = form({
  ...dutyForm.shape,
  kind: choice({
    ...deadlineKind,
    hint: {
      vi: 'Không chọn thì làm thường xuyên trong năm; thời hạn khác thêm sau khi lưu',
      en: 'Without one it is done throughout the year; more are added after saving',
    },
    optional: true,
  }),
  ...deadlineParts,
})
  .refine(...wantsKind)
  .refine(...wantsDay)
  .refine(...wantsQuarter)
  .refine(...wantsPeriod);

export const dropDeadlineForm = form({ index: hidden(), words: hidden(z.string().max(5000)) });

export const targetForm = form({
  ...targetFields,
  way: choice({
    label: { vi: 'Cách tính', en: 'How it is counted' },
    hint: {
      vi: 'Phần mềm đề nghị theo chữ của chỉ tiêu; chọn lại nếu chưa đúng',
      en: 'Proposed from its words; choose another where it is not right',
    },
    options: ways,
    look: 'select',
  }),
  measure: choice({
    label: { vi: 'Số liệu được tính', en: 'What counts' },
    hint: { vi: 'Để trống thì mỗi hoạt động tự ghi con số', en: 'Empty: each activity states its own figure' },
    options: measures,
    look: 'select',
    optional: true,
  }),
  whole: pick({
    label: { vi: 'Tính trên', en: 'Of which whole' },
    hint: {
      vi: 'Với “Tỷ lệ % của một danh sách” và “Mỗi đơn vị”; để trống là các đơn vị được giao nhiệm vụ',
      en: 'For a share of a list and for each unit; empty: the units with a duty',
    },
    value: z.string().max(60),
    optional: true,
  }),
  per: choice({
    label: { vi: 'Kỳ', en: 'Period' },
    hint: { vi: 'Với “Mỗi tháng, mỗi quý đạt con số”', en: 'For “Each month or quarter reaches the figure”' },
    options: pers,
    look: 'select',
    optional: true,
  }),
  beforeValue: decimal({
    label: { vi: 'Mốc so sánh', en: 'Compared with' },
    hint: {
      vi: 'Với “Nhiều hơn trước”: con số của kỳ trước; để trống thì lấy số đã xác nhận của chỉ tiêu ấy năm trước, nếu có',
      en: 'For “More than before”: the figure of before; empty: as confirmed for that target of the year before, where it is known',
    },
    optional: true,
  }),
  beforeSource: text({
    readBy: 'staff',
    label: { vi: 'Nguồn của mốc so sánh', en: 'Where that figure is from' },
    hint: { vi: 'Ví dụ: Báo cáo số 250/BC-UBND ngày 10/12/2025', en: 'Such as a report with its number and day' },
    max: 300,
    optional: true,
  }),
}).refine(...rangeAscends);

const channelWords = Object.fromEntries(Object.entries(channels).map(([code, { vi, en }]) => [code, { vi, en }]));
const topicWords = topics as Readonly<Record<string, { vi: string; en: string }>>;

/** By what means, about what, with which money, and to whom the paper goes. */
export const outlineForm = form({
  channels: choices({ label: { vi: 'Hình thức tuyên truyền', en: 'Channels' }, options: channelWords }),
  topics: choices({ label: { vi: 'Nội dung tuyên truyền', en: 'Topics' }, options: topicWords }),
  recipients: rows({
    label: { vi: 'Nơi nhận', en: 'Recipients' },
    of: form(recipientFields),
  }),
  budgetSources: rows({
    label: { vi: 'Nguồn kinh phí', en: 'Money' },
    of: form(sourceFields),
    max: 20,
  }),
});

const signer = {
  signerAuthority: text({
    readBy: 'public',
    label: { vi: 'Thẩm quyền ký', en: 'Authority of the signer' },
    hint: { vi: 'Ví dụ: TM. ỦY BAN NHÂN DÂN', en: 'Such as TM. ỦY BAN NHÂN DÂN' },
    max: 200,
    optional: true,
  }),
  signerPosition: text({ readBy: 'public', label: { vi: 'Chức vụ người ký', en: 'Position of the signer' }, max: 200 }),
  signerName: text({ readBy: 'public', label: { vi: 'Họ và tên người ký', en: 'Name of the signer' }, max: 200 }),
};

const why = (vi: string, en: string) => text({ readBy: 'staff', label: { vi, en }, max: 500, optional: true });

/** The word that an explicit yes to a contradiction wants; asked only where there is one. */
export const doubtForm = form({
  whyIssuer: why('Vì sao cơ quan ban hành như vậy vẫn đúng', 'Why this issuer is right'),
  whyYear: why('Vì sao năm kế hoạch vẫn đúng', 'Why this year is right'),
  whyNumber: why('Vì sao số văn bản vẫn đúng', 'Why this number is right'),
  whyDate: why('Vì sao ngày ban hành vẫn đúng', 'Why this date is right'),
  whyBasis: why('Vì sao vẫn dẫn căn cứ này', 'Why this basis is still cited'),
});

export const withdrawForm = form({
  from: day({ label: { vi: 'Hết hiệu lực từ ngày', en: 'No longer holds from' } }),
  reason: longText({
    readBy: 'public',
    label: { vi: 'Lý do thu hồi', en: 'Reason' },
    hint: { vi: 'Người dân đọc được lý do này trên trang của kế hoạch', en: 'Citizens read it on the page of the plan' },
    max: 1000,
    lines: 3,
  }),
  symbol: text({
    readBy: 'public',
    label: { vi: 'Số văn bản thu hồi', en: 'Number of the paper' },
    hint: { vi: 'Nếu có, ví dụ 45/QĐ-UBND', en: 'Where there is one, such as 45/QĐ-UBND' },
    max: 60,
    optional: true,
  }),
  paperOn: day({ label: { vi: 'Ngày văn bản thu hồi', en: 'Date of the paper' }, optional: true }),
});

/** Names a plan and the unit of which somebody has looked at it. */
export const lookForm = form({ planId: hidden(idOf<'plan'>()), unitId: hidden(idOf<'unit'>()) });

export const issueForm = form({
  symbol: text({
    readBy: 'public',
    label: { vi: 'Số và ký hiệu', en: 'Number and symbol' },
    hint: { vi: 'Ví dụ: 18/KH-UBND', en: 'Such as 18/KH-UBND' },
    max: 60,
  }),
  place: text({ readBy: 'public', label: { vi: 'Địa danh (trước ngày tháng)', en: 'Place (before the date)' }, max: 120 }),
  issuedOn: day({ label: { vi: 'Ngày ban hành', en: 'Date of issue' } }),
  ...signer,
  ...doubtForm.shape,
});

/** A misread word of an issued plan is put right, with the reason; what was ordered stays. */
export const misreadingForm = form({
  object: hidden(z.enum(['plan', 'duty', 'target', 'section'])),
  objectId: hidden(idOf<'duty' | 'target' | 'plan' | 'plan-section'>()),
  text: longText({ readBy: 'public', label: { vi: 'Chữ đúng theo văn bản', en: 'The words of the paper' }, max: 100_000, lines: 4 }),
  reason,
});

export const itemForm = form({ id: hidden(idOf()) });
