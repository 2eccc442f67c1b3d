import type { UnitKey } from '../units.ts';

/** Rooms are asked for comments on the draft of 2027; the economy room agrees, the service centre has one, the office has not answered yet. */
export const COMMENTS = {
  asked: {
    at: '2026-11-18T10:00',
    units: ['office', 'services', 'economy'] as readonly UnitKey[],
    dueOn: '2026-11-27',
    note: 'Xem lại nhiệm vụ của đơn vị mình, thời hạn và sản phẩm.',
  },
  comment: {
    at: '2026-11-19T09:20',
    text: 'Bổ sung nội dung hướng dẫn nộp hồ sơ trực tuyến không phụ thuộc địa giới tại Trung tâm Phục vụ hành chính công.',
  },
  agreed: { at: '2026-11-19T10:05' },
  answer: { at: '2026-11-19T15:40', note: 'Đã ghi vào nội dung tuyên truyền của dự thảo.' },
} as const;
