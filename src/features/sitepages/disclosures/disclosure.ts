import type { Id, UnitId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type DisclosureId = Id<'disclosure'>;

/** What is disclosed to the people of a commune (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11), in groups. */
export const disclosureSubjects = {
  economy: { vi: 'Kế hoạch phát triển kinh tế - xã hội', en: 'Plan for economy and society' },
  budget: { vi: 'Dự toán, quyết toán ngân sách', en: 'Budget' },
  projects: { vi: 'Dự án, công trình trên địa bàn', en: 'Projects and works' },
  land: { vi: 'Đất đai, quy hoạch, bồi thường', en: 'Land and compensation' },
  procedures: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  contributions: { vi: 'Các khoản Nhân dân đóng góp', en: 'Contributions of the people' },
  welfare: { vi: 'Chính sách, an sinh, hộ nghèo', en: 'Welfare' },
  conduct: { vi: 'Quy tắc ứng xử, nhiệm vụ của cán bộ', en: 'Conduct and duties of officers' },
  checks: { vi: 'Kết quả kiểm tra, giải quyết vụ việc', en: 'Results of checks' },
  decided: { vi: 'Nội dung Nhân dân bàn, quyết định, tham gia ý kiến', en: 'What the people decide or comment on' },
  other: { vi: 'Nội dung khác', en: 'Other' },
} as const satisfies Record<string, Words>;

export const disclosureWays = {
  board: { vi: 'niêm yết tại trụ sở, bảng tin', en: 'posted on a board' },
  portal: { vi: 'đăng trên trang thông tin điện tử', en: 'on the web page' },
  loudspeaker: { vi: 'phát trên truyền thanh', en: 'by loudspeaker' },
  head: { vi: 'thông qua tổ trưởng, trưởng thôn', en: 'by the head of the neighbourhood' },
  meeting: { vi: 'tại hội nghị, cuộc họp', en: 'at a meeting' },
  social: { vi: 'trên mạng xã hội', en: 'on social networks' },
  paper: { vi: 'gửi văn bản tới người dân', en: 'by letter' },
} as const satisfies Record<string, Words>;

export type DisclosureSubject = keyof typeof disclosureSubjects;
export type DisclosureWay = keyof typeof disclosureWays;

/** For how many days at least something hangs on a board, and is read out by loudspeaker, where no rule says otherwise (`MINHBACH_POSTED_DAYS`, `MINHBACH_SPOKEN_DAYS`). */
export interface DisclosureDays {
  posted: number;
  spoken: number;
}

/** As many as the law says (Luật Tiếp cận thông tin 2016, Điều 21; Luật Thực hiện dân chủ ở cơ sở 2022). */
export const usualDays: DisclosureDays = { posted: 30, spoken: 3 };

/** The quarter of a year, by its first and last day. */
export function quarterOf(year: number, quarter: number): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const from = Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 });
  return { from, to: from.add({ months: 3 }).subtract({ days: 1 }) };
}

export interface DisclosureSaid {
  title: string;
  subject: DisclosureSubject;
  ways: readonly DisclosureWay[];
  place: string | null;
  sinceOn: Temporal.PlainDate;
  untilOn: Temporal.PlainDate | null;
  basis: string | null;
  link: string | null;
  unitId: UnitId;
}

export interface Disclosure extends DisclosureSaid {
  id: DisclosureId;
}
