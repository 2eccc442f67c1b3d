import type { Mention } from '../../read/citations/citations.ts';
import { squash } from '../../read/citations/symbols.ts';
import type { Finding } from '../../reading.ts';
import { query } from '../query.ts';
import { knownActs } from './known-acts.ts';

const shown = (iso: string): string => iso.split('-').toReversed().join('/');
const kindOf = (symbol: string): string => symbol.replace(/^\d+[a-zđ]?[-/](?:\d{4}\/)?/u, '');
const hasYear = /^\d+[a-zđ]?\/\d{4}\//u;

const known = knownActs.map((act) => ({ ...act, key: squash(act.symbol), kind: kindOf(act.symbol) }));
const byKey = Map.groupBy(known, ({ key }) => key);
const byDay = Map.groupBy(known, ({ day, kind }) => `${day} ${kind}`);

/** What is said of the cited paper: up to the next sign that ends it. */
const saidOf = ({ paragraph, end }: Mention): string => /^[^;]{0,320}/u.exec(paragraph.text.slice(end))?.[0] ?? '';
/** Of a year that is wrong in itself another query tells. */
const isOfYear = (mention: Mention): boolean => mention.issuedOn?.slice(0, 4) === /\/(\d{4})\//u.exec(mention.symbol)?.[1];

/** A well-known act of which two of number, day and subject are right and the third is not. */
export const knownActFindings = (mentions: Mention[]): Finding[] =>
  mentions.flatMap((mention) => {
    if (mention.issuedOn?.length !== 10) return [];
    const [same] = byKey.get(squash(mention.symbol)) ?? [];
    if (same) {
      const isIt = hasYear.test(mention.symbol) ? isOfYear(mention) : same.subject?.test(saidOf(mention)) === true;
      if (!isIt || mention.issuedOn === same.day) return [];
      return [query(mention, 'date', `${same.symbol} ban hành ngày ${shown(same.day)}, không phải ${shown(mention.issuedOn)}.`)];
    }
    const [other] = byDay.get(`${mention.issuedOn} ${kindOf(mention.symbol)}`) ?? [];
    if (other?.subject?.test(saidOf(mention)) !== true) return [];
    return [
      query(mention, 'citation', `Văn bản ngày ${shown(other.day)} về nội dung này có số ${other.symbol}, không phải ${mention.symbol}.`),
    ];
  });
