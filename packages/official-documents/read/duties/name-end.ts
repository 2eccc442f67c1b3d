/** Behind these words a name is whole: what follows in lower case is what the partner is there for. */
const whole =
  /(?:liên quan|trực thuộc|trên địa bàn|nêu trên|khác|các cấp|cộng đồng|cao tuổi|thập đỏ|khuyến học|phụ nữ|nông dân|chiến binh|thanh niên|dân phố|đoàn thể|y tế|mặt trận)$/iu;
const place = /(?:^|\s)(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|thôn)$/u;
/** "Trường Tiểu học Suối Mơ": a name of two syllables that no word for an office opens. */
const properName =
  /(?<!\p{L})(?!(?:Phòng|Ban|Sở|Bộ|Hội|Đoàn|Trường|Trạm|Đài|Tổ|Đội|Cục|Vụ|Viện|Báo|Khối|Hạt|Trưởng|Phó|Chánh)\s)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u;
const goesOn =
  /^(?:và|hoặc|các|những|liên|có|xã|phường|thị|huyện|quận|tỉnh|thành|thôn|tổ|khu|trên|trực|thuộc|nêu|khác|cấp|hội|đoàn|ban|ngành|của|nơi|sở)$/u;

/** Where a name at the beginning of a text ends by its own form; the length of the text where nothing shows it. */
export const endByGrammar = (names: string): number => {
  const words = [...names.matchAll(/\S+/gu)];
  for (const [at, word] of words.entries()) {
    const before = names.slice(0, word.index).trimEnd();
    if (at === 0 || /[,–-]$/u.test(before) || !/^\p{Ll}/u.test(word[0]) || goesOn.test(word[0].replace(/[,.]$/u, ''))) continue;
    if (whole.test(before) || place.test(before) || properName.test(before)) return before.length;
  }
  return names.length;
};
