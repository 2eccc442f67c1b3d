import type { ChannelKind } from '../../reading.ts';
import type { Entry } from './match.ts';

/** Before an event these words tell of one that is over, is held by others, or is only what something serves. */
const mentioned =
  /(?:^|[\s,(])(?:phục vụ(?: cho)?|sau(?: khi)?|kết thúc|trước khi|kết quả|kết luận|nghị quyết|biên bản|báo cáo(?! viên tại)|thành công của|dự|tham dự|đại biểu|theo|quy chế|nội quy|thành phần|yêu cầu|thể lệ|quy định|điều kiện|bài|đoàn|phòng|sau mỗi|kinh phí|kiến nghị(?: của cử tri)?)(?:\s(?:các|những|mỗi|công tác|việc|tổ chức|buổi|cuộc|kết thúc|tại|của|lớp|đợt|qua|hội nghị|và))*\s$/iu;

/** Words by which plans order a channel used; a new channel is one line here and one in the contract. Posting: Nghị định 63/2010/NĐ-CP, Điều 13–15. */
export const channelWords: readonly Entry<ChannelKind>[] = [
  {
    kind: 'portal',
    words:
      /cổng (?:thông tin điện tử|thông tin|tt ?đt)|trang (?:thông tin|tin|tt) ?(?:điện tử|đt)|trang thông tin(?! tổng)|website|webside|trang web/iu,
  },
  {
    kind: 'radio',
    words:
      /truyền thanh|(?<!fanpage (?:của )?(?:đài )?)(?<!báo và (?:đài )?)phát thanh(?!(?:,| và|\s?-)? truyền hình)|(?:cụm|xe|hệ thống|xe gắn) loa|loa (?:của |của các )?(?:truyền thanh|phát thanh|không dây|phường|xã|thôn|bản|khu phố|lưu động|kéo)|thông tin cơ sở/iu,
  },
  {
    kind: 'press',
    words:
      /phương tiện thông tin đại chúng|trên (?:các )?(?:báo|báo chí|báo, đài|đài truyền hình)(?!\s(?:cáo|đảm))|báo điện tử|sóng (?:phát thanh,? (?:và )?)?truyền hình|báo và (?:đài )?phát thanh,? (?:và )?truyền hình|họp báo|(?:mời|phối hợp với|cung cấp thông tin cho)(?: các)? (?:phóng viên|cơ quan báo chí|cơ quan thông tấn|báo, đài)[^.;]{0,60}(?:đưa tin|viết bài|tuyên truyền|tác nghiệp|ghi hình)/iu,
  },
  {
    kind: 'press',
    words:
      /(?:mở|duy trì|xây dựng|tăng thời lượng|sản xuất|phát sóng|đăng)(?: \p{L}+,?){0,3} (?:chuyên mục|chuyên trang|phóng sự|tin, bài|chương trình)|cử (?:các )?phóng viên/iu,
    under: /^(?:giao |đề nghị )?(?:các )?(?:báo (?!cáo)|đài |cơ quan báo chí|cơ quan thông tấn)/iu,
  },
  { kind: 'social', words: /mạng xã hội|facebook|zalo|fan ?page|youtube|tiktok|trang mạng/iu },
  {
    kind: 'mobile-app',
    words:
      /ứng dụng (?:di động|trên (?:điện thoại|thiết bị|nền tảng) di động|trên điện thoại|công dân số)|(?:qua|trên|bằng)(?: các)? (?:ứng dụng|app) (?!công nghệ|trí tuệ|chữ ký)(?=["“]?\p{L})|tin nhắn (?:qua|trên) (?:ứng dụng|app)/iu,
  },
  {
    kind: 'banner',
    words:
      /băng[- ]?(?:rôn|zôn|rol)|pa ?nô|pano|áp[- ]?phích|(?<!với )khẩu hiệu(?! hành động)|cổ động trực quan|(?:hình thức|tuyên truyền|truyền thông|hình ảnh|bằng) trực quan|phướn|màn hình led/iu,
  },
  { kind: 'leaflet', words: /tờ rơi|tờ gấp|sổ tay(?! đảng viên)|cẩm nang|ấn phẩm|tài liệu tuyên truyền/iu },
  { kind: 'notice-board', words: /bảng tin|bảng thông báo/iu },
  {
    kind: 'conference',
    words:
      /(?<!tại )(?<!trung tâm )(?<!hội nghị (?:đối thoại|tập huấn|bồi dưỡng)[^.]{0,200})hội nghị(?! (?:giao ban|lần thứ|trung ương|quân dân chính|đối thoại|(?:tập huấn|bồi dưỡng)(?! và triển khai)|thôn|bản|dân|tổ dân phố))|hội thảo|t(?:ọa|oạ) đàm(?!, gặp)/iu,
    unless: mentioned,
  },
  {
    kind: 'meeting',
    words:
      /(?<!giảm [^.;,]{0,20})(?:cuộc |buổi )?họp (?:thôn|bản|tổ(?! (?:công tác|thẩm định|biên tập|giúp việc))|dân|chi bộ|cơ quan)|sinh hoạt (?:chi bộ|cộng đồng|đoàn thể|chi đoàn|chi hội|pháp luật|chuyên đề|thôn|bản|khu dân cư|tổ dân phố|câu lạc bộ|dưới cờ)|họp bản|họp (?:khu dân cư|khu vực|khu phố|khóm|ấp|khối phố|làng|buôn)|(?<!tại )hội nghị (?:thôn|bản|tổ dân phố)/iu,
    unless: mentioned,
  },
  {
    kind: 'meeting',
    words: /giao ban|(?<!giảm [^.;,]{0,20})(?:cuộc|buổi) họp|họp (?:định kỳ|giao ban)/iu,
    unless: mentioned,
    beside: /tuyên truyền|truyền thông|lồng ghép|phổ biến|quán triệt|thông tin|triển khai|nội dung cải cách/iu,
  },
  { kind: 'dialogue', words: /đối thoại|gặp (?:mặt|gỡ)|tiếp xúc (?:cử tri|doanh nghiệp)/iu, unless: mentioned },
  {
    kind: 'training',
    words:
      /tập huấn|(?:lớp|khóa|khoá|đợt|chương trình|hội nghị)(?: \p{L}+,?){0,4} bồi dưỡng|(?:tổ chức|mở|tham gia)(?: các)?(?: đào tạo,?)? bồi dưỡng(?! nhân tài| học sinh)|bồi dưỡng (?:kiến thức|kỹ năng|nghiệp vụ|cho (?:\d+\s?% )?(?:cán bộ|công chức|đội ngũ|hòa giải viên|tuyên truyền viên|báo cáo viên|cộng tác viên|thành viên))/iu,
    unless: mentioned,
  },
  {
    kind: 'contest',
    words: /(?:hội thi|cuộc thi)(?! (?:đua|hành|công(?! chức| vụ| dân)|tuyển))|thi (?:trực tuyến )?tìm hiểu/iu,
    unless: mentioned,
  },
  {
    kind: 'performance',
    words: /sân khấu h(?:óa|oá)|(?<!hội )văn nghệ(?! sĩ)|tiểu phẩm|hội diễn|chiếu phim|biểu diễn(?! (?:dữ liệu|số liệu))/iu,
    unless: mentioned,
  },
  {
    kind: 'volunteer-team',
    words:
      /(?:đội|tổ|nhóm)(?: hình)? (?:thanh niên )?(?:tình nguyện|xung kích)|(?:thanh niên|đoàn viên|sinh viên|tình nguyện viên)(?: \p{L}+)? tình nguyện|tổ công nghệ số|tổ chuyển đổi số|(?:thành lập|kiện toàn|bố trí|tổ chức|ra quân)(?: các)? (?:tổ|đội|nhóm) (?:hướng dẫn|hỗ trợ|tuyên truyền)/iu,
  },
  { kind: 'post-office', words: /bưu điện|bưu cục/iu },
  { kind: 'hotline', words: /đường dây nóng|tổng đài/iu },
  { kind: 'suggestion-box', words: /(?:hòm|hộp|thùng) thư góp ý/iu },
  {
    kind: 'procedure-posting',
    words:
      /niêm yết(?! (?:(?:công khai )?địa chỉ|giá|danh sách (?!thủ tục)|số điện thoại|đường dây|lịch|kết quả|thông tin liên hệ|thông báo(?![^.;]{0,60}(?:thủ tục hành chính|tthc))|nội quy))|công khai (?:(?!;|\.).){0,40}?(?:thủ tục hành chính|tthc)/iu,
  },
  {
    kind: 'survey',
    words:
      /khảo sát(?!,? (?:sửa chữa|lắp đặt|thay thế|thực địa|địa điểm|địa hình|thiết kế|vị trí|hiện trạng|địa chất|thực tế))|phiếu (?:điều tra|khảo sát|lấy ý kiến|đánh giá)|lấy ý kiến(?! (?:góp ý|tham gia|thẩm định|(?:vào |đối với |về )?(?:các )?dự thảo|của (?:các )?(?:cơ quan|đơn vị|sở)))/iu,
    unless: mentioned,
  },
  { kind: 'ai', words: /trí tuệ nhân tạo|chatbot|trợ lý ảo/iu },
];
