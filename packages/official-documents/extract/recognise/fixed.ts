import { withHeadings } from './headings.ts';

const alikes: Record<string, string> = {
  '#': '4',
  A: '4',
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  ']': '1',
  '[': '1',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  J: '1',
  Z: '2',
  S: '5',
  b: '6',
  B: '8',
  g: '9',
};

const figureOf = (signs: string, most: number): string | undefined => {
  const digits = [...signs].map((sign) => alikes[sign] ?? sign).join('');
  return /^\d{1,2}$/u.test(digits) && Number(digits) >= 1 && Number(digits) <= most ? digits : undefined;
};

/** Between "ngày", "tháng" and "năm" only figures can stand, also where they were filled in by hand. */
const withDates = (text: string): string =>
  text.replace(
    /\b(ngày|Ngày) {0,2}([^\s\p{Ll}]{1,2}) {0,2}tháng {0,2}([^\s\p{Ll}]{1,2}) {0,2}năm {0,2}(\d{4})/gu,
    (whole, word: string, day: string, month: string, year: string) => {
      const figures = [figureOf(day, 31), figureOf(month, 12)];
      return figures[0] === undefined || figures[1] === undefined ? whole : `${word} ${figures[0]} tháng ${figures[1]} năm ${year}`;
    },
  );

/** What can only be one thing in an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I and III), and what it is mistaken for. */
const phrases: [RegExp, string][] = [
  [/(?<![\p{L}\d])[UỦỤÚÙŨƯ]\p{Lu}{1,2} B[AÀÁẢÃẠ]N NH[AÀÁẢÃẠÂẦẤẨẪẬ]N D[AÀÁẢÃẠÂẦẤẨẪẬ]{1,2}N(?!\p{L})/gu, 'ỦY BAN NHÂN DÂN'],
  [/(?<!\p{L})C[ỘỌO]NG H[ÒO][ÀA]? X[ÃA] H[ỘỌO]I CH[ỦU] NGH[ĨI]A VI\p{Lu}{1,3}T\s+NAM(?!\p{L})/gu, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [/(?<!\p{L})[ĐD][ộọo]c l[ậạâa]p ?[-–] ?T[ựưu] do ?[-–] ?H[ạa]nh ph[úu]c(?!\p{L})/gu, 'Độc lập - Tự do - Hạnh phúc'],
  [/(?<!\p{L})N[ơoớờ]i nh[ậạâa]n(?= ?:)/gu, 'Nơi nhận'],
  [/(?<!\p{L})K[íi]nh g[ửứừưu]i(?= ?:)/gu, 'Kính gửi'],
  [/(?<=\/)QD(?=-)/gu, 'QĐ'],
  [/(?<=\/)ND(?=-CP)/gu, 'NĐ'],
  [/(?<=[\p{Lu}\d/-] ?)HDND(?!\p{L})|(?<!\p{L})HDND(?!\p{L})/gu, 'HĐND'],
  [/(?<!\p{L})BCD(?!\p{L})/gu, 'BCĐ'],
  [/^[ \t]*[-–]? ?Lưu ?[;:.,]? ?V[TỊỈ](?!\p{L})/gmu, '- Lưu: VT'],
  [/\u2044/gu, '/'],
  [/(?<=\d[/-]?)\u00bc/gu, '1/4'],
  [/(?<=(?:^|\s)(?:số|Số:?) )(\d) (?=\d{1,3}\/[\p{Lu}\d])/gu, '$1'],
  [/(?<=^[ \t]*Số:? ?\d{1,4}) (?=\/\p{Lu})/gmu, ''],
];

/** Lines that stand alone in capitals: kinds of papers, titles and powers of those who sign. */
const lonelyLines =
  `KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|TỜ TRÌNH|NGHỊ QUYẾT|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHỤ LỤC|CHỦ TỊCH|PHÓ CHỦ TỊCH|KT. CHỦ TỊCH|Q. CHỦ TỊCH|
TL. CHỦ TỊCH|TUQ. CHỦ TỊCH|TM. ỦY BAN NHÂN DÂN|TM. UBND|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|KT. TRƯỞNG PHÒNG|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|KT. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|
PHÓ CHÁNH VĂN PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|KT. TRƯỞNG BAN|HIỆU TRƯỞNG|CHỦ NHIỆM|BÍ THƯ|PHÓ BÍ THƯ`
    .split('|')
    .map((line) => line.trim());

const bareLine = (line: string): string =>
  line
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('Đ', 'D');
const byBareLine = new Map(lonelyLines.map((line) => [bareLine(line), line]));

const withLonelyLines = (text: string): string =>
  text.replace(/^([ \t]*)([\p{Lu}., \t]{5,40})$/gmu, (whole, indent: string, line: string) => {
    const right = byBareLine.get(bareLine(line));
    return right === undefined ? whole : indent + right;
  });

const placeForm = /^[ \t]*(\p{Lu}[\p{L} ]{1,40}),[ \t]*ngày[^\n]{0,20}tháng[^\n]{0,20}năm \d{4}/mu;
const bodyForm =
  /(?<=(?:^|[ \t])(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH) )(\p{Lu}[\p{Lu}\p{M} ]{1,40}?)(?=[ \t]*$)/gmu;

/** Of a name in capitals the marks are mistaken more easily than of one in small letters: a body whose name is that of the place has the marks of the place. */
const withPlaceName = (text: string): string => {
  const place = placeForm.exec(text)?.[1];
  if (place === undefined) return text;
  return text.replace(bodyForm, (name) =>
    bareLine(name) === bareLine(place.toLocaleUpperCase('vi')) ? place.toLocaleUpperCase('vi') : name,
  );
};

/** Puts right what the form of official papers leaves no doubt about: dates filled in, the national name and motto, fixed headings, symbols, the name of the place. */
export const withFixedForms = (text: string): string =>
  withPlaceName(phrases.reduce((sum, [wrong, right]) => sum.replace(wrong, right), withHeadings(withLonelyLines(withDates(text)))));
