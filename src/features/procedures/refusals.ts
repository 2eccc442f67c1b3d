import { formatDay } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

type Day = Temporal.PlainDate;

/** Why something is not done with procedures, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh mục thủ tục.',
      en: 'This account holds no post yet, so it does not see the procedures.',
    }),
  mayNotKeep: () =>
    said('may-not-keep-procedures', {
      vi: 'Chỉ văn thư, đầu mối thủ tục hành chính hoặc người chủ trì kế hoạch cập nhật danh mục thủ tục.',
      en: 'Only the clerk, the contact for procedures or the owner of the plan keeps the procedures.',
    }),
  mayNotPost: () =>
    said('may-not-post', {
      vi: 'Vai trò của tài khoản này không ghi việc niêm yết.',
      en: 'The role of this account records no postings.',
    }),
  otherUnit: () =>
    said(
      'not-your-unit',
      {
        vi: 'Nơi niêm yết này do đơn vị khác trông coi. Nhờ đơn vị đó hoặc người chủ trì kế hoạch ghi.',
        en: 'Another unit keeps this board. Ask that unit or the owner of the plan.',
      },
      'unitId',
    ),
  unknown: () => said('unknown-procedure', { vi: 'Không tìm thấy thủ tục này.', en: 'There is no such procedure.' }),
  known: (code: string) =>
    said(
      'procedure-known',
      {
        vi: `Danh mục đã có thủ tục mã ${code}. Mở thủ tục đó rồi thêm bản mới.`,
        en: `There is a procedure ${code}. Open it and add a version.`,
      },
      'code',
    ),
  copiedLater: (today: Day) =>
    said(
      'copied-later',
      {
        vi: `Ngày chép không được sau hôm nay (${formatDay(today)}).`,
        en: `The day of the copy is not after today (${formatDay(today)}).`,
      },
      'copiedOn',
    ),
  notAfter: (from: Day) =>
    said(
      'version-not-after',
      {
        vi: `Bản đang lưu có hiệu lực từ ${formatDay(from)}; bản mới phải từ sau ngày đó. Nếu bản đang lưu chép sai, bỏ bản đó trước.`,
        en: `The version kept holds from ${formatDay(from)}; a new one begins later. Drop that one first where it was copied wrongly.`,
      },
      'fromOn',
    ),
  untilBefore: () => said('until-before', { vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.', en: 'It ends after it began.' }, 'untilOn'),
  sameAgain: () =>
    said('same-again', {
      vi: 'Nội dung giống hệt bản đang lưu nên không thêm bản mới.',
      en: 'It says the same as the version kept, so none was added.',
    }),
  noVersion: () => said('unknown-version', { vi: 'Không tìm thấy bản này.', en: 'There is no such version.' }),
  notLast: () =>
    said('not-last-version', {
      vi: 'Chỉ bỏ được bản mới nhất. Bỏ các bản sau nó trước.',
      en: 'Only the latest version is dropped. Drop those behind it first.',
    }),
  onlyVersion: () =>
    said('only-version', {
      vi: 'Đây là bản duy nhất của thủ tục nên không bỏ được. Thêm bản đúng với ngày sau đó.',
      en: 'It is the only version, so it is not dropped. Add the right one from a later day.',
    }),
  isPosted: () =>
    said('version-posted', {
      vi: 'Bản này đã được ghi là niêm yết nên không bỏ được. Thêm bản đúng với ngày sau đó.',
      en: 'This version was posted, so it is not dropped. Add the right one from a later day.',
    }),
  noForm: () => said('unknown-form', { vi: 'Không tìm thấy mẫu đơn này.', en: 'There is no such form.' }),
  noFile: () => said('not-a-form', { vi: 'Tệp phải là PDF hoặc Word (.docx).', en: 'The file must be PDF or Word (.docx).' }, 'file'),
  unknownColumn: () =>
    said('unknown-column', { vi: 'Không có cột này. Tải lại trang rồi chọn lại.', en: 'There is no such column.' }, 'means'),
  columnIsOurs: () =>
    said('column-is-ours', { vi: 'Cột này phần mềm đã hiểu, không cần ghi thêm.', en: 'This column is known already.' }, 'header'),
  badJson: () =>
    said(
      'bad-json',
      {
        vi: 'Không đọc được tệp JSON: cần một danh sách, mỗi mục là một thủ tục với các trường như tên cột nêu trên trang này.',
        en: 'The JSON file was not read: it holds a list, each item a procedure with fields named as the columns.',
      },
      'sheet',
    ),
  effectBefore: (issued: Day) =>
    said(
      'effect-before-issue',
      {
        vi: `Quyết định không thể có hiệu lực trước ngày ban hành (${formatDay(issued)}). Xem lại hai ngày này.`,
        en: `A decision does not hold before it was issued (${formatDay(issued)}). Look at both days again.`,
      },
      'effectOn',
    ),
  issuedLater: (today: Day) =>
    said(
      'issued-later',
      { vi: `Ngày ban hành không được sau hôm nay (${formatDay(today)}).`, en: `It is not issued after today (${formatDay(today)}).` },
      'issuedOn',
    ),
  dueBefore: () =>
    said(
      'due-before-effect',
      {
        vi: 'Hạn cập nhật không được trước ngày ban hành quyết định.',
        en: 'Boards are not due before the decision was issued.',
      },
      'dueOn',
    ),
  announcedAlready: (symbol: string) =>
    said(
      'announced-already',
      { vi: `Đã ghi quyết định ${symbol} ban hành ngày này.`, en: `The decision ${symbol} of this day is recorded.` },
      'symbol',
    ),
  toldTwice: (code: string) =>
    said('change-twice', { vi: `Mã ${code} có hai dòng trong quyết định này.`, en: `${code} stands twice in this decision.` }, 'changes'),
  notThere: (code: string) =>
    said(
      'change-of-unknown',
      {
        vi: `Danh mục không có thủ tục mã ${code} đang có hiệu lực vào ngày đó. Nhập bản của thủ tục trước, hoặc chọn “Ban hành mới”.`,
        en: `No procedure ${code} is in force on that day. Import it first, or choose "New".`,
      },
      'changes',
    ),
  noSuccessor: (code: string) =>
    said('change-without-successor', { vi: `Ghi mã thủ tục thay thế cho ${code}.`, en: `Name the successor of ${code}.` }, 'changes'),
  unknownSuccessor: (code: string) =>
    said(
      'unknown-successor',
      {
        vi: `Thủ tục thay thế mã ${code} chưa có trong danh mục và không phải thủ tục mới của quyết định này.`,
        en: `The successor ${code} is neither kept nor announced as new by this decision.`,
      },
      'changes',
    ),
  beginsLater: (code: string, from: Day) =>
    said(
      'change-before-version',
      {
        vi: `Bản của thủ tục ${code} có hiệu lực từ ${formatDay(from)}, nên quyết định không thể chấm dứt nó trước hoặc đúng ngày đó.`,
        en: `The version of ${code} holds from ${formatDay(from)}, so it does not end on or before that day.`,
      },
      'changes',
    ),
  unknownAnnouncing: () =>
    said('unknown-announcing', { vi: 'Không tìm thấy quyết định này.', en: 'There is no such decision.' }, 'announcingId'),
  unknownBoard: () => said('unknown-board', { vi: 'Không tìm thấy nơi niêm yết này.', en: 'There is no such place.' }),
  boardKnown: (name: string) => said('board-known', { vi: `Đã có nơi niêm yết “${name}”.`, en: `There is a place "${name}".` }, 'name'),
  onePortal: () =>
    said(
      'one-portal',
      { vi: 'Trang công khai chỉ là một nơi niêm yết và đã có trong danh sách.', en: 'The public pages are one place, which is listed.' },
      'kind',
    ),
  unitGone: () =>
    said('unit-gone', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The unit that was chosen is not there today.' }, 'unitId'),
  boardEnded: (on: Day) =>
    said('board-ended', {
      vi: `Nơi niêm yết này không còn dùng từ ${formatDay(on)}.`,
      en: `This place is no longer used from ${formatDay(on)}.`,
    }),
  boardInUse: () => said('board-in-use', { vi: 'Nơi niêm yết này đang dùng.', en: 'This place is in use.' }),
  endsBefore: (since: Day) =>
    said(
      'board-ends-before',
      { vi: `Phải sau ngày bắt đầu dùng (${formatDay(since)}).`, en: `It ends after ${formatDay(since)}.` },
      'endedOn',
    ),
  ownLog: () =>
    said('portal-keeps-log', {
      vi: 'Trang công khai tự ghi nhật ký niêm yết, không cần ghi tay.',
      en: 'The public pages keep their own log.',
    }),
  notYet: (today: Day) =>
    said(
      'posted-later',
      { vi: `Ngày niêm yết không được sau hôm nay (${formatDay(today)}).`, en: `It is not posted after today (${formatDay(today)}).` },
      'postedOn',
    ),
  beforeBoard: (since: Day) =>
    said(
      'posted-before-board',
      { vi: `Nơi này dùng từ ${formatDay(since)}.`, en: `This place is used from ${formatDay(since)}.` },
      'postedOn',
    ),
  beforeEffect: (effect: Day) =>
    said(
      'posted-before-effect',
      {
        vi: `Quyết định có hiệu lực từ ${formatDay(effect)}; ghi niêm yết từ ngày đó.`,
        en: `The decision holds from ${formatDay(effect)}; it is posted from that day.`,
      },
      'postedOn',
    ),
  unknownCode: (codes: readonly string[]) =>
    said(
      'unknown-codes',
      { vi: `Không có mã này trong lần niêm yết: ${codes.join(', ')}.`, en: `No such code is posted: ${codes.join(', ')}.` },
      'leftOut',
    ),
  nothingToPost: () =>
    said('nothing-to-post', {
      vi: 'Không có thủ tục nào đang có hiệu lực để niêm yết vào ngày này.',
      en: 'No procedure is in force to be posted on this day.',
    }),
  notCopied: (codes: readonly string[]) =>
    said(
      'not-copied',
      {
        vi: `Chưa có bản mới của ${codes.join(', ')} theo quyết định này. Nhập bản mới trước rồi ghi niêm yết.`,
        en: `No version after this decision is kept of ${codes.join(', ')}. Import it first.`,
      },
      'announcingId',
    ),
  unknownPosting: () => said('unknown-posting', { vi: 'Không tìm thấy lần niêm yết này.', en: 'There is no such posting.' }),
  postedAlready: (day: Temporal.PlainDate) =>
    said(
      'posted-already',
      {
        vi: `Lần niêm yết ngày ${formatDay(day)} tại đây với cùng nội dung và ảnh này đã được ghi.`,
        en: `The same posting of ${formatDay(day)} with these photographs is recorded here already.`,
      },
      'postedOn',
    ),
  undoneAlready: () => said('posting-undone', { vi: 'Lần niêm yết này đã được bỏ.', en: 'This posting was taken back.' }),
  checkedAlready: () => said('posting-checked', { vi: 'Lần niêm yết này đã được kiểm tra.', en: 'This posting was checked.' }),
  ownPosting: () =>
    said('own-posting', {
      vi: 'Người ghi không tự kiểm tra. Nhờ người khác xem ảnh rồi xác nhận.',
      en: 'Who recorded it does not check it. Ask another to look at the photographs.',
    }),
  noUnknown: (code: string, words: string) =>
    said('unknown-word', {
      vi: `“${words}” ở cột ${code} không có trong danh sách.`,
      en: `"${words}" of column ${code} is not in the list.`,
    }),
  noTerm: (words: string) =>
    said('bad-term', {
      vi: `Thời hạn “${words}” chưa đọc được; ghi như “5 ngày làm việc”, “3 ngày” hoặc “4 giờ”.`,
      en: `The time "${words}" was not read; write "5 ngày làm việc".`,
    }),
  noFee: (words: string) =>
    said('bad-fee', { vi: `Phí “${words}” chưa đọc được; ghi số đồng, ví dụ 8.000.`, en: `The fee "${words}" was not read.` }),
  noDay: (words: string) =>
    said('bad-day', { vi: `Ngày “${words}” không đúng; ghi như 05/01/2026.`, en: `"${words}" is no day; write 05/01/2026.` }),
  noWay: () =>
    said('no-way', {
      vi: 'Ghi ít nhất một cách nộp: thời hạn trực tiếp, trực tuyến hoặc bưu chính.',
      en: 'Give one way of filing at least.',
    }),
  badCode: (words: string) =>
    said(
      'bad-code',
      { vi: `Mã “${words}” không đúng; mã có dạng 1.001193.`, en: `"${words}" is no code; it looks like 1.001193.` },
      'code',
    ),
  rowTwice: (line: number) => said('row-twice', { vi: `Trùng với dòng ${line}.`, en: `The same as line ${line}.` }),
  rowOverlaps: (line: number) =>
    said('row-overlaps', {
      vi: `Thời gian có hiệu lực chồng lên dòng ${line} của cùng thủ tục.`,
      en: `It overlaps with line ${line} of the same procedure.`,
    }),
  importWaits: () =>
    said('import-waits', {
      vi: 'Đã có một danh sách chờ người thứ hai. Nhận hoặc bỏ danh sách đó trước.',
      en: 'A list waits for a second person already. Please decide about it first.',
    }),
  importGone: () =>
    said('import-gone', {
      vi: 'Danh sách này đã được nhận hoặc bỏ; hãy tải lại trang.',
      en: 'This list was decided about already; please load the page again.',
    }),
  ownImport: () =>
    said('own-import', {
      vi: 'Người đưa danh sách không tự nhận. Mời một người khác giữ danh mục xem và nhận.',
      en: 'Who laid the list ready does not take it in. Please ask another who keeps the list.',
    }),
  importFaulty: (line: number, fault: string) =>
    said('import-faulty', {
      vi: `Danh mục đã đổi từ khi đưa danh sách; dòng ${line}: ${fault} Hãy bỏ danh sách này và đưa lại.`,
      en: `What is kept has changed since; line ${line}: ${fault} Please drop this list and lay it ready again.`,
    }),
};
