import type { OfficerKey } from './officers.ts';
import type { DutyKey } from './plan.ts';
import type { UnitKey } from './units.ts';

interface Answer {
  at: string;
  by: OfficerKey;
  unit: UnitKey;
  duty: DutyKey;
  answer: 'accepted' | 'declined';
  note?: string;
}

/** What partner bodies answered; those that are not here have not answered. The plan's owner enters what was said on the telephone. */
export const answers: readonly Answer[] = [
  { at: '2026-01-21T09:10', by: 'partner', unit: 'front', duty: 'partnersPersuade', answer: 'accepted' },
  {
    at: '2026-01-21T09:14',
    by: 'partner',
    unit: 'front',
    duty: 'partnersWatch',
    answer: 'accepted',
    note: 'Đưa vào chương trình giám sát năm 2026 của Mặt trận, dự kiến tháng 10.',
  },
  {
    at: '2026-01-22T15:32',
    by: 'women',
    unit: 'women',
    duty: 'partnersPersuade',
    answer: 'accepted',
    note: 'Hội nhận một lớp tập huấn cho hội viên.',
  },
  {
    at: '2026-01-22T15:36',
    by: 'women',
    unit: 'women',
    duty: 'partnersWatch',
    answer: 'declined',
    note: 'Hội đã tham gia đoàn giám sát chung của Mặt trận nên không giám sát riêng.',
  },
  {
    at: '2026-01-26T10:05',
    by: 'owner',
    unit: 'youth',
    duty: 'partnersPersuade',
    answer: 'accepted',
    note: 'Đoàn phường nhận lời qua điện thoại.',
  },
  { at: '2026-01-27T08:40', by: 'owner', unit: 'farmers', duty: 'partnersPersuade', answer: 'accepted' },
];

interface Finish {
  at: string;
  by: OfficerKey;
  unit: UnitKey;
  duty: DutyKey;
  within: string;
  reason: string;
}

const briefing = (month: string, at: string): Finish => ({
  at,
  by: 'clerk',
  unit: 'office',
  duty: 'briefings',
  within: `2026-${month}-15`,
  reason: `Đã lồng ghép tại giao ban tháng ${month} của Ủy ban nhân dân phường; biên bản lưu tại Văn phòng.`,
});

const website = (month: string, at: string): Finish => ({
  at,
  by: 'editor',
  unit: 'office',
  duty: 'website',
  within: `2026-${month}-15`,
  reason: `Tin tháng ${month} đã đăng, ghi chung trong hoạt động của tháng sau.`,
});

const log = (quarter: string, within: string, at: string): Finish => ({
  at,
  by: 'radio',
  unit: 'radio',
  duty: 'broadcastLog',
  within,
  reason: `Đã gửi nhật ký phát sóng và bản ghi âm quý ${quarter} cho Phòng Văn hóa – Xã hội.`,
});

const schoolReport = (unit: UnitKey, at: string): Finish => ({
  at,
  by: 'owner',
  unit,
  duty: 'schoolReports',
  within: '2026-10-14',
  reason: 'Phòng Văn hóa – Xã hội đã nhận báo cáo bằng văn bản.',
});

/** Work that was closed without an activity, with the reason that was given. */
export const finishes: readonly Finish[] = [
  {
    at: '2026-02-06T16:20',
    by: 'owner',
    unit: 'culture',
    duty: 'topicList',
    within: '2026-02-06',
    reason: 'Ủy ban nhân dân phường đã phê duyệt danh mục 24 chủ đề của năm.',
  },
  briefing('01', '2026-01-30T16:40'),
  briefing('03', '2026-03-31T16:35'),
  briefing('04', '2026-04-29T16:30'),
  briefing('05', '2026-05-29T16:45'),
  briefing('06', '2026-06-30T16:10'),
  briefing('07', '2026-07-31T16:25'),
  briefing('09', '2026-09-30T16:30'),
  briefing('10', '2026-10-30T16:15'),
  website('02', '2026-02-27T10:20'),
  website('04', '2026-04-29T10:30'),
  website('06', '2026-06-29T10:10'),
  website('08', '2026-08-28T10:15'),
  log('I', '2026-03-31', '2026-03-31T09:30'),
  log('II', '2026-06-30', '2026-06-30T09:45'),
  schoolReport('primary', '2026-10-12T14:10'),
  schoolReport('clinic', '2026-10-13T08:50'),
];
