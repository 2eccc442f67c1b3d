import type { Deed } from './activity.ts';
import type { OfficerKey } from '../officers.ts';
import type { GroupKey } from '../units.ts';

/** What the heads of the further neighbourhood groups told at their meetings, and on which days of the year. */
const subjects = [
  'nộp hồ sơ trực tuyến và nhận kết quả qua bưu điện',
  'thanh toán trực tuyến phí, lệ phí và nghĩa vụ tài chính',
  'cài đặt, sử dụng tài khoản định danh điện tử',
  'thủ tục về cư trú, hộ tịch làm tại nhà',
  'thủ tục đăng ký hộ kinh doanh',
  'gửi phản ánh, kiến nghị và tra cứu tiến độ hồ sơ',
  'đánh giá mức độ hài lòng khi làm thủ tục tại phường',
] as const;

const dayIn = (month: number, group: number): string =>
  Temporal.PlainDate.from({ year: 2026, month, day: 3 + ((group * 5 + month) % 24) }).toString();

const meeting = (group: number, month: number): Deed => {
  const subject = subjects[(group + month) % subjects.length] ?? subjects[0];
  return {
    on: dayIn(month, group),
    unit: `group${group}` as GroupKey,
    by: `head${group}` as OfficerKey,
    channel: 'meeting',
    title: `Sinh hoạt tổ dân phố tháng ${month}: ${subject}`,
    place: `Nhà văn hóa tổ dân phố số ${group}`,
    counts: { meetings: 1, attendees: 48 + ((group * 7 + month * 5) % 43) },
    duty: 'groupMeetings',
    link: `https://phuongsaomai.example/to-dan-pho/so-${group}/sinh-hoat-thang-${month}`,
  };
};

const board = (group: number, month: number): Deed => ({
  on: dayIn(month, group),
  unit: `group${group}` as GroupKey,
  by: `head${group}` as OfficerKey,
  channel: 'notice-board',
  title: `Cập nhật bảng tin tổ dân phố tháng ${month}`,
  place: `Bảng tin tổ dân phố số ${group}`,
  counts: { boards: 1, stories: 2 + (group % 3) },
  duty: 'groupMeetings',
  link: `https://phuongsaomai.example/to-dan-pho/so-${group}/bang-tin-thang-${month}`,
});

/** Groups 6 to 17: a meeting in the first half of the year and one in autumn, the notice board in between; every third group also meets in May. */
export const furtherGroups: readonly Deed[] = Array.from({ length: 12 }, (_, at) => at + 6).flatMap((group) => [
  meeting(group, 2 + (group % 3)),
  ...(group % 3 === 0 ? [meeting(group, 5)] : []),
  board(group, 6 + (group % 2)),
  meeting(group, 9 + (group % 2)),
]);
