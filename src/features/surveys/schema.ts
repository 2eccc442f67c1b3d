import * as z from 'zod';
import {
  choice,
  choices,
  day,
  form,
  hidden,
  idOf,
  keptHidden,
  longText,
  pick,
  rows,
  storedRecord,
  text,
  whole,
  yesNo,
} from '#platform/values/forms.ts';
import { saidShape } from './steps.ts';
import { factors, formulas, kinds, MOST_OPTIONS, MOST_QUESTIONS, purposes, samplings, states, ways } from './survey.ts';

const publicText = { readBy: 'public' } as const;

/** The single fields of a survey, in the order in which they are read. */
export const kept = storedRecord('survey', {
  title: text({ ...publicText, label: { vi: 'Tên khảo sát', en: 'Name of the survey' }, max: 200 }),
  purpose: choice({ label: { vi: 'Để làm gì', en: 'What for' }, options: purposes, look: 'select' }),
  lead: longText({
    ...publicText,
    label: { vi: 'Lời mời', en: 'Introduction' },
    hint: {
      vi: 'Hỏi ai, để làm gì, mất mấy phút. Trang tự nói thêm rằng phiếu không ghi tên.',
      en: 'Who is asked, what for, how long it takes. The page itself says that no name is kept.',
    },
    ...{ max: 2000, lines: 3 },
  }),
  sampling: choice({ label: { vi: 'Chọn người trả lời', en: 'Who answers' }, options: samplings, look: 'select' }),
  samplingNote: text({
    ...publicText,
    label: { vi: 'Nói thêm về cách chọn', en: 'More on how they are chosen' },
    ...{ max: 500, optional: true },
  }),
  formula: choice({ label: { vi: 'Cách tính chỉ số', en: 'Formula of the index' }, options: formulas, look: 'select' }),
  page: text({
    ...publicText,
    label: { vi: 'Đặt câu đầu tiên trên trang', en: 'Its first question stands on the page' },
    hint: {
      vi: 'Ví dụ: / là trang chủ, /thu-tuc, hoặc địa chỉ một tin, bài',
      en: 'Such as / for the home page, /thu-tuc, or the address of a story',
    },
    pattern: /^\/[\w/.-]{0,150}$/,
    shape: { vi: 'bắt đầu bằng dấu /, không có tên miền', en: 'begin with a stroke, without the name of the site' },
    ...{ max: 160, optional: true },
  }),
  opensOn: day({ label: { vi: 'Nhận trả lời từ ngày', en: 'Opens on' } }),
  closesOn: day({ label: { vi: 'Đến hết ngày', en: 'Last day' } }),
});

const waysField = choices({
  label: { vi: 'Nhận trả lời bằng', en: 'How it is answered' },
  hint: { vi: 'Phiếu giấy và mỗi cách khác được đếm riêng.', en: 'Papers and each other way are counted apart.' },
  options: ways,
  min: 1,
});

const question = form({
  words: longText({ ...publicText, label: { vi: 'Câu hỏi', en: 'Question' }, max: 500, lines: 2 }),
  kind: choice({ label: { vi: 'Loại câu hỏi', en: 'Kind' }, options: kinds, look: 'select' }),
  options: longText({
    ...publicText,
    label: { vi: 'Lựa chọn, mỗi dòng một', en: 'Options, one in a line' },
    ...{ max: 3000, lines: 3, optional: true },
  }),
  factor: choice({ label: { vi: 'Thuộc yếu tố', en: 'Factor' }, options: factors, look: 'select', optional: true }),
  isRequired: yesNo({ label: { vi: 'Phải trả lời', en: 'Has to be answered' } }),
  ifPosition: whole({
    label: { vi: 'Chỉ hỏi nếu ở câu số', en: 'Asked only if to question' },
    min: 1,
    max: MOST_QUESTIONS,
    optional: true,
  }),
  ifValue: whole({
    label: { vi: 'đã chọn mức hoặc lựa chọn số', en: 'this level or option was chosen' },
    min: 1,
    max: MOST_OPTIONS,
    optional: true,
  }),
});
export type QuestionInput = z.output<typeof question>;

/** A survey while it is a draft, with its questions in order. */
export const surveyForm = form({
  ...kept.shape,
  ways: waysField,
  questions: rows({ label: { vi: 'Câu hỏi', en: 'Questions' }, of: question, max: MOST_QUESTIONS }),
});
export type SurveyInput = z.output<typeof surveyForm>;

/** A survey that is not there yet: its questions come from a template, and are changed after. */
export const beginForm = form({
  title: kept.shape.title,
  purpose: choice({
    label: { vi: 'Mẫu câu hỏi', en: 'Template' },
    hint: { vi: 'Mẫu đặt sẵn câu hỏi; sau đó sửa được.', en: 'It brings questions, which can be changed after.' },
    options: purposes,
    look: 'radio',
  }),
  opensOn: kept.shape.opensOn,
  closesOn: kept.shape.closesOn,
});
export type BeginInput = z.output<typeof beginForm>;

/** The days of another version. */
export const nextForm = form({ opensOn: kept.shape.opensOn, closesOn: kept.shape.closesOn });

export const surveyButton = form({});

/** A decision about what was submitted, by the round that was read. */
export const surveyDecision = form({ round: keptHidden(z.coerce.number().int().min(0).max(1_000_000)) });

export const surveyReturnForm = form({
  reason: longText({ readBy: 'staff', label: { vi: 'Cần sửa gì', en: 'What is to be changed' }, max: 1000, lines: 2 }),
});

export const inviteForm = form({
  count: whole({ label: { vi: 'Số mã cần', en: 'How many codes' }, min: 1, max: 200 }),
});

export const groupForm = form({
  questionId: hidden(idOf<'survey-question'>()),
  title: text({ ...publicText, label: { vi: 'Tên nhóm ý kiến', en: 'Name of the group' }, max: 200 }),
});

/** Where an opinion belongs, and what of it everybody may read. */
export const opinionForm = form({
  replyId: hidden(idOf<'survey-reply'>()),
  groupId: pick({ label: { vi: 'Nhóm', en: 'Group' }, value: idOf<'survey-group'>(), optional: true }),
  shownText: longText({
    ...publicText,
    label: {
      vi: 'Đăng công khai (đã bỏ điều nói về một người); trống là không đăng',
      en: 'Shown to everybody, without what tells of a person; empty: not shown',
    },
    ...{ max: 2000, lines: 2, optional: true },
  }),
});
export type OpinionInput = z.output<typeof opinionForm>;

export const resultsForm = form({
  note: longText({
    ...publicText,
    label: { vi: 'Nhận xét kèm kết quả', en: 'A word with the results' },
    hint: { vi: 'Cơ quan rút ra điều gì, sẽ làm gì.', en: 'What the authority takes from it and will do.' },
    ...{ max: 3000, lines: 4, optional: true },
  }),
});

/** A paper that an officer types in. */
export const paperForm = form({ ...saidShape, once: keptHidden(z.string().max(60).optional()) });

const carried = {
  step: keptHidden(
    z
      .string()
      .regex(/^\d{1,2}$/)
      .optional(),
  ),
  code: keptHidden(z.string().max(40).optional()),
};

/** What somebody says, page after page; `step` is the page that was filled in. */
export const sayForm = form({ ...carried, ...saidShape });

/** The same once it was looked at. */
export const sendAnswerForm = form({ ...carried, seal: hidden(), once: hidden(), ...saidShape });

export const surveyListForm = form({
  'tinh-trang': choice({ label: { vi: 'Tình trạng', en: 'State' }, options: states, look: 'select', optional: true }),
});
