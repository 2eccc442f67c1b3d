import type { RoleCode } from '#features/identity/index.ts';
import type { FreeAuthority } from '#features/units/server/index.ts';

interface Body {
  of: Omit<FreeAuthority, 'from'>;
  /** Invented; the first of each role is whom a click signs in. */
  officers: readonly (readonly [RoleCode, string])[];
}

/** The level above the ward and another commune beside it, each an authority of its own without public pages. */
export const bodies = {
  province: {
    of: {
      level: 'province',
      type: 'tỉnh',
      name: 'Ủy ban nhân dân tỉnh Đông Giang',
      shortName: 'UBND tỉnh Đông Giang',
      placeName: 'Đông Giang',
    },
    officers: [
      ['plan-owner', 'Dương Thị Phác Thảo'],
      ['chair', 'Lê Văn Ví Dụ'],
      ['administrator', 'Mai Văn Giả'],
    ],
  },
  department: {
    of: { level: 'department', name: 'Sở Nội vụ tỉnh Đông Giang', shortName: 'Sở Nội vụ', placeName: 'Đông Giang' },
    officers: [
      ['plan-owner', 'Tô Thị Mường Tượng'],
      ['administrator', 'Hà Văn Định'],
      ['performer', 'Dương Thị Ảnh'],
    ],
  },
  commune: {
    of: {
      level: 'commune',
      type: 'xã',
      name: 'Ủy ban nhân dân xã Bình Thử',
      shortName: 'UBND xã Bình Thử',
      placeName: 'Bình Thử',
    },
    officers: [
      ['plan-owner', 'Phùng Văn Nháp'],
      ['chair', 'Giang Thị Giả Định'],
      ['administrator', 'Đoàn Thị Mô Phỏng'],
    ],
  },
} as const satisfies Record<string, Body>;

export type BodyKey = keyof typeof bodies;

/** Who follows the ward for the level above works in the department, and goes from one to the other with one sign-in. */
export const JOINED = { officer: 'superior', body: 'department', role: 'performer', at: '2026-02-04T08:15' } as const;

/** What the province plans for the next year, and sends down as an envelope. */
export const PLAN = {
  year: 2027,
  title: 'Tuyên truyền cải cách hành chính nhà nước tỉnh Đông Giang năm 2027 (giả định)',
  symbol: '405/KH-UBND',
  on: '2026-11-16',
  draftedAt: '2026-11-12T09:00',
  issuedAt: '2026-11-16T15:00',
  sentAt: '2026-11-17T08:30',
  /** The other commune and the department have taken it; the ward has not opened it yet. */
  takenAt: '2026-11-18T10:05',
  duties: [
    'Ủy ban nhân dân các xã, phường ban hành kế hoạch tuyên truyền cải cách hành chính năm 2027 trước ngày 15/01/2027',
    'Ủy ban nhân dân các xã, phường phát chuyên mục “Cải cách hành chính” trên đài truyền thanh mỗi tuần một lần',
    'Sở Nội vụ tập huấn kỹ năng tuyên truyền cho cán bộ cấp xã trong quý II năm 2027',
  ],
  target: { text: 'Mỗi xã, phường phát ít nhất 48 chuyên mục phát thanh trong năm', value: 48, unit: 'chuyên mục' },
} as const;

/** The ward's report of nine months goes up as an envelope and is accepted. */
export const REPORT = {
  symbol: '151/BC-UBND',
  sentAt: '2026-09-18T15:20',
  acceptedAt: '2026-09-22T09:40',
  word: 'Số liệu đầy đủ, gửi đúng hạn.',
} as const;

/** A body outside of this installation, known by its card alone; envelopes to it go as files. */
export const OUTSIDE = { id: '0199f0aa-0000-7000-8000-0000000000d6', name: 'Sở Khoa học và Công nghệ tỉnh Đông Giang (giả định)' } as const;

/** Two hamlets of the other commune become one in the middle of the year. */
export const MERGER = {
  first: 'Thôn Thử Đông',
  second: 'Thôn Thử Tây',
  together: 'Thôn Thử Đông Tây',
  addedAt: '2026-01-12T09:00',
  contact: { name: 'Nhà văn hóa thôn Thử Đông', phone: '0200 000 7788' },
  on: '2026-07-01',
  at: '2026-07-02T08:40',
  basis: 'Nghị quyết số 21/NQ-HĐND ngày 20/6/2026 của Hội đồng nhân dân xã Bình Thử (giả định)',
} as const;
