import { only } from './time-form.ts';
import type { TimeForm } from './time-form.ts';

/** Nouns that "thường xuyên" belongs to: kinds of education, money and work that are called so, and no time. */
const nouns =
  'giáo dục|nghề nghiệp|chi|thu|nguồn|nguồn thu|khoản|khoản chi|mức chi|kinh phí|ngân sách|dự toán|vốn|quỹ|chi phí|nhiệm vụ|hoạt động|công việc|công tác|đầu tư và|không|tự chủ|cấp phát|nhu cầu|việc|chế độ|cơ quan|bộ phận|tổ|lao động|hợp đồng|cư trú|cộng tác viên|tính|sự|mang tính';
const denied = String.raw`(?<!(?:chưa|không|thiếu|ít)(?:\s\p{L}+){0,2}\s)`;
const within = String.raw`(?<!\p{L})(?<!(?<!\p{L})(?:${nouns})\s)${denied}`;
/** "05 ngày liên tục" is how long something lasts. */
const noSpan = String.raw`(?<!\d\s(?:ngày|giờ|tháng|năm|tuần|quý|lần)(?:\slàm việc)?\s)`;

/** What is done all the time: "thường xuyên, liên tục trong năm". */
export const continuousForm: TimeForm = {
  form: new RegExp(
    `${within}(?:thường xuyên(?:,? (?:và )?(?:liên tục|kịp thời))?(?: trong năm)?|${noSpan}liên tục(?: trong năm)?|quanh năm|trong suốt (?:cả )?năm|trong cả năm)(?!\\p{L}| (?:để|cho) chi)`,
    'iu',
  ),
  states: () => only({ kind: 'continuous' }),
};

/** A check without notice ("kiểm tra đột xuất") is no time; a report "đột xuất" is due when it is asked for. */
export const onDemandForm: TimeForm = {
  form: /(?:báo cáo )?đột xuất,? (?:theo|khi có) yêu cầu[^.;,()]{0,40}(?:,\s(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|UBND [^.;,()]{2,30}|cơ quan (?:cấp trên|có thẩm quyền)|cấp trên)(?!\p{L}))*|báo cáo đột xuất|theo yêu cầu chuyên đề|(?<=báo cáo (?:khác )?)theo yêu cầu(?=[.;,]|$)|(?<=(?:báo cáo|cung cấp|gửi|cập nhật|giải trình|trả lời|xuất trình|phối hợp)(?!\p{L})[^.;]{0,60})khi có yêu cầu(?!\p{L})/iu,
  states: () => only({ kind: 'on-demand' }),
};
