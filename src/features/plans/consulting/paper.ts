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
  /** The unit that drafts the plan and reports on the comments; undefined where it is not known, or the authority itself. */
  drafting?: string | undefined;
  today: Temporal.PlainDate;
}

/** How a unit is cut short in a symbol: VHXH of "Phòng Văn hóa - Xã hội", VP of an office. */
const shortOf = (unit: string): string =>
  /^Văn phòng/u.test(unit)
    ? 'VP'
    : (unit.replace(/^Phòng\s+/u, '').match(/\p{L}+/gu) ?? [])
        .filter((word) => word !== 'và')
        .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
        .join('');

const headOf = (unit: string): string =>
  /^Văn phòng/u.test(unit)
    ? 'Chánh Văn phòng'
    : /^Phòng/u.test(unit)
      ? 'Trưởng phòng'
      : /^Trung tâm/u.test(unit)
        ? 'Giám đốc'
        : 'Thủ trưởng';

/** From the unit that drafts to the authority; from the authority where that unit is not known. */
const sentBy = ({ authority, drafting }: CommentsContent) =>
  drafting
    ? {
        letterhead: { superior: authority.name, issuer: drafting },
        symbol: { suffix: `BC-${shortOf(drafting)}` },
        signer: signerOf({ authority: null, position: headOf(drafting), name: null }, drafting),
      }
    : {
        letterhead: { issuer: authority.name },
        symbol: { suffix: `BC-${authority.abbreviation}` },
        signer: signerOf({ authority: null, position: null, name: null }, authority.name),
      };

/** The report on comments and what became of them, with the table of all; number, day and signature are left to the office. */
export function commentsPaper(content: CommentsContent): ReportPaper {
  const { title, rounds, unit, authority, today } = content;
  const comments = rounds.flatMap((round) => round.comments);
  const asked = new Set(rounds.flatMap((round) => round.units.map(({ unitId }) => unitId)));
  const agreed = [...new Set(rounds.flatMap((round) => round.units.flatMap(({ unitId, agreedAt }) => (agreedAt ? [unit(unitId)] : []))))];
  const count = (what: keyof typeof answers): number => comments.filter(({ answer }) => answer?.what === what).length;
  const draft = `dự thảo Kế hoạch ${lowerFirst(title)}`;
  const days = rounds.map(({ dueOn }) => shortDate(dueOn)).join('; ');
  return {
    kind: 'report',
    ...sentBy(content),
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
