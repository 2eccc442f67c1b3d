import { dutyVerbs } from '../duties/verbs.ts';

const either = (lines: string): string =>
  lines
    .trim()
    .split(/\s*[|\n]\s*/u)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Nouns by which communication work is counted (lists of measures in yearly plans and reports on reform); a new one is one more word. */
export const counted = either(`
  hội nghị | hội thảo | hội thi | hội diễn | cuộc thi | cuộc họp | cuộc | buổi | lớp | đợt | lượt | lần | tin | bài | chuyên mục | chuyên đề | chuyên trang | phóng sự | bản tin | phút | pano | pa nô
  băng rôn | tờ rơi | tờ gấp | áp phích | mô hình | sáng kiến | tọa đàm | toạ đàm | tiểu phẩm | video | clip | bài giảng | tin bài | infographic | khẩu hiệu | phướn | bảng tin | bài viết | tác phẩm
  chương trình phát thanh | chuyên đề | kỳ | số báo | số(?=\\s?/) | lượt người | cụm pa nô | cụm pano | cụm cổ động`);

/** Nouns of what other work yields. They are counted everywhere: only where something is undertaken is their figure a target. */
export const outcomes = either(`
  người | cán bộ | công chức | viên chức | học viên | học sinh | đại biểu | đảng viên | đoàn viên | hội viên | thanh niên | hộ | hộ nghèo | gia đình | cây | cây xanh | km | m2 | mét | ha | suất | phần quà | suất quà
  căn nhà | nhà | ngôi nhà | công trình | tuyến đường | tuyến | tài khoản | cuốn | quyển | tờ | chiếc | câu lạc bộ | tổ công nghệ | tổ | đội | nhóm | điểm | bậc | văn bản | tiêu chí | dịch vụ công | thủ tục
  hồ sơ | doanh nghiệp | hợp tác xã | sản phẩm | kênh | trang | fanpage | câu hỏi | phiếu | ý kiến | chuyến | kế hoạch | đề án | thôn | đơn vị | cơ quan | vụ việc | dự án | thửa đất | cụm loa | camera | máy
  chi bộ | chi đoàn | chi hội | tiếng dân tộc | thứ tiếng | đồng`);

/** Words that undertake something: with one of them before it a figure is a target. */
export const undertakes =
  /(?:^|[^\p{L}])(?:phấn đấu|đạt|đạt được|bảo đảm|đảm bảo|ít nhất|tối thiểu|tổ chức|xây dựng|thành lập|kiện toàn|củng cố|trồng|hỗ trợ|tặng|trao|cấp|cấp mới|tập huấn|bồi dưỡng|thu hút|phát hành|mở|đăng|treo|in|lắp đặt|giảm|tăng|rút ngắn|hoàn thành|duy trì|biên soạn|huy động|vận động|kết nạp|giới thiệu|tiếp cận|ra mắt|nâng|sửa chữa|giúp đỡ|đào tạo|tiết kiệm|chuyển đổi|công nhận|số hóa|niêm yết|thực hiện|cử|chuẩn bị|bố trí|khảo sát|kiểm tra|giám sát|thanh tra|rà soát|giao|cắt giảm|phát|viết|gửi|tham gia|dàn dựng|mời|lựa chọn|triển khai|đóng góp)(?!\p{L})/iu;

/** Verbs that yield or provide what a figure behind them counts, whatever it is: "chuẩn bị 06 bàn", "dàn dựng 02 tiểu phẩm", "cho 03 đơn vị". */
export const provides =
  'tổ chức|xây dựng|thành lập|chuẩn bị|bố trí|lắp đặt|trồng|trao|tặng|cấp|cấp phát|in|treo|phát hành|phát|đăng|viết|mở|ra mắt|dàn dựng|biên soạn|sản xuất|cử|mời|chọn|lựa chọn|khảo sát|kiểm tra|rà soát|tham gia|hỗ trợ|giới thiệu|tập huấn|bồi dưỡng|huy động|kết nạp|số hóa|sửa chữa|thay|thay mới|duy trì|nhân rộng|triển khai|hoàn thành|giao quyền tự chủ cho|đơn giản hóa|cắt giảm|đóng góp|phối hợp thực hiện';

