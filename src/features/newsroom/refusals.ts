import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why something is not written, decided or published, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được tin, bài.',
      en: 'This account holds no post yet, so it does not see stories.',
    }),
  mayNotWrite: () =>
    said('may-not-write', { vi: 'Vai trò của tài khoản này không viết tin, bài.', en: 'The role of this account writes no stories.' }),
  mayNotDecide: () =>
    said('may-not-decide', {
      vi: 'Chỉ lãnh đạo, người chủ trì kế hoạch, người duyệt nội dung hoặc người được giao duyệt làm việc này.',
      en: 'Only a leader, the owner of the plan, the approver of content or who was named as approver does this.',
    }),
  mayNotSettle: () =>
    said('may-not-settle-newsroom', {
      vi: 'Chỉ lãnh đạo và người chủ trì kế hoạch giao người duyệt, ghi định hướng nội dung.',
      en: 'Only a leader and the owner of the plan name approvers and note the orientation of content.',
    }),
  unknown: () => said('unknown-story', { vi: 'Không tìm thấy tin, bài này.', en: 'There is no such story.' }),
  noFile: () => said('unknown-story-file', { vi: 'Không tìm thấy tệp này của tin, bài.', en: 'There is no such file of a story.' }),
  otherUnit: () => said('not-your-unit', { vi: 'Chọn đơn vị nơi bạn làm việc.', en: 'Choose a unit in which you work.' }, 'unitId'),
  unitGone: () => said('unit-gone', { vi: 'Đơn vị này không còn hoạt động.', en: 'This unit is no longer there.' }, 'unitId'),
  notYours: () =>
    said('not-your-story', {
      vi: 'Chỉ người của đơn vị viết bài và người duyệt sửa được bài này.',
      en: 'Only those of the unit that writes it and approvers change this story.',
    }),
  begunAlready: (when: string) =>
    said(
      'story-begun-already',
      {
        vi: `Đơn vị đang có một bài cùng tiêu đề, viết từ ${when}. Mở bài đó để viết tiếp, hoặc đổi tiêu đề.`,
        en: `The unit has a story with this headline already, begun at ${when}. Go on with it, or choose another headline.`,
      },
      'title',
    ),
  needsEffect: () =>
    said(
      'policy-needs-day',
      { vi: 'Chính sách mới phải ghi ngày quy định có hiệu lực.', en: 'For a new rule, say from which day it holds.' },
      'effectOn',
    ),
  needsConsent: () =>
    said(
      'example-needs-consent',
      {
        vi: 'Nêu gương một người, một đơn vị phải có sự đồng ý của họ. Ghi ai đồng ý, ngày nào, bằng cách nào rồi gửi duyệt.',
        en: 'A good example needs the consent of who is named. Write who agreed, when and how.',
      },
      'consent',
    ),
  unknownLaw: (symbol: string) =>
    said(
      'story-cites-unknown-paper',
      {
        vi: `Văn bản “${symbol}” không có trong danh mục pháp luật. Kiểm tra số, ký hiệu, hoặc thêm văn bản vào danh mục rồi lưu lại.`,
        en: `The paper “${symbol}” is not in the register of laws. Check its number, or add it to the register first.`,
      },
      'body',
    ),
  unknownPicture: (number: number) =>
    said(
      'story-shows-unknown-picture',
      {
        vi: `Bài có [ảnh ${number}] nhưng chưa có ảnh thứ ${number}. Thêm ảnh ở trang của bài, hoặc bỏ dòng này.`,
        en: `The text says [ảnh ${number}], and there is no picture ${number}. Add it, or take the line out.`,
      },
      'body',
    ),
  unknownTarget: () =>
    said('unknown-story-target', { vi: 'Chọn chỉ tiêu của kế hoạch đã ban hành.', en: 'Choose a target of an issued plan.' }, 'figures'),
  closed: (word: string) =>
    said('story-closed', {
      vi: `Bản này đã ở tình trạng “${word}” nên không sửa được. Soạn bản mới để viết tiếp.`,
      en: `This edition is “${word}” and is no longer changed. Begin a new edition.`,
    }),
  notNow: (word: string) =>
    said('story-not-in-state', {
      vi: `Bài đang ở tình trạng “${word}” nên không làm được việc này. Mở lại trang để xem việc có thể làm.`,
      en: `The story is “${word}”, so this cannot be done. Open the page again to see what can.`,
    }),
  otherVersion: (title: string) =>
    said('story-changed-meanwhile', {
      vi: `Bài “${title}” đã được sửa sau khi bạn mở trang. Đọc lại bản mới rồi quyết định.`,
      en: `“${title}” was changed after you opened the page. Read it again and decide then.`,
    }),
  ownText: (title: string) =>
    said('own-story', {
      vi: `Bạn đã viết hoặc sửa bài “${title}” nên phải để người khác biên tập, duyệt.`,
      en: `You wrote on “${title}”, so another person checks and approves it.`,
    }),
  secondPerson: () =>
    said('urgent-needs-two', {
      vi: 'Tin khẩn cần hai người duyệt khác nhau. Bạn đã duyệt; chờ người thứ hai.',
      en: 'Urgent news needs two people. You approved it; a second one is awaited.',
    }),
  dueBefore: () =>
    said('story-due-before-today', { vi: 'Ngày cần duyệt xong phải từ hôm nay trở đi.', en: 'The day must be today or later.' }, 'dueOn'),
  scheduledInPast: (now: string) =>
    said(
      'story-scheduled-in-past',
      {
        vi: `Giờ hẹn đã qua (bây giờ là ${now}). Chọn giờ sau đó, hoặc đăng ngay.`,
        en: `That moment is over (it is ${now}). Choose a later one, or publish now.`,
      },
      'onDay',
    ),
  scheduledFar: () => said('story-scheduled-far', { vi: 'Chỉ hẹn trong vòng một năm tới.', en: 'Schedule it within a year.' }, 'onDay'),
  atNight: (time: string) =>
    said(
      'story-scheduled-at-night',
      {
        vi: `${time} là ban đêm, ít người đọc và không ai trực để sửa. Chọn giờ từ 05:00 đến 22:00, hoặc đánh dấu “Vẫn đăng…”.`,
        en: `${time} is at night. Choose a time from 05:00 to 22:00, or tick that it is meant.`,
      },
      'atTime',
    ),
  onDayOff: (day: string) =>
    said(
      'story-scheduled-on-day-off',
      {
        vi: `${day} là ngày nghỉ, không ai trực để sửa. Chọn ngày làm việc, hoặc đánh dấu “Vẫn đăng…”.`,
        en: `${day} is a day off. Choose a working day, or tick that it is meant.`,
      },
      'onDay',
    ),
  notShown: () =>
    said(
      'story-not-a-picture',
      { vi: 'Tệp này không phải ảnh đọc được. Chọn ảnh JPG, PNG, WebP hoặc HEIC.', en: 'This is no picture that can be read.' },
      'picture',
    ),
  manyPictures: (most: number) =>
    said(
      'story-many-files',
      { vi: `Một bài có nhiều nhất ${most} ảnh, tệp.`, en: `A story has at most ${most} pictures and files.` },
      'words',
    ),
  inText: (number: number) =>
    said('story-picture-in-text', {
      vi: `Ảnh đang đứng trong bài ở dòng [ảnh ${number}]. Bỏ dòng đó trước rồi gỡ ảnh.`,
      en: `The picture stands in the text as [ảnh ${number}]. Take that line out first.`,
    }),
  overRules: (what: string) =>
    said(
      'version-breaks-rules',
      { vi: `Chưa đúng yêu cầu của kênh: ${what}.`, en: `This breaks a rule of the channel: ${what}.` },
      'words',
    ),
  notPublished: () =>
    said('story-not-published', {
      vi: 'Bài chưa được duyệt nên chưa đăng ở kênh nào. Duyệt bài trước, rồi ghi việc đăng.',
      en: 'The story is not approved yet, so it is posted nowhere.',
    }),
  versionOld: () =>
    said('version-of-older-text', {
      vi: 'Nội dung cho kênh này viết từ bản cũ của bài. Xem lại và lưu theo bản mới trước khi ghi đã đăng.',
      en: 'This was made from an older text. Look at it again and save it before it is noted as posted.',
    }),
  unknownWords: () =>
    said('unknown-channel-words', { vi: 'Không tìm thấy nội dung này của kênh.', en: 'There are no such words for a channel.' }),
  otherWords: (channel: string) =>
    said('channel-words-changed', {
      vi: `Nội dung cho ${channel} đã được sửa sau khi bạn mở trang. Đọc lại rồi quyết định.`,
      en: `The words for ${channel} were changed after you opened the page. Read them again and decide then.`,
    }),
  ownWords: () =>
    said('own-channel-words', {
      vi: 'Bạn đã viết nội dung này cho kênh nên phải để người khác duyệt.',
      en: 'You wrote these words, so another person approves them.',
    }),
  textFirst: () =>
    said('channel-words-before-text', {
      vi: 'Duyệt bài trước; nội dung cho kênh có từ khi gửi duyệt thì được duyệt cùng bài.',
      en: 'Approve the story first; words that were there when it was submitted are approved with it.',
    }),
  wordsNotApproved: () =>
    said('channel-words-not-approved', {
      vi: 'Nội dung cho kênh này chưa ai duyệt. Để người duyệt xem và duyệt, rồi mới đăng.',
      en: 'Nobody has approved these words yet. They are approved first and posted then.',
    }),
  noProof: () =>
    said('posting-needs-proof', { vi: 'Dán đường dẫn đến bài hoặc tải lên ảnh chụp.', en: 'Give a link or a picture.' }, 'link'),
  postedLater: () =>
    said('posted-after-today', { vi: 'Ngày đăng không được sau hôm nay.', en: 'The day must not lie after today.' }, 'postedOn'),
  hungElsewhere: () =>
    said('posted-elsewhere', {
      vi: 'Băng rôn, bảng tin, tờ rơi ghi ở mục “Băng rôn, bảng tin” khi treo hoặc phát, và tính ở đó.',
      en: 'Banners, boards and leaflets are recorded where they are hung or handed out.',
    }),
  postedAlready: () => said('posted-already', { vi: 'Lần đăng này đã được ghi.', en: 'This posting is recorded already.' }, 'postedOn'),
  approverNamed: () =>
    said('approver-named-already', { vi: 'Người này đã được giao duyệt như vậy.', en: 'This officer was named so already.' }, 'officerId'),
  noApprover: () => said('unknown-approver', { vi: 'Không tìm thấy việc giao duyệt này.', en: 'There is no such approver.' }),
  noneChosen: () => said('no-story-chosen', { vi: 'Chọn ít nhất một bài để duyệt.', en: 'Choose at least one story.' }, 'stories'),
  noteEnds: () =>
    said('note-ends-before', { vi: 'Ngày cuối phải từ ngày đầu trở đi.', en: 'The last day must not lie before the first.' }, 'toOn'),
  offeredAlready: () =>
    said('offered-already', { vi: 'Bài đã gửi nơi này và đang chờ.', en: 'It was offered there already and is awaited.' }, 'outlet'),
  noOffer: () =>
    said('unknown-offer', { vi: 'Không tìm thấy lần gửi này, hoặc đã theo dõi xong.', en: 'There is no such offer, or it is settled.' }),
  appearedBefore: () =>
    said(
      'appeared-before-offer',
      { vi: 'Ngày đăng không được trước ngày gửi hoặc sau hôm nay.', en: 'It cannot have appeared before it was offered, or after today.' },
      'appearedOn',
    ),
  linkWrong: () =>
    said(
      'approval-link-wrong',
      {
        vi: 'Đường dẫn hoặc mã không đúng, hoặc đã hết hạn. Xem lại mã; nếu vẫn không được, báo người đã gửi đường dẫn.',
        en: 'The link or the code is wrong, or over. Look at the code again, or tell whoever sent the link.',
      },
      'code',
    ),
  linkWait: (seconds: number) =>
    said('approval-link-wait', {
      vi: `Gửi quá nhiều lần từ nơi này. Mời chờ ${seconds} giây rồi gửi lại.`,
      en: `Too much was sent from here. Please wait ${seconds} seconds and send again.`,
    }),
  linkOver: () =>
    said('approval-link-over', {
      vi: 'Đường dẫn này không còn dùng được: đã quyết định, đã hết hạn, hoặc bài đã sửa sau khi gửi. Báo người đã gửi đường dẫn.',
      en: 'This link is over: decided, out of time, or the story was changed since. Tell whoever sent it.',
    }),
  linkUnknown: () => said('unknown-approval-link', { vi: 'Không tìm thấy đường dẫn duyệt này.', en: 'There is no such link.' }),
  linkClosed: () => said('approval-link-closed', { vi: 'Đường dẫn này đã thôi dùng.', en: 'This link is over already.' }),
  linkNotUrgent: () =>
    said('approval-link-urgent', {
      vi: 'Tin khẩn do hai người có tài khoản duyệt, không gửi đường dẫn.',
      en: 'Urgent news is approved by two who have an account; no link is sent.',
    }),
  noSuggestion: () =>
    said('no-such-suggestion', {
      vi: 'Gợi ý này không còn chờ: đã lấy, đã bỏ, hoặc không có.',
      en: 'This suggestion waits no longer: taken, put aside, or not there.',
    }),
  nothingTaken: () =>
    said(
      'nothing-taken',
      { vi: 'Chọn ít nhất một chỗ, hoặc bỏ gợi ý.', en: 'Mark at least one place, or put the suggestion aside.' },
      'parts',
    ),
} as const;
