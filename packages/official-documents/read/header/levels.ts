import type { DocumentHeader } from '../../reading.ts';

/** Cities that are provinces: Luật Tổ chức chính quyền địa phương; the six of 2025. Other "thành phố" were districts until 1 July 2025. */
const provincialCities = /thành phố\s+(?:hà nội|hải phòng|đà nẵng|cần thơ|hồ chí minh|huế)/u;

const levels: readonly [RegExp, NonNullable<DocumentHeader['level']>][] = [
  [
    /^(?:phòng|sở|ban(?! (?:chỉ đạo|thường|chấp hành))|trung tâm|văn phòng|chi cục|cục|đài|trường|thanh tra|trạm|thư viện|hạt|kho bạc|bảo hiểm xã hội)(?!\p{L})/u,
    'department',
  ],
  [/^(?:chính phủ|bộ|thủ tướng|quốc hội|ủy ban thường vụ quốc hội|ban chấp hành trung ương)(?!\p{L})/u, 'central'],
  [/(?:phường|xã|thị trấn|đặc khu)(?!\p{L})(?! hội)/u, 'commune'],
  [/(?:huyện|quận|thị xã)(?!\p{L})/u, 'district'],
  [/tỉnh(?!\p{L})/u, 'province'],
];

const twoLevels = '2025-07-01';

/** The level of a body by its name; a city that signs after districts were done away with is a province. */
export const levelOf = (issuer: string, issuedOn = ''): DocumentHeader['level'] | undefined => {
  const text = issuer.normalize('NFC').toLocaleLowerCase('vi');
  const department = levels.slice(0, 2).find(([words]) => words.test(text))?.[1];
  if (department) return department;
  if (/thị xã(?!\p{L})/u.test(text) && !/(?:phường|thị trấn)/u.test(text)) return 'district';
  if (provincialCities.test(text) && !/(?:quận|huyện|phường|xã)(?!\p{L})/u.test(text)) return 'province';
  const found = levels.slice(2).find(([words]) => words.test(text))?.[1];
  return found ?? (/thành phố/u.test(text) ? (issuedOn >= twoLevels ? 'province' : 'district') : undefined);
};
