import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

type Day = Temporal.PlainDate;

/** Why something about a check is not done, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được các đợt kiểm tra.',
      en: 'This account holds no post yet, so it does not see the checks.',
    }),
  mayNotPlan: () =>
    said('may-not-plan-checks', {
      vi: 'Chỉ người chủ trì kế hoạch và quản trị đơn vị lập đợt kiểm tra, giữ bộ tiêu chí và kết luận.',
      en: 'Only the owner of the plan and the administrator plan and conclude checks.',
    }),
  mayNotCheck: () =>
    said('may-not-check', {
      vi: 'Chỉ thành viên của đoàn (hoặc người chủ trì kế hoạch, quản trị đơn vị) ghi kết quả kiểm tra.',
      en: 'Only members of the team, the owner of the plan and the administrator record what was found.',
    }),
  ownUnit: () =>
    said('own-unit', {
      vi: 'Bạn làm việc ở chính đơn vị này nên không tự kiểm tra, tự xác nhận cho đơn vị mình. Nhờ thành viên khác của đoàn.',
      en: 'You work in this very unit, so another member of the team has to do it.',
    }),
  notOfUnit: () =>
    said('not-of-this-unit', {
      vi: 'Phần này do đơn vị được kiểm tra ghi; bạn không làm việc ở đơn vị đó.',
      en: 'The unit that was checked says this, and you do not work there.',
    }),
  ownReport: () =>
    said('own-report', {
      vi: 'Chính bạn đã báo khắc phục tồn tại này; người khác phải xác nhận.',
      en: 'You reported this one as put right yourself; somebody else confirms it.',
    }),
  unknown: () => said('unknown-check', { vi: 'Không tìm thấy nội dung kiểm tra này.', en: 'There is no such check.' }),
  noFile: () => said('unknown-check-file', { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' }),
  unknownOfficer: (field: string) =>
    said(
      'unknown-officer',
      { vi: 'Có người không còn làm việc ở cơ quan; chọn lại.', en: 'Somebody does not work here any more; choose again.' },
      field,
    ),
  twoDuties: (name: string) =>
    said(
      'two-duties',
      { vi: `${name} được chọn hai lần trong đoàn; mỗi người một phần việc.`, en: `${name} was chosen twice; one duty each.` },
      'memberIds',
    ),
  unknownCriterion: () =>
    said(
      'unknown-criterion',
      { vi: 'Có tiêu chí không còn dùng; tải lại trang rồi chọn lại.', en: 'A criterion is no longer in use; choose again.' },
      'criterionIds',
    ),
  unitGone: (name: string) =>
    said('unit-gone', { vi: `${name} không còn hoạt động nên không đưa vào đợt kiểm tra.`, en: `${name} is no longer there.` }, 'unitIds'),
  notOrdered: (name: string) =>
    said(
      'partner-not-checked',
      {
        vi: `${name} là cơ quan phối hợp, không phải đơn vị trực thuộc; mời tham gia chứ không kiểm tra.`,
        en: `${name} is a partner body: it is asked, never checked.`,
      },
      'unitIds',
    ),
  unitThere: (name: string) =>
    said('unit-there', { vi: `${name} đã có trong đợt này.`, en: `${name} is on this round already.` }, 'unitIds'),
  daysReversed: (field: 'untilOn' | 'coversUntilOn', from: Day) =>
    said(
      'days-reversed',
      { vi: `Ngày cuối phải từ ngày ${formatDay(from)} trở đi.`, en: `The last day must not be before ${formatDay(from)}.` },
      field,
    ),
  coversFuture: (until: Day) =>
    said(
      'covers-future',
      {
        vi: `Thời kỳ được kiểm tra phải kết thúc không sau ngày kiểm tra cuối (${formatDay(until)}).`,
        en: `The time that is looked at must end by the last visit (${formatDay(until)}).`,
      },
      'coversUntilOn',
    ),
  planned: (title: string) =>
    said(
      'round-planned',
      { vi: `Đợt “${title}” đã được lập với đúng những ngày này.`, en: `The round "${title}" is there already, with the same days.` },
      'title',
    ),
  criterionThere: () => said('criterion-there', { vi: 'Tiêu chí này đã có trong bộ.', en: 'This criterion is there already.' }, 'text'),
  criterionEnded: () => said('criterion-ended', { vi: 'Tiêu chí này đã thôi dùng.', en: 'This criterion is no longer used.' }),
  criterionInUse: () => said('criterion-in-use', { vi: 'Tiêu chí này đang dùng.', en: 'This criterion is in use.' }),
  usualThere: () =>
    said('usual-there', { vi: 'Bộ tiêu chí gợi ý đã có đủ trong danh mục.', en: 'The usual criteria are all there already.' }),
  concluded: () =>
    said('round-concluded', {
      vi: 'Đợt kiểm tra này đã kết luận nên kết quả không sửa được nữa. Tồn tại mới ghi vào đợt sau.',
      en: 'This round was concluded; what was found stands. What is new belongs to the next one.',
    }),
  cancelled: () => said('round-cancelled', { vi: 'Đợt kiểm tra này đã hủy.', en: 'This round was cancelled.' }),
  visitClosed: () =>
    said('visit-closed', {
      vi: 'Biên bản của đơn vị này đã chốt. Cần sửa thì người lập đợt kiểm tra mở lại biên bản.',
      en: 'The minutes of this unit stand. Whoever planned the round may open them again.',
    }),
  visitSkipped: () => said('visit-skipped', { vi: 'Đơn vị này được ghi là không kiểm tra.', en: 'This unit was left out of the round.' }),
  visitOpen: () => said('visit-open', { vi: 'Biên bản của đơn vị này chưa chốt.', en: 'The minutes of this unit are still open.' }),
  notSkipped: () => said('not-skipped', { vi: 'Đơn vị này đang trong đợt kiểm tra.', en: 'This unit is on the round.' }),
  unmarked: (count: number) =>
    said('unmarked', {
      vi: `Còn ${formatNumber(count)} tiêu chí chưa ghi kết quả.`,
      en: `${formatNumber(count, 'en')} criteria have no result yet.`,
    }),
  noDay: () => said('no-day', { vi: 'Ghi ngày kiểm tra trước khi chốt biên bản.', en: 'Give the day of the visit first.' }, 'visitedOn'),
  noPresent: () => said('no-present', { vi: 'Ghi thành phần có mặt trước khi chốt biên bản.', en: 'Say first who was there.' }, 'present'),
  noFinding: (position: number) =>
    said('no-finding', {
      vi: `Tiêu chí ${position} chưa đạt nhưng chưa ghi tồn tại nào: ghi việc phải làm và thời hạn.`,
      en: `Criterion ${position} is not met but has no finding: say what is to be done, and by when.`,
    }),
  notYet: (field: string, today: Day) =>
    said(
      'not-yet',
      { vi: `Ngày này chưa tới; hôm nay là ${formatDay(today)}.`, en: `That day has not come; today is ${formatDay(today)}.` },
      field,
    ),
  outsideRound: (from: Day, until: Day) =>
    said(
      'outside-round',
      {
        vi: `Đợt này kiểm tra từ ${formatDay(from)} đến ${formatDay(until)}. Sửa thời gian của đợt nếu kiểm tra vào ngày khác.`,
        en: `The round is from ${formatDay(from)} to ${formatDay(until)}. Correct its days first.`,
      },
      'visitedOn',
    ),
  tooManyPoints: (most: number) =>
    said(
      'too-many-points',
      { vi: `Tiêu chí này tối đa ${formatNumber(most)} điểm.`, en: `At most ${formatNumber(most, 'en')} points here.` },
      'points',
    ),
  noPoints: (field = 'points') =>
    said('no-points', { vi: 'Tiêu chí này không chấm điểm; để trống ô điểm.', en: 'No points are given here; leave it empty.' }, field),
  whyNotMet: () => said('why-not-met', { vi: 'Ghi rõ vì sao chưa đạt.', en: 'Say why it is not met.' }, 'note'),
  dueTooEarly: (on: Day) =>
    said(
      'due-too-early',
      { vi: `Thời hạn khắc phục phải từ ngày ${formatDay(on)} trở đi.`, en: `The last day must not be before ${formatDay(on)}.` },
      'dueOn',
    ),
  findingThere: () => said('finding-there', { vi: 'Tồn tại này đã ghi cho đơn vị.', en: 'This finding is there already.' }, 'text'),
  unknownPoint: () =>
    said('unknown-point', { vi: 'Tiêu chí này không thuộc đợt kiểm tra.', en: 'There is no such criterion here.' }, 'pointId'),
  findingDropped: () => said('finding-dropped', { vi: 'Tồn tại này đã bỏ vì ghi nhầm.', en: 'This finding was dropped.' }),
  findingFixed: () => said('finding-fixed', { vi: 'Tồn tại này đã được xác nhận khắc phục.', en: 'This was confirmed as put right.' }),
  notReported: () =>
    said('not-reported', { vi: 'Đơn vị chưa báo khắc phục tồn tại này.', en: 'The unit has not said that this was put right.' }),
  reported: () =>
    said('already-reported', {
      vi: 'Đơn vị đã báo khắc phục; đang chờ đoàn kiểm tra xác nhận.',
      en: 'The unit has said that this was put right; the team is to confirm it.',
    }),
  fixedBefore: (on: Day) =>
    said(
      'fixed-before-found',
      { vi: `Ngày khắc phục phải từ ngày kiểm tra (${formatDay(on)}) trở đi.`, en: `It was found on ${formatDay(on)}; not earlier.` },
      'fixedOn',
    ),
  notAPicture: (name: string) =>
    said(
      'not-a-picture',
      {
        vi: `Tệp “${name}” không phải ảnh. Chụp hoặc chọn ảnh JPG, PNG, WEBP, HEIC.`,
        en: `The file “${name}” is no picture (JPG, PNG, WEBP, HEIC).`,
      },
      'photos',
    ),
  notMinutes: () =>
    said('not-minutes', { vi: 'Tệp này không phải PDF hay ảnh JPG, PNG.', en: 'This file is neither a PDF nor a picture.' }, 'file'),
  explanationMissing: () =>
    said('explanation-missing', { vi: 'Ghi nội dung giải trình.', en: 'Say what the unit explains.' }, 'answerText'),
  visitsOpen: (names: string) =>
    said('visits-open', {
      vi: `Chưa kết luận được: còn đơn vị chưa chốt biên bản (${names}). Chốt biên bản hoặc ghi “không kiểm tra” kèm lý do.`,
      en: `Not yet: minutes are still open (${names}). Close them or leave the unit out with a reason.`,
    }),
  noneChecked: () =>
    said('none-checked', {
      vi: 'Chưa kiểm tra đơn vị nào; hủy đợt kiểm tra thay vì kết luận.',
      en: 'No unit was checked; cancel the round.',
    }),
  someChecked: () =>
    said('some-checked', {
      vi: 'Đã có biên bản được chốt nên không hủy đợt; ghi “không kiểm tra” cho đơn vị còn lại rồi kết luận.',
      en: 'Minutes stand already; leave the other units out and conclude.',
    }),
  concludedTooEarly: (on: Day) =>
    said(
      'concluded-too-early',
      { vi: `Ngày kết luận phải từ ngày kiểm tra cuối (${formatDay(on)}) trở đi.`, en: `Not before the last visit (${formatDay(on)}).` },
      'concludedOn',
    ),
} as const;
