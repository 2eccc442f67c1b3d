import type { DocumentHeader, SuperiorPlan } from '../../reading.ts';
import { fold } from '../../language/fold.ts';
import { at } from '../model/document.ts';
import type { Mention } from '../citations/citations.ts';

const common = new Set(['ve', 'cua', 'nam', 'va', 'cong', 'tac', 'tren', 'dia', 'ban', 'nha', 'nuoc', 'thuc', 'hien', 'ke', 'hoach']);
const plain = (text: string): string => fold(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/\s+/u)
    .filter((word) => word.length > 1 && !common.has(word) && !/^\d/u.test(word));

/** What the paper cited is about: the words behind it as far as the next document. */
const subjectOf = ({ paragraph, end }: Mention): string => /^[^;]{0,260}/u.exec(paragraph.text.slice(end))?.[0] ?? '';

/** "Ủy ban nhân dân huyện" in a plan of "UBND huyện Tứ Kỳ" is itself. */
const isOwn = (issuer: string, own: string): boolean => {
  const [theirs, ours] = [plain(issuer), plain(own)];
  return `${ours} `.startsWith(`${theirs} `) || `${theirs} `.startsWith(`${ours} `);
};

const nearness = (mention: Mention, title: Set<string>, year: number | undefined): number => {
  const subject = subjectOf(mention).split(/\s(?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị) số/u)[0] ?? '';
  const words = wordsOf(subject);
  const shared = words.length === 0 ? 0 : words.filter((word) => title.has(word)).length / Math.max(words.length, title.size);
  return shared * 2 + (year !== undefined && subject.includes(String(year)) ? 0.5 : 0) + (/^Kế hoạch/u.test(mention.type) ? 0.4 : 0);
};

const isPlan = (mention: Mention): boolean =>
  /^(?:Kế hoạch|Chương trình)/u.test(mention.type) ||
  (mention.type === 'Quyết định' && /^[^;]{0,120}ban hành (?:Kế hoạch|kế hoạch|Chương trình)/u.test(subjectOf(mention)));

/** The plan of another body that this one carries on: cited in the preamble with its issuer, about the same and for the same year first, the later before. */
export const superiorPlanOf = (mentions: Mention[], document: DocumentHeader): SuperiorPlan | undefined => {
  if (document.kind !== 'plan' || document.issuer === undefined) return undefined;
  const own = document.issuer;
  const title = new Set(wordsOf(document.title));
  const [best] = mentions
    .filter((one) => one.isBasis && one.issuer !== undefined && isPlan(one) && !isOwn(one.issuer, own))
    .map((one) => ({ one, score: nearness(one, title, document.year) }))
    .sort((a, b) => b.score - a.score || (b.one.issuedOn ?? '').localeCompare(a.one.issuedOn ?? ''));
  if (best?.one.issuer === undefined) return undefined;
  const { type, symbol, issuedOn, issuer, paragraph, start, end } = best.one;
  return { type, symbol, ...(issuedOn === undefined ? {} : { issuedOn }), issuer, at: at(paragraph, start, end) };
};
