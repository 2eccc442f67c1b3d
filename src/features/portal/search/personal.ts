/** Five figures in a row may be a number of a person, `@` an address. */
const numberOrAddress = /\p{N}[\p{N} .-]{3,}\p{N}|@/u;

const families = new Set(
  (
    'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào lâm phùng tô trương hà tạ cao châu quách thái tăng lương ' +
    'nguyen tran le pham huynh hoang vu vo dang bui do ho ngo duong ly dinh trinh dao lam phung to truong ha ta quach thai tang luong'
  ).split(' '),
);
/** These mean nothing else in what people seek. */
const onlyFamilies = new Set('nguyễn trần huỳnh hoàng phan đặng bùi trịnh nguyen huynh'.split(' '));
const middles = new Set('thị văn thi van'.split(' '));

const MOST_NAMES = 5;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** True for words that look like the name of a person: a family name before "Thị" or "Văn", one that means nothing else, or one in capitals throughout. */
function looksLikeName(words: string): boolean {
  const all = words.match(/\p{L}+/gu) ?? [];
  const low = all.map((word) => word.toLocaleLowerCase('vi'));
  return low.some((word, at) => {
    const [next, rest] = [low[at + 1], all.slice(at, at + MOST_NAMES)];
    if (next === undefined || !families.has(word)) return false;
    return middles.has(next) || onlyFamilies.has(word) || (rest.length > 1 && rest.slice(0, 2).every(isCapital));
  });
}

/** True where what somebody sought may say something about a person: a name, a number, an address. */
export const mayBePersonal = (words: string): boolean => numberOrAddress.test(words) || looksLikeName(words);
