import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

interface Question {
  by: OfficerKey;
  of: UnitKey;
  at: string;
  title: string;
  question: string;
  isPrivate?: true;
  answered?: { at: string; answer: string; basis?: string };
}

/** What units asked in the autumn; the last one waits for longer than it should. */
export const questions: readonly Question[] = [
  {
    by: 'head3',
    of: 'group3',
    at: '2026-09-21T19:05',
    title: 'Sinh hoạt tổ dân phố có lồng ghép nội dung cải cách hành chính ghi thế nào?',
    question:
      'Buổi sinh hoạt hằng tháng chỉ dành khoảng 15 phút hướng dẫn nộp hồ sơ trực tuyến. Tổ ghi là hội nghị chuyên đề hay họp có lồng ghép, và số người ghi theo cả buổi hay theo phần lồng ghép?',
    answered: {
      at: '2026-09-23T09:05',
      answer:
        'Ghi hình thức “Họp, sinh hoạt có lồng ghép”, mỗi buổi một lần. Số người là số dự cả buổi theo danh sách hoặc biên bản; kèm một ảnh hoặc trang biên bản có phần nội dung lồng ghép.',
      basis: 'Mục III Kế hoạch số 12/KH-UBND ngày 16/01/2026',
    },
  },
  {
    by: 'radio',
    of: 'radio',
    at: '2026-11-09T10:05',
    title: 'Tin tiếp sóng từ đài tỉnh có tính vào 12 chuyên mục của phường không?',
    question:
      'Đài phường tiếp sóng ba chuyên mục của đài tỉnh trong tháng 10. Các chuyên mục này có được tính vào chỉ tiêu 12 chuyên mục phát thanh không?',
  },
];
