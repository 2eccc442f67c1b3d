import { formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

const file = (name: string): string => `Tệp “${name}”`;
const fileEn = (name: string): string => `The file “${name}”`;

export const mayNot = {
  see: () =>
    refuse('may-not-see-documents', {
      vi: 'Mục Văn bản dành cho người chủ trì kế hoạch, văn thư, quản trị và lãnh đạo cơ quan.',
      en: 'Documents are for the owner of the plan, the clerk, the administrator and the chair.',
    }),
  review: () =>
    refuse('may-not-review', {
      vi: 'Việc tải văn bản lên và đối chiếu bản đọc dành cho người chủ trì kế hoạch, văn thư hoặc quản trị.',
      en: 'Only the owner of the plan, the clerk or the administrator uploads documents and compares readings.',
    }),
  addUnit: () =>
    refuse('may-not-add-unit', {
      vi: 'Việc thêm đơn vị khi đối chiếu dành cho người chủ trì kế hoạch hoặc quản trị.',
      en: 'Only the owner of the plan or the administrator adds units while a reading is compared.',
    }),
  confirm: () =>
    refuse('may-not-confirm', {
      vi: 'Việc xác nhận bản đọc để lập kế hoạch dành cho người chủ trì kế hoạch.',
      en: 'Only the owner of the plan confirms a reading, which makes the plan.',
    }),
} as const;

export const notTaken = {
  empty: (name: string) => refuse('empty', { vi: `${file(name)} trống, không có nội dung.`, en: `${fileEn(name)} is empty.` }),
  tooLarge: (name: string, mb: number) =>
    refuse('too-large', {
      vi: `${file(name)} nặng hơn ${mb} MB nên chưa được nhận. Hãy giảm dung lượng ảnh quét hoặc tách tệp rồi tải lại.`,
      en: `${fileEn(name)} is larger than ${mb} MB and was not taken. Please make the scans smaller or split the file, then send it again.`,
    }),
  openDocument: (name: string) =>
    refuse('open-document', {
      vi: `${file(name)} là tệp ODT, mà máy chủ chưa cài LibreOffice để mở. Hãy mở bằng Word, lưu thành .docx hoặc .pdf rồi tải lại.`,
      en: `${fileEn(name)} is an ODT file, and the server has no LibreOffice to open it. Please save it as .docx or .pdf in Word, then send it again.`,
    }),
  unsupported: (name: string) =>
    refuse('unsupported', {
      vi: `${file(name)} không phải là PDF, Word, văn bản chữ (TXT) hay ảnh chụp văn bản (JPEG, PNG, TIFF), dù tên tệp ghi thế nào.`,
      en: `${fileEn(name)} is no PDF, Word file, plain text (TXT) or picture of a paper (JPEG, PNG, TIFF), whatever its name says.`,
    }),
  interrupted: (name: string) =>
    refuse('interrupted', {
      vi: `Việc gửi tệp “${name}” bị ngắt giữa chừng; chưa có gì được lưu. Hãy gửi lại.`,
      en: `The sending of “${name}” broke off; nothing was saved. Please send it again.`,
    }),
  noSpace: (name: string) =>
    refuse('no-space', {
      vi: `Máy chủ đã hết chỗ lưu nên chưa nhận được tệp “${name}”. Hãy báo cho người quản trị.`,
      en: `The server has no space left, so “${name}” was not taken. Please tell the administrator.`,
    }),
  badForm: () =>
    refuse('bad-form', {
      vi: 'Biểu mẫu gửi lên không đúng dạng. Hãy tải lại trang rồi chọn tệp lần nữa.',
      en: 'What was sent is no proper form. Please open the page anew and choose the files again.',
    }),
  tooMuch: () =>
    refuse('too-much', {
      vi: 'Tổng dung lượng gửi một lần quá lớn. Hãy gửi ít tệp hơn mỗi lần.',
      en: 'Too much was sent at once. Please send fewer files at a time.',
    }),
  tooMany: (most: number) =>
    refuse('too-many', {
      vi: `Mỗi lần gửi được tối đa ${most} tệp; những tệp sau đó chưa được nhận.`,
      en: `At most ${most} files are taken at a time; those behind them were not.`,
    }),
};

export const notDecided = {
  noReading: () => refuse('not-found', { vi: 'Không tìm thấy bản đọc của văn bản này.', en: 'There is no reading of this document.' }),
  notRead: () =>
    refuse('not-read', {
      vi: 'Văn bản chưa đọc xong nên chưa thể đối chiếu.',
      en: 'The document has not been read to its end, so it cannot be compared yet.',
    }),
  confirmed: () =>
    refuse('is-confirmed', {
      vi: 'Bản đọc đã được xác nhận nên không sửa được nữa; hãy sửa trong kế hoạch.',
      en: 'The reading was confirmed and is not changed any more; please change the plan.',
    }),
  noItem: () =>
    refuse('no-item', {
      vi: 'Không có mục này trong bản đọc. Hãy tải lại trang.',
      en: 'There is no such item in the reading. Please open the page anew.',
    }),
  wrongForm: () =>
    refuse('wrong-form', {
      vi: 'Mục này không sửa bằng biểu mẫu đó. Hãy tải lại trang.',
      en: 'This item is not changed by that form. Please open the page anew.',
    }),
  meanwhile: () =>
    refuse('decided-meanwhile', {
      vi: 'Người khác vừa quyết định về mục này. Xem lại mục rồi bấm lại nếu vẫn muốn đổi.',
      en: 'Somebody else has just decided on this item. Look at it again, and press again if you still want to change it.',
    }),
  keepsHeader: () =>
    refuse('keeps-header', {
      vi: 'Phần đầu văn bản không bỏ được; hãy sửa cho đúng.',
      en: 'The head of a document cannot be dropped; please put it right.',
    }),
  keepsWord: () =>
    refuse('keeps-word', {
      vi: 'Chữ đã khôi phục không bỏ được; hãy sửa cho đúng.',
      en: 'A restored word cannot be dropped; please put it right.',
    }),
  noProposal: () =>
    refuse(
      'no-proposal',
      { vi: 'Chưa có đơn vị nào được đề xuất cho tên này; hãy chọn đơn vị.', en: 'No unit is proposed for this name; please choose one.' },
      'unitIds',
    ),
  noUnit: () =>
    refuse(
      'no-unit',
      {
        vi: 'Đơn vị được chọn không có trong cơ quan vào ngày hôm nay. Hãy tải lại trang.',
        en: 'The unit that was chosen does not exist in the authority today. Please open the page anew.',
      },
      'unitIds',
    ),
  tooManyAdded: () =>
    refuse('too-many-added', { vi: 'Đã thêm quá nhiều mục vào phần này.', en: 'Too many items were added to this part.' }),
  nothingEarlier: () =>
    refuse('nothing-earlier', {
      vi: 'Không còn quyết định nào của lần đọc trước dùng lại được.',
      en: 'No decision of the earlier reading can be used any more.',
    }),
  damaged: () =>
    refuse(
      'damaged',
      {
        vi: 'Lớp chữ của tệp bị hỏng. Chỉ xác nhận khi đã đối chiếu với bản gốc: hãy đánh dấu vào ô bên dưới.',
        en: 'The text layer of the file is damaged. Confirm only what you compared with the original: please tick the box below.',
      },
      'damagedToo',
    ),
  beingRead: () =>
    refuse('being-read', {
      vi: 'Văn bản đang được đọc; hãy đợi đọc xong.',
      en: 'The document is being read; please wait until it is done.',
    }),
};

export const notConfirmed = {
  noTitle: () =>
    refuse('no-title', {
      vi: 'Chưa có tên kế hoạch: sửa mục “Phần đầu văn bản”.',
      en: 'The plan has no title yet: put the head of the document right.',
    }),
  noIssuer: () =>
    refuse('no-issuer', {
      vi: 'Chưa rõ cơ quan ban hành: sửa mục “Phần đầu văn bản”.',
      en: 'It is not clear who issued it: put the head of the document right.',
    }),
  noYear: () =>
    refuse('no-year', {
      vi: 'Chưa rõ kế hoạch cho năm nào: sửa mục “Phần đầu văn bản”.',
      en: 'It is not clear for which year the plan is: put the head of the document right.',
    }),
  noUnit: (name: string, duties: number) =>
    refuse('no-unit', {
      vi: `“${name}” chưa ứng với đơn vị nào, nên ${duties} nhiệm vụ chưa có đơn vị nhận: chọn đơn vị, hoặc thêm đơn vị, đối tác ngay tại tên ấy.`,
      en: `“${name}” is no unit yet, so ${duties === 1 ? 'one duty has' : `${duties} duties have`} nobody: choose the unit, or add a unit or partner beside the name.`,
    }),
  noDuties: () =>
    refuse('no-duties', {
      vi: 'Chưa có nhiệm vụ nào: thêm nhiệm vụ ở mục “Phân công thực hiện”, hoặc chọn đơn vị ở mục “Việc chưa rõ đơn vị thực hiện”.',
      en: 'There is no duty yet: add one among the assignments, or choose the unit of work whose unit is not clear.',
    }),
  undecided: (open: number) =>
    refuse('undecided', {
      vi: `Còn ${formatNumber(open)} mục chưa xem.`,
      en: open === 1 ? 'One item has not been looked at yet.' : `${formatNumber(open, 'en')} items have not been looked at yet.`,
    }),
  undecidedReceived: (open: number, names: number) =>
    refuse('undecided', {
      vi: `Còn ${formatNumber(open)} mục chưa xem; ${formatNumber(names)} tên đơn vị không phải xem khi ghi là kế hoạch nhận được.`,
      en: `Items not looked at yet: ${formatNumber(open, 'en')}; the ${formatNumber(names, 'en')} names of units need not be for a received plan.`,
    }),
} as const;

export const killedTwice =
  'Chương trình đọc đã hai lần dừng đột ngột khi mở tệp này nên không thử nữa. Tệp có thể bị hỏng; hãy lưu lại tệp rồi tải lên bản mới.';
export const startedTooOften =
  'Việc đọc tệp này đã bắt đầu nhiều lần mà chưa lần nào xong nên không thử nữa. Hãy tách nhỏ tệp hoặc yêu cầu đọc lại sau.';
