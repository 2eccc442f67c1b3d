import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được các trang công khai của cơ quan.',
      en: 'This account holds no post yet, so it does not see how the public pages are kept.',
    }),
  mayNotKeep: () =>
    refuse('may-not-keep-pages', {
      vi: 'Chỉ quản trị đơn vị, người chủ trì kế hoạch hoặc đơn vị giữ nội dung được sửa trang này.',
      en: 'Only the administrator, the owner of the plan or the unit that keeps it changes this page.',
    }),
  mayNotAnnounce: () =>
    refuse('may-not-announce', {
      vi: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch thông báo tạm ngừng trang.',
      en: 'Only the administrator or the owner of the plan announces an outage.',
    }),
  mayNotDisclose: () =>
    refuse('may-not-disclose', {
      vi: 'Chỉ đơn vị công khai, quản trị đơn vị hoặc người chủ trì kế hoạch ghi sổ công khai.',
      en: 'Only the unit that discloses, the administrator or the owner of the plan writes this register.',
    }),
  unknownPage: () => refuse('unknown-page', { vi: 'Không tìm thấy trang này.', en: 'There is no such page.' }),
  unknownUnit: () =>
    refuse('unknown-unit', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The unit that was chosen is not there today.' }, 'unitId'),
  nameless: () =>
    refuse('nameless', { vi: 'Ghi tiêu đề khi nội dung là “Trang khác”.', en: 'Give a title where it is another page.' }, 'title'),
  empty: () => refuse('empty-page', { vi: 'Ghi nội dung hoặc ít nhất một mục.', en: 'Write a text, or one part at least.' }, 'body'),
  listed: (name: string) =>
    refuse(
      'page-there',
      {
        vi: `Đã có trang “${name}” bằng ngôn ngữ này. Hãy sửa trang đó.`,
        en: `There is a page "${name}" in this language. Please correct that one.`,
      },
      'kind',
    ),
  checkedLater: (on: Temporal.PlainDate) =>
    refuse(
      'checked-later',
      {
        vi: `Trang này đã được xem lại ngày ${formatDay(on)}. Hãy ghi ngày đó hoặc sau đó.`,
        en: `It was looked at on ${formatDay(on)}. Give that day or a later one.`,
      },
      'checkedOn',
    ),
  notYet: (today: Temporal.PlainDate) =>
    refuse(
      'not-yet',
      { vi: `Ngày xem lại không được sau hôm nay, ${formatDay(today)}.`, en: `The day must not be after today, ${formatDay(today)}.` },
      'checkedOn',
    ),
  ended: (on: Temporal.PlainDate) =>
    refuse('page-ended', {
      vi: `Trang này đã ghi là không đăng từ ngày ${formatDay(on)}. Hãy chọn “Đăng lại” trước.`,
      en: `This page is not shown from ${formatDay(on)}. Show it again first.`,
    }),
  notEnded: () => refuse('page-not-ended', { vi: 'Trang này đang được đăng.', en: 'This page is shown.' }),
  tooSoon: (first: Temporal.PlainDate) =>
    refuse(
      'too-soon',
      {
        vi: `Tạm ngừng theo kế hoạch phải báo trước ít nhất 7 ngày làm việc (Nghị định 224/2026/NĐ-CP, Điều 13): sớm nhất là ngày ${formatDay(first)}.`,
        en: `A planned outage is announced at least 7 working days ahead (Decree 224/2026, Article 13): ${formatDay(first)} at the earliest.`,
      },
      'startsOn',
    ),
  endsBefore: () =>
    refuse('ends-before', { vi: 'Thời điểm xong phải sau thời điểm bắt đầu.', en: 'It must end after it begins.' }, 'endsOn'),
  over: () =>
    refuse(
      'over-already',
      { vi: 'Thời điểm xong đã qua. Hãy ghi thời điểm sắp tới.', en: 'The end is over already. Give one to come.' },
      'endsOn',
    ),
  faultLater: (today: Temporal.PlainDate) =>
    refuse(
      'fault-later',
      {
        vi: `Sự cố là việc đang xảy ra: ngày bắt đầu không được sau hôm nay, ${formatDay(today)}. Việc sắp tới thì chọn “Theo kế hoạch”.`,
        en: `A fault is there now: it must not begin after today, ${formatDay(today)}. What is to come is planned.`,
      },
      'startsOn',
    ),
  announced: () =>
    refuse(
      'announced-already',
      { vi: 'Đã có thông báo cho đúng khoảng thời gian này.', en: 'These hours were announced already.' },
      'startsOn',
    ),
  unknownOutage: () => refuse('unknown-outage', { vi: 'Không tìm thấy thông báo này.', en: 'There is no such announcement.' }),
  cancelled: () => refuse('cancelled-already', { vi: 'Thông báo này đã được hủy.', en: 'This was cancelled already.' }),
  past: () =>
    refuse('past-already', { vi: 'Đợt tạm ngừng này đã qua nên không hủy được.', en: 'This outage is over, so it cannot be cancelled.' }),
  unknownDisclosure: () =>
    refuse('unknown-disclosure', { vi: 'Không tìm thấy dòng này trong sổ công khai.', en: 'There is no such line.' }),
  untilBefore: () =>
    refuse('until-before', { vi: 'Ngày cuối không được trước ngày đầu.', en: 'The last day must not be before the first.' }, 'untilOn'),
  shortPosting: (days: number) =>
    refuse(
      'short-posting',
      {
        vi: `Niêm yết ít nhất ${formatNumber(days)} ngày liên tục (Luật Tiếp cận thông tin, Điều 21). Nếu có quy định khác thì ghi lý do.`,
        en: `What is posted hangs for ${formatNumber(days, 'en')} days at least (Law on access to information, Article 21). Give the reason where a rule says otherwise.`,
      },
      'basis',
    ),
  shortSpoken: (days: number) =>
    refuse(
      'short-spoken',
      {
        vi: `Phát trên truyền thanh ít nhất ${formatNumber(days)} ngày liên tục (Luật Thực hiện dân chủ ở cơ sở). Nếu có quy định khác thì ghi lý do.`,
        en: `What is read out by loudspeaker is read on ${formatNumber(days, 'en')} days at least (Law on democracy at the grassroots). Give the reason where a rule says otherwise.`,
      },
      'basis',
    ),
  disclosedAlready: () =>
    refuse(
      'disclosed-already',
      { vi: 'Nội dung này đã ghi trong sổ từ cùng ngày.', en: 'This stands in the register from the same day already.' },
      'title',
    ),
} as const;
