import type { SectionKind, SectionLevel } from './section.ts';

export interface NewSection {
  kind: SectionKind;
  level: SectionLevel;
  heading: string;
  text: string | null;
}

/** The parts that a plan of communication usually has, each with a sentence to begin with, or what the product puts under it. */
export const usualSections = (year: number): NewSection[] => [
  { kind: 'purpose', level: 'section', heading: 'MỤC ĐÍCH, YÊU CẦU', text: null },
  {
    kind: 'purpose',
    level: 'clause',
    heading: 'Mục đích',
    text: `Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức trong thực hiện nhiệm vụ cải cách hành chính năm ${year}; giúp người dân, doanh nghiệp hiểu, sử dụng và giám sát kết quả cải cách hành chính.`,
  },
  {
    kind: 'requirements',
    level: 'clause',
    heading: 'Yêu cầu',
    text: 'Tuyên truyền thường xuyên, thiết thực, đúng trọng tâm, phù hợp với từng nhóm đối tượng; phân công rõ người, rõ việc, rõ thời hạn, rõ kết quả.',
  },
  {
    kind: 'audience',
    level: 'section',
    heading: 'ĐỐI TƯỢNG TUYÊN TRUYỀN',
    text: 'Cán bộ, công chức, viên chức; người dân, tổ chức, doanh nghiệp trên địa bàn.',
  },
  { kind: 'targets', level: 'section', heading: 'CHỈ TIÊU', text: null },
  { kind: 'contents', level: 'section', heading: 'NỘI DUNG TUYÊN TRUYỀN', text: null },
  { kind: 'channels', level: 'section', heading: 'HÌNH THỨC TUYÊN TRUYỀN', text: null },
  { kind: 'budget', level: 'section', heading: 'KINH PHÍ THỰC HIỆN', text: null },
  { kind: 'assignments', level: 'section', heading: 'TỔ CHỨC THỰC HIỆN', text: null },
];
