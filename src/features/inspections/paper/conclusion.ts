import { clause, prose, section, shortDate, type Announcement, type Block } from 'official-documents';
import { formatNumber } from '#platform/values/format.ts';
import type { Finding, Inspection, Visit } from '../inspection.ts';
import { findingSentence, noticeOf } from './minutes.ts';

export interface ConclusionContent {
  authority: { name: string; placeName: string; isDemo: boolean };
  abbreviation: string;
  round: Inspection;
  visits: readonly (Visit & { unit: string })[];
  findings: readonly Finding[];
}

const states = { open: 'Chưa khắc phục', reported: 'Chờ xác nhận', fixed: 'Đã khắc phục', dropped: '' } as const;

const count = (n: number): string => (n < 10 ? `0${n}` : formatNumber(n));

const table = ({ visits }: ConclusionContent): Block => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 1, align: 'center' },
    { heading: 'Đơn vị', width: 6 },
    { heading: 'Ngày kiểm tra', width: 2.5, align: 'center' },
    { heading: 'Số tồn tại', width: 2, align: 'center' },
    { heading: 'Ghi chú', width: 5 },
  ],
  rows: visits.map(({ unit, visitedOn, findings, state, skipReason }, at) => [
    String(at + 1),
    unit,
    state === 'closed' && visitedOn ? shortDate(visitedOn) : '',
    state === 'closed' ? (findings === 0 ? 'Không có' : count(findings)) : '',
    state === 'skipped' ? `Không kiểm tra: ${skipReason ?? ''}` : '',
  ]),
});

/** The conclusion of a round as a "Thông báo" (Nghị định 30/2020/NĐ-CP): number and signature are the clerk's and the chair's. */
export function conclusionPaper(content: ConclusionContent): Announcement {
  const { authority, abbreviation, round, visits, findings } = content;
  const checked = visits.filter(({ state }) => state === 'closed');
  const standing = findings.filter(({ state }) => state !== 'dropped');
  const fixed = standing.filter(({ state }) => state === 'fixed').length;
  const ofUnit = (visit: Visit & { unit: string }): Block[] => {
    const own = standing.filter(({ visitId }) => visitId === visit.id);
    return own.length === 0
      ? []
      : [clause(`${visit.unit}:`, ...own.map((finding) => prose(`${findingSentence(finding)} (${states[finding.state]}.)`)))];
  };
  const demands = checked.flatMap(ofUnit);
  return {
    kind: 'announcement',
    letterhead: { issuer: authority.name },
    symbol: { suffix: `TB-${abbreviation}` },
    place: authority.placeName,
    date: round.concludedOn ?? { year: round.untilOn.year },
    title: `Kết luận: ${round.title}`,
    body: [
      ...(round.basis ? [prose(`Căn cứ: ${round.basis.replace(/[.;,]+$/, '')}.`)] : []),
      section(
        'Kết quả kiểm tra',
        prose(
          `Từ ngày ${shortDate(round.fromOn)} đến ngày ${shortDate(round.untilOn)} đã kiểm tra ${count(checked.length)} đơn vị; ${
            standing.length === 0
              ? 'không có tồn tại'
              : `phát hiện ${count(standing.length)} tồn tại${fixed > 0 ? `, đã khắc phục ${count(fixed)}` : ', chưa tồn tại nào được xác nhận khắc phục'}`
          }.`,
        ),
        table(content),
      ),
      section('Nhận xét, kết luận', ...(round.conclusion ?? '…').split('\n').filter((line) => line.trim() !== '').map((line) => prose(line.trim()))), // prettier-ignore
      ...(demands.length > 0 ? [section('Tồn tại và việc phải khắc phục', ...demands)] : []),
    ],
    closing: `Trên đây là kết luận kiểm tra, ${authority.name} thông báo để các đơn vị biết, thực hiện`,
    recipients: [{ name: 'Các đơn vị được kiểm tra', purpose: 'để thực hiện' }],
    signer: /^Ủy ban nhân dân/.test(authority.name)
      ? { as: 'head', body: 'Ủy ban nhân dân', head: 'Chủ tịch' }
      : { as: 'head', head: 'Thủ trưởng' },
    ...noticeOf(authority.isDemo),
  };
}
