import { measures } from '#features/channels/index.ts';
import { audienceWords, topicWords } from '#features/plans/index.ts';
import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    activity: { vi: 'Hoạt động', en: 'Activity', href: (id) => `/lam-viec/hoat-dong/${id}` },
    evidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
    'target-value': { vi: 'Số liệu của chỉ tiêu', en: 'Figure of a target' },
  },
  actions: {
    'activity.recorded': { vi: 'Ghi hoạt động', en: 'Recorded an activity' },
    'activity.corrected': { vi: 'Sửa hoạt động', en: 'Corrected an activity' },
    'activity.confirmed': { vi: 'Xác nhận hoạt động', en: 'Confirmed an activity' },
    'activity.returned': { vi: 'Trả lại hoạt động', en: 'Returned an activity' },
    'activity.withdrawn': { vi: 'Rút hoạt động', en: 'Withdrew an activity' },
    'activity.restored': { vi: 'Lấy lại hoạt động đã rút', en: 'Took an activity back' },
    'activity.note-made-internal': { vi: 'Chuyển ghi chú thành ghi chú nội bộ', en: 'Made a note internal' },
    'activity.figures-seen': { vi: 'Đã xem số liệu do người ngoài đơn vị ghi', en: 'Saw figures that others wrote' },
    'activity.taken-out': { vi: 'Tải danh sách hoạt động ra tệp', en: 'Took the list of activities out as a sheet' },
    'target-value.stated': { vi: 'Ghi số liệu của chỉ tiêu', en: 'Stated a figure' },
    'target-value.confirmed': { vi: 'Xác nhận số liệu của chỉ tiêu', en: 'Confirmed a figure' },
    'target-value.withdrawn': { vi: 'Gỡ số liệu của chỉ tiêu', en: 'Took a figure off' },
    'evidence.added': { vi: 'Thêm tài liệu kiểm chứng', en: 'Added evidence' },
    'evidence.removed': { vi: 'Bỏ tài liệu kiểm chứng', en: 'Removed evidence' },
    'evidence.published': { vi: 'Cho công khai ảnh, tài liệu', en: 'Published evidence' },
    'evidence.unpublished': { vi: 'Thôi công khai ảnh, tài liệu', en: 'Withdrew evidence from the public' },
  },
  fields: {
    ...wordsInLog(kept),
    plan_id: { vi: 'Kế hoạch', en: 'Plan' },
    quantities: { vi: 'Số lượng', en: 'Quantities' },
    targets: { vi: 'Đóng góp vào chỉ tiêu', en: 'Targets served' },
    topics: { vi: 'Nội dung tuyên truyền', en: 'Topics' },
    audiences: { vi: 'Đối tượng', en: 'Audiences' },
    entries: { vi: 'Mục trong danh sách đã làm', en: 'Entries that were reached' },
    value: { vi: 'Số liệu', en: 'Figure' },
    measured_on: { vi: 'Tính đến ngày', en: 'As of' },
    source: { vi: 'Nguồn', en: 'Source' },
    targetId: { vi: 'Chỉ tiêu', en: 'Target' },
    state: { vi: 'Tình trạng', en: 'State' },
    reason: { vi: 'Lý do', en: 'Reason' },
    is_confirmed_alone: {
      vi: 'Người ghi tự xác nhận, vì không có người khác có quyền',
      en: 'Confirmed by who wrote it, as nobody else may',
    },
    writers: { vi: 'Người ghi', en: 'Written by' },
    activityId: { vi: 'Hoạt động', en: 'Activity' },
    caption: { vi: 'Chú thích', en: 'Caption' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    kind: { vi: 'Loại tệp', en: 'Kind of file' },
    file: { vi: 'Tệp', en: 'File' },
    fileId: { vi: 'Tệp', en: 'File' },
    link: { vi: 'Địa chỉ', en: 'Link' },
    sha256: { vi: 'Mã kiểm tra của tệp', en: 'Checksum' },
    isPublic: { vi: 'Công khai', en: 'Public' },
    publicFileId: { vi: 'Bản công khai', en: 'Public copy' },
  },
  values: {
    ...codesInLog(kept),
    ...measures,
    ...topicWords,
    ...audienceWords,
    recorded: { vi: 'chờ xác nhận', en: 'recorded' },
    stated: { vi: 'chờ xác nhận', en: 'stated' },
    confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
    returned: { vi: 'đã trả lại', en: 'returned' },
    withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  },
  rows: {
    activity: {
      table: 'activity',
      fields: {
        ...columnsInLog(kept),
        state: 't.state',
        quantities: `(select coalesce(jsonb_object_agg(q.measure, q.value), '{}') from activity_quantity q
          where q.authority_id = t.authority_id and q.activity_id = t.id)`,
      },
      isAlwaysRecorded: true,
    },
    'target-value': {
      table: 'target_value',
      fields: { value: 't.value', measured_on: 't.measured_on', source: 't.source', state: 't.state', targetId: 't.target_id' },
      isAlwaysRecorded: true,
    },
    evidence: {
      table: 'evidence',
      fields: {
        activityId: 't.activity_id',
        link: 't.link',
        isPublic: 't.is_public',
        publicFileId: 't.public_file_id',
        sha256: '(select f.sha256 from stored_file f where f.authority_id = t.authority_id and f.id = t.file_id)',
      },
      isAlwaysRecorded: true,
    },
  },
};
