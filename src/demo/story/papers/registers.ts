import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

const province = 'Ủy ban nhân dân tỉnh Đông Giang';

interface Arrival {
  at: string;
  issuer: string;
  symbol: string;
  paperOn: string;
  kind: string;
  title: string;
  to?: { unit: UnitKey; at: string; dueOn?: string };
  received?: { by: OfficerKey; at: string };
  done?: { by: OfficerKey; at: string; outcome: string };
}

/** Papers that came in beside the plan of the province; of the last ones one waits for its unit and one for a leader. */
export const arrivals: readonly Arrival[] = [
  {
    at: '2026-03-05T08:40',
    issuer: 'Sở Nội vụ tỉnh Đông Giang',
    symbol: '214/SNV-CCHC',
    paperOn: '2026-03-03',
    kind: 'Công văn',
    title: 'Đôn đốc gửi báo cáo kết quả tuyên truyền cải cách hành chính quý I năm 2026 (giả định)',
    to: { unit: 'culture', at: '2026-03-05T10:00', dueOn: '2026-03-18' },
    received: { by: 'owner', at: '2026-03-05T10:30' },
    done: { by: 'owner', at: '2026-03-18T16:00', outcome: 'Đã gửi Báo cáo số 38/BC-UBND ngày 18/3/2026.' },
  },
  {
    at: '2026-11-12T09:15',
    issuer: province,
    symbol: '1120/UBND-TH',
    paperOn: '2026-11-10',
    kind: 'Công văn',
    title: 'Chuẩn bị xây dựng kế hoạch tuyên truyền cải cách hành chính năm 2027 (giả định)',
    to: { unit: 'culture', at: '2026-11-12T10:20', dueOn: '2026-12-10' },
    received: { by: 'owner', at: '2026-11-12T14:05' },
  },
  {
    at: '2026-11-19T08:30',
    issuer: 'Sở Khoa học và Công nghệ tỉnh Đông Giang',
    symbol: '96/GM-SKHCN',
    paperOn: '2026-11-18',
    kind: 'Giấy mời',
    title: 'Tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng (giả định)',
  },
];

interface Departure {
  at: string;
  series: string;
  number?: string;
  kind: string;
  title: string;
  recipients: string;
  cancelled?: { at: string; reason: string };
}

/** Papers that went out beside plan and reports; one number was given and not used. */
export const departures: readonly Departure[] = [
  {
    at: '2026-03-02T15:00',
    series: 'UBND-VHXH',
    number: '77',
    kind: 'Công văn',
    title: 'Cung cấp số liệu tuyên truyền quý I năm 2026',
    recipients: 'Các tổ dân phố',
  },
  {
    at: '2026-09-08T09:10',
    series: 'UBND-VHXH',
    kind: 'Công văn',
    title: 'Đôn đốc báo cáo quý III năm 2026',
    recipients: 'Các phòng, các tổ dân phố',
  },
  {
    at: '2026-10-06T14:20',
    series: 'GM-UBND',
    number: '41',
    kind: 'Giấy mời',
    title: 'Đối thoại với người dân về thủ tục hành chính',
    recipients: 'Các tổ dân phố',
    cancelled: { at: '2026-10-07T08:00', reason: 'Hoãn đối thoại vì mưa bão; giấy mời không phát hành.' },
  },
];
