import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: { report: { vi: 'Báo cáo', en: 'Report', href: (id) => `/lam-viec/bao-cao/${id}` } },
  actions: {
    'report.drafted': { vi: 'Lập báo cáo', en: 'Drafted a report' },
    'report.recomputed': { vi: 'Tính lại số liệu', en: 'Computed the figures anew' },
    'report.edited': { vi: 'Sửa lời báo cáo', en: 'Edited the text' },
    'report.figure-typed': { vi: 'Nhập số liệu bằng tay', en: 'Typed a figure' },
    'report.frozen': { vi: 'Chốt báo cáo', en: 'Froze the report' },
  },
  fields: {
    direction: { vi: 'Công tác chỉ đạo, điều hành', en: 'Direction' },
    results: { vi: 'Kết quả tuyên truyền', en: 'Results' },
    targets: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'Targets' },
    shortcomings: { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' },
    next: { vi: 'Nhiệm vụ trọng tâm kỳ tới', en: 'Next period' },
    proposals: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
    period: { vi: 'Kỳ báo cáo', en: 'Period' },
    symbol: { vi: 'Số, ký hiệu', en: 'Symbol' },
    reportedOn: { vi: 'Ngày báo cáo', en: 'Reported on' },
    sha256: { vi: 'Mã kiểm tra của tệp', en: 'Checksum of the file' },
    typed: { vi: 'Số nhập tay', en: 'Typed figure' },
    reason: { vi: 'Lý do', en: 'Reason' },
  },
  rows: {
    report: {
      table: 'report',
      fields: {
        symbol: 't.symbol',
        reportedOn: 't.reported_on',
        sha256: '(select f.sha256 from stored_file f where f.authority_id = t.authority_id and f.id = t.file_id)',
      },
      isAlwaysRecorded: true,
    },
  },
};
