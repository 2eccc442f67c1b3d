import type { Part } from '../../reading.ts';

type Role = NonNullable<Part['role']>;

const background =
  /khái quát|thực trạng|tình hình|đặc điểm|tồn tại|hạn chế|kết quả đạt được|đánh giá (?:kết quả|chung)(?!,? (?:xếp loại|phân loại))|kết quả (?:thực hiện|công tác)[^,;]* năm 20\d\d|^kết quả năm 20\d\d|^(?:về |đánh giá )?kết quả(?: thực hiện| công tác| triển khai| hoạt động| nhiệm vụ)*,? (?:trong )?(?:quý|tháng|tuần|[69] tháng|đợt|thời gian qua|vừa qua)(?!\p{L})|nguyên nhân|sự cần thiết|căn cứ/u;
/** Results of what was done, and what is asked of others, are no contents and tasks of the paper though their headings name these. */
const saysNone = /^(?:về |đánh giá )?(?:kết quả|kiến nghị|đề xuất|những kiến nghị|một số kiến nghị)(?!\p{L})/u;

/** What the words of a heading say about its part; the first word that stands in the heading counts ("MỤC ĐÍCH, YÊU CẦU" is purpose). */
export const roleWords: readonly [RegExp, Role][] = [
  [background, 'background'],
  [/mục đích|mục tiêu (?:chung|tổng quát)|mục tiêu(?=(?:,| và| -) (?:ý nghĩa|yêu cầu|mục đích|quan điểm))/u, 'purpose'],
  [/mục tiêu/u, 'targets'],
  [/(?<!theo )yêu cầu|nguyên tắc|quan điểm/u, 'requirements'],
  [/chỉ tiêu/u, 'targets'],
  [/đối tượng(?! áp dụng)|phạm vi(?! điều chỉnh)/u, 'audience'],
  [/nội dung/u, 'contents'],
  [/hình thức|phương thức|kênh tuyên truyền/u, 'channels'],
  [/phân công|trách nhiệm (?:thực hiện|của (?:các|từng) (?:cơ quan|đơn vị|phòng|ngành|sở|tổ chức|bộ phận|ban|thành viên))/u, 'assignments'],
  [
    /tổ chức thực hiện|(?:điều khoản|tổ chức|hiệu lực) thi hành|^thực hiện$|tổ chức triển khai|thời gian thực hiện|tiến độ/u,
    'implementation',
  ],
  [/kinh phí|nguồn lực thực hiện/u, 'budget'],
  [/nhiệm vụ|giải pháp|biện pháp/u, 'tasks'],
];

/** The role that the words of a heading give its part; only words that stand among its first `within` words count. */
export const roleOf = (heading: string, within = Infinity): Role | undefined => {
  const text = heading.normalize('NFC').toLocaleLowerCase('vi');
  if (saysNone.test(text)) return background.test(text) ? 'background' : undefined;
  let best: { role: Role; index: number } | undefined;
  for (const [words, role] of roleWords) {
    const index = words.exec(text)?.index;
    if (index === undefined || text.slice(0, index).split(' ').length > within) continue;
    if (!best || index < best.index) best = { role, index };
  }
  return best?.role;
};
