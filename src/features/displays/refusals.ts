import { formatDay } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

type Day = Temporal.PlainDate;

/** Why something is not hung, looked at or taken down, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được băng rôn, bảng tin.',
      en: 'This account holds no post yet, so it does not see the displays.',
    }),
  mayNot: () =>
    said('may-not-keep-displays', {
      vi: 'Vai trò của tài khoản này không ghi việc treo, gỡ, kiểm tra băng rôn, bảng tin.',
      en: 'The role of this account neither hangs nor checks displays.',
    }),
  otherUnit: () =>
    said(
      'not-your-unit',
      {
        vi: 'Điểm này do đơn vị khác trông coi. Nhờ đơn vị đó hoặc người chủ trì kế hoạch ghi.',
        en: 'Another unit looks after this site. Ask that unit or the owner of the plan.',
      },
      'unitId',
    ),
  unknown: () => said('unknown-display', { vi: 'Không tìm thấy mục này.', en: 'There is no such display.' }),
  unknownSite: () => said('unknown-site', { vi: 'Không tìm thấy điểm treo này.', en: 'There is no such site.' }, 'siteId'),
  unknownRound: () => said('unknown-round', { vi: 'Không tìm thấy lượt kiểm tra này.', en: 'There is no such round.' }),
  unitGone: (field: string) =>
    said(
      'unit-gone',
      {
        vi: 'Đơn vị trông coi điểm này không còn hoạt động. Sửa điểm treo, chọn đơn vị khác rồi ghi lại.',
        en: 'The unit that looked after this site is no longer there. Choose another unit for the site first.',
      },
      field,
    ),
  siteListed: (place: string) =>
    said(
      'site-listed',
      { vi: `“${place}” đã có trong danh sách điểm treo cùng loại.`, en: `"${place}" is in the list already, of the same kind.` },
      'place',
    ),
  halfOnMap: (field: 'latitude' | 'longitude') =>
    said('half-on-map', { vi: 'Ghi cả vĩ độ và kinh độ, hoặc để trống cả hai.', en: 'Give latitude and longitude, or neither.' }, field),
  kindHangs: () =>
    said(
      'kind-hangs',
      { vi: 'Ở đây đang treo; gỡ xuống rồi mới đổi loại.', en: 'Something hangs there; take it down before you change the kind.' },
      'kind',
    ),
  siteEnded: (on: Day) =>
    said(
      'site-ended',
      {
        vi: `Điểm này đã ghi là không còn dùng từ ngày ${formatDay(on)}. Hãy chọn “Dùng lại” trước.`,
        en: `This site is no longer used from ${formatDay(on)}. Use it again first.`,
      },
      'siteId',
    ),
  siteInUse: () => said('site-in-use', { vi: 'Điểm này đang được dùng.', en: 'This site is in use.' }),
  stillHangs: (count: number) =>
    said(
      'still-hangs',
      { vi: `Ở đây còn treo ${count} mục; gỡ hết rồi mới thôi dùng điểm này.`, en: `${count} still hang there; take them down first.` },
      'endedOn',
    ),
  tooManyLines: () =>
    said('too-many-lines', { vi: 'Băng rôn, khẩu hiệu ghi tối đa 2 dòng.', en: 'A banner has two lines at most.' }, 'slogan'),
  onePiece: () =>
    said('one-piece', { vi: 'Bảng tin, bảng điện tử, kệ tài liệu: mỗi điểm một chiếc.', en: 'One board or stand at a site.' }, 'pieces'),
  hangsAlready: (on: Day) =>
    said(
      'hangs-already',
      {
        vi: `Nội dung này đang treo ở đây từ ngày ${formatDay(on)}. Nếu treo thêm chiếc nữa, gỡ mục cũ và ghi lại với số chiếc mới.`,
        en: `The same hangs there since ${formatDay(on)}. For one more, take that down and record it again with the new number.`,
      },
      'slogan',
    ),
  notYet: (field: string, today: Day) =>
    said(
      'not-yet',
      { vi: `Ngày này chưa tới; hôm nay là ${formatDay(today)}.`, en: `That day has not come; today is ${formatDay(today)}.` },
      field,
    ),
  endsBefore: (hungOn: Day) =>
    said(
      'ends-before',
      { vi: `Ngày cuối phải từ ngày treo (${formatDay(hungOn)}) trở đi.`, en: `The last day must not be before ${formatDay(hungOn)}.` },
      'untilOn',
    ),
  tooOld: (since: Day) =>
    said(
      'too-old',
      {
        vi: `Chỉ ghi từ ngày ${formatDay(since)} trở lại đây; xem lại năm đã ghi.`,
        en: `No earlier than ${formatDay(since)}; look at the year.`,
      },
      'hungOn',
    ),
  otherYear: (year: number) =>
    said(
      'duty-of-another-year',
      { vi: `Nhiệm vụ này của kế hoạch năm ${year}, không cùng năm với ngày treo.`, en: `This duty is of the plan of ${year}.` },
      'dutyId',
    ),
  unknownDuty: () => said('unknown-duty', { vi: 'Nhiệm vụ này không thuộc kế hoạch đã ban hành.', en: 'There is no such duty.' }, 'dutyId'),
  notAPicture: (name: string) =>
    said(
      'not-a-picture',
      {
        vi: `Tệp “${name}” không phải ảnh. Chụp hoặc chọn ảnh JPG, PNG, WEBP, HEIC.`,
        en: `The file “${name}” is no picture (JPG, PNG, WEBP, HEIC).`,
      },
      'photos',
    ),
  downAlready: (on: Day) =>
    said('down-already', { vi: `Mục này đã gỡ ngày ${formatDay(on)}.`, en: `This was taken down on ${formatDay(on)}.` }),
  undone: () => said('undone', { vi: 'Mục này đã hủy vì ghi nhầm.', en: 'This was undone: it never hung.' }),
  notDown: () => said('not-down', { vi: 'Mục này đang treo.', en: 'This hangs.' }),
  notUndone: () => said('not-undone', { vi: 'Mục này chưa hủy.', en: 'This was not undone.' }),
  downBefore: (hungOn: Day) =>
    said(
      'down-before',
      {
        vi: `Ngày gỡ phải từ ngày treo (${formatDay(hungOn)}) trở đi.`,
        en: `It cannot come down before it was hung (${formatDay(hungOn)}).`,
      },
      'takenDownOn',
    ),
  downBeforeLook: (checkedOn: Day) =>
    said(
      'down-before-look',
      {
        vi: `Ngày ${formatDay(checkedOn)} đã có người kiểm tra và mục này còn treo. Ghi ngày gỡ từ ngày đó trở đi.`,
        en: `On ${formatDay(checkedOn)} somebody saw it hanging. Give that day or a later one.`,
      },
      'takenDownOn',
    ),
  confirmed: () =>
    said('activity-confirmed', {
      vi: 'Hoạt động ghi việc treo này đã được xác nhận nên không hủy được. Nhờ người chủ trì kế hoạch trả lại hoạt động trước.',
      en: 'The activity that records it is confirmed. Ask the owner of the plan to return it first.',
    }),
  nothingHangs: () =>
    said('nothing-hangs', { vi: 'Đơn vị này không có gì đang treo để kiểm tra.', en: 'Nothing of this unit hangs.' }, 'unitId'),
  roundEnded: () =>
    said('round-ended', { vi: 'Lượt kiểm tra này đã kết thúc. Bắt đầu lượt mới để ghi tiếp.', en: 'This round has ended. Begin another.' }),
  notOnRound: () =>
    said('not-on-round', {
      vi: 'Mục này không còn treo hoặc không thuộc đơn vị đang kiểm tra.',
      en: 'This does not hang any more, or is not of the unit of this round.',
    }),
} as const;
