import { formatDay } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why information is not asked for or told, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được đề nghị cung cấp thông tin.',
      en: 'This account holds no post yet, so it sees no requests for information.',
    }),
  mayNotAsk: () =>
    said('may-not-ask-information', {
      vi: 'Vai trò của tài khoản này không đề nghị đơn vị khác cung cấp thông tin.',
      en: 'The role of this account asks other units for nothing.',
    }),
  otherUnit: () => said('not-your-unit', { vi: 'Chọn đơn vị nơi bạn làm việc.', en: 'Choose a unit in which you work.' }, 'fromUnitId'),
  unitGone: (field: string) => said('unit-gone', { vi: 'Đơn vị này không còn hoạt động.', en: 'This unit is no longer there.' }, field),
  sameUnit: (field: string) =>
    said('asks-itself', { vi: 'Chọn đơn vị khác với đơn vị đề nghị.', en: 'Choose another unit than the one that asks.' }, field),
  pastDay: (today: Temporal.PlainDate) =>
    said(
      'day-is-past',
      { vi: `Ngày cần có phải từ ${formatDay(today)} trở đi.`, en: `The day must be ${formatDay(today)} or later.` },
      'dueOn',
    ),
  unknownDuty: () =>
    said('unknown-duty', { vi: 'Chọn một nhiệm vụ của kế hoạch còn hiệu lực.', en: 'Choose a duty of a plan that holds.' }, 'dutyId'),
  askedAlready: (unit: string) =>
    said(
      'information-asked-already',
      { vi: `Đơn vị bạn đã đề nghị ${unit} thông tin này và đang chờ.`, en: `Your unit has asked ${unit} for this and waits.` },
      'title',
    ),
  unknown: () => said('unknown-inquiry', { vi: 'Không tìm thấy đề nghị này.', en: 'There is no such request for information.' }),
  noFile: () => said('unknown-inquiry-file', { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' }),
  notAsking: () =>
    said('not-the-asking-unit', {
      vi: 'Chỉ đơn vị đề nghị sửa, rút đề nghị hoặc dùng câu trả lời làm nguồn.',
      en: 'Only the unit that asks corrects, withdraws or uses it.',
    }),
  notAsked: () =>
    said('not-the-asked-unit', {
      vi: 'Chỉ đơn vị được đề nghị (hoặc người chủ trì kế hoạch trả lời thay) trả lời.',
      en: 'Only the unit that is asked answers, or the owner of the plan for it.',
    }),
  notOfThese: () =>
    said('not-in-this-inquiry', {
      vi: 'Chỉ hai đơn vị trong đề nghị này trao đổi ở đây.',
      en: 'Only the two units say something here.',
    }),
  answered: () =>
    said('inquiry-answered', {
      vi: 'Đề nghị này đã được trả lời. Cần thêm thì gửi đề nghị mới.',
      en: 'This was answered. Ask anew where more is needed.',
    }),
  notAnswered: () =>
    said('inquiry-not-answered', {
      vi: 'Chưa có câu trả lời nên chưa dùng làm nguồn được.',
      en: 'There is no answer that could be a source.',
    }),
  withdrawn: () => said('inquiry-withdrawn', { vi: 'Đề nghị này đã được rút.', en: 'This was withdrawn.' }),
  emptyAnswer: () =>
    said('empty-answer', { vi: 'Nhập câu trả lời, số liệu hoặc gửi tệp.', en: 'Type an answer or figures, or send a file.' }, 'answer'),
  figureMissing: (at: number) =>
    said(
      'figure-missing',
      {
        vi: `Dòng số liệu ${at}: nhập số, hoặc ghi chú vì sao chưa có.`,
        en: `Line ${at}: type the number, or note why there is none.`,
      },
      'figures',
    ),
  figureLeftOut: (label: string) =>
    said(
      'figure-left-out',
      {
        vi: `Còn thiếu số liệu “${label}”: thêm lại dòng đó, nhập số hoặc ghi chú vì sao chưa có.`,
        en: `“${label}” is left out: put the line back with its number, or note why there is none.`,
      },
      'figures',
    ),
  fileMissing: () =>
    said('file-missing', { vi: 'Đề nghị này cần một tệp: chọn tệp để gửi.', en: 'A file is asked for: choose one.' }, 'file'),
  usedAlready: () =>
    said('source-named-already', { vi: 'Câu trả lời này đã được ghi là nguồn ở đó.', en: 'It is named there as a source already.' }, 'for'),
  useGone: () =>
    said('source-named-no-more', {
      vi: 'Câu trả lời này không còn được ghi là nguồn ở đó. Mở lại trang để xem.',
      en: 'It is named there no more. Open the page anew.',
    }),
  unknownUse: () =>
    said(
      'unknown-use',
      { vi: 'Chọn một hoạt động hoặc khó khăn trong danh sách.', en: 'Choose an activity or difficulty of the list.' },
      'for',
    ),
} as const;
