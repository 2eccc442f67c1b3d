import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const mayNot = {
  read: () =>
    refuse('not-yours', {
      vi: 'Bạn chưa được giao vị trí công tác nào trong cơ quan.',
      en: 'You hold no post in the authority yet.',
    }),
  draft: () =>
    refuse('not-yours', {
      vi: 'Chỉ người chủ trì kế hoạch được lập và sửa báo cáo.',
      en: 'Only the owner of the plan drafts and changes reports.',
    }),
  freeze: () =>
    refuse('not-yours', {
      vi: 'Chỉ người chủ trì kế hoạch, lãnh đạo hoặc văn thư được chốt báo cáo.',
      en: 'Only the owner of the plan, the chair or the clerk freezes reports.',
    }),
  release: () =>
    refuse('not-yours', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo được công bố báo cáo.',
      en: 'Only the owner of the plan or the chair publishes reports.',
    }),
} as const;

export const refusals = {
  unknown: () => refuse('report-unknown', { vi: 'Không tìm thấy báo cáo này.', en: 'There is no such report.' }),
  unknownPlan: () => refuse('plan-unknown', { vi: 'Không tìm thấy kế hoạch này.', en: 'There is no such plan.' }, 'planId'),
  planNotIssued: () =>
    refuse(
      'plan-not-issued',
      { vi: 'Kế hoạch chưa ban hành thì chưa có gì để báo cáo.', en: 'Of a plan that is not issued there is nothing to report yet.' },
      'planId',
    ),
  exists: (period: string) =>
    refuse(
      'report-exists',
      {
        vi: `Đã có báo cáo ${period} của kế hoạch này; mở báo cáo đó trong danh sách.`,
        en: `This plan has a report for the period (${period}) already; please open it from the list.`,
      },
      'period',
    ),
  isFrozen: () =>
    refuse('report-frozen', {
      vi: 'Báo cáo đã được chốt, không sửa được nữa. Muốn sửa thì lập bản thay thế hoặc đính chính.',
      en: 'The report is frozen and is not changed any more. To correct it, make a version that replaces or rectifies it.',
    }),
  figureAndNone: () =>
    refuse(
      'figure-and-none',
      { vi: 'Đã có con số thì không phải là không phát sinh.', en: 'Where there is a figure, something arose.' },
      'isNone',
    ),
  somethingArose: (computed: number) =>
    refuse(
      'something-arose',
      {
        vi: `Các hoạt động đã xác nhận cho con số ${formatNumber(computed)}, nên không thể ghi là không phát sinh.`,
        en: `Confirmed activities make it ${formatNumber(computed)}, so it cannot be said that nothing arose.`,
      },
      'isNone',
    ),
  reasonMissing: () =>
    refuse('reason-missing', { vi: 'Ghi căn cứ của số liệu nhập tay.', en: 'Please say what the typed figure rests on.' }, 'reason'),
  partOrWholeMissing: () =>
    refuse('share-in-part', { vi: 'Nhập cả số đạt và tổng số, hoặc để trống cả hai.', en: 'Please type both numbers, or none.' }, 'whole'),
  wholeIsNothing: () =>
    refuse(
      'share-of-nothing',
      { vi: 'Tổng số là 0 thì không có tỷ lệ; đánh dấu không phát sinh.', en: 'Of nothing there is no share; please say that none arose.' },
      'whole',
    ),
  partAboveWhole: () =>
    refuse(
      'share-above-the-whole',
      { vi: 'Số đạt không được lớn hơn tổng số.', en: 'What is counted must not be more than the whole.' },
      'part',
    ),
  tooManyNames: (most: number) =>
    refuse(
      'too-many-names',
      { vi: `Nhập nhiều nhất ${formatNumber(most)} tên.`, en: `At most ${formatNumber(most, 'en')} names.` },
      'names',
    ),
  typedOtherwise: () =>
    refuse('figure-typed-otherwise', {
      vi: 'Chỉ tiêu này nhập theo cách khác; tải lại trang rồi nhập.',
      en: 'This one is typed in another way; please open the page anew.',
    }),
  coversTheSame: () =>
    refuse(
      'version-covers-the-same',
      {
        vi: 'Bản thay thế, đính chính báo cáo đúng kỳ số liệu của bản trước.',
        en: 'A later version covers the same days as the one before.',
      },
      'to',
    ),
  daysBackwards: () =>
    refuse(
      'no-such-period',
      { vi: 'Ngày chốt số liệu phải từ ngày đầu kỳ trở đi.', en: 'The cut-off must not be before the first day of the period.' },
      'to',
    ),
  tooLong: () => refuse('no-such-period', { vi: 'Một kỳ báo cáo không dài quá một năm.', en: 'A period is not longer than a year.' }, 'to'),
  elsewhere: (end: Temporal.PlainDate) =>
    refuse(
      'no-such-period',
      {
        vi: `Ngày chốt số liệu của kỳ này phải ở quanh ngày ${formatDay(end)}.`,
        en: `The cut-off of this period must lie near ${formatDay(end)}.`,
      },
      'to',
    ),
  notFrozen: () =>
    refuse('report-not-frozen', {
      vi: 'Báo cáo chưa chốt thì sửa trực tiếp, không cần lập bản khác.',
      en: 'A report that is not frozen is changed itself; it needs no later version.',
    }),
  isReplaced: () =>
    refuse('report-replaced', {
      vi: 'Báo cáo này đã có bản sau; hãy lập bản mới từ bản sau cùng.',
      en: 'There is a later version of this report; please make the new one from the last.',
    }),
  versionDrafted: () =>
    refuse('version-is-drafted', {
      vi: 'Đang có bản thay thế, đính chính của báo cáo này; mở bản đó để soạn tiếp.',
      en: 'A later version of this report is being drafted; please go on with that one.',
    }),
  notToRelease: () => refuse('report-not-frozen', { vi: 'Chỉ công bố báo cáo đã chốt.', en: 'Only a frozen report is published.' }),
  notReleased: () => refuse('report-not-released', { vi: 'Báo cáo này chưa được công bố.', en: 'This report has not been published.' }),
} as const;

