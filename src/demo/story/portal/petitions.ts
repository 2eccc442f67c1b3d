import type { UnitKey } from '../units.ts';

interface Matter {
  kind: 'scene' | 'procedure' | 'behaviour' | 'business' | 'idea';
  field: 'land' | 'environment' | 'roads' | 'order' | 'civil' | 'social' | 'education' | 'trade' | 'online' | 'other';
  of: UnitKey;
  /** With the neighbourhood in place of the dots. */
  subject: string;
  body: string;
  answer: string;
}

/** What people of the invented ward tell and ask; everybody and everything is invented. */
export const matters: readonly Matter[] = [
  {
    kind: 'scene',
    field: 'roads',
    of: 'economy',
    subject: 'Đèn đường … không sáng',
    body: 'Ba bóng đèn đường ở … tắt từ đầu tuần, tối đi lại khó. Đề nghị phường cho thay.',
    answer: 'Phường đã báo đơn vị quản lý chiếu sáng; đã thay ba bóng và kiểm tra cả tuyến.',
  },
  {
    kind: 'scene',
    field: 'environment',
    of: 'economy',
    subject: 'Rác để lâu ở đầu ngõ …',
    body: 'Rác ở đầu ngõ … hai ngày chưa thu gom, bốc mùi. Đề nghị thu đúng giờ.',
    answer: 'Đơn vị thu gom đã dọn trong ngày và đổi giờ thu sang 18 giờ hằng ngày.',
  },
  {
    kind: 'procedure',
    field: 'civil',
    of: 'services',
    subject: 'Chứng thực chữ ký phải đi lại hai lần ở …',
    body: 'Tôi ở …, đến chứng thực chữ ký được hẹn lại ngày sau dù giấy tờ đủ. Đề nghị giải quyết trong buổi.',
    answer: 'Trung tâm đã phân công thêm người ký; từ nay chứng thực chữ ký giải quyết trong buổi.',
  },
  {
    kind: 'scene',
    field: 'roads',
    of: 'economy',
    subject: 'Nắp cống vỡ ở …',
    body: 'Nắp cống trước nhà văn hóa … vỡ, trẻ em đi học qua nguy hiểm.',
    answer: 'Đã rào chắn trong ngày và thay nắp cống mới.',
  },
  {
    kind: 'behaviour',
    field: 'civil',
    of: 'office',
    subject: 'Cán bộ một cửa trả lời thiếu lịch sự với người dân …',
    body: 'Hôm qua tôi ở … đến hỏi thủ tục, cán bộ trực trả lời cộc lốc và bảo về tự tìm. Đề nghị chấn chỉnh.',
    answer: 'Phường đã làm việc với bộ phận trực, nhắc nhở và phân công người hướng dẫn tại sảnh. Phường xin lỗi ông/bà.',
  },
  {
    kind: 'procedure',
    field: 'online',
    of: 'services',
    subject: 'Nộp hồ sơ trực tuyến ở … báo lỗi khi đính kèm ảnh',
    body: 'Tôi ở … nộp hồ sơ trên Cổng dịch vụ công, tải ảnh giấy tờ thì báo lỗi. Đề nghị hướng dẫn.',
    answer: 'Ảnh cần dưới 5 MB. Tổ công nghệ số cộng đồng đã gọi hướng dẫn và hồ sơ đã nộp được.',
  },
  {
    kind: 'business',
    field: 'trade',
    of: 'economy',
    subject: 'Hộ kinh doanh ở … hỏi thủ tục đổi địa điểm',
    body: 'Cửa hàng chuyển trong cùng phường, … có phải đăng ký lại không, mất bao lâu?',
    answer: 'Cần đăng ký thay đổi nội dung đăng ký hộ kinh doanh; ba ngày làm việc; nộp tại Trung tâm hoặc qua mạng.',
  },
  {
    kind: 'scene',
    field: 'order',
    of: 'economy',
    subject: 'Lấn vỉa hè để xe ở …',
    body: 'Vỉa hè … bị để xe kín, người đi bộ phải xuống đường. Đề nghị nhắc nhở.',
    answer: 'Tổ trật tự đô thị đã nhắc nhở năm hộ và kẻ vạch để xe.',
  },
  {
    kind: 'idea',
    field: 'online',
    of: 'office',
    subject: 'Góp ý gửi lịch trả kết quả qua Zalo cho người dân …',
    body: 'Nên nhắn Zalo khi có kết quả để bà con … khỏi đi lại hỏi.',
    answer: 'Phường tiếp thu; đã đưa vào kế hoạch năm sau và thử với hai thủ tục.',
  },
  {
    kind: 'procedure',
    field: 'social',
    of: 'culture',
    subject: 'Hỏi hồ sơ trợ cấp người cao tuổi ở …',
    body: 'Mẹ tôi ở … đủ 75 tuổi, cần giấy tờ gì để hưởng trợ cấp, nộp ở đâu?',
    answer: 'Nộp tờ khai tại Trung tâm Phục vụ hành chính công; cán bộ văn hóa – xã hội hướng dẫn tại nhà nếu cụ khó đi lại.',
  },
  {
    kind: 'scene',
    field: 'environment',
    of: 'economy',
    subject: 'Mương … bị tắc, nước đọng',
    body: 'Mương thoát nước … đầy bùn, mưa là ngập sân. Đề nghị nạo vét.',
    answer: 'Đã nạo vét 120 mét mương và đặt lưới chắn rác.',
  },
  {
    kind: 'procedure',
    field: 'land',
    of: 'economy',
    subject: 'Hỏi thời gian xác nhận hồ sơ đất ở …',
    body: 'Hồ sơ xác nhận nguồn gốc đất ở … nộp đã lâu chưa có kết quả. Đề nghị cho biết.',
    answer: 'Hồ sơ thiếu bản vẽ; phường đã gọi bổ sung và hẹn trả sau năm ngày làm việc.',
  },
  {
    kind: 'business',
    field: 'trade',
    of: 'economy',
    subject: 'Doanh nghiệp nhỏ ở … hỏi chính sách hỗ trợ tư vấn pháp luật',
    body: 'Công ty mới lập ở … có được hỗ trợ phí tư vấn pháp luật không, hỏi ở đâu?',
    answer: 'Doanh nghiệp siêu nhỏ được hỗ trợ theo Nghị định 55/2019/NĐ-CP; phường đã gửi câu hỏi tới mạng lưới tư vấn của tỉnh.',
  },
  {
    kind: 'idea',
    field: 'education',
    of: 'culture',
    subject: 'Góp ý mở thư viện nhà văn hóa … buổi tối',
    body: 'Đề nghị mở tủ sách nhà văn hóa … hai buổi tối một tuần cho học sinh.',
    answer: 'Đoàn Thanh niên nhận trực tối thứ Ba và thứ Sáu.',
  },
  {
    kind: 'scene',
    field: 'order',
    of: 'economy',
    subject: 'Hát loa kéo quá giờ ở …',
    body: 'Một nhà ở … hát loa kéo tới khuya nhiều ngày. Đề nghị nhắc nhở.',
    answer: 'Tổ dân phố và công an khu vực đã nhắc nhở; hộ gia đình cam kết không tái diễn.',
  },
  {
    kind: 'procedure',
    field: 'civil',
    of: 'services',
    subject: 'Đề nghị bớt bản sao khi đăng ký khai sinh ở …',
    body: 'Đăng ký khai sinh cho con ở … vẫn bị yêu cầu bản sao giấy chứng nhận kết hôn dù đã có trên hệ thống.',
    answer: 'Đúng quy định thì không cần bản sao khi dữ liệu đã có; Trung tâm đã quán triệt và xin lỗi ông/bà.',
  },
];

