import { prose, section, shortDate, type Report as ReportPaper } from 'official-documents';
import type { UnitId } from '#platform/values/ids.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { signerOf } from '../paper/signer.ts';
import { answers, type Consultation } from './consultation.ts';

export interface CommentsContent {
  title: string;
  rounds: readonly Consultation[];
  unit: (id: UnitId) => string;
  authority: { name: string; placeName: string; abbreviation: string; isDemo: boolean };
  today: Temporal.PlainDate;
}

/** The report on comments and what became of them, with the table of all; number, day and signature are left to the office. */
export function commentsPaper({ title, rounds, unit, authority, today }: CommentsContent): ReportPaper {
  const comments = rounds.flatMap((round) => round.comments);
  const asked = new Set(rounds.flatMap((round) => round.units.map(({ unitId }) => unitId)));
  const agreed = [...new Set(rounds.flatMap((round) => round.units.flatMap(({ unitId, agreedAt }) => (agreedAt ? [unit(unitId)] : []))))];
  const count = (what: keyof typeof answers): number => comments.filter(({ answer }) => answer?.what === what).length;
  const draft = `dự thảo Kế hoạch ${lowerFirst(title)}`;
  const days = rounds.map(({ dueOn }) => shortDate(dueOn)).join('; ');
  return {
    kind: 'report',
    letterhead: { issuer: authority.name },
    symbol: { suffix: `BC-${authority.abbreviation}` },
    place: authority.placeName,
    date: { year: today.year },
    title: `Tổng hợp, tiếp thu, giải trình ý kiến góp ý ${draft}`,
    to: [authority.name],
    body: [
      section(
        'Việc lấy ý kiến',
        prose(`Đã lấy ý kiến ${asked.size} cơ quan, đơn vị về ${draft} (hạn góp ý: ${days}).`),
        ...(agreed.length > 0 ? [prose(`Thống nhất với toàn bộ dự thảo: ${agreed.join('; ')}.`)] : []),
      ),
      section(
        'Kết quả tiếp thu, giải trình',
        prose(
          `Có ${comments.length} ý kiến: tiếp thu ${count('accepted')}, tiếp thu một phần ${count('partly')}, giải trình ${count('declined')} (chi tiết tại Phụ lục kèm theo).`,
        ),
      ),
    ],
    recipients: [{ name: 'Như trên' }],
    signer: signerOf({ authority: null, position: null, name: null }, authority.name),
    appendices: [
      {
        title: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý',
        landscape: true,
        blocks: [
          {
            kind: 'table',
            columns: [
              { heading: 'STT', width: 1, align: 'center' },
              { heading: 'Cơ quan, đơn vị', width: 3.5, align: 'left' },
              { heading: 'Phần của dự thảo', width: 4.5, align: 'left' },
              { heading: 'Nội dung góp ý', width: 6, align: 'left' },
              { heading: 'Tiếp thu, giải trình', width: 5, align: 'left' },
            ],
            rows: comments.map(({ unitId, partWords, text, answer }, index) => [
              String(index + 1),
              unit(unitId),
              partWords,
              text,
              answer ? [answers[answer.what].vi, answer.note].filter(Boolean).join(': ') : 'Chưa trả lời',
            ]),
          },
        ],
      },
    ],
    ...(authority.isDemo && { notice: 'VĂN BẢN MINH HỌA, không có giá trị pháp lý' }),
  };
}
