const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const MOST = 18;

const digit = (at: number): string => digits[at] ?? '';

/** The last figure of a number of two figures and more: "mốt", "tư", "lăm". */
function lastAfterTens(tens: number, one: number): string {
  if (one === 5) return 'lăm';
  if (tens > 1 && one === 1) return 'mốt';
  return tens > 1 && one === 4 ? 'tư' : digit(one);
}

/** Up to 999; `whole` names the hundreds also where there are none, as it is said within a larger number. */
function hundreds(value: number, whole: boolean): string[] {
  const [hundred, tens, one] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const said = hundred > 0 || whole ? [digit(hundred), 'trăm'] : [];
  if (tens === 0)
    return one === 0 ? (said.length > 0 && value > 0 ? said : []) : [...said, ...(said.length > 0 ? ['linh'] : []), digit(one)];
  said.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (one > 0) said.push(lastAfterTens(tens, one));
  return said;
}

const scales = [
  { size: 1_000_000_000n, word: 'tỷ' },
  { size: 1_000_000n, word: 'triệu' },
  { size: 1000n, word: 'nghìn' },
];

function wordsOf(value: bigint, whole: boolean): string[] {
  const scale = scales.find(({ size }) => value >= size);
  if (!scale) return hundreds(Number(value), whole);
  const rest = value % scale.size;
  return [...wordsOf(value / scale.size, whole), scale.word, ...(rest > 0n ? wordsOf(rest, true) : [])];
}

/** Figures one by one, as numbers of telephones and accounts are said. */
export const digitByDigit = (figures: string): string => [...figures].map((one) => digit(Number(one))).join(' ');

/** A whole number of figures alone as it is said; more than eighteen figures are said one by one. */
export function wholeInWords(figures: string): string {
  const plain = figures.replace(/^0+(?=\d)/, '');
  if (plain.length > MOST) return digitByDigit(figures);
  return plain === '0' ? digit(0) : wordsOf(BigInt(plain), false).join(' ');
}

/** What stands after the decimal comma: as a number where that is how it is said, otherwise figure by figure. */
const decimals = (figures: string): string =>
  figures.length === 2 && !figures.startsWith('0') ? wholeInWords(figures) : digitByDigit(figures);

/** A number as it is written in Vietnamese ("1.500", "83,94", "1,500,000") in words. */
export function numberInWords(written: string): string {
  const grouped = /^\d{1,3}(?:,\d{3}){2,}$/.test(written) ? written.replaceAll(',', '') : written;
  const [whole = '', part] = grouped.replaceAll('.', '').split(',');
  return part === undefined ? wholeInWords(whole) : `${wholeInWords(whole)} phẩy ${decimals(part)}`;
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number below 90; nothing where it is none. */
export function romanValue(written = ''): number | undefined {
  if (!/^(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})$/.test(written) || written === '') return undefined;
  const values = [...written].map((one) => roman[one] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The place in an order: "nhất", "tư", otherwise the number. */
export const ordinal = (value: number): string => (value === 1 ? 'nhất' : value === 4 ? 'tư' : wholeInWords(String(value)));
