import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

/** From when on work on tasks is shared out in the story: the culture room prepares its last meeting of the year. */
export const WORKED_FROM = '2026-11-05';

export const stepList = {
  name: 'Hội nghị của phường',
  channels: ['conference'],
  steps: ['Chốt ngày với lãnh đạo', 'Mượn nhà văn hóa', 'Gửi giấy mời', 'In tài liệu', 'Chụp ảnh, điểm danh', 'Lập biên bản'],
} as const;

export const given: readonly { at: string; by: OfficerKey; unit: UnitKey; to: OfficerKey; note?: string }[] = [
  { at: '2026-11-05T08:30', by: 'owner', unit: 'culture', to: 'performer', note: 'Nhờ chú Thử lo từ đầu đến cuối.' },
  { at: '2026-11-06T08:30', by: 'owner', unit: 'office', to: 'editor' },
];

export const parts: readonly { at: string; text: string; unit?: UnitKey; share?: number; shareOf?: string; dueOn?: string }[] = [
  { at: '2026-11-06T09:00', text: 'Phát giấy mời tới các hộ', unit: 'group1', share: 40, shareOf: 'giấy mời', dueOn: '2026-11-25' },
  { at: '2026-11-06T09:02', text: 'Phát giấy mời tới các hộ', unit: 'group3', share: 35, shareOf: 'giấy mời', dueOn: '2026-11-25' },
];

/** A task that its unit splits among two neighbourhood groups and itself. */
export const division = {
  at: '2026-11-05T14:00',
  unit: 'office',
  by: 'editor',
  total: 3,
  countedIn: 'tin',
  note: 'Mỗi tin có một ảnh.',
  parts: [
    { text: 'Viết tin về việc của tổ', unit: 'group1', share: 1, dueOn: '2026-11-28' },
    { text: 'Viết tin về việc của tổ', unit: 'group3', share: 1, dueOn: '2026-11-28' },
    { text: 'Viết tin của bộ phận một cửa', share: 1 },
  ],
} as const;

export const TICKED = { at: '2026-11-12T10:00', steps: 2 } as const;

export const comments: readonly { at: string; by: OfficerKey; text: string; mentions: readonly OfficerKey[] }[] = [
  { at: '2026-11-10T15:10', by: 'performer', text: 'Nhà văn hóa trống sáng thứ sáu 27/11.', mentions: ['owner'] },
  { at: '2026-11-10T16:02', by: 'owner', text: 'Chốt sáng 27/11. Mời thêm hai chi hội.', mentions: ['performer'] },
];

/** What units ask more time for: one was refused, one granted, one waits. */
export const extensions = {
  granted: {
    at: '2026-10-13T08:20',
    by: 'procedures',
    unit: 'services',
    untilOn: '2026-12-28',
    reason: 'Phần mềm một cửa nâng cấp đến giữa tháng 12, chưa in được tờ hướng dẫn mới.',
    decidedAt: '2026-10-14T09:00',
    decision: 'Đồng ý; báo tiến độ trước ngày 15/12.',
  },
  refused: {
    at: '2026-10-02T09:00',
    by: 'radio',
    unit: 'radio',
    untilOn: '2026-11-30',
    reason: 'Máy phát hỏng, chờ sửa.',
    decidedAt: '2026-10-05T10:15',
    decision: 'Gửi nhật ký của phần đã phát trước, phần còn lại bổ sung sau.',
  },
  waiting: { at: '2026-11-19T14:20', by: 'editor', unit: 'office', untilOn: '2026-12-30', reason: 'Chờ số liệu cuối năm của các đơn vị.' },
} as const;
