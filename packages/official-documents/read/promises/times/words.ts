/** Words that set a limit and bind whatever follows them. */
const strict = String.raw`(?<before>(?:xong |chậm nhất(?: là)? |muộn nhất(?: là)? )?trước(?: lúc| thời điểm)?)|chậm nhất(?: là| vào| trong| đến| hết| tới)*|muộn nhất(?: là| vào| trong| đến| hết| tới)*|không muộn hơn|không quá|đến hết|hạn cuối(?: cùng)?(?: là)?:?|hạn chót(?: là)?:?|(?:thời )?hạn(?: \p{L}+){0,4}:|(?:thời )?hạn(?: (?:gửi|nộp|cuối|nhận|hoàn thành|báo cáo|đăng ký|thực hiện)){0,2}(?: là)?`;
/** Words that only say when something is done; they set a limit too, but not in what is told of the past. */
const loose = String.raw`hết|hoàn thành(?: xong)?(?: (?:trong|vào|là))?|xong(?: trong)?|vào(?: lúc| hồi)?|lúc|cao điểm(?: vào| trong| là)?|trong|thời gian(?: (?:hoàn thành|thực hiện|tổ chức|gửi|họp|dự kiến|bắt đầu|khai mạc)){0,2}(?: là| vào)?:?|đến(?: lúc| hết)?|tới|diễn ra(?: vào)?|khai mạc(?: vào)?|dự kiến(?: vào| trong)?|(?<!\p{L})tổ chức(?: vào)?`;

/** What stands before a time that is a deadline. */
export const limit = String.raw`(?<!\p{L})(?:${strict}|${loose})`;
export const strictLimit = String.raw`(?<!\p{L})(?:${strict})`;
export const isStrict = new RegExp(`^(?:${strict.replace('?<before>', '?:')})(?!\\p{L})`, 'iu');

const weekday = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)`;
const daytime = '(?:sáng|trưa|chiều|tối)';
const hour = String.raw`(?<hour>\d{1,2})\s?(?:h|g|giờ|:)\s?(?<minute>[0-5]\d)?\s?(?:phút|ph|'|’)?`;
/** An hour that must be there: it makes a day a time even without words that set a limit. */
export const hourNeeded = String.raw`(?<![\d:/.,])(?:lúc\s|hồi\s|đúng\s)?${hour}(?:\s?[,;(]?\s?(?:buổi\s)?${daytime})?\)?\s?,?\s?(?:(?:của\s)?${weekday}\s?[,(]?\s?)?`;
/** An hour, part of the day and day of the week may stand before the day: "16 giờ 30 phút, chiều thứ Sáu, ngày …". */
export const hourBefore = String.raw`(?:(?:lúc\s)?${hour}(?:\s?[,;(]?\s?(?:buổi\s)?${daytime})?\)?\s?,?\s?(?:(?:của\s)?${weekday}\s?[,(]?\s?)?|(?:buổi\s)?${daytime}\s(?:${weekday},?\s)?|${weekday},?\s)?`;

/** "09:00" of the hour that a match names, where it is one. */
export const timeOf = ({ groups = {} }: RegExpExecArray): { time?: string } => {
  const { hour, minute = '00' } = groups;
  return hour === undefined || Number(hour) > 24 ? {} : { time: `${hour.padStart(2, '0')}:${minute}` };
};

export const roman = String.raw`(?:I{1,3}|IV)(?!\p{L})`;
export const yearBehind = String.raw`\s?(?:\/|-|năm)\s?(?<year>20\d{2})`;
export const everyYear = String.raw`(?:hằng|hàng|mỗi) năm`;
