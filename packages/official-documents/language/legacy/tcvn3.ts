/** TCVN 5712:1993, VN3 ("ABC", .VnTime): letters at 0xA1–0xFE, capitals of VN1 where VN3 is free; at 0xB0–0xB4 the signs of Latin-1. */
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđẰ' + // A1–AF
  '°±²³´àảãáạẲằẳẵắẴ' + // B0–BF
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' + // C0–CF
  'éẹềểễếệìỉỄẾỒĩíịò' + // D0–DF
  'Ổỏõóọồổỗốộờởỡớợù' + // E0–EF
  'ỖủũúụừửữứựỳỷỹýỵỐ'; // F0–FF

/** Reads a text whose letters are the codes of TCVN3 (each a character U+00A1–U+00FF, µ also as its Greek twin); all other characters stay. */
export const fromTcvn3 = (text: string): string =>
  text.replaceAll('\u03bc', 'µ').replace(/[\u00a1-\u00ff]/gu, (code) => letters.charAt((code.codePointAt(0) ?? 0) - 0xa1));
