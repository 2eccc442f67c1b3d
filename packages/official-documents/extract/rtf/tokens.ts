export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; name: string; figure: number | undefined }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

const piece = /([{}])|\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([\da-f]{2})|\\([^a-z])|([^\\{}\r\n]+)/giu;
const signs: Record<string, string> = { '~': ' ', _: '-', '-': '', '{': '{', '}': '}', '\\': '\\' };

/** Takes RTF apart; what a control word `\binN` announces is left out. */
export const rtfTokens = function* (source: string): Generator<RtfToken> {
  const pattern = new RegExp(piece);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, bound, name, figure, hex, sign, text] = match;
    if (bound !== undefined) yield { kind: bound === '{' ? 'open' : 'close' };
    else if (name !== undefined) {
      if (name === 'bin') pattern.lastIndex += Math.max(0, Number(figure ?? 0));
      yield { kind: 'word', name, figure: figure === undefined ? undefined : Number(figure) };
    } else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
    else if (sign !== undefined)
      yield sign === '*'
        ? { kind: 'word', name: '*', figure: undefined }
        : /[\r\n]/u.test(sign)
          ? { kind: 'word', name: 'par', figure: undefined }
          : { kind: 'text', text: signs[sign] ?? '' };
    else if (text !== undefined) yield { kind: 'text', text };
  }
};
