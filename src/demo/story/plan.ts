import type { Measure } from '#features/channels/index.ts';
import { everyGroup, type UnitKey } from './units.ts';

export const duties = {
  drive: 'thường xuyên theo dõi, đôn đốc',
  topicList: 'xây dựng danh mục chủ đề',
  conferences: 'tổ chức hội nghị chuyên đề',
  banners: 'tổ chức treo băng rôn',
  reports: 'báo cáo kết quả thực hiện quý I',
  website: 'quản trị chuyên mục',
  socialMedia: 'quản lý tài khoản Zalo',
  briefings: 'các cuộc họp giao ban hằng tháng',
  petitions: 'Công khai kết quả trả lời',
  postings: 'Chủ trì niêm yết',
  guidance: 'hướng dẫn người dân nộp hồ sơ trực tuyến',
  leaflets: 'phát hành tờ gấp',
  survey: 'Khảo sát mức độ hài lòng',
  budget: 'bố trí kinh phí tuyên truyền',
  dialogue: 'tổ chức đối thoại',
  landAndBuilding: 'thủ tục hành chính về đất đai',
  bulletins: 'phát sóng chuyên mục',
  broadcastLog: 'Lập nhật ký phát sóng',
  groupMeetings: 'tại các buổi sinh hoạt tổ dân phố',
  groupOpinions: 'Tiếp nhận ý kiến',
  schools: 'đến viên chức, người lao động',
  schoolReports: 'trước ngày 15/10/2026',
  partnersPersuade: 'Vận động đoàn viên',
  partnersWatch: 'Giám sát việc công khai',
} as const;

export type DutyKey = keyof typeof duties;

export const targets = {
  postings: { words: 'thủ tục hành chính thuộc thẩm quyền', value: 100 },
  stories: { words: 'Đăng ít nhất 24 tin', value: 24 },
  bulletins: { words: '12 chuyên mục', value: 12 },
  minutes: { words: 'thời lượng 5-7 phút', value: 5 },
  conferences: { words: '02 hội nghị', value: 2 },
  dialogues: { words: 'đối thoại', value: 1 },
  banners: { words: '40 băng rôn', value: 40 },
  leaflets: { words: '3.000 tờ gấp', value: 3000 },
  groups: { words: 'tổ dân phố đưa nội dung', value: 100 },
  petitions: { words: '95% phản ánh', value: 95 },
  survey: { words: '300 lượt người dân', value: 300 },
  offices: { words: 'điểm bưu điện trên địa bàn', value: 100 },
  index: { words: 'Chỉ số cải cách hành chính', value: 90 },
} as const;

export type TargetKey = keyof typeof targets;

/** What the officer wrote instead while comparing the reading with the paper. */
export const corrections: readonly (readonly [TargetKey, string])[] = [
  ['bulletins', 'Sản xuất, phát sóng 12 chuyên mục phát thanh “Cải cách hành chính”'],
  ['minutes', 'Mỗi chuyên mục phát thanh có thời lượng 5-7 phút'],
];

/** What counts towards a target where the guess from its words was another one. */
export const counted: readonly (readonly [TargetKey, Measure])[] = [['survey', 'ballots']];

/** The post offices of the ward, of which a target asks that all have papers. */
export const offices = {
  name: 'Điểm bưu điện trên địa bàn phường Sao Mai',
  source: 'Danh sách của bưu điện khu vực, tháng 01/2026 (giả định)',
  names: ['Bưu điện Sao Mai', 'Điểm bưu điện văn hóa Bến Gạo', 'Điểm bưu điện chợ Sao Mai'],
} as const;

/** The index of the ward as it was published, with the days on which it was written down and confirmed. */
export const indexFigure = {
  value: 88.4,
  measuredOn: '2026-06-30',
  source: 'Thông báo kết quả chỉ số cải cách hành chính của tỉnh Đông Giang (giả định)',
  statedAt: '2026-07-15T09:00',
  confirmedAt: '2026-07-16T08:30',
} as const;

/** Names of the paper for which the officer chose the units; each is given by how it begins. */
export const chosenUnits: readonly (readonly [string, readonly UnitKey[]])[] = [
  ['Các trường học', ['primary', 'secondary', 'clinic']],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức', ['front', 'women', 'farmers', 'veterans', 'youth']],
  ['các tổ dân phố và Tổ công nghệ số', [...everyGroup, 'team']],
  ['Đài truyền thanh phường quản lý cụm loa', ['radio']],
  ['Phòng Văn hóa - Xã hội thông tin', ['culture']],
];

export const ISSUE = {
  fileName: 'Ke hoach tuyen truyen CCHC 2026 phuong Sao Mai.docx',
  uploadedAt: '2026-01-16T14:05',
  readAt: '2026-01-16T14:06',
  reviewedAt: '2026-01-16T14:20',
  draftedAt: '2026-01-16T14:48',
  issuedAt: '2026-01-16T15:30',
  note: 'Đã đối chiếu với kế hoạch của tỉnh; kinh phí trong dự toán năm.',
  symbol: '12/KH-UBND',
  issuedOn: '2026-01-16',
  signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
  signerPosition: 'Chủ tịch',
  signerName: 'Trần Minh Họa',
} as const;
