import { addFound, noteMiss } from '#features/portal/server/index.ts';
import { soughtAndFound, soughtInVain } from '../../story/searches.ts';
import { moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** Citizens seek what the pages of the ward hold, and what they do not; nobody is written down, only how often. */
export const seek = ({ db, authorityId }: Telling): Event[] => [
  ...soughtInVain.map(({ on, words, times }) => ({
    at: moment(`${on}T20:00`),
    async happen() {
      for (let nth = 0; nth < times; nth += 1) await noteMiss(db, { authorityId, words, on: Temporal.PlainDate.from(on) });
    },
  })),
  ...soughtAndFound.map(({ on, words, times }) => ({
    at: moment(`${on}T20:30`),
    happen: () => addFound(db, { authorityId, words, times, on: Temporal.PlainDate.from(on) }),
  })),
];
