import { formatPeriod, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Asked } from '../regime.ts';

/** What a period is called: "Quý I năm 2026"; what is asked once by its days. */
export const nameOfPeriod = ({ kind, index, year, covers }: Pick<Asked, 'kind' | 'index' | 'year' | 'covers'>, locale: Locale): string =>
  kind === 'once' ? formatRange(covers.from, covers.to) : formatPeriod({ kind, year, index }, locale);
