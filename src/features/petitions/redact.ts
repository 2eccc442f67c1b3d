/** What is put in place of what tells of a person. */
export const COVERED = {
  name: '[tên]',
  phone: '[điện thoại]',
  email: '[thư điện tử]',
  number: '[số giấy tờ]',
  address: '[địa chỉ]',
  plate: '[biển số]',
} as const;

const capital = '\\p{Lu}\\p{L}*';
const titles = 'ông|bà|anh|chị|cô|chú|bác|em|cháu|đồng chí|đ/c|tên là|tôi là|tên tôi là|họ tên';

const families =
  'Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Đào|Lâm|Phùng|Tô|Trương|Hà|Tạ|Cao|Châu|Quách|Thái|Tăng|Lương';

/** Streets, schools and markets bear names of people too. */
const places = '(?:đường|phố|ngõ|trường|hồ|chợ|cầu|phường|xã|thôn|tổ|bệnh viện) ';

const rules: readonly [RegExp, string][] = [
  [/[^\s@<>",;:()[\]]{1,64}@[^\s@<>",;:()[\]]+\.\p{L}{2,}/gu, COVERED.email],
  [/\b\d{2}[A-Z]\d?[- ]?\d{3}[.]?\d{2}\b/gu, COVERED.plate],
  [/(?<!\d)(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)/gu, COVERED.phone],
  [/(?<!\d)(?:\d[ .]?){11}\d(?!\d)|(?<!\d)\d{9}(?!\d)/gu, COVERED.number],
  [/(?:số nhà|nhà số|số)\s+\d+[\p{L}\d/-]*(?:\s*,?\s*(?:ngõ|ngách|hẻm|kiệt|đường|phố)\s+[^,.;\n]{1,40})+/giu, COVERED.address],
  [/(?:số nhà|nhà số|căn hộ|phòng số)\s+[\p{L}]?\d+[\p{L}\d/.-]*/giu, COVERED.address],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * A text with names, telephones, e-mails, numbers of papers, plates and house numbers covered, as far as a machine finds them; `known` are those of who sent
 * it. A proposal: a person reads it before anybody else does.
 */
export function redact(text: string, known: readonly (string | undefined)[] = []): string {
  let covered = text;
  for (const one of known)
    if (one !== undefined && one.length > 2) covered = covered.replace(new RegExp(escaped(one), 'giu'), COVERED.name);
  for (const [pattern, word] of rules) covered = covered.replace(pattern, word);
  covered = covered.replace(
    new RegExp(`(?<![\\p{L}])(${titles}|${titles.toUpperCase()})(\\s+)(${capital}(?:\\s+${capital}){0,4})`, 'gu'),
    `$1$2${COVERED.name}`,
  );
  covered = covered.replace(
    new RegExp(`(?<![\\p{L}])((?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Tôi là|Tên tôi là))(\\s+)(${capital}(?:\\s+${capital}){0,4})`, 'gu'),
    `$1$2${COVERED.name}`,
  );
  return covered.replace(new RegExp(`(?<![\\p{L}])(?<!${places})(?:${families})(?:\\s+${capital}){1,4}`, 'gu'), COVERED.name);
}

const sure = rules.slice(0, 4);

/** A text for officers who may not know who sent it: what is known of the sender, telephones, e-mails and numbers of papers covered; places stay. */
export function coverSender(text: string, known: readonly (string | undefined)[]): string {
  let covered = text;
  for (const [pattern, word] of sure) covered = covered.replace(pattern, word);
  for (const one of known)
    if (one !== undefined && one.length > 2) covered = covered.replace(new RegExp(escaped(one), 'giu'), COVERED.name);
  return covered;
}

const covers = new RegExp(Object.values(COVERED).map(escaped).join('|'), 'g');

/** What somebody should look at before a text leaves: the kinds of personal data that a machine finds in it, and the days in it that are yet to come. */
export function warningsOf(text: string, today: Temporal.PlainDate): { personal: string[]; future: Temporal.PlainDate[] } {
  const counted = (said: string) => Map.groupBy(said.match(covers) ?? [], (word) => word);
  const [before, after] = [counted(text), counted(redact(text))];
  const personal = Object.values(COVERED).filter((word) => (after.get(word)?.length ?? 0) > (before.get(word)?.length ?? 0));
  const future: Temporal.PlainDate[] = [];
  for (const [, day, month, year] of text.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g)) {
    const [d, m] = [Number(day), Number(month)];
    if (d < 1 || d > 31 || m < 1 || m > 12) continue;
    const said = Temporal.PlainDate.from({ year: Number(year), month: m, day: d });
    if (Temporal.PlainDate.compare(said, today) > 0) future.push(said);
  }
  return { personal: personal.map((word) => word.slice(1, -1)), future };
}
