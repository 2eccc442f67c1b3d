import type { TopicKind } from '../../reading.ts';
import type { Entry } from './match.ts';

/**
 * Words of the subjects that plans order covered: the six areas of reform and direction (Nghị quyết 76/NQ-CP ngày 15/7/2021), the indices, and what plans add.
 */
export const topicWords: readonly Entry<TopicKind>[] = [
  {
    kind: 'institutions',
    words:
      /cải cách thể chế|thể chế, pháp luật|hoàn thiện (?:hệ thống )?thể chế|(?:rà soát|xây dựng|hệ thống)(?:,? \p{L}+){0,4} văn bản quy phạm pháp luật/iu,
  },
  {
    kind: 'procedures',
    words:
      /cải cách (?:thủ tục hành chính|tthc)|thủ tục hành chính|tthc|thủ tục (?:mới|được cắt giảm|cắt giảm|thiết yếu|phổ biến|thường gặp|khai sinh|đất đai|hộ tịch|cư trú)/iu,
  },
  { kind: 'apparatus', words: /(?:tổ chức )?bộ máy|sắp xếp (?:các )?đơn vị hành chính|sắp xếp,? (?:tổ chức|tinh gọn)/iu },
  {
    kind: 'civil-service',
    words:
      /(?:cải cách )?chế độ công vụ|công vụ, công chức|đạo đức công vụ|vị trí việc làm|tinh giản biên chế|quy tắc ứng xử|văn hóa công (?:sở|vụ)|kỷ luật,? kỷ cương hành chính/iu,
  },
  { kind: 'public-finance', words: /tài chính công|(?:cơ chế )?tự chủ tài chính|công khai tài chính|tài sản công/iu },
  { kind: 'digital-government', words: /chính (?:quyền|phủ) (?:điện tử|số)|chuyển đổi số/iu },
  { kind: 'direction', words: /chỉ đạo,? điều hành|công tác chỉ đạo/iu },
  { kind: 'indices', words: /chỉ số|par ?index|sipas|papi|ddci/iu },
  {
    kind: 'one-stop-shop',
    words:
      /một cửa|không phụ thuộc (?:vào )?địa giới(?: hành chính)?|phi địa giới(?: hành chính)?|(?:mô hình|hoạt động|hiệu quả)(?: của)? trung tâm (?:phục vụ )?hành chính công/iu,
  },
  {
    kind: 'online-services',
    words:
      /dịch vụ công trực tuyến|dvctt|thanh toán (?:trực tuyến|điện tử)|(?:nộp|gửi) hồ sơ (?:trực tuyến|qua mạng|điện tử|trên cổng)|hồ sơ trực tuyến|thủ tục(?: hành chính)? trực tuyến|thanh toán (?:điện tử và )?không dùng tiền mặt/iu,
  },
  { kind: 'post-service', words: /bưu chính công ích/iu },
  { kind: 'hotlines', words: /(?<!(?:qua|bằng|gọi|tới|đến) (?:số )?(?:điện thoại )?)đường dây nóng/iu },
  { kind: 'quality-management', words: /quản lý chất lượng|(?<!\p{L})iso(?!\p{L})/iu },
  {
    kind: 'good-examples',
    words:
      /điển hình|mô hình hay|(?:mô hình|cách làm) (?:hay|mới|hiệu quả|sáng tạo)|sáng kiến,? mô hình|(?:mô hình|cách làm)(?: \p{L}+)? tốt|người tốt,? việc tốt|gương (?:cán bộ|công chức|người|tập thể|cá nhân|sáng|tiêu biểu)|(?<!(?:trách nhiệm|tính|vai trò|tinh thần) )nêu gương(?! của)|biểu dương/iu,
  },
  {
    kind: 'shortcomings',
    words:
      /tiêu cực|sách nhiễu|nộp hồ sơ (?:\p{L}+ ){0,3}thay (?:cho )?người dân|tồn tại|bất cập|nhũng nhiễu|phiền hà|đùn đẩy|né tránh|yếu kém|(?:nêu|phản ánh|phê bình|công khai)[^.;,]{0,30} (?:quá hạn|trễ hẹn|chậm muộn|trễ hạn)|phê bình (?:những|các) (?:nơi|địa phương|đơn vị|cơ quan)/iu,
  },
  { kind: 'emulation', words: /khen thưởng|phong trào thi đua/iu, within: ['contents', 'tasks'] },
  {
    kind: 'state-citizen-relations',
    words:
      /quan hệ giữa nhà nước (?:và|với)|quyền tiếp cận thông tin|quyền (?:phản ánh,? kiến nghị|giám sát của (?:người dân|nhân dân|công dân))|quyền(?:,| và) nghĩa vụ(?: và trách nhiệm)? của (?:cá nhân|người dân|công dân|tổ chức)|dân biết,? dân bàn/iu,
  },
  { kind: 'leadership-duty', words: /vai trò,? trách nhiệm|trách nhiệm (?:lãnh đạo )?của (?:người đứng đầu|lãnh đạo|cấp ủy)/iu },
  { kind: 'open-data', words: /dữ liệu mở|open data|kho dữ liệu (?:số|mở|dùng chung)/iu },
  {
    kind: 'investment-climate',
    words:
      /môi trường (?:đầu tư|kinh doanh)|thu hút đầu tư|(?<!chỉ số )năng lực cạnh tranh|hỗ trợ (?:doanh nghiệp )?khởi nghiệp|chính sách (?:khuyến khích,? )?hỗ trợ doanh nghiệp/iu,
  },
];
