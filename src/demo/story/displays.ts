import type { PictureKey } from '../pictures/index.ts';
import type { DutyKey } from './plan.ts';
import type { OfficerKey } from './officers.ts';
import type { UnitKey } from './units.ts';

/** The day on which the plan owner listed the places. */
export const LISTED_ON = '2026-09-18';

/** Invented places of the ward; the points lie in the sea. */
export const sites = {
  gate: { of: 'culture', kind: 'banner', place: 'Cổng trụ sở phường Sao Mai', order: 1, at: [10.500001, 109.500001] },
  market: { of: 'culture', kind: 'banner', place: 'Ngã ba chợ Sao Mai', order: 2, at: [10.500002, 109.500004], note: 'Cần thang 4 m.' },
  road: { of: 'culture', kind: 'banner', place: 'Dọc đường Sao Mai, đoạn từ chợ đến trường', order: 3 },
  square: { of: 'culture', kind: 'billboard', place: 'Vườn hoa trung tâm', order: 4 },
  desk: { of: 'services', kind: 'screen', place: 'Sảnh bộ phận một cửa', order: 1 },
  counter: { of: 'services', kind: 'poster', place: 'Quầy hướng dẫn, bộ phận một cửa', order: 2 },
  post: { of: 'services', kind: 'stand', place: 'Bưu điện Sao Mai (giả định)', order: 3 },
  post2: { of: 'services', kind: 'stand', place: 'Điểm bưu điện chợ Sao Mai (giả định)', order: 4 },
  board1: { of: 'group1', kind: 'notice-board', place: 'Nhà văn hóa tổ dân phố số 1', order: 1 },
  lane1: { of: 'group1', kind: 'banner', place: 'Đầu ngõ 12, tổ dân phố số 1', order: 2 },
  board3: {
    of: 'group3',
    kind: 'notice-board',
    place: 'Nhà văn hóa tổ dân phố số 3',
    order: 1,
    note: 'Hỏi chìa khóa tủ kính ở nhà tổ trưởng.',
  },
  lane3: { of: 'group3', kind: 'poster', place: 'Bảng gỗ cạnh sân bóng, tổ dân phố số 3', order: 2 },
  board4: { of: 'group4', kind: 'notice-board', place: 'Cổng khu tập thể, tổ dân phố số 4', order: 1 },
} as const satisfies Record<
  string,
  {
    of: UnitKey;
    kind: 'banner' | 'billboard' | 'poster' | 'notice-board' | 'screen' | 'stand';
    place: string;
    order: number;
    at?: readonly [number, number];
    note?: string;
  }
>;

export type SiteKey = keyof typeof sites;

interface Hanging {
  at: SiteKey;
  by: OfficerKey;
  slogan: string;
  on: string;
  until?: string;
  pieces?: number;
  size?: readonly [width: number, height: number];
  topic?: 'online-services' | 'one-stop-shop' | 'procedures' | 'hotlines' | 'digital-government';
  duty?: DutyKey;
  picture: PictureKey;
  /** Nobody has confirmed the record yet. */
  waits?: true;
}

/** Twelve displays of the autumn; one is past its last day on the last day of the story. */
export const hangings: readonly Hanging[] = [
  {
    at: 'gate',
    by: 'performer',
    slogan: 'Đẩy mạnh cải cách hành chính\nLấy người dân, doanh nghiệp làm trung tâm phục vụ',
    on: '2026-09-21',
    until: '2026-12-31',
    size: [6, 0.8],
    duty: 'banners',
    picture: 'banner',
  },
  {
    at: 'market',
    by: 'performer',
    slogan: 'Nộp hồ sơ trực tuyến: không phải chờ, không phải đi lại',
    on: '2026-09-22',
    until: '2026-11-15',
    size: [5, 0.8],
    topic: 'online-services',
    duty: 'banners',
    picture: 'bannerEvening',
  },
  {
    at: 'road',
    by: 'performer',
    slogan: 'Phường Sao Mai: đúng hẹn, đúng luật, đúng mực',
    on: '2026-10-05',
    until: '2026-11-25',
    pieces: 8,
    size: [0.7, 1.8],
    duty: 'banners',
    picture: 'banner',
  },
  {
    at: 'square',
    by: 'performer',
    slogan: 'Một cửa – một đầu mối – một lần đến',
    on: '2026-10-09',
    size: [4, 3],
    topic: 'one-stop-shop',
    duty: 'banners',
    picture: 'bannerEvening',
  },
  {
    at: 'desk',
    by: 'procedures',
    slogan: 'Lấy số trên điện thoại; theo dõi hồ sơ bằng mã QR',
    on: '2026-10-12',
    topic: 'digital-government',
    picture: 'counter',
  },
  {
    at: 'counter',
    by: 'procedures',
    slogan: 'Bảy bước nộp hồ sơ trực tuyến',
    on: '2026-10-12',
    until: '2026-12-31',
    pieces: 2,
    size: [0.6, 0.9],
    topic: 'online-services',
    picture: 'helper',
  },
  {
    at: 'post',
    by: 'procedures',
    slogan: 'Tờ gấp “Dịch vụ công trực tuyến”; Sổ tay “Một cửa Sao Mai”',
    on: '2026-10-16',
    topic: 'online-services',
    picture: 'postOffice',
  },
  {
    at: 'board1',
    by: 'head1',
    slogan: 'Thủ tục được giảm thời gian giải quyết từ tháng 10; số đường dây nóng',
    on: '2026-10-17',
    until: '2026-11-30',
    topic: 'procedures',
    picture: 'noticeBoard',
  },
  {
    at: 'lane1',
    by: 'head1',
    slogan: 'Tổ dân phố số 1 chung tay chuyển đổi số',
    on: '2026-10-24',
    until: '2026-12-24',
    size: [4, 0.7],
    topic: 'digital-government',
    picture: 'banner',
  },
  {
    at: 'board3',
    by: 'head3',
    slogan: 'Nơi tiếp nhận phản ánh, kiến nghị và thời hạn trả lời',
    on: '2026-11-02',
    until: '2026-12-31',
    topic: 'hotlines',
    picture: 'noticeBoardEvening',
  },
  {
    at: 'lane3',
    by: 'head3',
    slogan: 'Khảo sát mức độ hài lòng: xin bà con góp ý',
    on: '2026-11-12',
    until: '2026-12-10',
    pieces: 3,
    size: [0.4, 0.6],
    picture: 'neighbours',
    waits: true,
  },
  {
    at: 'board4',
    by: 'head4',
    slogan: 'Lịch hướng dẫn nộp hồ sơ trực tuyến tại nhà văn hóa',
    on: '2026-11-17',
    until: '2026-12-15',
    topic: 'online-services',
    picture: 'noticeBoard',
    waits: true,
  },
];

/** The round of the culture office: what was found at each place. */
export const round: {
  on: string;
  of: UnitKey;
  by: OfficerKey;
  found: readonly { at: SiteKey; condition: 'good' | 'damaged'; note?: string; picture?: PictureKey }[];
} = {
  on: '2026-11-10',
  of: 'culture',
  by: 'performer',
  found: [
    { at: 'gate', condition: 'good' },
    { at: 'market', condition: 'good' },
    { at: 'road', condition: 'damaged', note: 'Hai chiếc bị bật dây, một chiếc rách góc.', picture: 'bannerEvening' },
    { at: 'square', condition: 'good' },
  ],
};
