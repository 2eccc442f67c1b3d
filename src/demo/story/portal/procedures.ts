import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

/** An invented portal, which leads nowhere. */
export const PORTAL = 'https://dichvucong.example.vn';

export const IMPORTED = { at: '2026-02-16T09:00', copiedOn: '2026-02-13', fromOn: '2025-07-01' } as const;

/** In easy language, and as people say it. */
export const plain: Readonly<Record<string, string>> = {
  'Đăng ký khai sinh':
    'Khi có em bé, cha hoặc mẹ đến phường làm giấy khai sinh trong 60 ngày.\nMang giấy chứng sinh của bệnh viện. Không mất tiền. Nhận giấy ngay trong ngày.',
  'Chứng thực bản sao từ bản chính': 'Muốn có bản sao có giá trị như bản chính, mang bản chính đến. Nhận trong ngày.',
  'Cấp giấy phép xây dựng nhà ở riêng lẻ':
    'Trước khi xây hoặc sửa lớn nhà ở, xin phép ở phường. Nộp trên mạng được, nhận sau 10 ngày làm việc.',
};

interface ToldBoard {
  kind: 'counter' | 'portal' | 'neighbourhood' | 'post-office';
  name: string;
  unit: UnitKey;
}

export const boards: readonly ToldBoard[] = [
  { kind: 'counter', name: 'Bảng niêm yết, Trung tâm Phục vụ hành chính công phường Sao Mai', unit: 'services' },
  { kind: 'portal', name: 'Trang công khai của phường Sao Mai', unit: 'office' },
  { kind: 'neighbourhood', name: 'Bảng tin Tổ dân phố số 1', unit: 'group1' },
  { kind: 'post-office', name: 'Điểm bưu điện Sao Mai', unit: 'culture' },
];

export const BOARDS_AT = '2026-02-17T09:00';

/** The whole boards in spring; the counter again after the decision of summer; the others wait. */
export const postings: readonly { at: string; board: number; by: OfficerKey; announced?: true; checkedBy?: OfficerKey }[] = [
  { at: '2026-02-24T15:00', board: 0, by: 'procedures', checkedBy: 'owner' },
  { at: '2026-02-25T10:00', board: 2, by: 'owner', checkedBy: 'clerk' },
  { at: '2026-02-25T15:00', board: 3, by: 'owner' },
  { at: '2026-08-05T09:30', board: 0, by: 'procedures', announced: true, checkedBy: 'owner' },
];

/** One decision with a change of each kind. */
export const DECISION = {
  at: '2026-07-24T10:00',
  copiedAt: '2026-07-31T08:30',
  said: {
    symbol: '1250/QĐ-UBND',
    title: 'Về việc công bố danh mục thủ tục hành chính mới, được sửa đổi, thay thế và bị bãi bỏ (giả định)',
    issuer: 'Ủy ban nhân dân tỉnh Đông Giang (giả định)',
    issuedOn: '2026-07-21',
    effectOn: '2026-08-01',
    dueOn: '2026-08-07',
  },
  newName: 'Đăng ký khai sinh và cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi (liên thông)',
  amended: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  replaced: 'Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  repealed: 'Xét tặng danh hiệu Tổ dân phố văn hóa',
} as const;

export const FORM = {
  at: '2026-03-02T09:00',
  of: 'Đăng ký khai sinh',
  name: 'Tờ khai đăng ký khai sinh (mẫu giả định)',
  fileName: 'to-khai-dang-ky-khai-sinh.docx',
} as const;

/** What a file of the province calls otherwise. */
export const COLUMN = { header: 'Tên TTHC cấp xã', means: 'name' } as const;
