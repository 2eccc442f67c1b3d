import type { AmendInput } from '#features/plans/server/index.ts';

/** What a paper that amends the plan of the ward changes: words of duties and of parts of its text, and a day. */
export interface Amendment extends AmendInput {
  at: string;
  issuedOn: string;
  series: string;
  duties: readonly { words: string; from: string; to: string; day?: { was: string; on: string; before: boolean } }[];
  text?: { heading: string; added: string };
}

/** A slip of the pen is put right in February; in October the praise of the year moves behind the survey, and a requirement is added. */
export const AMENDMENTS: readonly Amendment[] = [
  {
    at: '2026-02-05T16:35',
    issuedOn: '2026-02-05',
    series: 'UBND-VHXH',
    amendKind: 'rectify',
    amendAs: 'letter',
    title: 'Đính chính Kế hoạch số 12/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân phường Sao Mai',
    amendReason: 'Do sơ suất trong khâu soạn thảo, nhiệm vụ của các tổ dân phố ghi thiếu chữ',
    duties: [{ words: 'Tiếp nhận ý kiến', from: 'chuyển Trung tâm', to: 'chuyển đến Trung tâm' }],
  },
  {
    at: '2026-10-12T16:35',
    issuedOn: '2026-10-12',
    series: 'QĐ-UBND',
    amendKind: 'amend',
    amendAs: 'decision',
    title: 'Sửa đổi, bổ sung một số nội dung của Kế hoạch tuyên truyền cải cách hành chính nhà nước phường Sao Mai năm 2026',
    amendReason: 'Việc khen thưởng căn cứ kết quả khảo sát mức độ hài lòng, hoàn thành trước ngày 05/12/2026',
    duties: [
      {
        words: 'khen thưởng tập thể',
        from: 'trước ngày 30/11/2026',
        to: 'trước ngày 15/12/2026',
        day: { was: '2026-11-30', on: '2026-12-15', before: true },
      },
    ],
    text: {
      heading: 'Yêu cầu',
      added: '- Tài liệu tuyên truyền có bản chữ lớn và bản đọc bằng giọng nói cho người cao tuổi, người khuyết tật.',
    },
  },
];
