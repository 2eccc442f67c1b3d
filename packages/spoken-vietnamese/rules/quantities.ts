import { numberInWords } from '../numbers.ts';
import type { Rule } from '../rule.ts';

const units: Readonly<Record<string, string>> = {
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  đ: 'đồng',
  '₫': 'đồng',
  vnđ: 'đồng',
  vnd: 'đồng',
  km: 'ki lô mét',
  'km/h': 'ki lô mét trên giờ',
  'km/giờ': 'ki lô mét trên giờ',
  km2: 'ki lô mét vuông',
  'km²': 'ki lô mét vuông',
  m: 'mét',
  m2: 'mét vuông',
  'm²': 'mét vuông',
  m3: 'mét khối',
  'm³': 'mét khối',
  cm: 'xăng ti mét',
  mm: 'mi li mét',
  ha: 'héc ta',
  kg: 'ki lô gam',
  g: 'gam',
  l: 'lít',
  ml: 'mi li lít',
  kw: 'ki lô oát',
  kwh: 'ki lô oát giờ',
  mb: 'mê ga bai',
  gb: 'gi ga bai',
  mbps: 'mê ga bít trên giây',
  '°c': 'độ xê',
  ºc: 'độ xê',
};

const names = Object.keys(units)
  .sort((one, other) => other.length - one.length)
  .join('|');

const per =
  /^\/\s?(?=(?:tháng|năm|ngày|tuần|quý|người|lượt|hồ sơ|hộ|kg|giờ|km|m2|m²|buổi|lần|xã|phường|đơn vị|thủ tục|bản|trang|trường hợp|bài|tin|suất|khẩu|vụ|phút|ha)(?!\p{L}))/iu;

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:,\d+)?`;
const times = /^\s?[x×]\s?\d/u;

export const quantityRules: readonly Rule[] = [
  {
    form: new RegExp(`([-−])?(${number})(?:\\s?(${names})(?![\\p{L}\\d²³]))?`, 'iuy'),
    say: ([, minus, written = '', unit], before, after) =>
      // A letter behind a figure makes a code of it, and a stroke between two is no minus: both are said otherwise.
      (/^\p{L}/u.test(after) && unit === undefined && !times.test(after)) || unit === 'G' || (minus && /[\d\p{L}%]\s*$/u.test(before))
        ? undefined
        : `${minus ? 'âm ' : ''}${numberInWords(written)}${unit ? ` ${units[unit.toLowerCase()]}` : ''}`,
  },
  {
    form: /\s{0,9}[-–]\s{0,9}(?=\d)/uy,
    say: (_match, before) => (/[\d%]\s*$|\d\s?(?:h|g|đ|đồng|kg|m|km|ha|giờ|tháng \d+)$/u.test(before) ? ' đến ' : undefined),
  },
  { form: /\s?\/\s?(?=\d)/uy, say: (_match, before) => (/\d$/u.test(before) ? ' trên ' : undefined) },
  { form: /\s?[x×]\s?(?=\d)/uy, say: (_match, before) => (/[\d\p{L}]$/u.test(before) ? ' nhân ' : undefined) },
  {
    form: /\/\s?/uy,
    say: ([written], before, after) => (/[\p{L}\d)%²]$/u.test(before) && per.test(written + after) ? ' một ' : undefined),
  },
];
