import { clause, dash, prose, section, shortDate, type Block, type Minutes } from 'official-documents';
import { formatNumber } from '#platform/values/format.ts';
import { lowerFirst, tidyLine } from '#platform/values/text.ts';
import { memberDuties, type Finding, type Inspection, type Mark, type Member, type Visit } from '../inspection.ts';
import { answers, results } from '../schema.ts';

/** All that the minutes of a visit need; a draft (minutes still open) leaves the day blank where it is not said. */
export interface MinutesContent {
  authority: { name: string; placeName: string; isDemo: boolean };
  unit: string;
  round: Pick<Inspection, 'title' | 'basis' | 'kind' | 'coversFromOn' | 'coversUntilOn' | 'fromOn'>;
  members: readonly Member[];
  visit: Visit;
  marks: readonly Mark[];
  findings: readonly Finding[];
  /** What earlier rounds left open at the unit. */
  carried: readonly Finding[];
}

const SAMPLE = 'VĂN BẢN MINH HỌA, không có giá trị pháp lý';
export const noticeOf = (isDemo: boolean): { notice?: string } => (isDemo ? { notice: SAMPLE } : {});

const lines = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const sentence = (text: string): string => `${tidyLine(text).replace(/[.;,]+$/, '')}.`;

const table = (marks: readonly Mark[]): Block => {
  const hasPoints = marks.some(({ maxPoints }) => maxPoints !== null);
  const points = ({ maxPoints, points: given }: Mark): string =>
    maxPoints === null ? '' : `${given === null ? '–' : formatNumber(given)}/${formatNumber(maxPoints)}`;
  return {
    kind: 'table',
    columns: [
      { heading: 'STT', width: 1, align: 'center' },
      { heading: 'Tiêu chí', width: 6 },
      { heading: 'Kết quả', width: 2, align: 'center' },
      ...(hasPoints ? [{ heading: 'Điểm', width: 1.5, align: 'center' as const }] : []),
      { heading: 'Ghi nhận', width: 5 },
    ],
    rows: marks.map((mark) => [
      String(mark.position),
      mark.text,
      mark.result ? results[mark.result].vi : '',
      ...(hasPoints ? [points(mark)] : []),
      mark.note ?? '',
    ]),
  };
};

const became = ({ state, fixNote }: Finding): string =>
  state === 'fixed'
    ? 'đã khắc phục'
    : state === 'reported'
      ? `đơn vị báo đã khắc phục (${lowerFirst(tidyLine(fixNote ?? ''))})`
      : 'chưa khắc phục';

/** A finding as a paper says it: what, what to do, by when, who. */
export const findingSentence = ({ text, remedy, dueOn, responsible }: Finding): string =>
  `${sentence(text)} Yêu cầu: ${lowerFirst(sentence(remedy)).replace(/\.$/, '')}; xong chậm nhất ngày ${shortDate(dueOn)}${responsible ? `; người chịu trách nhiệm: ${responsible}` : ''}.`;

const opinion = ({ answer, answerText }: Visit): string[] =>
  answer === null ? ['…'] : answer === 'agrees' ? [`${answers.agrees.vi}.`, ...lines(answerText)] : lines(answerText);

/** The minutes of a visit in the form of Nghị định 30/2020/NĐ-CP (Phụ lục III, mẫu 1.10), to be signed on paper. */
export function minutesPaper({ authority, unit, round, members, visit, marks, findings, carried }: MinutesContent): Minutes {
  const day = visit.visitedOn ?? { year: round.fromOn.year };
  const isSelf = round.kind === 'self';
  const standing = findings.filter(({ state }) => state !== 'dropped');
  const name = (duty: Member['duty']) => members.find((member) => member.duty === duty)?.name;
  const signs = (as: string, who: string | undefined) => ({ as, ...(who && { name: who }) });
  const days = `từ ngày ${shortDate(round.coversFromOn)} đến ngày ${shortDate(round.coversUntilOn)}`;
  return {
    kind: 'minutes',
    letterhead: isSelf ? { superior: authority.name, issuer: unit } : { superior: authority.name, issuer: 'Đoàn kiểm tra' },
    symbol: { suffix: isSelf ? 'BB' : 'BB-ĐKT' },
    place: authority.placeName,
    date: day,
    title: `${isSelf ? 'Tự kiểm tra' : 'Kiểm tra'} tại ${unit}: ${round.title}`,
    body: [
      ...(round.basis ? [prose(`Căn cứ: ${sentence(round.basis)}`)] : []),
      prose(
        `${visit.visitedOn ? `Ngày ${shortDate(visit.visitedOn)}` : 'Ngày …'}, tại ${visit.place ?? unit}, đã kiểm tra công tác tuyên truyền cải cách hành chính của ${unit} (thời kỳ ${days}).`,
      ),
      section(
        'Thành phần',
        ...(isSelf ? [] : [clause('Đoàn kiểm tra', ...members.map((member) => dash(`${member.name}, ${memberDuties[member.duty].vi};`)))]),
        clause('Có mặt', ...lines(visit.present).map((line) => dash(`${line.replace(/[.;,]+$/, '')};`))),
      ),
      section('Kết quả kiểm tra theo tiêu chí', table(marks), ...lines(visit.remark).map((line) => prose(line))),
      section(
        'Tồn tại, việc phải khắc phục',
        ...(standing.length === 0 ? [prose('Không có tồn tại.')] : standing.map((finding) => clause(findingSentence(finding)))),
      ),
      ...(carried.length > 0
        ? [
            section(
              'Việc khắc phục tồn tại của lần kiểm tra trước',
              ...carried.map((finding) => clause(`${sentence(finding.text).replace(/\.$/, '')}: ${became(finding)}.`)),
            ),
          ]
        : []),
      section('Ý kiến của đơn vị', ...opinion(visit).map((line) => prose(line))),
    ],
    closing: 'Biên bản được đọc lại cho những người có mặt cùng nghe, thống nhất nội dung và ký tên dưới đây',
    recipients: [
      { name: unit, purpose: 'để thực hiện' },
      { name: authority.name, purpose: 'để báo cáo' },
    ],
    signatures: [
      signs('Đại diện đơn vị', undefined),
      ...(name('secretary') ? [signs('Thư ký', name('secretary'))] : []),
      signs(isSelf ? 'Người theo dõi' : 'Trưởng đoàn', name('head')),
    ],
    ...noticeOf(authority.isDemo),
  };
}
