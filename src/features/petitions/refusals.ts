import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được phản ánh, kiến nghị.',
      en: 'This account holds no post yet, so it does not see petitions.',
    }),
  mayNotReceive: () =>
    refuse('may-not-receive', {
      vi: 'Chỉ đầu mối phản ánh, kiến nghị, văn thư, người chủ trì kế hoạch hoặc lãnh đạo làm việc này.',
      en: 'Only the contact for petitions, the clerk, the owner of the plan or a leader does this.',
    }),
  mayNotDeal: () =>
    refuse('may-not-deal', {
      vi: 'Chỉ đơn vị được giao hoặc đầu mối phản ánh, kiến nghị giải quyết việc này.',
      en: 'Only the unit that was told or the contact for petitions deals with this.',
    }),
  mayNotApprove: () =>
    refuse('may-not-approve', {
      vi: 'Chỉ lãnh đạo hoặc người chủ trì kế hoạch duyệt việc này.',
      en: 'Only a leader or the owner of the plan approves this.',
    }),
  ownDraft: () =>
    refuse('own-draft', {
      vi: 'Người soạn trả lời không tự duyệt. Mời một lãnh đạo khác duyệt.',
      en: 'Who drafted the answer does not approve it. Please ask another leader.',
    }),
  ownEnd: () =>
    refuse('own-end', {
      vi: 'Người đề nghị không tự duyệt. Mời một lãnh đạo khác quyết định.',
      en: 'Who proposed it does not decide it. Please ask another leader.',
    }),
  aboutYours: () =>
    refuse('about-your-unit', {
      vi: 'Phản ánh này về đơn vị của ông/bà: người ngoài đơn vị soạn, duyệt và quyết định. Mời chuyển cho người khác.',
      en: 'This petition is about your own unit: somebody outside it drafts, approves and decides. Please pass it on.',
    }),
  unknown: () => refuse('unknown-petition', { vi: 'Không tìm thấy phản ánh này.', en: 'There is no such petition.' }),
  replyDue: () =>
    refuse('reply-due', {
      vi: 'Người gửi không hài lòng với trả lời: một lãnh đạo trả lời thêm, phản ánh đóng cùng lúc đó.',
      en: 'Who sent it is not content with the answer: a leader answers further, and with that it is closed.',
    }),
  wrongPin: () =>
    refuse(
      'wrong-pin',
      {
        vi: 'Mã tra cứu hoặc mã PIN không đúng. Hãy xem lại hai mã đã ghi hoặc chụp lại khi gửi.',
        en: 'Code or PIN is not right. Please look again at both codes that you kept.',
      },
      'code',
    ),
  triedTooOften: () =>
    refuse(
      'tried-too-often',
      {
        vi: 'Mã này đã được thử sai quá nhiều lần. Mời thử lại sau một giờ.',
        en: 'This code was tried too often. Please try again in an hour.',
      },
      'code',
    ),
  wait: (seconds: number) =>
    refuse('wait-a-little', {
      vi: `Gửi quá nhiều lần từ nơi này. Mời chờ ${formatNumber(seconds)} giây rồi gửi lại; những gì đã nhập vẫn còn.`,
      en: `Too much was sent from here. Please wait ${formatNumber(seconds, 'en')} seconds and send again; what was typed is still there.`,
    }),
  passOver: () =>
    refuse('pass-over', {
      vi: 'Trang đã mở quá lâu. Mời nhập lại mã tra cứu và mã PIN.',
      en: 'The page was open for too long. Please give code and PIN again.',
    }),
  noName: () =>
    refuse('no-name', { vi: 'Ghi họ tên, hoặc chọn cách gửi không ghi tên.', en: 'Give your name, or choose to send it without.' }, 'name'),
  noContact: () =>
    refuse(
      'no-contact',
      {
        vi: 'Ghi điện thoại hoặc thư điện tử để phần mềm giữ cách liên hệ, hoặc chọn không để lại tên.',
        en: 'Give a telephone or an e-mail, or choose to leave no name.',
      },
      'phone',
    ),
  noEmail: () => refuse('no-email', { vi: 'Ghi thư điện tử để được báo.', en: 'Give the e-mail to which word is sent.' }, 'email'),
  namedAnonymous: () =>
    refuse(
      'named-anonymous',
      {
        vi: 'Đã chọn không để lại tên: hãy xóa họ tên, địa chỉ, điện thoại, thư điện tử đã nhập.',
        en: 'You chose to leave no name: please take out name, address, telephone and e-mail.',
      },
      'mode',
    ),
  thereAlready: (number: string) =>
    refuse('petition-there-already', {
      vi: `Phản ánh với cùng nội dung này đã được ghi, số ${number}, và đang giải quyết.`,
      en: `The same petition is there already, no. ${number}, and open.`,
    }),
  tooMany: () =>
    refuse('too-many-petitions', {
      vi: 'Hôm nay đã nhận quá nhiều phản ánh qua mạng nên chưa ghi thêm được. Mời gửi lại vào ngày mai hoặc gọi điện thoại.',
      en: 'Too many petitions came today. Please send it tomorrow or telephone.',
    }),
  futureDay: (today: Temporal.PlainDate) =>
    refuse(
      'future-day',
      { vi: `Ngày nhận không được sau hôm nay, ${formatDay(today)}.`, en: `The day must not be after today, ${formatDay(today)}.` },
      'receivedOn',
    ),
  notOpen: () =>
    refuse('not-open', {
      vi: 'Phản ánh này không còn ở bước đó; hãy tải lại trang để xem tình trạng mới.',
      en: 'This petition is at another step by now; please load the page again.',
    }),
  unknownUnit: (field: 'unitId' | 'aboutUnitId') =>
    refuse('unknown-unit', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The unit that was chosen is not there today.' }, field),
  sameUnit: () =>
    refuse(
      'same-unit',
      { vi: 'Đơn vị bị phản ánh không được giao giải quyết chính phản ánh đó.', en: 'The unit complained of does not deal with it.' },
      'unitId',
    ),
  noUnit: () => refuse('no-unit', { vi: 'Giao đơn vị giải quyết trước khi soạn trả lời.', en: 'Say first which unit deals with it.' }),
  apologyDue: () =>
    refuse('apology-due', { vi: 'Trả lời đã quá hạn: ghi lời xin lỗi.', en: 'The answer is late: please write an apology.' }, 'apology'),
  noOther: () =>
    refuse('no-other-petition', { vi: 'Không có phản ánh nào mang số này để gộp vào.', en: 'No petition has this number.' }, 'code'),
  otherOver: () =>
    refuse(
      'other-over',
      {
        vi: 'Phản ánh mang số này đã xử lý xong nên không gộp vào được. Hãy trả lời phản ánh này riêng.',
        en: 'That petition is over, nothing is merged into it. Please answer this one by itself.',
      },
      'code',
    ),
  notAboutYours: () =>
    refuse(
      'not-about-yours',
      {
        vi: 'Phản ánh này về đơn vị của ông/bà: người ngoài đơn vị mới đổi được mục “Đơn vị bị phản ánh”.',
        en: 'This petition is about your own unit: only somebody outside it says that it is about another.',
      },
      'aboutUnitId',
    ),
  intoItself: () =>
    refuse(
      'into-itself',
      { vi: 'Không gộp một phản ánh vào chính nó hoặc vào phản ánh đã gộp.', en: 'It cannot be merged into itself or into a merged one.' },
      'code',
    ),
  onlyLine: () =>
    refuse('only-the-line', {
      vi: 'Phản ánh đã trả lời hoặc đã chuyển: chỉ còn ghi hoặc sửa được dòng hiện công khai. Muốn không hiện nữa thì đề nghị ẩn.',
      en: 'It was answered or forwarded: only the line that citizens read can be written. Propose to hide it where it should be shown no more.',
    }),
  longAgo: (first: Temporal.PlainDate) =>
    refuse(
      'long-ago',
      {
        vi: `Ngày nhận trước ${formatDay(first)} là quá xa; hãy xem lại năm.`,
        en: `A day before ${formatDay(first)} is too long ago; please look at the year.`,
      },
      'receivedOn',
    ),
  notAllowed: () =>
    refuse('showing-not-allowed', {
      vi: 'Người gửi không đồng ý đăng công khai phản ánh này.',
      en: 'Who sent it did not allow it to be shown.',
    }),
  noTitle: () =>
    refuse('no-public-title', { vi: 'Ghi dòng hiện công khai ở phần phân loại trước khi đăng.', en: 'Write the public line first.' }),
  stillPersonal: (field: 'shownBody' | 'shownAnswer' | 'publicTitle' | 'apology') =>
    refuse(
      'still-personal',
      {
        vi: 'Còn số điện thoại, thư điện tử hoặc số giấy tờ trong phần sẽ đăng. Hãy che trước.',
        en: 'There is a telephone, an e-mail or a number of a paper in it. Please cover it first.',
      },
      field,
    ),
  nothingToHide: () =>
    refuse('nothing-shown', { vi: 'Phản ánh này chưa hiện công khai nên không có gì để ẩn.', en: 'Nothing of this petition is shown.' }),
  endWaits: () =>
    refuse('end-waits', {
      vi: 'Đã có đề nghị không tiếp nhận hoặc ẩn đang chờ duyệt.',
      en: 'A proposal to refuse or hide it waits already.',
    }),
  notAPicture: (name: string) =>
    refuse(
      'not-a-picture',
      {
        vi: `${name} không phải ảnh đọc được. Chọn ảnh JPG, PNG, WebP hoặc HEIC.`,
        en: `${name} is no picture that can be read. Choose JPG, PNG, WebP or HEIC.`,
      },
      'photos',
    ),
  tooManyPhotos: (most: number) =>
    refuse(
      'too-many-photos',
      { vi: `Mỗi phản ánh có tối đa ${formatNumber(most)} ảnh.`, en: `A petition has at most ${formatNumber(most, 'en')} pictures.` },
      'photos',
    ),
  ratedAlready: () => refuse('rated-already', { vi: 'Phản ánh này đã được đánh giá.', en: 'This was rated already.' }),
  termLater: (began: Temporal.PlainDate) =>
    refuse(
      'term-later',
      {
        vi: `Đã có thời hạn áp dụng từ ${formatDay(began)}; chọn ngày sau đó.`,
        en: `A term holds from ${formatDay(began)}; choose a later day.`,
      },
      'sinceOn',
    ),
  followsAlready: () =>
    refuse('follows-already', { vi: 'Thư điện tử này đã được ghi để báo kết quả.', en: 'This address is noted already.' }, 'email'),
  tooManyFollow: () =>
    refuse('too-many-follow', {
      vi: 'Đã có quá nhiều người theo dõi phản ánh này qua thư; mời xem trên trang này.',
      en: 'Too many people follow this by e-mail; please look at this page.',
    }),
  alreadyTemplate: () => refuse('template-there', { vi: 'Đã có mẫu mang tên này.', en: 'There is a template of this name.' }, 'title'),
} as const;
