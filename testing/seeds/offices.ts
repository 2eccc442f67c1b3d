import type { FreeAuthority } from '#features/units/server/index.ts';
import { day } from '../actors.ts';

/** An authority of the kind that issued a plan: its bodies by a key, and which of them each name of the plan stands for, by how the name begins. */
export interface SeedOffice {
  seed: string;
  of: FreeAuthority;
  bodies: Readonly<Record<string, { kind: string; name: string }>>;
  means: readonly (readonly [start: string, keys: readonly string[]])[];
  /** The plan is issued on this day, under this number; where the text holds none, as an officer types it in. */
  issuedOn: Temporal.PlainDate;
  symbol: string;
}

const from = day('2022-01-01');

const groups = (count: number, name: (index: number) => string): Record<string, { kind: string; name: string }> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`group${at + 1}`, { kind: 'neighbourhood', name: name(at + 1) }]));

const keysOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `group${at + 1}`);

const associations = (place: string) => ({
  front: { kind: 'front', name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${place}` },
  women: { kind: 'mass-organisation', name: `Hội Liên hiệp Phụ nữ ${place}` },
  farmers: { kind: 'mass-organisation', name: `Hội Nông dân ${place}` },
  veterans: { kind: 'mass-organisation', name: `Hội Cựu chiến binh ${place}` },
  youth: { kind: 'mass-organisation', name: `Đoàn Thanh niên Cộng sản Hồ Chí Minh ${place}` },
});
const unions = ['women', 'farmers', 'veterans', 'youth'];

const rooms = {
  office: { kind: 'room', name: 'Bộ phận Văn phòng – Thống kê' },
  culture: { kind: 'room', name: 'Bộ phận Văn hóa – Thông tin' },
  justice: { kind: 'room', name: 'Bộ phận Tư pháp – Hộ tịch' },
  finance: { kind: 'room', name: 'Bộ phận Tài chính – Kế toán' },
  counter: { kind: 'service-centre', name: 'Bộ phận Tiếp nhận và Trả kết quả' },
};

const wardOf000: SeedOffice = {
  seed: '000',
  of: {
    level: 'commune',
    type: 'phường',
    name: 'Ủy ban nhân dân phường Hưng Đạo',
    shortName: 'UBND phường Hưng Đạo',
    placeName: 'Hưng Đạo',
    from,
  },
  bodies: { ...rooms, culture: { kind: 'room', name: 'Bộ phận Văn hóa – Xã hội' }, ...associations('phường Hưng Đạo') },
  means: [
    ['Công chức Văn phòng', ['office']],
    ['Công chức Văn hóa', ['culture']],
    ['Công chức Tư pháp', ['justice']],
    ['Công chức Kế toán', ['finance']],
    ['các ban ngành, đoàn thể', unions],
    ['Ủy ban Mặt trận Tổ quốc', ['front', ...unions]],
  ],
  issuedOn: day('2024-03-20'),
  symbol: '52/KH-UBND',
};

const roomOf001: SeedOffice = {
  seed: '001',
  of: { level: 'department', name: 'Phòng Văn hóa và Thông tin thị xã Hương Trà', shortName: 'Phòng VH&TT', placeName: 'Hương Trà', from },
  bodies: {
    culture: { kind: 'room', name: 'Bộ phận Văn hóa – Gia đình' },
    information: { kind: 'room', name: 'Bộ phận Thông tin – Truyền thông' },
    clerks: { kind: 'office', name: 'Bộ phận Hành chính – Tổng hợp' },
  },
  means: [
    ['Các bộ phận chuyên môn', ['culture', 'information', 'clerks']],
    ['Cán bộ, công chức', ['culture', 'information', 'clerks']],
    ['Thủ trưởng cơ quan', ['clerks']],
  ],
  issuedOn: day('2024-01-22'),
  symbol: '05/KH-VHTT',
};

const districtOf002: SeedOffice = {
  seed: '002',
  of: { level: 'province', type: 'huyện', name: 'Ủy ban nhân dân huyện Tứ Kỳ', shortName: 'UBND huyện Tứ Kỳ', placeName: 'Tứ Kỳ', from },
  bodies: {
    office: { kind: 'office', name: 'Văn phòng HĐND và UBND huyện' },
    home: { kind: 'room', name: 'Phòng Nội vụ huyện' },
    culture: { kind: 'room', name: 'Phòng Văn hoá và Thông tin huyện' },
    finance: { kind: 'room', name: 'Phòng Tài chính – Kế hoạch huyện' },
    justice: { kind: 'room', name: 'Phòng Tư pháp huyện' },
    radio: { kind: 'station', name: 'Đài Phát thanh huyện' },
    centre: { kind: 'public-service', name: 'Trung tâm Văn hoá – Thể thao huyện' },
    ...Object.fromEntries(
      ['An Thanh', 'Bình Lãng', 'Chí Minh', 'Cộng Lạc'].map((name, at) => [`group${at + 1}`, { kind: 'commune', name: `UBND xã ${name}` }]),
    ),
    town: { kind: 'commune', name: 'UBND thị trấn Tứ Kỳ' },
    ...associations('huyện Tứ Kỳ'),
  },
  means: [
    ['Văn phòng HĐND', ['office']],
    ['Phòng Nội vụ', ['home']],
    ['Phòng Văn hoá', ['culture']],
    ['Phòng Tài chính', ['finance']],
    ['Phòng Tư pháp', ['justice']],
    ['Đài Phát thanh', ['radio']],
    ['Trung tâm Văn hoá', ['centre']],
    ['các cơ quan tuyên truyền', ['radio', 'centre']],
    ['Các cơ quan chuyên môn', ['office', 'home', 'culture', 'finance', 'justice', 'radio', 'centre', ...keysOf(4), 'town']],
    ['Ủy ban Mặt trận Tổ quốc', ['front', ...unions]],
    ['các cơ quan', []],
    ['UBND huyện', ['home']],
    ['UBND các xã', [...keysOf(4), 'town']],
  ],
  issuedOn: day('2023-03-15'),
  symbol: '75/KH-UBND',
};

const communeOf003: SeedOffice = {
  seed: '003',
  of: { level: 'commune', type: 'xã', name: 'Ủy ban nhân dân xã Ích Hậu', shortName: 'UBND xã Ích Hậu', placeName: 'Ích Hậu', from },
  bodies: {
    ...rooms,
    radio: { kind: 'station', name: 'Đài Truyền thanh xã' },
    school: { kind: 'public-service', name: 'Trường Tiểu học xã' },
    clinic: { kind: 'public-service', name: 'Trạm Y tế xã' },
    ...associations('xã Ích Hậu'),
  },
  means: [
    ['Bộ phận Văn hóa và Thông tin, Đài', ['culture', 'radio']],
    ['Bộ phận Văn hóa và Thông tin', ['culture']],
    ['Văn phòng - Thống kê', ['office']],
    ['Bộ phận Văn phòng', ['office']],
    ['bộ phận Tư pháp', ['justice']],
    ['Bộ phận tiếp nhận', ['counter']],
    ['Đài', ['radio']],
    ['Bộ phận Tài chính', ['finance']],
    ['Các cơ quan, đơn vị liên quan', ['school', 'clinic']],
    ['UBMTTQ', ['front', ...unions]],
    ['các', []],
  ],
  issuedOn: day('2024-02-28'),
  symbol: '22/KH-UBND',
};

const wardOf004: SeedOffice = {
  seed: '004',
  of: {
    level: 'commune',
    type: 'phường',
    name: 'Ủy ban nhân dân phường Mộ Lao',
    shortName: 'UBND phường Mộ Lao',
    placeName: 'Mộ Lao',
    from,
  },
  bodies: {
    ...rooms,
    office: { kind: 'office', name: 'Văn phòng UBND phường' },
    radio: { kind: 'station', name: 'Đài truyền thanh phường' },
    party: { kind: 'party-body', name: 'Khối tuyên giáo Đảng ủy' },
    ...groups(17, (index) => `Tổ dân phố số ${index}`),
    ...associations('phường Mộ Lao'),
  },
  means: [
    ['Văn phòng UBND', ['office']],
    ['bộ phận Văn hóa- Thông tin, Đài', ['culture', 'radio']],
    ['Bộ phận Văn hóa', ['culture']],
    ['các tổ dân phố', keysOf(17)],
    ['các ban, ngành', ['justice', 'finance']],
    ['các ngành', ['justice', 'finance']],
    ['UBMTTQ', ['front']],
    ['các tổ chức đoàn thể', unions],
    ['Bộ phận Tư pháp', ['justice']],
    ['Khối tuyên giáo', ['party']],
    ['ủy ban MTTQ', ['front', ...unions]],
  ],
  issuedOn: day('2025-02-14'),
  symbol: '40/KH-UBND',
};

/** The five kinds of authority whose plans the product exists for; bodies are invented after the names that each plan uses. */
export const seedOffices = [wardOf000, roomOf001, districtOf002, communeOf003, wardOf004];
