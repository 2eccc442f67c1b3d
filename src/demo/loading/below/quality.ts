import { plansOf } from '#features/plans/server/index.ts';
import { answerQuality, qualityItems, takeUsualItems } from '#features/quality/server/index.ts';
import { checklist } from '../../story/below/quality.ts';
import { known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** The draft of the next year is looked at by the checklist. */
export function fillChecklist(telling: Telling): Event[] {
  const at = moment(checklist.at);
  return [
    {
      at,
      async happen() {
        const by = { actor: known(telling.officers, 'owner'), now: at };
        await telling.act({ at, by: 'owner' }, (tx) => takeUsualItems(tx, by));
        const draft = (await plansOf(telling.db, telling.authorityId)).find(
          ({ state, year }) => state === 'draft' && year === checklist.year,
        );
        if (!draft) throw new Error('There is no draft to look at.');
        for (const item of await qualityItems(telling.db, telling.authorityId)) {
          const said = checklist.answers.find(({ name }) => name === item.name);
          if (said) await telling.act({ at, by: 'owner' }, (tx) => answerQuality(tx, by, draft.id, item.id, said));
        }
      },
    },
  ];
}
