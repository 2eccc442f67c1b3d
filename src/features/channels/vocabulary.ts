import type { Reading } from 'official-documents';

export type ChannelKind = Reading['channels'][number]['kind'];

interface Words {
  vi: string;
  en: string;
}

export const measures = {
  stories: { vi: 'Tin, bài', en: 'News items and articles' },
  bulletins: { vi: 'Chuyên mục phát thanh', en: 'Radio bulletins' },
  minutes: { vi: 'Thời lượng phát (phút)', en: 'Minutes on air' },
  broadcasts: { vi: 'Lượt phát trên loa', en: 'Broadcasts' },
  posts: { vi: 'Tin, bài trên mạng xã hội', en: 'Posts on social networks' },
  reach: { vi: 'Lượt tiếp cận', en: 'People reached' },
  banners: { vi: 'Băng rôn, khẩu hiệu, pa nô, áp phích (chiếc)', en: 'Banners and posters' },
  leaflets: { vi: 'Tờ rơi, tờ gấp (tờ)', en: 'Leaflets' },
  boards: { vi: 'Bảng tin được cập nhật', en: 'Notice boards updated' },
  conferences: { vi: 'Hội nghị, tọa đàm, tập huấn chuyên đề (cuộc)', en: 'Thematic conferences and trainings' },
  meetings: { vi: 'Cuộc họp, sinh hoạt có lồng ghép (cuộc)', en: 'Meetings that carried the subject' },
  contests: { vi: 'Cuộc thi, hội thi, hội diễn (cuộc)', en: 'Contests and performances' },
  dialogues: { vi: 'Cuộc đối thoại, gặp gỡ (cuộc)', en: 'Dialogues' },
  attendees: { vi: 'Lượt người dự', en: 'Attendees' },
  opinions: { vi: 'Ý kiến tiếp nhận', en: 'Opinions received' },
  'opinions-answered': { vi: 'Ý kiến đã trả lời', en: 'Opinions answered' },
  'procedures-posted': { vi: 'Thủ tục hành chính được niêm yết', en: 'Procedures posted' },
  'post-offices': { vi: 'Điểm bưu điện có tài liệu', en: 'Post offices with material' },
  ballots: { vi: 'Phiếu khảo sát thu về', en: 'Survey answers' },
  helped: { vi: 'Người dân, doanh nghiệp được hướng dẫn', en: 'People and businesses helped' },
  examples: { vi: 'Gương điển hình, mô hình được nêu', en: 'Good examples shown' },
} as const satisfies Record<string, Words>;

export type Measure = keyof typeof measures;

export const counted: Readonly<Record<Measure, string>> = {
  stories: 'tin, bài',
  bulletins: 'chuyên mục',
  minutes: 'phút phát thanh',
  broadcasts: 'lượt phát trên loa',
  posts: 'tin, bài trên mạng xã hội',
  reach: 'lượt tiếp cận',
  banners: 'băng rôn, khẩu hiệu, pa nô, áp phích',
  leaflets: 'tờ rơi, tờ gấp',
  boards: 'bảng tin được cập nhật',
  conferences: 'hội nghị, tọa đàm, tập huấn',
  meetings: 'cuộc họp, sinh hoạt có lồng ghép',
  contests: 'cuộc thi, hội diễn',
  dialogues: 'cuộc đối thoại, gặp gỡ',
  attendees: 'lượt người dự',
  opinions: 'ý kiến tiếp nhận',
  'opinions-answered': 'ý kiến đã trả lời',
  'procedures-posted': 'thủ tục được niêm yết',
  'post-offices': 'điểm bưu điện có tài liệu',
  ballots: 'phiếu khảo sát thu về',
  helped: 'lượt người được hướng dẫn',
  examples: 'gương điển hình, mô hình',
};

/** How figures of a measure make one: a flow adds up; of a state the latest of each unit is added. What is not named here flows. */
const ways: Partial<Record<Measure, Way>> = { 'procedures-posted': 'state', 'post-offices': 'state', boards: 'state' };

export type Way = 'flow' | 'state';

export const wayOf = (measure: string): Way => (isMeasure(measure) ? (ways[measure] ?? 'flow') : 'flow');

export const stateMeasures: readonly string[] = Object.entries(ways).flatMap(([measure, way]) => (way === 'state' ? [measure] : []));

export const partOf: Readonly<Partial<Record<Measure, Measure>>> = { 'opinions-answered': 'opinions' };

