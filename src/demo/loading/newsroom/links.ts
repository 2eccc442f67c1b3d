import { checkLinks, pretendedAsking } from '#features/newsroom/server/index.ts';
import { moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const nights = ['2026-11-18T01:10', '2026-11-19T01:10', '2026-11-20T01:10'];

/** Links of stories are tried on the last nights; one opens on none of them. Nothing leaves the machine. */
export const tryLinks = ({ db, authorityId }: Telling): Event[] =>
  nights.map((at) => ({
    at: moment(at),
    happen: () => checkLinks({ db, authorityId, now: () => moment(at), ask: pretendedAsking, isOver: () => false }),
  }));