export const notFrozen = {
  already: () =>
    refuse('report-frozen', {
      vi: 'Báo cáo đã được chốt; muốn sửa thì lập bản thay thế hoặc đính chính.',
      en: 'The report is frozen; to correct it, make a version that replaces or rectifies it.',
    }),
  ownFigures: () =>
    refuse('own-figures', {
      vi: 'Bạn đã ghi hoặc sửa số liệu của báo cáo này nên không tự chốt; nhờ người khác có quyền kiểm tra và chốt.',
      en: 'You wrote or changed figures of this report, so you do not freeze it; ask somebody else who may to look at it and freeze it.',
    }),
  tooEarly: () =>
    refuse(
      'report-too-early',
      { vi: 'Ngày ký không thể trước ngày đầu của kỳ báo cáo.', en: 'It cannot be signed before the first day of the period.' },
      'reportedOn',
    ),
  inFuture: (reportedOn: Temporal.PlainDate, today: Temporal.PlainDate) =>
    refuse(
      'report-in-future',
      {
        vi: `Ngày ký ${formatDay(reportedOn)} chưa tới; hôm nay là ${formatDay(today)}.`,
        en: `The day of signing ${formatDay(reportedOn)} has not come yet; today is ${formatDay(today)}.`,
      },
      'reportedOn',
    ),
  sectionEmpty: (headings: readonly string[]) =>
    refuse('section-empty', {
      vi: `Còn phần chưa có nội dung: ${headings.join(', ')}.`,
      en: `These parts are empty still: ${headings.join(', ')}.`,
    }),
  paperChanged: () =>
    refuse('paper-changed', {
      vi: 'Số liệu hoặc lời văn vừa được sửa trong khi lập tệp báo cáo. Xem lại rồi bấm chốt lần nữa.',
      en: 'Figures or text were changed while the paper was being made. Please look at it again, then freeze it once more.',
    }),
  mattersOpen: () =>
    refuse(
      'matters-open',
      {
        vi: 'Còn việc chưa xong của kỳ này (liệt kê ở trên). Đánh dấu xác nhận nếu vẫn chốt.',
        en: 'Matters of the period are still open (listed above). Tick the box if you freeze it all the same.',
      },
      'isSure',
    ),
  mattersChanged: () =>
    refuse(
      'matters-changed',
      {
        vi: 'Danh sách việc còn lại vừa thay đổi; xem lại danh sách rồi xác nhận.',
        en: 'The list of open matters has just changed; please look at it again, then say yes.',
      },
      'isSure',
    ),
  symbolUsed: (symbol: string, title: string, on: Temporal.PlainDate) =>
    refuse(
      'symbol-used',
      {
        vi: `Số ${symbol} đã dùng cho báo cáo “${title}” ngày ${formatDay(on)}.`,
        en: `The number ${symbol} was used for the report “${title}” of ${formatDay(on)}.`,
      },
      'symbol',
    ),
  unknownTask: () =>
    refuse(
      'no-such-task',
      {
        vi: 'Việc này không phải việc báo cáo đang mở của kế hoạch; chọn lại trong danh sách.',
        en: 'This is no open task of the plan to report; please choose from the list.',
      },
      'taskId',
    ),
} as const;

/** Why a report does not go to a superior in an envelope. */
export const notSendable = {
  notFrozen: () =>
    refuse('report-not-frozen', {
      vi: 'Chỉ gửi được báo cáo đã chốt. Hãy chốt báo cáo trước.',
      en: 'Only a frozen report can be sent. Please freeze it first.',
    }),
  isReplaced: () =>
    refuse('report-replaced', {
      vi: 'Báo cáo này đã có bản khác thay; hãy gửi bản mới.',
      en: 'Another version stands in its place; please send that one.',
    }),
} as const;
