import type { Reading } from 'official-documents';
import type { Words } from '#platform/values/messages.ts';
import type { Deadline, Duty, Header, Target } from './review/confirmed.ts';
import type { StatedFact } from './review/facts.ts';

export type TopicKind = Reading['topics'][number]['kind'];
export type DutyRole = Duty['role'];
export type Comparator = Target['comparator'];
export type RuleKind = Deadline['rule']['kind'];
export type PeriodKind = Extract<Deadline['rule'], { kind: 'period-end' }>['periods'][number];

export const documentKinds: Record<Header['kind'], Words> = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  report: { vi: 'Báo cáo', en: 'Report' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  letter: { vi: 'Công văn', en: 'Letter' },
  other: { vi: 'Văn bản khác', en: 'Other' },
};

export const levels: Record<NonNullable<Header['level']>, Words> = {
  central: { vi: 'Trung ương', en: 'Central' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện (đến 30/6/2025)', en: 'District (until 30 June 2025)' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  department: { vi: 'Cơ quan chuyên môn', en: 'Department' },
};

/** The six reform areas in their fixed order, then the subjects that plans order covered. */
export const topics: Record<TopicKind, Words> = {
  institutions: { vi: 'Cải cách thể chế', en: 'Institutions' },
  procedures: { vi: 'Cải cách thủ tục hành chính', en: 'Administrative procedures' },
  apparatus: { vi: 'Cải cách tổ chức bộ máy hành chính', en: 'Organisation of the administration' },
  'civil-service': { vi: 'Cải cách chế độ công vụ', en: 'Civil service' },
  'public-finance': { vi: 'Cải cách tài chính công', en: 'Public finance' },
  'digital-government': { vi: 'Chính quyền điện tử, chính quyền số', en: 'Digital government' },
  direction: { vi: 'Chỉ đạo, điều hành', en: 'Direction' },
  indices: { vi: 'Các chỉ số đánh giá, xếp hạng', en: 'Indices and rankings' },
  'one-stop-shop': { vi: 'Cơ chế một cửa, một cửa liên thông', en: 'One-stop shop' },
  'online-services': { vi: 'Dịch vụ công, thanh toán trực tuyến', en: 'Online services and payment' },
  'post-service': { vi: 'Dịch vụ bưu chính công ích', en: 'Public postal service' },
  hotlines: { vi: 'Đường dây nóng, phản ánh, kiến nghị', en: 'Hotlines and petitions' },
  'quality-management': { vi: 'Hệ thống quản lý chất lượng', en: 'Quality management' },
  'good-examples': { vi: 'Gương điển hình, mô hình hay', en: 'Good examples' },
  shortcomings: { vi: 'Tồn tại, hạn chế, tiêu cực', en: 'Shortcomings and misconduct' },
  emulation: { vi: 'Thi đua, khen thưởng', en: 'Emulation and commendation' },
  'state-citizen-relations': { vi: 'Quan hệ giữa Nhà nước và Nhân dân', en: 'Relations of state and citizens' },
  'leadership-duty': { vi: 'Trách nhiệm của người đứng đầu', en: 'Duty of leaders' },
  'open-data': { vi: 'Dữ liệu mở', en: 'Open data' },
  'investment-climate': { vi: 'Môi trường đầu tư, kinh doanh', en: 'Investment climate' },
};

export const factKinds: Record<StatedFact['kind'], Words> = {
  theme: { vi: 'Chủ đề, phương châm', en: 'Motto' },
  baseline: { vi: 'Kết quả đã có', en: 'What was reached before' },
  weakness: { vi: 'Tồn tại, hạn chế', en: 'Shortcoming' },
  practice: { vi: 'Bài học, cách làm hay', en: 'Good practice' },
};

export const dutyRoles: Record<DutyRole, Words> = {
  lead: { vi: 'Chủ trì', en: 'Leads' },
  perform: { vi: 'Thực hiện', en: 'Performs' },
  advise: { vi: 'Tham mưu', en: 'Advises' },
  coordinate: { vi: 'Phối hợp', en: 'Supports' },
};

export const comparators: Record<Comparator, Words> = {
  '>=': { vi: 'Ít nhất', en: 'At least' },
  '=': { vi: 'Đúng bằng', en: 'Exactly' },
  '<=': { vi: 'Nhiều nhất', en: 'At most' },
};

export const ruleKinds: Record<RuleKind, Words> = {
  date: { vi: 'Một ngày, tháng hoặc năm cụ thể', en: 'A date, month or year' },
  yearly: { vi: 'Một ngày cố định hằng năm', en: 'A day of every year' },
  'period-end': { vi: 'Định kỳ theo tháng, quý, năm', en: 'Each period' },
  quarter: { vi: 'Trong một quý', en: 'Within a quarter' },
  continuous: { vi: 'Thường xuyên', en: 'At all times' },
  'on-demand': { vi: 'Khi có yêu cầu', en: 'On request' },
};

export const periodKinds: Record<PeriodKind, Words> = {
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'half-year': { vi: '6 tháng', en: 'Half-year' },
  'nine-months': { vi: '9 tháng', en: 'Nine months' },
  year: { vi: 'Năm', en: 'Year' },
};

export const quarters: Record<'1' | '2' | '3' | '4', Words> = {
  '1': { vi: 'Quý I', en: 'Quarter 1' },
  '2': { vi: 'Quý II', en: 'Quarter 2' },
  '3': { vi: 'Quý III', en: 'Quarter 3' },
  '4': { vi: 'Quý IV', en: 'Quarter 4' },
};

export const findingKinds: Record<Reading['findings'][number]['kind'], Words> = {
  numbering: { vi: 'Đánh số mục', en: 'Numbering' },
  citation: { vi: 'Văn bản viện dẫn', en: 'Citation' },
  date: { vi: 'Ngày, tháng', en: 'Date' },
  spelling: { vi: 'Chính tả', en: 'Spelling' },
  duplicate: { vi: 'Lặp lại', en: 'Duplicate' },
  'missing-part': { vi: 'Thiếu phần', en: 'Missing part' },
  'damaged-text': {
    vi: 'Thiếu chữ, hỏng chữ hoặc số liệu mâu thuẫn',
    en: 'Words missing or damaged, or figures that contradict each other',
  },
};
