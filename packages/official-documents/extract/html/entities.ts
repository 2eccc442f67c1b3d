/** Letters by the names that HTML 4 gives them (section 24.2), from U+00A0 on, and the few others that papers use. */
const latin =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/u,
  );

const others: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  ge: '≥',
  le: '≤',
  rarr: '→',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  abreve: 'ă',
  Abreve: 'Ă',
  dstrok: 'đ',
  Dstrok: 'Đ',
  itilde: 'ĩ',
  Itilde: 'Ĩ',
  utilde: 'ũ',
  Utilde: 'Ũ',
};
const byName = new Map([...latin.map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const), ...Object.entries(others)]);

/** Bytes 0x80 to 0x9f as figures mean the signs of windows-1252, as browsers take them. */
const byNumber = (code: number): string => {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(new Uint8Array([code]));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
};

export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,9}));?/giu, (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return byNumber(Number.parseInt(hex, 16));
        if (decimal !== undefined) return byNumber(Number(decimal));
        return byName.get(name ?? '') ?? whole;
      })
    : text;
