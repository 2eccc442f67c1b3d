/** VNI for Windows: a letter, then a sign for its marks ("tuyeân"), some alone ("ñ" is đ). The published table of the VNI company. */
const [acute, grave, hook, tilde, dot] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const [circumflex, breve] = ['\u0302', '\u0306'] as const;

const tones: Record<string, string> = { ù: acute, ø: grave, û: hook, õ: tilde, ï: dot };
const circumflexes: Record<string, string> = {
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
};
const breves: Record<string, string> = {
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};
const signs: Record<string, Record<string, string>> = {
  a: { ...tones, ...circumflexes, ...breves },
  e: { ...tones, ...circumflexes },
  o: { ...tones, ...circumflexes },
  u: tones,
  y: tones,
  ô: tones,
  ö: tones,
};
const alone: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const letterOf = (char: string, marks: string): string => {
  const lower = char.toLowerCase();
  const letter = (alone[lower] ?? lower) + marks;
  return (lower === char ? letter : letter.toUpperCase()).normalize('NFC');
};

const coded = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/giu;

export const fromVni = (text: string): string =>
  text.replace(coded, (whole, base: string | undefined, sign: string | undefined) => {
    if (base === undefined || sign === undefined) return letterOf(whole, '');
    const marks = signs[base.toLowerCase()]?.[sign.toLowerCase()];
    if (marks !== undefined) return letterOf(base, marks);
    return letterOf(base, '') + fromVni(sign);
  });
