import { fold } from '../../language/fold.ts';
import type { DocumentHeader } from '../../reading.ts';
import { squash } from './symbols.ts';

interface Cited {
  symbol: string;
  issuer?: string;
  issuedOn?: string;
}

const bodyName = (issuer: string): string =>
  fold(issuer)
    .replace(/^(?:chủ tịch|thường trực|văn phòng) (?=ủy ban|ubnd|hđnd|hội đồng)/u, '')
    .replaceAll('ủy ban nhân dân', 'ubnd')
    .replaceAll('hội đồng nhân dân', 'hđnd');

/** Whether two names are of one body, as far as they go: "Ủy ban nhân dân xã" is "UBND xã Suối Mơ". */
export const isSameBody = (one: string, other: string): boolean => {
  const [a, b] = [bodyName(one), bodyName(other)];
  return a.startsWith(b) || b.startsWith(a);
};

/** Whether a citation names the paper itself. Other offices give the same numbers: one of another body and another day is another paper. */
export const isOwn = (cited: Cited, { number, issuer, issuedOn }: DocumentHeader): boolean => {
  if (number === undefined || squash(cited.symbol) !== squash(number)) return false;
  const isOther = cited.issuer !== undefined && issuer !== undefined && !isSameBody(cited.issuer, issuer);
  return !(isOther && cited.issuedOn !== undefined && cited.issuedOn !== issuedOn);
};
