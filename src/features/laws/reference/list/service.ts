import type { Act } from '../act.ts';

const government = 'Chính phủ';
const assembly = 'Quốc hội';
const home = 'Bộ Nội vụ';
const day = 'ngày ban hành';
const dayAndTitle = 'ngày ban hành, trích yếu';

/** Civil service, emulation, days off. */
export const service: readonly Act[] = [
  {
    kind: 'Luật',
    symbol: '06/2022/QH15',
    issuer: assembly,
    issued: '2022',
    title: 'Luật Thi đua, khen thưởng',
    topic: 'civil-service',
    unseen: day,
  },
  {
    kind: 'Nghị định',
    symbol: '152/2025/NĐ-CP',
    issuer: government,
    issued: '2025',
    title: 'Quy định chi tiết Luật Thi đua, khen thưởng',
    topic: 'civil-service',
    unseen: dayAndTitle,
    states: [['in-force', '2025-07-01', 'Nghị định số 152/2025/NĐ-CP']],
  },
  {
    kind: 'Nghị định',
    symbol: '98/2023/NĐ-CP',
    issuer: government,
    issued: '2023',
    title: 'Quy định chi tiết Luật Thi đua, khen thưởng',
    topic: 'civil-service',
    unseen: dayAndTitle,
    states: [['replaced', '2025-07-01', 'Nghị định số 152/2025/NĐ-CP', '152/2025/NĐ-CP']],
  },
  {
    kind: 'Thông tư',
    symbol: '15/2025/TT-BNV',
    issuer: home,
    issued: '2025',
    title: 'Hướng dẫn thi đua, khen thưởng',
    topic: 'civil-service',
    unseen: dayAndTitle,
  },
  {
    kind: 'Nghị định',
    symbol: '335/2025/NĐ-CP',
    issuer: government,
    issued: '2025',
    title: 'Đánh giá, xếp loại chất lượng công chức',
    topic: 'civil-service',
    unseen: dayAndTitle,
  },
  {
    kind: 'Nghị quyết',
    symbol: '28/2026/QH16',
    issuer: assembly,
    issued: '2026',
    title: 'Ngày Văn hóa Việt Nam 24 tháng 11',
    topic: 'civil-service',
    unseen: dayAndTitle,
    states: [['in-force', '2026-07-01', 'Nghị quyết số 28/2026/QH16 (theo báo chí)']],
  },
];
