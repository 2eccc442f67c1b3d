import type { Purpose, Sampling, Way, Formula, Factor, QuestionKind } from './survey.ts';

interface Drawn {
  words: string;
  kind: QuestionKind;
  factor?: Factor;
  options?: readonly string[];
  isRequired?: boolean;
  condition?: { position: number; value: number };
}

interface Template {
  lead: string;
  sampling: Sampling;
  formula: Formula;
  ways: readonly Way[];
  questions: readonly Drawn[];
}

const level = (words: string, factor: Factor): Drawn => ({ words, kind: 'level', factor, isRequired: true });

/** With what a survey begins; all of it is changed by who makes the survey. The five factors are those of Quyết định 2640/QĐ-BNV; the questions are ours. */
export const templates: Readonly<Record<Purpose, Template>> = {
  service: {
    lead: 'Mời ông/bà cho biết mức độ hài lòng sau khi làm thủ tục. Mất khoảng 2 phút.',
    sampling: 'at-counter',
    formula: 'satisfied-1',
    ways: ['counter', 'paper'],
    questions: [
      level('Nơi ngồi chờ, chỉ dẫn và thiết bị tại nơi làm thủ tục', 'access'),
      level('Thủ tục được niêm yết đầy đủ, dễ hiểu', 'procedure'),
      level('Giấy tờ phải nộp đúng như đã niêm yết', 'procedure'),
      level('Công chức lịch sự, lắng nghe', 'officer'),
      level('Công chức hướng dẫn rõ ràng, một lần là đủ', 'officer'),
      level('Kết quả đúng hẹn', 'result'),
      level('Góp ý, phản ánh được tiếp nhận và trả lời', 'feedback'),
      { words: 'Ông/bà nộp hồ sơ bằng cách nào?', kind: 'one', options: ['Trực tiếp tại quầy', 'Trực tuyến', 'Qua bưu điện'] },
      {
        words: 'Khi nộp trực tuyến, ông/bà gặp khó khăn gì?',
        kind: 'many',
        options: ['Đăng nhập', 'Tải tệp lên', 'Nộp phí trực tuyến', 'Không biết trạng thái hồ sơ', 'Không gặp khó khăn'],
        condition: { position: 8, value: 2 },
      },
      { words: 'Điều gì cần làm tốt hơn?', kind: 'text' },
    ],
  },
  'staff-it': {
    lead: 'Phiếu để xếp lớp bồi dưỡng cho đúng, không để đánh giá từng người. Mất khoảng 3 phút.',
    sampling: 'census',
    formula: 'mean-1',
    ways: ['invited', 'paper'],
    questions: [
      level('Soạn thảo văn bản đúng thể thức', 'skill'),
      level('Bảng tính: công thức, lọc, biểu đồ', 'skill'),
      level('Xử lý văn bản trên hệ thống quản lý văn bản', 'skill'),
      level('Xử lý hồ sơ trên hệ thống thông tin giải quyết thủ tục hành chính', 'skill'),
      level('Ký số và gửi văn bản điện tử', 'skill'),
      level('Hướng dẫn người dân nộp hồ sơ trực tuyến', 'skill'),
      level('Giữ an toàn tài khoản, nhận ra thư lừa đảo', 'skill'),
      {
        words: 'Cần được bồi dưỡng nội dung nào nhất?',
        kind: 'many',
        options: ['Văn bản và bảng tính', 'Ký số', 'Dịch vụ công trực tuyến', 'An toàn thông tin', 'Trí tuệ nhân tạo trong công việc'],
      },
      { words: 'Việc nào trên máy tính mất nhiều thời gian nhất?', kind: 'text' },
    ],
  },
  awareness: {
    lead: 'Cùng bộ câu hỏi này được hỏi trước và sau đợt tuyên truyền để biết tuyên truyền có đến được người dân không.',
    sampling: 'everybody',
    formula: 'satisfied-1',
    ways: ['portal', 'paper'],
    questions: [
      level('Cải cách hành chính gồm những việc gì', 'knowledge'),
      level('Làm thủ tục ở đâu, gồm giấy tờ gì', 'knowledge'),
      level('Nộp hồ sơ và nộp phí trực tuyến', 'knowledge'),
      level('Tra cứu tình trạng hồ sơ', 'knowledge'),
      level('Gửi phản ánh, kiến nghị đến đâu', 'knowledge'),
      {
        words: 'Ông/bà biết đến cải cách hành chính qua đâu?',
        kind: 'many',
        options: ['Loa truyền thanh', 'Tổ dân phố, thôn', 'Trang thông tin của cơ quan', 'Mạng xã hội', 'Báo, đài', 'Chưa biết đến'],
      },
      { words: 'Muốn được biết thêm điều gì?', kind: 'text' },
    ],
  },
  poll: {
    lead: 'Hỏi nhanh một câu.',
    sampling: 'everybody',
    formula: 'satisfied-1',
    ways: ['portal'],
    questions: [
      {
        words: 'Ông/bà muốn nhận tin của cơ quan qua đâu nhất?',
        kind: 'one',
        options: ['Loa truyền thanh', 'Zalo', 'Trang thông tin', 'Tổ dân phố'],
        isRequired: true,
      },
    ],
  },
  other: {
    lead: 'Mời ông/bà trả lời vài câu hỏi.',
    sampling: 'everybody',
    formula: 'satisfied-1',
    ways: ['portal'],
    questions: [{ words: 'Ý kiến của ông/bà', kind: 'text', isRequired: true }],
  },
};
