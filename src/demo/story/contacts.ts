import type { UnitKey } from './units.ts';

/** The days on which the plan owner entered all of it, and looked at most of it again. */
export const ENTERED_ON = '2026-02-10';
export const CHECKED_ON = '2026-11-02';

/** Invented: numbers that no exchange has given out, and addresses that lead nowhere. */
interface ToldContact {
  of: UnitKey | null;
  purpose: 'hotline' | 'petitions' | 'citizens' | 'one-stop' | 'other';
  name?: string;
  phones: readonly string[];
  email?: string;
  address?: string;
  note?: string;
  /** Half days of work: of the office, with Saturday morning, or none. */
  hours: 'office' | 'desk' | 'none';
  /** Whether the plan owner looked at it again in autumn. */
  isChecked: boolean;
}

const morning = { firstDay: '1', lastDay: '5', opens: '7 giờ 30', closes: '11 giờ 30' } as const;
const afternoon = { firstDay: '1', lastDay: '5', opens: '13 giờ 30', closes: '17 giờ' } as const;
const saturday = { firstDay: '6', lastDay: '6', opens: '7 giờ 30', closes: '11 giờ 30' } as const;

export const hours = { office: [morning, afternoon], desk: [morning, afternoon, saturday], none: [] } as const;

const address = 'Số 1 đường Sao Mai, phường Sao Mai (địa chỉ giả định)';

export const contacts: readonly ToldContact[] = [
  {
    of: 'office',
    purpose: 'petitions',
    phones: ['0200 000 1122', '0200 000 1123'],
    email: 'phananh@sao-mai.example.vn',
    address,
    note: 'Phản ánh, kiến nghị ngoài giờ làm việc: gửi thư điện tử, cơ quan trả lời vào ngày làm việc tiếp theo.',
    hours: 'office',
    isChecked: true,
  },
  {
    of: 'office',
    purpose: 'citizens',
    phones: ['0200 000 1125'],
    address: 'Phòng tiếp công dân, số 1 đường Sao Mai, phường Sao Mai (địa chỉ giả định)',
    note: 'Lãnh đạo phường tiếp công dân ngày 10 và ngày 25 hằng tháng. Đơn khiếu nại, tố cáo nhận tại đây.',
    hours: 'office',
    isChecked: true,
  },
  { of: null, purpose: 'hotline', phones: ['0200 000 1100'], hours: 'none', isChecked: true },
  {
    of: 'services',
    purpose: 'one-stop',
    phones: ['0200 000 1130'],
    email: 'motcua@sao-mai.example.vn',
    address,
    note: 'Khi đến mang theo căn cước. Lấy số thứ tự trước 16 giờ 30.',
    hours: 'desk',
    isChecked: true,
  },
  {
    of: 'team',
    purpose: 'other',
    name: 'Hướng dẫn nộp hồ sơ trực tuyến tại nhà',
    phones: ['0200 000 1140'],
    hours: 'none',
    isChecked: false,
  },
];

export const accounts: readonly {
  of: UnitKey;
  service: 'website' | 'facebook' | 'zalo' | 'youtube';
  name: string;
  address: string;
  isOfficial: boolean;
  sinceOn: string;
}[] = [
  {
    of: 'ward',
    service: 'website',
    name: 'Trang thông tin điện tử phường Sao Mai (giả định)',
    address: 'https://sao-mai.example.vn',
    isOfficial: true,
    sinceOn: '2025-07-01',
  },
  {
    of: 'ward',
    service: 'facebook',
    name: 'Phường Sao Mai (giả định)',
    address: 'https://www.facebook.com/phuong.sao.mai.gia.dinh',
    isOfficial: true,
    sinceOn: '2025-08-15',
  },
  {
    of: 'ward',
    service: 'zalo',
    name: 'UBND phường Sao Mai (giả định)',
    address: 'https://zalo.me/phuong-sao-mai-gia-dinh',
    isOfficial: true,
    sinceOn: '2025-09-01',
  },
  {
    of: 'women',
    service: 'facebook',
    name: 'Phụ nữ Sao Mai (giả định)',
    address: 'https://www.facebook.com/phu.nu.sao.mai.gia.dinh',
    isOfficial: true,
    sinceOn: '2025-10-20',
  },
  {
    of: 'group3',
    service: 'zalo',
    name: 'Nhóm Tổ dân phố số 3 (giả định)',
    address: 'https://zalo.me/g/to-dan-pho-so-3-gia-dinh',
    isOfficial: false,
    sinceOn: '2025-11-01',
  },
];

/** The plan owner says in spring how the ward publishes. */
export const publication = {
  at: '2026-03-16T10:00',
  licence: 'source',
  embedSites: 'bao-sao-mai.example.vn\nhoi-phu-nu-sao-mai.example.vn',
  securityEmail: 'antoanthongtin@saomai.example.vn',
} as const;
