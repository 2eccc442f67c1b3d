import type { Reading } from 'official-documents';
import type { Words } from '#platform/values/messages.ts';
import type { Comparator, DutyRole } from './plan.ts';

/** A reform area or subject of the reading contract. */
export type TopicKind = Reading['topics'][number]['kind'];

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
  shortcomings: { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' },
  emulation: { vi: 'Thi đua, khen thưởng', en: 'Emulation and commendation' },
  'state-citizen-relations': { vi: 'Quan hệ giữa Nhà nước và Nhân dân', en: 'Relations of state and citizens' },
  'leadership-duty': { vi: 'Trách nhiệm của người đứng đầu', en: 'Duty of leaders' },
  'open-data': { vi: 'Dữ liệu mở', en: 'Open data' },
  'investment-climate': { vi: 'Môi trường đầu tư, kinh doanh', en: 'Investment climate' },
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
