export { compose } from './compose.ts';
export { composePdf } from './pdf/pdf.ts';
export { article, clause, dash, point, prose, section, titledClause } from './form/blocks.ts';
export { amount, longDate, money, numberForm, partLabel, roman, shortDate, symbolForm } from './form/numbers.ts';
export { signatureLines } from './form/signature.ts';
export type * from './paper.ts';
