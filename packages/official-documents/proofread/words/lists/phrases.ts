import { sieved } from '../../../language/sieve/index.ts';
import type { Sieved } from '../../../language/sieve/index.ts';

/** Fixed phrases: where one word of one differs by a letter or mark it is queried. One more line each, of three words or more. */
export const fixedPhrases = `
cộng hòa xã hội chủ nghĩa việt nam
độc lập - tự do - hạnh phúc
cải cách hành chính
thủ tục hành chính
cải cách thủ tục hành chính
Mặt trận Tổ quốc Việt Nam
Mặt trận Tổ quốc
Ủy ban nhân dân
Hội đồng nhân dân
hành chính nhà nước
cơ quan hành chính nhà nước
dịch vụ công trực tuyến
thanh toán trực tuyến
bưu chính công ích
chính quyền điện tử
công nghệ thông tin
cổng thông tin điện tử
trang thông tin điện tử
cán bộ, công chức
công chức, viên chức
chuyển đổi số quốc gia
chuyển đổi số
phổ biến, giáo dục pháp luật
phát triển kinh tế - xã hội
kinh tế - xã hội
chính trị - xã hội
nâng cao nhận thức
tổ chức thực hiện
tiếp nhận và trả kết quả
phương tiện thông tin đại chúng
kiểm soát thủ tục hành chính
chỉ số hài lòng
sự hài lòng của người dân
năng lực cạnh tranh
văn bản quy phạm pháp luật
đơn vị sự nghiệp công lập
người dân, doanh nghiệp
một cửa liên thông
công tác tuyên truyền
điển hình tiên tiến
khó khăn, vướng mắc
trong tình hình mới
`
  .trim()
  .split('\n');

/** Slips that are met often, and what was meant: words of two syllables, where only one of them can be wrong. */
export const commonSlips: readonly [string, string][] = [
  ['tuyên tuyền', 'tuyên truyền'],
  ['hòa giãi', 'hòa giải'],
  ['giãi quyết', 'giải quyết'],
  ['giãi pháp', 'giải pháp'],
  ['cùm loa', 'cụm loa'],
  ['webside', 'website'],
  ['truyên truyền', 'tuyên truyền'],
  ['tuyên truyên', 'tuyên truyền'],
  ['tuyền truyền', 'tuyên truyền'],
  ['kết hoạch', 'kế hoạch'],
  ['kế hoach', 'kế hoạch'],
  ['kình tế', 'kinh tế'],
  ['khó khắn', 'khó khăn'],
  ['điểm hình tiên', 'điển hình tiên'],
  ['tình hính', 'tình hình'],
  ['công trức', 'công chức'],
  ['hoàn thiên', 'hoàn thiện'],
  ['phổ biên', 'phổ biến'],
  ['chia xẻ thông tin', 'chia sẻ thông tin'],
  ['chia xẻ dữ liệu', 'chia sẻ dữ liệu'],
  ['chia xẻ kinh nghiệm', 'chia sẻ kinh nghiệm'],
  ['chia xẻ khó khăn', 'chia sẻ khó khăn'],
  ['xử lí kỹ luật', 'xử lý kỷ luật'],
  ['kỹ luật', 'kỷ luật'],
  ['bổ xung', 'bổ sung'],
  ['xuất sứ', 'xuất xứ'],
  ['sáng lạng', 'xán lạn'],
  ['tham mưa', 'tham mưu'],
  ['đãng bộ', 'đảng bộ'],
  ['ủy ban nhân nhân', 'ủy ban nhân dân'],
  ['hội đồng nhân nhân', 'hội đồng nhân dân'],
  ['báo cao', 'báo cáo'],
  ['giãi quyết', 'giải quyết'],
  ['tố chức bộ máy', 'tổ chức bộ máy'],
  ['lông ghép', 'lồng ghép'],
  ['thông báo sô', 'thông báo số'],
  ['quyết định sô', 'quyết định số'],
  ['kế hoạch sô', 'kế hoạch số'],
  ['công văn sô', 'công văn số'],
  ['nghị quyết sô', 'nghị quyết số'],
  ['nghị định sô', 'nghị định số'],
  ['thông tư sô', 'thông tư số'],
  ['luật sô', 'luật số'],
  ['tự đảnh giá', 'tự đánh giá'],
  ['trường hoc', 'trường học'],
  ['khảo thi và', 'khảo thí và'],
  ['phòng khảo thi', 'phòng khảo thí'],
];

/** What was meant where the slip is no expression in any company; laws do not know these, so that their statistics say nothing. */
export const neverRight: ReadonlySet<string> = new Set(['khảo thí và', 'phòng khảo thí', 'website']);

/** What stands where a syllable of a fixed expression has been dropped, and the expression. */
export const droppedSyllables: readonly { form: Sieved; whole: string }[] = [
  { form: sieved(/(?<!\p{L})(?:các|những|nhiều) thi (?:tìm hiểu|viết|sáng tạo|trực tuyến)(?!\p{L})/giu), whole: 'cuộc thi' },
  { form: sieved(/(?<!\p{L})tự đánh(?= (?:năm|của|theo|và|chất lượng|đúng|ngoài)(?!\p{L}))/giu), whole: 'tự đánh giá' },
];
