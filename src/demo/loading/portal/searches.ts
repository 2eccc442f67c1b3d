import { noteMiss } from '#features/portal/server/index.ts';
import { soughtInVain } from '../../story/searches.ts';
import { moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** Citizens seek what the pages of the ward do not hold; nobody is written down, only how often. */
export const seekInVain = ({ db, authorityId }: Telling): Event[] =>
  soughtInVain.map(({ on, words, times }) => ({
    at: moment(`${on}T20:00`),
    async happen() {
      for (let nth = 0; nth < times; nth += 1) await noteMiss(db, { authorityId, words, on: Temporal.PlainDate.from(on) });
    },
  }));
