import type { RoleCode } from '#features/identity/index.ts';
import type { UnitKey } from './units.ts';

interface Person {
  /** Invented; most of the given names mean "example", "sketch" or "dream". */
  name: string;
  posts: readonly (readonly [RoleCode, UnitKey])[];
}

/** Who works in the ward. Of several with one role the first here is the one whom a click signs in. */
export const officers = {
  administrator: { name: 'Đinh Văn Biểu', posts: [['administrator', 'office']] },
  chair: { name: 'Trần Minh Họa', posts: [['chair', 'ward']] },
  owner: { name: 'Lê Thị Mẫu Đơn', posts: [['plan-owner', 'culture']] },
  performer: { name: 'Nguyễn Văn Thử', posts: [['performer', 'culture']] },
  clerk: { name: 'Phạm Thị Dụ', posts: [['clerk', 'office']] },
  editor: { name: 'Trịnh Văn Phỏng', posts: [['performer', 'office']] },
  radio: { name: 'Hoàng Văn Tưởng', posts: [['performer', 'radio']] },
  procedures: { name: 'Vũ Thị Minh Dung', posts: [['performer', 'services']] },
  finance: { name: 'Đặng Thị Mộng', posts: [['performer', 'economy']] },
  deputy: {
    name: 'Tạ Thị Hoài Niệm',
    posts: [
      ['content-approver', 'ward'],
      ['chair', 'ward'],
    ],
  },
  partner: { name: 'Bùi Văn Ước', posts: [['partner', 'front']] },
  women: { name: 'Cao Thị Mơ', posts: [['partner', 'women']] },
  head1: { name: 'Ngô Văn Phác', posts: [['neighbourhood-head', 'group1']] },
  head3: { name: 'Lý Thị Hình', posts: [['neighbourhood-head', 'group3']] },
  head4: { name: 'Hồ Văn Ví', posts: [['neighbourhood-head', 'group4']] },
  head6: { name: 'Đinh Văn Nháp', posts: [['neighbourhood-head', 'group6']] },
  head7: { name: 'Vũ Thị Bản', posts: [['neighbourhood-head', 'group7']] },
  head8: { name: 'Tạ Văn Đồ', posts: [['neighbourhood-head', 'group8']] },
  head9: { name: 'Phan Văn Khuôn', posts: [['neighbourhood-head', 'group9']] },
  head10: { name: 'La Thị Phỏng', posts: [['neighbourhood-head', 'group10']] },
  head11: { name: 'Đào Văn Lược', posts: [['neighbourhood-head', 'group11']] },
  head12: { name: 'Chu Thị Vẽ', posts: [['neighbourhood-head', 'group12']] },
  head13: { name: 'Lương Văn Tạm', posts: [['neighbourhood-head', 'group13']] },
  head14: { name: 'Kiều Thị Mẫu', posts: [['neighbourhood-head', 'group14']] },
  head15: { name: 'Quách Văn Dạng', posts: [['neighbourhood-head', 'group15']] },
  head16: { name: 'Thái Thị Họa', posts: [['neighbourhood-head', 'group16']] },
  head17: { name: 'Giang Văn Ý', posts: [['neighbourhood-head', 'group17']] },
  auditor: { name: 'Mai Văn Xét', posts: [['auditor', 'ward']] },
  superior: { name: 'Dương Thị Ảnh', posts: [['superior', 'ward']] },
} as const satisfies Record<string, Person>;

export type OfficerKey = keyof typeof officers;

export const IN_POST_FROM = '2026-01-05';
