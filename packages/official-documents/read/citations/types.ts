/** Names of papers that a citation may begin with, the longer before the shorter; "Kết hoạch" is a frequent slip. */
const types =
  'Nghị quyết liên tịch|Thông tư liên tịch|Chương trình phối hợp|Chương trình hành động|Quy chế phối hợp|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Kết hoạch|Thông tư|Thông tri|Công văn|Kết luận|Hướng dẫn|Chương trình|Thông báo|Báo cáo|Tờ trình|Công điện|Đề án|Quy chế|Quy định|Bộ luật|Luật|Pháp lệnh|Văn bản|Phương án|Giấy mời|Biên bản|Lệnh|Công hàm|Phiếu chuyển|Điều lệ';

export const typeWords = types.replace(/(?<=^|\|)./gu, (first) => `[${first}${first.toLowerCase()}]`);
