import { longDate, type Decision } from 'official-documents';
import type { Law, LawId } from '#features/laws/index.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { basisAsCited } from '../bases/view.ts';
import type { LegalBasis } from '../plan.ts';

type Basis = Decision['bases'][number];

/** Titles that begin with what the paper does stand without "về". */
const begins = /^(?:về|quy định|ban hành|phê duyệt|sửa đổi|bổ sung|hướng dẫn|thực hiện|công bố|quyết định|tăng cường|tiếp tục)\b/iu;

/** A day as papers of Nghị định 30/2020/NĐ-CP write it; a year alone where day and month are not known. */
const dated = (issuedOn: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(issuedOn) ? longDate(Temporal.PlainDate.from(issuedOn)) : /^\d{4}$/u.test(issuedOn) ? `năm ${issuedOn}` : '';

function inFull(basis: LegalBasis, law: Law | undefined): string {
  const symbol = basis.symbol ?? law?.symbol;
  if (!law?.title || !symbol) return basisAsCited(basis);
  const day = law.issuedOn ? longDate(law.issuedOn) : basis.issuedOn ? dated(basis.issuedOn) : '';
  if (/^(?:Luật|Bộ luật)$/u.test(law.kind))
    return [law.title.startsWith(law.kind) ? law.title : `${law.kind} ${law.title}`, `số ${symbol}`, day].filter(Boolean).join(' ');
  const about = begins.test(law.title) ? lowerFirst(law.title) : `về ${lowerFirst(law.title)}`;
  return [law.kind, `số ${symbol}`, day, law.issuer && `của ${law.issuer}`, about].filter(Boolean).join(' ');
}

/** What a paper rests on, each with day, issuer and title as far as the register has them; laws first, as papers are cited by their rank. */
export const basesInFull = (bases: readonly LegalBasis[], laws: ReadonlyMap<LawId, Law>): Basis[] =>
  bases.map((basis) => ({
    text: inFull(basis, basis.lawId ? laws.get(basis.lawId) : undefined),
    ...(basis.relation === 'basis' ? {} : { lead: 'Thực hiện' }),
  }));
