import { noteResult, publishResult } from '#features/indices/server/index.ts';
import { addCriterion, addProof, addScorecard, noteAppraised, provableIn, scoreOwn } from '#features/scoring/server/index.ts';
import { RESULTS, SCORES } from '../../story/supervision/scoring.ts';
import { keeping } from '../displays.ts';
import { moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** The ward scores itself by a set of the province, links what proves it, and notes what the council gave for the first criterion. */
export const scoreWard = (telling: Telling): Event[] => [
  {
    at: moment(SCORES.at),
    async happen() {
      const at = moment(SCORES.at);
      const [scene, by] = [{ at, by: 'owner' as const }, keeping(telling, 'owner', at)];
      const { name, year, basis } = SCORES;
      const id = await telling.act(scene, (tx) => addScorecard(tx, by, { name, year, basis }));
      const all = await provableIn(telling.db, telling.authorityId, year);
      for (const { own, appraised, proof, ...criterion } of SCORES.criteria) {
        const of = { scorecardId: id, id: await telling.act(scene, (tx) => addCriterion(tx, by, id, criterion)) };
        if (own) await telling.act(scene, (tx) => scoreOwn(tx, by, of, own));
        if (appraised) await telling.act({ at, by: 'chair' }, (tx) => noteAppraised(tx, keeping(telling, 'chair', at), of, appraised));
        const found = all.filter(({ kind }) => kind === proof).slice(0, 2);
        for (const { value } of found) await telling.act(scene, (tx) => addProof(tx, by, of, value));
      }
    },
  },
  {
    at: moment(RESULTS.at),
    async happen() {
      const at = moment(RESULTS.at);
      const [owner, chair] = [
        { at, by: 'owner' as const },
        { at, by: 'chair' as const },
      ];
      for (const one of RESULTS.all) {
        const given = { ...RESULTS.same, ...one };
        const id = await telling.act(owner, (tx) => noteResult(tx, keeping(telling, 'owner', at), given));
        await telling.act(chair, (tx) => publishResult(tx, keeping(telling, 'chair', at), id));
      }
    },
  },
];
