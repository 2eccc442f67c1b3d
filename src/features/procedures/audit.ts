import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { changeKinds } from './announcing/announcing.ts';
import { kept as keptAnnouncing } from './announcing/schema.ts';
import { kept as keptBoard } from './posting/schema.ts';
import { kept, keptWords } from './schema.ts';

const at = '/lam-viec/thu-tuc';

export const audit: AuditWords = {
  objects: {
    procedure: { vi: 'Thủ tục hành chính', en: 'Procedure', href: (id) => `${at}/${id}` },
    'procedure-announcing': { vi: 'Quyết định công bố thủ tục', en: 'Announcing decision', href: (id) => `${at}/quyet-dinh/${id}` },
    'procedure-board': { vi: 'Nơi niêm yết thủ tục', en: 'Place of posting', href: (id) => `${at}/niem-yet/${id}` },
    'procedure-posting': { vi: 'Lần niêm yết thủ tục', en: 'Posting of procedures' },
  },
  actions: {
    'procedure.added': { vi: 'Thêm thủ tục vào danh mục', en: 'Added a procedure' },
    'procedure.version-added': { vi: 'Thêm bản của thủ tục', en: 'Added a version' },
    'procedure.version-dropped': { vi: 'Bỏ bản chép sai', en: 'Dropped a wrong copy' },
    'procedure.said-plainly': { vi: 'Ghi lời giải thích cho người dân', en: 'Said it in easy language' },
    'procedure.words-brought': { vi: 'Tìm được theo bản bắt đầu có hiệu lực', en: 'Found by the version that began' },
    'procedure.form-added': { vi: 'Thêm mẫu đơn', en: 'Added a form' },
    'procedure.form-dropped': { vi: 'Thôi dùng mẫu đơn', en: 'No longer offered a form' },
    'procedure.list-imported': { vi: 'Nhập danh sách thủ tục', en: 'Imported a list of procedures' },
    'procedure.list-proposed': { vi: 'Đưa danh sách thủ tục, chờ người thứ hai', en: 'Laid a list of procedures ready' },
    'procedure.list-declined': { vi: 'Không nhận danh sách thủ tục', en: 'Did not take a list of procedures' },
    'procedure.column-kept': { vi: 'Ghi nhớ cột của tệp thủ tục', en: 'Kept a column of files' },
    'procedure.taken-out': { vi: 'Tải danh mục thủ tục ra tệp', en: 'Took the procedures out as a sheet' },
    'procedure-announcing.recorded': { vi: 'Ghi quyết định công bố', en: 'Recorded an announcing decision' },
    'procedure-board.added': { vi: 'Thêm nơi niêm yết', en: 'Added a place of posting' },
    'procedure-board.corrected': { vi: 'Sửa nơi niêm yết', en: 'Corrected a place of posting' },
    'procedure-board.ended': { vi: 'Thôi dùng nơi niêm yết', en: 'Ended a place of posting' },
    'procedure-board.resumed': { vi: 'Dùng lại nơi niêm yết', en: 'Used a place of posting again' },
    'procedure-posting.recorded': { vi: 'Ghi lần niêm yết', en: 'Recorded a posting' },
    'procedure-posting.checked': { vi: 'Xác nhận lần niêm yết', en: 'Checked a posting' },
    'procedure-posting.undone': { vi: 'Bỏ lần niêm yết ghi nhầm', en: 'Took a posting back' },
  },
  fields: {
    ...wordsInLog(kept),
    ...wordsInLog(keptWords),
    ...wordsInLog(keptAnnouncing),
    ...wordsInLog(keptBoard),
    code: { vi: 'Mã thủ tục', en: 'Code' },
    version: { vi: 'Bản', en: 'Version' },
    fromOn: { vi: 'Có hiệu lực từ ngày', en: 'Holds from' },
    untilOn: { vi: 'Hết hiệu lực từ ngày', en: 'Ends on' },
    copiedOn: { vi: 'Chép ngày', en: 'Copied on' },
    hash: { vi: 'Mã nội dung', en: 'Hash' },
    form: { vi: 'Mẫu đơn', en: 'Form' },
    fileId: { vi: 'Mã tệp', en: 'Id of the file' },
    newOnes: { vi: 'Thủ tục mới', en: 'New' },
    changedOnes: { vi: 'Có thay đổi', en: 'Changed' },
    sameOnes: { vi: 'Không đổi', en: 'The same' },
    header: { vi: 'Tên cột', en: 'Header' },
    means: { vi: 'Là cột', en: 'Means' },
    dueOn: { vi: 'Hạn cập nhật niêm yết', en: 'Boards due' },
    changes: { vi: 'Các thủ tục', en: 'Procedures' },
    endedOn: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' },
    board: { vi: 'Nơi niêm yết', en: 'Place' },
    postedOn: { vi: 'Niêm yết ngày', en: 'Posted on' },
    announcingId: { vi: 'Theo quyết định', en: 'After the decision' },
    leftOut: { vi: 'Trừ các mã', en: 'But for' },
    note: { vi: 'Ghi chú', en: 'Note' },
    count: { vi: 'Số thủ tục', en: 'Procedures' },
    photos: { vi: 'Ảnh (SHA-256)', en: 'Photographs (SHA-256)' },
    checked: { vi: 'Đã kiểm tra', en: 'Checked' },
    undone: { vi: 'Đã bỏ', en: 'Taken back' },
  },
  values: { ...codesInLog(kept), ...codesInLog(keptBoard), ...changeKinds },
  rows: {
    procedure: {
      table: 'procedure',
      fields: { code: 't.code', plainWords: 't.plain_words', otherWords: 't.other_words' },
      isAlwaysRecorded: true,
    },
    'procedure-announcing': { table: 'procedure_announcing', fields: columnsInLog(keptAnnouncing), isAlwaysRecorded: true },
    'procedure-board': {
      table: 'procedure_board',
      fields: { ...columnsInLog(keptBoard), endedOn: 't.ended_on' },
      isAlwaysRecorded: true,
    },
    'procedure-posting': {
      table: 'procedure_posting',
      fields: { postedOn: 't.posted_on', note: 't.note', checked: 't.checked_at is not null', undone: 't.undone_at is not null' },
      isAlwaysRecorded: true,
    },
  },
};
