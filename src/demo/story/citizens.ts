import type { OfficerKey } from './officers.ts';
import type { UnitKey } from './units.ts';

/** What the invented ward tells of itself. Nobody named here is a person: posts stand without names. */
export const pages: readonly {
  at: string;
  kind: 'organisation' | 'leaders' | 'history' | 'nature' | 'heritage' | 'information';
  lang: 'vi' | 'en';
  of: UnitKey;
  body?: string;
  entries: readonly { heading: string; detail: string }[];
}[] = [
  {
    at: '2026-02-12T08:30',
    kind: 'organisation',
    lang: 'vi',
    of: 'office',
    body: 'Phường Sao Mai (giả định) có Hội đồng nhân dân, Ủy ban nhân dân, các phòng, trung tâm và 17 tổ dân phố.',
    entries: [
      { heading: 'Văn phòng', detail: 'Giúp việc Ủy ban nhân dân; đầu mối cải cách hành chính, tiếp nhận phản ánh, kiến nghị.' },
      { heading: 'Trung tâm Phục vụ hành chính công', detail: 'Tiếp nhận hồ sơ, trả kết quả, hướng dẫn nộp hồ sơ trực tuyến.' },
      { heading: 'Đài truyền thanh', detail: 'Phát thông báo, chuyên mục trên hệ thống loa của phường.' },
    ],
  },
  {
    at: '2026-02-12T08:45',
    kind: 'leaders',
    lang: 'vi',
    of: 'office',
    entries: [
      {
        heading: 'Chủ tịch Ủy ban nhân dân',
        detail: 'Lãnh đạo chung; phụ trách cải cách hành chính, ngân sách. Tiếp công dân ngày 15 hằng tháng.',
      },
      { heading: 'Phó Chủ tịch phụ trách văn hóa - xã hội', detail: 'Thông tin, tuyên truyền, giáo dục, y tế, chính sách xã hội.' },
      { heading: 'Phó Chủ tịch phụ trách kinh tế - đô thị', detail: 'Đất đai, xây dựng, trật tự đô thị, hộ kinh doanh.' },
    ],
  },
  {
    at: '2026-02-12T09:00',
    kind: 'leaders',
    lang: 'en',
    of: 'office',
    entries: [
      {
        heading: 'Chairperson',
        detail: 'Leads the ward; in charge of administrative reform and the budget. Receives citizens on the 15th of each month.',
      },
      { heading: 'Vice-chairperson for culture and society', detail: 'Information, education, health, welfare.' },
    ],
  },
  {
    at: '2026-02-12T09:15',
    kind: 'nature',
    lang: 'vi',
    of: 'office',
    body: 'Phường nằm bên sông Giang (giả định), rộng 6,2 km², giáp ba phường khác. Địa hình bằng phẳng, phía đông có đầm nước ngọt.',
    entries: [],
  },
  {
    at: '2026-02-12T09:30',
    kind: 'history',
    lang: 'vi',
    of: 'office',
    body: 'Phường được lập ngày 01/7/2025 trên cơ sở hai phường cũ (giả định).\n\nTrụ sở làm việc đặt tại nơi là bến thuyền buôn bán của làng Sao Mai xưa.',
    entries: [],
  },
  {
    at: '2026-02-13T09:00',
    kind: 'heritage',
    lang: 'vi',
    of: 'radio',
    entries: [
      { heading: 'Đình Sao Mai', detail: 'Di tích cấp tỉnh (giả định); hội đình ngày 10 tháng Giêng âm lịch.' },
      { heading: 'Đầm Sen', detail: 'Nơi dạo chơi, có đường đi bộ ven đầm.' },
    ],
  },
  {
    at: '2026-02-13T10:00',
    kind: 'information',
    lang: 'vi',
    of: 'office',
    body: 'Những thông tin phường công khai theo Điều 17 Luật Tiếp cận thông tin, trong 5 ngày làm việc từ khi được tạo ra.',
    entries: [
      {
        heading: 'Kế hoạch, báo cáo',
        detail: 'Kế hoạch tuyên truyền cải cách hành chính hằng năm, tiến độ từng chỉ tiêu, báo cáo quý và năm: trên trang này.',
      },
      { heading: 'Thủ tục hành chính', detail: 'Niêm yết tại Trung tâm Phục vụ hành chính công; tra cứu trên Cổng Dịch vụ công quốc gia.' },
      { heading: 'Ngân sách, đất đai, chính sách', detail: 'Niêm yết tại trụ sở; xem Sổ công khai.' },
    ],
  },
];

/** In autumn the office looks at two of them again. */
export const pagesCheckedAt = '2026-11-03T10:00';