export const COUNT = 120;

/** What became of the nth of them, from the oldest. */
export type Fate =
  'answered' | 'late' | 'received' | 'working' | 'overdue' | 'asked' | 'drafted' | 'forwarded' | 'refused' | 'ending' | 'hidden' | 'merged';

export function fateOf(nth: number): Fate {
  if (nth >= 114) return 'received';
  if (nth >= 108) return 'working';
  if (nth >= 105) return 'drafted';
  if (nth >= 102) return 'asked';
  if (nth >= 98) return 'overdue';
  if (nth >= 96) return 'ending';
  if (nth % 19 === 7) return 'forwarded';
  if (nth % 23 === 11) return 'refused';
  if (nth % 31 === 13) return 'hidden';
  if (nth % 24 === 18) return 'merged';
  return nth % 11 === 5 ? 'late' : 'answered';
}

export const templates = [
  { title: 'Đã giải quyết tại chỗ', body: 'Ủy ban nhân dân phường đã cho kiểm tra và giải quyết: …\nCảm ơn ông/bà đã phản ánh.' },
  { title: 'Cần thêm thời gian', body: 'Việc này cần phối hợp với cơ quan khác. Phường đã … và sẽ trả lời kết quả trước ngày …' },
] as const;

export const term = {
  kind: 'procedure',
  days: 10,
  isWorking: true,
  sinceOn: '2026-03-01',
  basis: 'Quy định giả định số 09/QĐ-UBND của phường Sao Mai',
} as const;

export const forwardedTo = ['Công an tỉnh (giả định)', 'Công ty điện lực (giả định)', 'Sở Xây dựng (giả định)'] as const;
