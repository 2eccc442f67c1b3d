import { formatCount, formatNumber } from '#platform/values/format.ts';
import { messages } from '#platform/values/messages.ts';

export const searchWords = messages({
  vi: {
    search: 'Tìm kiếm',
    searchTitle: (typed: string) => `Tìm “${typed}”`,
    searchLead: 'Tìm trong tin, bài, kế hoạch, nhiệm vụ, chỉ tiêu, việc đã làm, báo cáo, phản ánh và nơi liên hệ đã công bố.',
    soughtWords: 'Từ cần tìm',
    searchHint: 'Có dấu hay không dấu đều được; viết tắt như TTHC, UBND cũng được.',
    find: 'Tìm',
    foundKinds: {
      duty: 'Nhiệm vụ',
      target: 'Chỉ tiêu',
      procedure: 'Thủ tục hành chính',
      story: 'Tin, bài',
      petition: 'Phản ánh, kiến nghị',
      activity: 'Việc đã làm',
      plan: 'Kế hoạch',
      report: 'Báo cáo',
      contact: 'Liên hệ',
      unit: 'Đơn vị',
      channel: 'Việc đã làm theo hình thức',
    },
    everything: 'Tất cả',
    narrow: 'Thu hẹp kết quả',
    further: 'Lọc thêm: đơn vị, nội dung, hình thức, tình trạng',
    by: { unit: 'Đơn vị', topic: 'Nội dung', channel: 'Hình thức', state: 'Tình trạng kế hoạch' },
    states: { issued: 'Đang có hiệu lực', withdrawn: 'Đã thu hồi', replaced: 'Đã được thay thế' },
    counted: (name: string, count: number) => `${name} (${count})`,
    allYears: 'Mọi năm',
    inYear: (year: number, count: number) => `Năm ${year} (${count})`,
    foundCount: (count: number, isMore: boolean) =>
      isMore
        ? `Có rất nhiều kết quả; dưới đây là ${formatNumber(count)} kết quả mới nhất. Thêm từ để tìm hẹp hơn.`
        : `Có ${formatNumber(count)} kết quả.`,
    foundNothing: (typed: string) => `Không thấy nội dung nào có “${typed}”`,
    foundNothingText:
      'Mời bớt từ, viết cách khác hoặc hỏi trực tiếp cơ quan. Từ này được ghi lại (không kèm tên ai) để cơ quan bổ sung nội dung.',
    askUs: 'Xem nơi liên hệ của cơ quan',
    instead: (typed: string, meant: string) => `Không thấy “${typed}”. Dưới đây là kết quả cho “${meant}”.`,
    oftenSought: 'Tìm theo nội dung',
    inVain: 'Người dân tìm mà không thấy',
    inVainLead: (authority: string, days: number) =>
      `Những từ đã gõ vào ô tìm kiếm trên trang công khai của ${authority} trong ${days} ngày qua mà không có kết quả. Chỉ đếm số lần, không ghi ai đã tìm; từ có dãy số hoặc địa chỉ thư thì không giữ.`,
    times: 'Số lần',
    lastSought: 'Lần cuối',
    now: 'Hiện nay',
    thereNow: 'Nay đã có',
    stillMissing: 'Vẫn chưa có',
    noneInVain: 'Chưa có từ nào',
    noneInVainText: 'Khi người dân tìm mà không thấy gì, từ ấy hiện ở đây để cơ quan bổ sung nội dung hoặc đặt lại tên cho dễ tìm.',
  },
  en: {
    search: 'Search',
    searchTitle: (typed) => `Search: ${typed}`,
    searchLead:
      'Search what is published: news, plans, duties, targets, what was done, reports and contacts. Their texts are in Vietnamese.',
    soughtWords: 'Words to look for',
    searchHint: 'With or without Vietnamese marks; short forms such as TTHC or UBND are understood.',
    find: 'Search',
    foundKinds: {
      duty: 'Duty',
      target: 'Target',
      procedure: 'Procedure',
      story: 'Story',
      petition: 'Petition',
      activity: 'Activity',
      plan: 'Plan',
      report: 'Report',
      contact: 'Contact',
      unit: 'Unit',
      channel: 'What was done by channel',
    },
    everything: 'Everything',
    narrow: 'Narrow down',
    further: 'Narrow further: unit, topic, channel, state',
    by: { unit: 'Unit', topic: 'Topic', channel: 'Channel', state: 'State of the plan' },
    states: { issued: 'Holds', withdrawn: 'Withdrawn', replaced: 'Replaced' },
    counted: (name, count) => `${name} (${count})`,
    allYears: 'All years',
    inYear: (year, count) => `${year} (${count})`,
    foundCount: (count, isMore) =>
      isMore
        ? `There is a lot; below are the newest ${formatNumber(count, 'en')}. Add words to narrow it down.`
        : formatCount(count, { vi: '', en: ['result', 'results'] }, 'en'),
    foundNothing: (typed) => `Nothing holds “${typed}”`,
    foundNothingText:
      'Please use fewer or other words, or ask the authority. These words are noted (with nobody’s name) so that the authority can add what is missing.',
    askUs: 'How to reach the authority',
    instead: (typed, meant) => `Nothing holds “${typed}”. Below is what holds “${meant}”.`,
    oftenSought: 'Search by topic',
    inVain: 'Sought and not found',
    inVainLead: (authority, days) =>
      `Words typed into the search of the public pages of ${authority} within ${days} days that gave no result. Only how often is counted, never who; words with numbers or addresses are not kept.`,
    times: 'Times',
    lastSought: 'Last time',
    now: 'Now',
    thereNow: 'Is there now',
    stillMissing: 'Still missing',
    noneInVain: 'No words yet',
    noneInVainText: 'When citizens seek something and find nothing, the words stand here, so that content can be added or named better.',
  },
});
