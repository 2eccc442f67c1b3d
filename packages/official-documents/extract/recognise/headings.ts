/** Headings of parts as plans and reports have them (forms of Nghị định 30/2020/NĐ-CP and of the yearly plans of administrative reform), in capitals. */
const headings =
  `MỤC ĐÍCH|YÊU CẦU|MỤC ĐÍCH, YÊU CẦU|MỤC ĐÍCH VÀ YÊU CẦU|MỤC TIÊU|MỤC TIÊU, YÊU CẦU|NỘI DUNG|NỘI DUNG TUYÊN TRUYỀN|NỘI DUNG, NHIỆM VỤ|NHIỆM VỤ|NHIỆM VỤ, GIẢI PHÁP|NHIỆM VỤ VÀ GIẢI PHÁP|
NHIỆM VỤ TRỌNG TÂM|HÌNH THỨC TUYÊN TRUYỀN|NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN|NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN|ĐỐI TƯỢNG|ĐỐI TƯỢNG TUYÊN TRUYỀN|PHẠM VI, ĐỐI TƯỢNG|CHỈ TIÊU|GIẢI PHÁP|GIẢI PHÁP THỰC HIỆN|
THỜI GIAN|THỜI GIAN THỰC HIỆN|THỜI GIAN, ĐỊA ĐIỂM|KINH PHÍ|KINH PHÍ THỰC HIỆN|TỔ CHỨC THỰC HIỆN|PHÂN CÔNG NHIỆM VỤ|PHÂN CÔNG THỰC HIỆN|TRÁCH NHIỆM THỰC HIỆN|CHẾ ĐỘ BÁO CÁO|THÔNG TIN, BÁO CÁO|
ĐẶC ĐIỂM TÌNH HÌNH|TÌNH HÌNH CHUNG|KẾT QUẢ THỰC HIỆN|KẾT QUẢ ĐẠT ĐƯỢC|TỒN TẠI, HẠN CHẾ|HẠN CHẾ, NGUYÊN NHÂN|PHƯƠNG HƯỚNG, NHIỆM VỤ|KIẾN NGHỊ, ĐỀ XUẤT|ĐỀ XUẤT, KIẾN NGHỊ|KHEN THƯỞNG`
    .split('|')
    .map((line) => line.trim());

const bareOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('Đ', 'D');

const known = headings.map((heading) => ({ words: heading.match(/\p{L}+/gu) ?? [], bare: bareOf(heading) }));

/** How many letters must be changed, left out or put in to make one word of another. */
const otherLetters = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (let at = 0; at < other.length; at += 1)
      next.push(Math.min((row[at] ?? 0) + Number(letter !== other[at]), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** So many letters of a heading may be other ones, by its length. */
const mostOther = (length: number): number => (length >= 18 ? 2 : length >= 10 ? 1 : 0);

const rightWords = (words: string[]): string[] | undefined => {
  const bare = bareOf(words.join(''));
  const alike = known.filter((one) => one.words.length === words.length);
  const exact = alike.find((one) => one.bare === bare);
  if (exact) return exact.words;
  const most = mostOther(bare.length);
  const near = alike.filter((one) => Math.abs(one.bare.length - bare.length) <= most && otherLetters(one.bare, bare) <= most);
  return near.length === 1 ? near[0]?.words : undefined;
};

const headingLine = /^([ \t]*(?:[IVX]{1,5}\.|[A-Z\d]{1,2}[.)])?[ \t]*)(\p{Lu}[\p{Lu}\p{M}\d ,;:–-]{5,60})([.:]?)$/gmu;

/** Headings in capitals that are known, with the letters and marks that they have; their signs stay as they were. */
export const withHeadings = (text: string): string =>
  text.replace(headingLine, (whole, label: string, heading: string, end: string) => {
    const words = heading.match(/[\p{L}\p{M}\d]+/gu) ?? [];
    const right = rightWords(words);
    if (!right) return whole;
    let at = -1;
    return label + heading.replace(/[\p{L}\p{M}\d]+/gu, () => right[(at += 1)] ?? '') + end;
  });