export const outages = [
  {
    at: '2026-08-18T09:10',
    kind: 'fault',
    startsOn: '2026-08-18',
    startsTime: '8 giờ 40',
    endsOn: '2026-08-18',
    endsTime: '11 giờ',
    reason: 'Mất điện tại phòng máy',
    instead: 'Xin gọi đường dây nóng 0200 000 1100 (số giả định).',
  },
  {
    at: '2026-11-16T09:00',
    kind: 'planned',
    startsOn: '2026-12-11',
    startsTime: '22 giờ',
    endsOn: '2026-12-12',
    endsTime: '4 giờ',
    reason: 'Nâng cấp máy chủ của phường',
    instead: 'Xin gọi đường dây nóng 0200 000 1100 (số giả định) hoặc đến trụ sở vào sáng hôm sau.',
  },
] as const;

export const disclosures = [
  {
    at: '2026-01-21T15:00',
    of: 'office',
    title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2026 của phường',
    subject: 'decided',
    ways: ['board', 'portal', 'loudspeaker'],
    place: 'Bảng tin trụ sở và 17 nhà văn hóa tổ dân phố',
    sinceOn: '2026-01-20',
    untilOn: '2026-03-01',
  },
  {
    at: '2026-03-10T15:00',
    of: 'services',
    title: 'Danh mục thủ tục hành chính thuộc thẩm quyền cấp xã',
    subject: 'procedures',
    ways: ['board', 'portal'],
    place: 'Sảnh Trung tâm Phục vụ hành chính công',
    sinceOn: '2026-03-10',
  },
  {
    at: '2026-10-12T10:00',
    of: 'office',
    title: 'Dự toán ngân sách phường 9 tháng năm 2026',
    subject: 'budget',
    ways: ['board', 'head'],
    place: 'Bảng tin trụ sở',
    sinceOn: '2026-10-09',
    untilOn: '2026-11-20',
  },
] as const;

interface ToldRemark {
  at: string;
  address: string;
  of: UnitKey | null;
  text: string;
  mayShow: boolean;
  email?: string;
  answered?: { at: string; by: OfficerKey; became: 'fixed' | 'no-fault'; answer: string };
}

/** What invented citizens reported; the second still waits, the last has waited for long. */
export const remarks: readonly ToldRemark[] = [
  {
    at: '2026-03-02T20:14',
    address: '/lien-he',
    of: 'office',
    text: 'Số 0200 000 1123 ở mục phản ánh, kiến nghị gọi buổi chiều không ai nghe.',
    mayShow: true,
    email: 'ban-doc@example.vn',
    answered: {
      at: '2026-03-04T10:05',
      by: 'owner',
      became: 'fixed',
      answer: 'Máy lẻ đã được nối lại, giờ làm việc buổi chiều từ 13 giờ 30. Cảm ơn ông/bà đã báo.',
    },
  },
  {
    at: '2026-06-11T07:52',
    address: '/ke-hoach/2026',
    of: null,
    text: 'Chỉ tiêu hồ sơ trực tuyến ghi 90% nhưng báo cáo năm trước nói 85%.',
    mayShow: true,
    answered: {
      at: '2026-06-15T15:40',
      by: 'owner',
      became: 'no-fault',
      answer: 'Hai số của hai năm khác nhau: 85% là kết quả năm 2025, 90% là chỉ tiêu năm 2026.',
    },
  },
  {
    at: '2026-11-12T19:31',
    address: '/gioi-thieu/van-hoa-di-tich',
    of: 'radio',
    text: 'Hội đình Sao Mai là ngày 12 tháng Giêng, không phải ngày 10.',
    mayShow: false,
  },
  {
    at: '2026-10-28T21:05',
    address: '/bao-cao',
    of: null,
    text: 'Không thấy báo cáo quý III đính chính.',
    mayShow: true,
    email: 'hoi-lai@example.vn',
  },
];

export const votes = [
  ['2026-10-05', '/', true],
  ['2026-10-05', '/lien-he', true],
  ['2026-10-19', '/lien-he', true],
  ['2026-11-02', '/ke-hoach/2026', true],
  ['2026-11-09', '/ke-hoach/2026', false],
  ['2026-11-16', '/bao-cao', false],
] as const;

/** What invented people asked for. */
export const requests: readonly {
  at: string;
  way: 'electronic' | 'direct';
  wanted: string;
  purpose: string;
  delivery: 'email' | 'copy';
  name: string;
  email?: string;
  given?: { at: string; answer: string };
}[] = [
  {
    at: '2026-04-20T09:00',
    way: 'direct',
    wanted: 'Danh sách lịch phát chuyên mục cải cách hành chính quý I năm 2026',
    purpose: 'Sinh hoạt tổ dân phố',
    delivery: 'copy',
    name: 'Người yêu cầu giả định A',
    given: { at: '2026-04-20T14:00', answer: 'Đã trao bản sao lịch phát quý I tại bộ phận một cửa.' },
  },
  {
    at: '2026-11-17T08:20',
    way: 'electronic',
    wanted: 'Số hồ sơ trực tuyến của phường theo từng tháng năm 2026',
    purpose: 'Làm bài tập nhóm',
    delivery: 'email',
    name: 'Người yêu cầu giả định B',
    email: 'nhom-hoc@example.vn',
  },
];
