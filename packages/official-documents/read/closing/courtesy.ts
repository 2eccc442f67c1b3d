/** What everybody is told at the end of a paper is no duty of a unit. */
export const courtesy =
  /^(?:Rất mong|Kính mong|Mong|Xin (?:trân trọng|cảm ơn)|Trân trọng)(?!\p{L})|nếu có (?:khó khăn|vướng mắc|phát sinh)|khó khăn, vướng mắc|có vướng mắc|(?:nghiêm túc|khẩn trương) (?:tổ chức |triển khai,? )?(?:triển khai |quán triệt,? )?thực hiện(?: (?:Kế hoạch|Quyết định|Công văn|Thông báo|Chỉ thị|các nội dung|văn bản|tốt)[^.;]{0,40})?[\s./]*$|triển khai thực hiện(?: đạt hiệu quả)?[\s./]*$|thực hiện nghiêm túc [^.;]{0,40}[\s./]*$|thực hiện (?:tốt )?(?:các )?(?:nội dung|nhiệm vụ)(?: nêu)? trên[\s./]*$|(?<!chủ trì,? )phối hợp (?:tổ chức |triển khai,? )?thực hiện[\s./]*$|quan tâm(?:,)? (?:phối hợp|chỉ đạo|tạo điều kiện|(?:tổ chức |triển khai )?thực hiện)[^.;]{0,30}[\s./]*$|biết(?:,| và) (?:phối hợp )?thực hiện|xem xét,? (?:phê duyệt|quyết định|cho ý kiến|chỉ đạo|giúp đỡ|ban hành|giải quyết|thẩm định)/iu;

const papers = 'Quy chế|Quy định|Quyết định|Kế hoạch|Chỉ thị|Công văn|Thông báo|Chương trình|Nghị quyết|Hướng dẫn|Đề án|nội dung';
/** That everybody is to carry out the paper itself gives nobody a duty ("Các phòng, đơn vị tổ chức thực hiện Quy chế này."). */
export const executesPaper = new RegExp(
  `^[\\s,]*(?:(?:có trách nhiệm|căn cứ|theo|chức năng, nhiệm vụ(?: được giao)?|nghiêm túc|khẩn trương|chủ động|tổ chức|triển khai|quán triệt|phối hợp),?\\s)*(?:thực hiện|thi hành)(?: (?:nghiêm|tốt|nghiêm túc|nghiêm chỉnh|đúng|đầy đủ))* (?:${papers}) này[\\s./]*$`,
  'u',
);