/** What one activity hardly ever passes on a measure: more is asked about, not refused. */
export const hardlyMore: Readonly<Record<Measure, number>> = {
  stories: 60,
  bulletins: 60,
  minutes: 600,
  broadcasts: 600,
  posts: 200,
  reach: 500_000,
  banners: 1000,
  leaflets: 50_000,
  boards: 300,
  conferences: 12,
  meetings: 100,
  contests: 12,
  dialogues: 12,
  attendees: 10_000,
  opinions: 5000,
  'opinions-answered': 5000,
  'procedures-posted': 3000,
  'post-offices': 100,
  ballots: 20_000,
  helped: 20_000,
  examples: 100,
};

export const countedBy: Readonly<Partial<Record<Measure, RegExp>>> = {
  stories: /tin, bài|tin bài|tin|bài/,
  bulletins: /chuyên mục|bản tin|chương trình/,
  minutes: /phút/,
  broadcasts: /lượt phát/,
  posts: /tin, bài|tin bài|bài đăng|bài|tin/,
  banners: /băng rôn|khẩu hiệu|pa ?nô|áp phích/,
  leaflets: /tờ rơi|tờ gấp|tờ/,
  boards: /bảng tin/,
  conferences: /hội nghị|tọa đàm|toạ đàm|lớp tập huấn|lớp|cuộc/,
  meetings: /cuộc họp|buổi họp|buổi sinh hoạt|cuộc|buổi/,
  contests: /cuộc thi|hội thi|hội diễn/,
  dialogues: /cuộc đối thoại|buổi đối thoại|đối thoại|cuộc|buổi/,
  attendees: /lượt người|người|đại biểu|học viên/,
  opinions: /ý kiến|phản ánh|kiến nghị/,
  'procedures-posted': /thủ tục/,
  ballots: /phiếu/,
  helped: /lượt người|người|công dân|hộ/,
};

interface ChannelWords extends Words {
  /** What an activity on this channel is asked to state, the first one as its main figure. */
  measures: readonly Measure[];
}

export const channels: Record<ChannelKind, ChannelWords> = {
  portal: { vi: 'Cổng/Trang thông tin điện tử', en: 'Portal', measures: ['stories', 'reach'] },
  radio: { vi: 'Truyền thanh', en: 'Radio and loudspeakers', measures: ['bulletins', 'minutes', 'broadcasts'] },
  press: { vi: 'Báo chí', en: 'Press', measures: ['stories'] },
  social: { vi: 'Mạng xã hội', en: 'Social networks', measures: ['posts', 'reach'] },
  'mobile-app': { vi: 'Ứng dụng di động', en: 'Mobile application', measures: ['stories', 'reach'] },
  banner: { vi: 'Băng rôn, khẩu hiệu, pa nô', en: 'Banners', measures: ['banners'] },
  leaflet: { vi: 'Tờ rơi, tờ gấp', en: 'Leaflets', measures: ['leaflets'] },
  'notice-board': { vi: 'Bảng tin', en: 'Notice board', measures: ['boards', 'stories'] },
  conference: { vi: 'Hội nghị, tọa đàm', en: 'Conference', measures: ['conferences', 'attendees'] },
  meeting: { vi: 'Cuộc họp, sinh hoạt lồng ghép', en: 'Meeting', measures: ['meetings', 'attendees'] },
  dialogue: { vi: 'Đối thoại, gặp gỡ', en: 'Dialogue', measures: ['dialogues', 'attendees', 'opinions', 'opinions-answered'] },
  training: { vi: 'Tập huấn, bồi dưỡng', en: 'Training', measures: ['conferences', 'attendees'] },
  contest: { vi: 'Cuộc thi, hội thi', en: 'Contest', measures: ['contests', 'attendees'] },
  performance: { vi: 'Sân khấu hóa, hội diễn', en: 'Performance', measures: ['contests', 'attendees'] },
  'volunteer-team': { vi: 'Tổ, đội hướng dẫn trực tiếp', en: 'Volunteer team', measures: ['helped'] },
  'post-office': { vi: 'Điểm bưu điện', en: 'Post office', measures: ['post-offices', 'leaflets'] },
  hotline: { vi: 'Đường dây nóng', en: 'Hotline', measures: ['opinions', 'opinions-answered'] },
  'suggestion-box': { vi: 'Hòm thư góp ý', en: 'Suggestion box', measures: ['opinions', 'opinions-answered'] },
  'procedure-posting': { vi: 'Niêm yết thủ tục hành chính', en: 'Posting of procedures', measures: ['procedures-posted'] },
  survey: { vi: 'Khảo sát ý kiến', en: 'Survey', measures: ['ballots'] },
  ai: { vi: 'Ứng dụng trí tuệ nhân tạo', en: 'Artificial intelligence', measures: ['stories'] },
};

export const isChannel = (text: string): text is ChannelKind => Object.hasOwn(channels, text);
export const isMeasure = (text: string): text is Measure => Object.hasOwn(measures, text);
