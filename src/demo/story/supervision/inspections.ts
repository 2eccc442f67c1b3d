import type { PictureKey } from '../../pictures/index.ts';
import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

/** The round of the autumn. */
export const round = {
  plannedAt: '2026-10-06T09:00',
  title: 'Kiểm tra công tác tuyên truyền cải cách hành chính năm 2026',
  basis: 'Quyết định số 88/QĐ-UBND ngày 05/10/2026 của Chủ tịch Ủy ban nhân dân phường Sao Mai',
  from: '2026-10-12',
  until: '2026-10-16',
  covers: ['2026-01-01', '2026-09-30'],
  head: 'deputy',
  secretary: 'editor',
  members: ['procedures'],
  concludedAt: '2026-10-30T15:00',
  conclusion: [
    'Các đơn vị đã bám sát Kế hoạch số 12/KH-UBND, ghi hoạt động tương đối đầy đủ, có ảnh và tài liệu kiểm chứng; hình thức tuyên truyền đa dạng hơn năm trước.',
    'Hạn chế: có nơi niêm yết chậm cập nhật khi thủ tục thay đổi; sổ sách ở cơ sở chưa thống nhất. Nguyên nhân chủ yếu do chưa phân công người theo dõi thường xuyên.',
    'Yêu cầu các đơn vị khắc phục tồn tại đúng thời hạn; Phòng Văn hóa – Xã hội theo dõi, báo cáo kết quả trong báo cáo năm.',
  ].join('\n'),
} as const satisfies Record<string, unknown> & { head: OfficerKey; secretary: OfficerKey; members: readonly OfficerKey[] };

interface Found {
  /** The criterion that is not met, by its place in the list. */
  at: number;
  note: string;
  text: string;
  remedy: string;
  due: string;
  responsible?: string;
  picture?: PictureKey;
  fixed?: { at: string; by: OfficerKey; note: string; picture: PictureKey; confirmedAt: string; confirmedBy: OfficerKey };
}

interface Visited {
  of: UnitKey;
  /** The hour of the visit. */
  at: string;
  by: OfficerKey;
  place: string;
  present: string;
  remark?: string;
  /** Points of the criteria that have some, by their place; the most where nothing is said. */
  points?: Readonly<Record<number, number>>;
  none?: readonly number[];
  found?: readonly Found[];
  answered?: { at: string; by: OfficerKey; answer: 'agrees' | 'explains'; text?: string };
}

export const visits: readonly Visited[] = [
  {
    of: 'radio',
    at: '2026-10-12T13:00',
    by: 'editor',
    place: 'Đài truyền thanh phường',
    present: 'Ông Hoàng Văn Tưởng, cán bộ truyền thanh',
    none: [4, 6, 7],
    points: { 8: 1.5 },
    found: [
      {
        at: 8,
        note: 'Sổ phát thanh không ghi thời lượng từ tháng 7.',
        text: 'Sổ phát thanh chưa ghi thời lượng từng chuyên mục từ tháng 7 năm 2026',
        remedy: 'Bổ sung thời lượng vào sổ và vào phần mềm cho các chuyên mục từ tháng 7',
        due: '2026-10-31',
        responsible: 'Ông Hoàng Văn Tưởng',
        fixed: {
          at: '2026-10-27T10:00',
          by: 'radio',
          note: 'Đã bổ sung thời lượng của 05 chuyên mục, đối chiếu với tệp đã phát.',
          picture: 'helper',
          confirmedAt: '2026-10-28T09:00',
          confirmedBy: 'editor',
        },
      },
    ],
    answered: { at: '2026-10-13T09:00', by: 'radio', answer: 'agrees' },
  },
  {
    of: 'services',
    at: '2026-10-13T13:00',
    by: 'editor',
    place: 'Bộ phận một cửa',
    present: 'Bà Vũ Thị Minh Dung, đầu mối thủ tục hành chính\nÔng Quách Văn Lệ, công chức một cửa',
    points: { 4: 1.75 },
    found: [
      {
        at: 7,
        note: 'Kệ ở điểm bưu điện chợ không còn tờ gấp.',
        text: 'Kệ tài liệu tại điểm bưu điện chợ hết tờ gấp, chưa có sổ giao nhận',
        remedy: 'Cấp thêm tờ gấp, lập sổ giao nhận và kiểm tra kệ mỗi tháng một lần',
        due: '2026-11-15',
        responsible: 'Bà Vũ Thị Minh Dung',
        picture: 'postOffice',
      },
    ],
    answered: {
      at: '2026-10-14T14:00',
      by: 'procedures',
      answer: 'explains',
      text: 'Tờ gấp in bổ sung dự kiến giữa tháng 11 mới có; đơn vị sẽ lập sổ giao nhận ngay trong tháng 10.',
    },
  },
  {
    of: 'group1',
    at: '2026-10-14T13:00',
    by: 'procedures',
    place: 'Nhà văn hóa tổ dân phố số 1',
    present: 'Ông Ngô Văn Phác, tổ trưởng',
    remark: 'Tổ dân phố duy trì nền nếp sinh hoạt hằng tháng có nội dung cải cách hành chính.',
    found: [
      {
        at: 4,
        note: 'Còn một tờ niêm yết thủ tục đã được thay thế từ tháng 8.',
        text: 'Bảng tin còn tờ niêm yết thủ tục hành chính đã hết hiệu lực',
        remedy: 'Gỡ tờ cũ, niêm yết bản mới do Trung tâm Phục vụ hành chính công cấp',
        due: '2026-10-20',
        responsible: 'Ông Ngô Văn Phác',
        picture: 'noticeBoard',
        fixed: {
          at: '2026-10-17T17:30',
          by: 'head1',
          note: 'Đã gỡ tờ cũ và dán bản mới ngày 17/10.',
          picture: 'noticeBoardEvening',
          confirmedAt: '2026-10-19T08:30',
          confirmedBy: 'procedures',
        },
      },
    ],
    answered: { at: '2026-10-15T19:30', by: 'head1', answer: 'agrees' },
  },
  {
    of: 'group3',
    at: '2026-10-15T13:00',
    by: 'procedures',
    place: 'Nhà văn hóa tổ dân phố số 3',
    present: 'Bà Lý Thị Hình, tổ trưởng',
    points: { 1: 0.75 },
    answered: { at: '2026-10-16T09:00', by: 'head3', answer: 'agrees' },
  },
];

/** Planned, but not visited. */
export const skipped = {
  of: 'group2',
  at: '2026-10-16T15:00',
  reason: 'Tổ dân phố đang kiện toàn tổ trưởng; chuyển sang đợt kiểm tra năm 2027.',
} as const;
