import { addComment, agreeToDraft, answerComment, askForComments, plansOf, type OnPlan } from '#features/plans/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Result } from '#platform/values/result.ts';
import { NEXT_YEAR } from '../../story/above.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { COMMENTS } from '../../story/papers/comments.ts';
import { known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** The owner asks rooms for comments on the draft of the next year; one comments and is answered, one agrees. */
export function askRooms(telling: Telling): Event[] {
  const said: { id?: Parameters<typeof answerComment>[2]['commentId'] } = {};
  const act = (by: OfficerKey, at: string, command: (tx: Tx, on: OnPlan) => Promise<Result<unknown>>): Event => ({
    at: moment(at),
    async happen() {
      const plan = (await plansOf(telling.db, telling.authorityId)).find(({ year, state }) => year === NEXT_YEAR.year && state === 'draft');
      if (!plan) throw new Error('There is no draft of the next year.');
      const on = { actor: known(telling.officers, by), planId: plan.id, now: moment(at) };
      await telling.act({ at: on.now, by }, (tx) => command(tx, on));
    },
  });
  const { asked, comment, answer, agreed } = COMMENTS;
  const asking = {
    unitIds: asked.units.map((key) => known(telling.units, key)),
    dueOn: Temporal.PlainDate.from(asked.dueOn),
    note: asked.note,
  };
  return [
    act('owner', asked.at, (tx, on) => askForComments(tx, on, asking)),
    act('procedures', comment.at, async (tx, on) => {
      const made = await addComment(tx, on, { part: 'all', text: comment.text });
      if (made.ok) said.id = made.value;
      return made;
    }),
    act('finance', agreed.at, (tx, on) => agreeToDraft(tx, on)),
    act('owner', answer.at, async (tx, on) => {
      if (!said.id) throw new Error('Nobody has commented.');
      return answerComment(tx, on, { commentId: said.id, answer: 'accepted', answerNote: answer.note });
    }),
  ];
}
