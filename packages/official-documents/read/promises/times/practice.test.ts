import { describe, expect, it } from 'vitest';
import { readText } from '../../../fixtures/index.ts';
import { plan } from '../../../fixtures/papers.ts';

/** What a sentence of a plan of 2026 sets, each written short: a day, with "<" for "trước" and "@" before an hour; "Q3"; periods; "+5 working-day" for a span. */
const shortOf = async (sentence: string): Promise<string[]> => {
  const { deadlines } = await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`));
  return deadlines.map(({ rule, time, within }) => {
    const early = 'before' in rule && rule.before ? '<' : '';
    const hour = time ? `@${time}` : '';
    if (within) return `${within.ahead ? '-' : '+'}${within.amount} ${within.unit}`;
    if (rule.kind === 'date') return `${early}${rule.on}${hour}`;
    if (rule.kind === 'yearly') return `${early}${rule.day}/${rule.month} yearly`;
    if (rule.kind === 'quarter') return `Q${rule.quarter}/${rule.year}`;
    if (rule.kind === 'period-end')
      return `${early}${rule.periods.join('+')}${rule.quarters ? ` I-IV:${rule.quarters.join('')}` : ''}${rule.day ? ` ${rule.day}` : ''}`;
    return rule.kind;
  });
};

const cases: Readonly<Record<string, readonly [string, string[]][]>> = {
  hours: [
    ['Nộp bài dự thi trước 16h00 ngày 05/6/2026.', ['<2026-06-05@16:00']],
    ['Gửi danh sách về Văn phòng chậm nhất 10 giờ 30 ngày 12 tháng 3 năm 2026.', ['2026-03-12@10:30']],
    ['Báo cáo nhanh trước 15 giờ, ngày 20/4.', ['<2026-04-20@15:00']],
    ['Hội nghị khai mạc từ 14 giờ 00, thứ Năm, ngày 23 tháng 4 năm 2026.', ['2026-04-23@14:00']],
    ['Thời gian: 7 giờ 30 phút, ngày 08/5/2026 (thứ Sáu).', ['2026-05-08@07:30']],
    ['Thời gian tổ chức: vào 19g30 tối ngày 01 tháng 9 năm 2026.', ['2026-09-01@19:30']],
    ['Đăng ký tham gia trước 11h30, thứ Ba (ngày 14/7/2026).', ['<2026-07-14@11:30']],
    ['Báo cáo trước 17 giờ ngày 25 hằng tháng.', ['<month 25']],
    ['Phát thanh lúc 5 giờ 30 phút và 17 giờ 30 phút các ngày trong tuần.', []],
    ['Gửi về trước 8 giờ 00 ngày thứ Hai hằng tuần.', []],
  ],
  days: [
    ['Hoàn thành việc niêm yết trước ngày 30 tháng 4 năm 2026.', ['<2026-04-30']],
    ['Việc rà soát xong chậm nhất vào ngày 15/5/2026.', ['2026-05-15']],
    ['Thời hạn hoàn thành: 20/8/2026.', ['2026-08-20']],
    ['Gửi dự thảo để lấy ý kiến, hạn chót ngày 03/3/2026.', ['2026-03-03']],
    ['Báo cáo kết quả muộn nhất là ngày 10/11.', ['2026-11-10']],
    ['Ra quân đồng loạt vào ngày 10 tháng 10 năm 2026.', ['2026-10-10']],
    ['Treo cờ, băng rôn từ ngày 25/8/2026 đến hết ngày 05/9/2026.', ['2026-09-05']],
    ['Cao điểm tuyên truyền: từ 01/10 đến 10/10/2026.', ['2026-10-10']],
    ['Trao giải nhân dịp ngày 19/5/2026.', ['2026-05-19']],
    ['Công bố kết quả vào dịp 02/9/2026.', ['2026-09-02']],
    ['Hoàn thành trước 31/10/2026, báo cáo trước 15/11/2026.', ['<2026-10-31', '<2026-11-15']],
    ['Báo cáo 6 tháng (trước ngày 10/6) và năm (trước ngày 10/12).', ['<2026-06-10', '<2026-12-10']],
    ['Báo cáo tổng kết gửi trước ngày 05/12 hằng năm.', ['<5/12 yearly']],
    ['Đến ngày 30/9/2026, 100% thôn có nhóm Zalo.', ['2026-09-30']],
    ['Không muộn hơn ngày 28/02/2026 phải công khai danh mục.', ['2026-02-28']],
  ],
  'months, quarters and years': [
    ['Tổ chức 01 lớp tập huấn trong tháng 4/2026.', ['2026-04']],
    ['Tập huấn cho cộng tác viên vào tháng 5 năm 2026.', ['2026-05']],
    ['Thời gian thực hiện: Quý II/2026.', ['Q2/2026']],
    ['Tổ chức hội thi trong quý III.', ['Q3/2026']],
    ['Tổng kết vào quý IV năm 2026.', ['Q4/2026']],
    ['Kiểm tra trong Quý II, Quý III năm 2026.', ['Q2/2026', 'Q3/2026']],
    ['Đối thoại vào các tháng 4, 7, 10/2026.', ['2026-04', '2026-07', '2026-10']],
    ['Thực hiện từ tháng 3 đến tháng 6/2026.', ['2026-06']],
    ['Hoàn thành vào giữa tháng 8/2026.', ['2026-08']],
    ['Kiểm tra ít nhất 05 thôn trong 6 tháng đầu năm 2026.', ['2026-06']],
    ['Tổ chức ít nhất 02 hội nghị đối thoại trong năm 2026.', ['2026']],
    ['Ngày 22/5/2026: hướng dẫn lưu động tại thôn Đồng Vại.', ['2026-05-22']],
    ['Đến cuối năm 2026 phủ kín bảng tin điện tử.', ['2026']],
    ['Xong trong nửa đầu tháng 7/2026.', ['2026-07']],
    ['Thời gian: Tháng 9/2026.', ['2026-09']],
    ['Hoàn thành trong năm 2026.', ['2026']],
  ],
  'what comes again': [
    ['Báo cáo trước ngày 20 hằng tháng.', ['<month 20']],
    ['Trước ngày 15 của tháng cuối quý gửi báo cáo về Sở Nội vụ.', ['<quarter 15']],
    ['Báo cáo định kỳ hằng quý, 6 tháng, năm.', ['quarter+half-year+year']],
    ['Báo cáo quý I, 6 tháng, quý III và năm, chậm nhất ngày 12 của tháng cuối kỳ báo cáo.', ['quarter+half-year+year I-IV:13 12']],
    ['Định kỳ 6 tháng một lần lấy ý kiến người dân.', ['half-year']],
    ['Họp giao ban định kỳ mỗi tháng một lần.', ['month']],
    ['Giao ban cộng tác viên vào ngày 05 hằng tháng.', ['month 5']],
    ['Công khai kết quả vào cuối mỗi quý.', ['quarter']],
    ['Hằng tháng, trước ngày 25, các thôn gửi số liệu về Phòng Văn hóa - Xã hội.', ['<month 25']],
    ['Hằng quý (trước ngày 18 tháng cuối quý) báo cáo Ủy ban nhân dân tỉnh.', ['<quarter 18']],
    ['Thường xuyên trong năm.', ['continuous']],
    ['Báo cáo đột xuất khi có yêu cầu.', ['on-demand']],
  ],
  spans: [
    ['Trả lời người dân trong vòng 05 ngày làm việc kể từ ngày nhận được phản ánh.', ['+5 working-day']],
    ['Báo cáo trong thời hạn 03 ngày kể từ khi kết thúc đợt kiểm tra.', ['+3 day']],
    ['Xử lý sự cố trong vòng 02 giờ làm việc.', ['+2 hour']],
    ['Khắc phục chậm nhất trong vòng 24 giờ.', ['+24 hour']],
    ['Đăng tải chậm nhất 02 ngày làm việc sau khi được phê duyệt.', ['+2 working-day']],
    ['Không quá 10 ngày kể từ ngày ban hành Kế hoạch này, các thôn gửi kế hoạch.', ['+10 day']],
    ['Gửi tài liệu cho đại biểu trước khi họp ít nhất 02 ngày.', ['-2 day']],
    ['Sau 05 ngày làm việc kể từ ngày nhận văn bản, nếu không trả lời thì coi như đồng ý.', ['+5 working-day']],
    ['Niêm yết trong thời hạn 05 ngày làm việc, kể từ ngày Quyết định công bố có hiệu lực.', ['+5 working-day']],
    ['Hoàn thành trong 15 ngày kể từ ngày ký ban hành.', ['+15 day']],
  ],
  'no deadlines': [
    ['Phối hợp với Trung tâm Giáo dục thường xuyên tỉnh tổ chức học tập.', []],
    ['Sử dụng nguồn kinh phí chi thường xuyên theo quy định.', []],
    ['Tự chủ về chi thường xuyên và chi đầu tư.', []],
    ['Phát huy kết quả đạt được của năm 2025.', []],
    ['Khắc phục tồn tại nêu tại Kết luận ngày 12/11/2025 của đoàn kiểm tra.', []],
    ['Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ.', []],
    ['Thanh toán, quyết toán theo quy định.', []],
    ['Mỗi chương trình phát thanh dài từ 05 đến 07 phút.', []],
    ['Tiếp nhận hồ sơ trong giờ hành chính các ngày làm việc.', []],
    ['Giữ vững danh hiệu đã đạt từ năm 2023.', []],
    ['Số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026.', []],
    ['Chương trình có thời lượng 30 phút, phát lại 02 lần.', []],
    ['Triển khai giai đoạn 2026 - 2030 theo lộ trình của tỉnh.', []],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', async (sentence, expected) => {
    expect(await shortOf(sentence)).toEqual(expected);
  });
});