/** What is counted thus is there already, or takes part. */
export const describes =
  /(?:bao gồm|(?<!mẫu )gồm|thành phần|hiện có|hiện nay|tổng số|trong số|do|là|giữa|(?<!khảo sát [^.;,]{0,40})của|với|trị giá|mỗi suất|mức|giá)\s(?:có\s)?(?:khoảng\s|trên\s)?$/iu;

/** Where the words of a unit end: at what is done with it, by whom, where, and when. */
const stops = either(`
  về | của | cho | trong | trên | tại | mỗi | một | theo | có | được | và | để | với | tuyên truyền | lồng ghép | thông qua | nhằm | bằng | phục vụ | tham gia | tham dự | dự | trở | do | cấp | ở | đến | gồm | như
  cần | phải | là | hoặc | vào | đạt | bị | không | chưa | đã | sẽ | từ | khi | nếu | giữa | cùng | liên quan | thực hiện | triển khai | tiếp tục | định kỳ | hằng | hàng | quý | tháng | năm | trước | sau | nhân dịp | qua
  xong | phát trên | đăng | phát sóng | nộp | hài lòng | trễ hạn | đúng hạn | quá hạn | ứng dụng | sử dụng | hoàn thành | phấn đấu | giúp | góp phần | so | nhân | gắn | kèm | đối với | dành | đầu | này | nói trên | nêu trên | trị giá | làm | phụ trách | trực | hướng dẫn | giới thiệu | biết`);
const stop = new RegExp(`^(?:${stops})(?!\\p{L})`, 'iu');
/** Two nouns that are counted as one, with their comma. */
const pair =
  /^(?:tin, bài(?:, ảnh)?|cán bộ, công chức(?:, viên chức)?|cơ quan, đơn vị|pa nô, áp phích|băng rôn, khẩu hiệu|tổ chức, cá nhân|người dân, doanh nghiệp|tổ chức, công dân|hội nghị, hội thảo|video, clip|tin, bài, phóng sự)(?!\p{L})/iu;
const longest = 7;

/** Persons are counted, and not what they do: "03 cán bộ hỗ trợ người dân". */
const person =
  /^(?:cán bộ|công chức|viên chức|người|thành viên|đại biểu|đoàn viên|hội viên|đảng viên|cộng tác viên|tuyên truyền viên|nhân viên|lao động)/iu;
const does = new RegExp(`^(?:${dutyVerbs})(?!\\p{L})`, 'iu');
const quoted = /^[“"](?<name>[^”"]{3,80})[”"]/u;

/** The words of a unit at the beginning of a text, whole: "buổi sinh hoạt chuyên đề", "tin, bài", "lượt người". */
export const unitIn = (text: string): string => {
  const whole = pair.exec(text)?.[0] ?? /^đồng(?!\s(?:bào|chí|hồ)|\p{L})/iu.exec(text)?.[0];
  if (whole !== undefined) return whole;
  const name = quoted.exec(text)?.groups?.['name'];
  if (name !== undefined) return name;
  let end = 0;
  for (let count = 0; count < longest; count += 1) {
    const rest = text.slice(end).trimStart();
    const word = /^\p{L}[\p{L}\d]*/u.exec(rest)?.[0];
    if (
      word === undefined ||
      (count > 0 && (stop.test(rest) || (person.test(text) && does.test(rest)) || /^(?:\p{Lu}\p{Ll}|\p{Lu}+(?=\s\p{Lu}))/u.test(rest)))
    )
      break;
    end = text.length - rest.length + word.length;
    if (!/^\s/u.test(text.slice(end))) break;
  }
  return text.slice(0, end).trim();
};
