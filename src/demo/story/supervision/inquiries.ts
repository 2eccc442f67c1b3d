import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

interface Said {
  at: string;
  by: OfficerKey;
}

interface ToldInquiry extends Said {
  from: UnitKey;
  to: UnitKey;
  title: string;
  wanted: string;
  purpose: string;
  dueOn: string;
  figures: readonly { label: string; unit: string }[];
  words: readonly (Said & { text: string })[];
  passed?: Said & { to: UnitKey; reason: string };
  answered?: Said & { answer: string; values: readonly number[] };
  /** Named as a source of the latest activity of the asking unit. */
  used?: Said;
}

/** One request for information is answered after a question back and becomes a source; one was passed on and is late. */
export const inquiries: readonly ToldInquiry[] = [
  {
    at: '2026-10-01T08:10',
    by: 'performer',
    from: 'culture',
    to: 'services',
    title: 'Kết quả giải quyết thủ tục hành chính quý III',
    wanted: 'Số hồ sơ tiếp nhận, giải quyết đúng hạn và nộp trực tuyến trong quý III năm 2026 của toàn phường.',
    purpose: 'Viết bài trên Trang thông tin điện tử và phát thanh',
    dueOn: '2026-10-08',
    figures: [
      { label: 'Hồ sơ tiếp nhận', unit: 'hồ sơ' },
      { label: 'Hồ sơ giải quyết đúng hạn', unit: 'hồ sơ' },
      { label: 'Hồ sơ nộp trực tuyến', unit: 'hồ sơ' },
    ],
    words: [
      { at: '2026-10-02T09:00', by: 'procedures', text: 'Phòng cần cả hồ sơ chứng thực không, hay chỉ hồ sơ trên Cổng dịch vụ công?' },
      { at: '2026-10-02T09:40', by: 'performer', text: 'Chỉ hồ sơ trên Cổng dịch vụ công quốc gia, không tính chứng thực.' },
    ],
    answered: {
      at: '2026-10-06T15:20',
      by: 'procedures',
      answer: 'Số liệu lấy từ Cổng dịch vụ công quốc gia đến hết ngày 30/9/2026, không tính chứng thực.',
      values: [1284, 1271, 1102],
    },
    used: { at: '2026-10-20T10:00', by: 'performer' },
  },
  {
    at: '2026-11-09T10:30',
    by: 'editor',
    from: 'office',
    to: 'economy',
    title: 'Danh mục thủ tục đất đai vừa sửa đổi',
    wanted: 'Tên các thủ tục vừa sửa đổi, giấy tờ nào không còn phải nộp, áp dụng từ ngày nào.',
    purpose: 'Soạn tờ gấp phát tại Trung tâm Phục vụ hành chính công',
    dueOn: '2026-11-17',
    figures: [],
    words: [],
    passed: { at: '2026-11-11T08:20', by: 'finance', to: 'services', reason: 'Trung tâm đang giữ danh mục đã công bố.' },
  },
];
