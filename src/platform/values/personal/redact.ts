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
 * Where something known of a sender stands in a text: as whole words. A name of one word ("Hoa", "của") is found behind a title alone, for by itself it is a word like
 * others.
 */
function placesOf(known: string | undefined): RegExp | undefined {
  const one = known?.trim() ?? '';
  if (one.length < 3) return undefined;
  const isTelling = /\s|@|\d{6}/u.test(one);
  const before = isTelling ? '(?<![\\p{L}\\p{N}])' : `(?<=(?<!\\p{L})(?:${titles})\\s+)`;
  return new RegExp(`${before}${escaped(one)}(?![\\p{L}\\p{N}])`, 'giu');
}

type Cover = (word: string, found: string) => string;

/** The text with each piece that tells of a person given to `cover`, which says what stands in its place. */
function coveredBy(text: string, known: readonly (string | undefined)[], cover: Cover): string {
  let covered = text;
  for (const one of known) {
    const places = placesOf(one);
    if (places) covered = covered.replace(places, (found) => cover(COVERED.name, found));
  }
  for (const [pattern, word] of rules) covered = covered.replace(pattern, (found: string) => cover(word, found));
  const called = (_all: string, title: string, space: string, name: string): string => `${title}${space}${cover(COVERED.name, name)}`;
  covered = covered.replace(
    new RegExp(`(?<![\\p{L}])(${titles}|${titles.toUpperCase()})(\\s+)(${capital}(?:\\s+${capital}){0,4})`, 'gu'),
    called,
  );
  covered = covered.replace(
    new RegExp(`(?<![\\p{L}])((?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Tôi là|Tên tôi là))(\\s+)(${capital}(?:\\s+${capital}){0,4})`, 'gu'),
    called,
  );
  return covered.replace(new RegExp(`(?<![\\p{L}])(?<!${places})(?:${families})(?:\\s+${capital}){1,4}`, 'gu'), (found) =>
    cover(COVERED.name, found),
  );
}

/**
 * A text with names, telephones, e-mails, numbers of papers, plates and house numbers covered, as far as a machine finds them; `known` are those of who sent
 * it. A proposal: a person reads it before anybody else does.
 */
export const redact = (text: string, known: readonly (string | undefined)[] = []): string => coveredBy(text, known, (word) => word);

/** The same with a number in each cover, and what turns covers back into what they stand for; `isWhole` says of a text that all its covers are among them. */
export function masked(text: string): { text: string; unmask: (said: string) => string; isWhole: (said: string) => boolean } {
  const found = new Map<string, string>();
  const known = new Map<string, string>();
  const cover: Cover = (word, piece) => {
    const key = `${word} ${piece}`;
    const numbered = known.get(key) ?? `${word.slice(0, -1)} ${known.size + 1}]`;
    known.set(key, numbered);
    found.set(numbered, piece);
    return numbered;
  };
  const kinds = Object.values(COVERED)
    .map((word) => escaped(word.slice(1, -1)))
    .join('|');
  const marks = (): RegExp => new RegExp(`\\[(?:${kinds})(?: \\d+)?\\]`, 'gu');
  return {
    text: coveredBy(text, [], cover),
    unmask: (said) => said.replace(marks(), (mark) => found.get(mark) ?? mark),
    isWhole: (said) => [...said.matchAll(marks())].every(([mark]) => found.has(mark) || text.includes(mark)),
  };
}

const sure = rules.slice(0, 4);
const NOWHERE = /(?!)/gu;

/** A text for officers who may not know who sent it: what is known of the sender, telephones, e-mails and numbers of papers covered; places stay. */
export function coverSender(text: string, known: readonly (string | undefined)[]): string {
  let covered = text;
  for (const [pattern, word] of sure) covered = covered.replace(pattern, word);
  for (const one of known) covered = covered.replace(placesOf(one) ?? NOWHERE, COVERED.name);
  return covered;
}

/** A name as it stands in an answer: each word with a capital or in capitals, of two words behind a title alone; of one word it is none. */
function nameInAnswer(name = ''): RegExp {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return NOWHERE;
  const titled = words.map((word) => escaped(word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join('\\s+');
  const before = words.length === 2 ? `(?<=(?<!\\p{L})(?:${titles})\\s+)` : '(?<![\\p{L}\\p{N}])';
  return new RegExp(`${before}(?:${titled}|${titled.toUpperCase().replaceAll('\\S', '\\s')})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Words of the authority without who sent the petition. What a sender typed as a name must not take words out of an answer, so that a name is covered where it is
 * written as one, telephone and e-mail as they were given; what else the authority wrote stays, its own telephone too.
 */
export function coverInAnswer(
  text: string,
  { name, phone, email }: { name?: string | undefined; phone?: string | undefined; email?: string | undefined },
): string {
  const named = nameInAnswer(name);
  const figures = phone?.replace(/\D/g, '') ?? '';
  const called = figures.length >= 9 ? new RegExp(`(?<!\\d)${[...figures].join('[ .-]?')}(?!\\d)`, 'gu') : NOWHERE;
  const written = email?.includes('@') ? (placesOf(email) ?? NOWHERE) : NOWHERE;
  return text.replace(named, COVERED.name).replace(called, COVERED.phone).replace(written, COVERED.email);
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

/** True where a telephone, an e-mail or the number of a paper stands in the text uncovered. */
export const isPersonal = (text: string): boolean => {
  const sureIn = (said: string): number => said.match(/\[(?:điện thoại|thư điện tử|số giấy tờ)\]/g)?.length ?? 0;
  return sureIn(redact(text)) > sureIn(text);
};
