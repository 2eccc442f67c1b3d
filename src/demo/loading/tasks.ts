import { answerRequest, finishTask } from '#features/tasks/server/index.ts';
import { answers, finishes } from '../story/tasks.ts';
import type { Planned } from './planned.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

export function workOnTasks(telling: Telling, planned: Planned): Event[] {
  const answered = answers.map(({ at: local, by, unit, duty, answer, note }): Event => {
    const at = moment(local);
    return {
      at,
      async happen() {
        const { id: taskId } = await planned.openTask(duty, unit, dayOf(at));
        const actor = known(telling.officers, by);
        await telling.act({ at, by }, (tx) => answerRequest(tx, { actor, taskId, now: at, answer, note }));
      },
    };
  });
  const finished = finishes.map(({ at: local, by, unit, duty, within, reason }): Event => {
    const at = moment(local);
    return {
      at,
      async happen() {
        const { id: taskId } = await planned.openTask(duty, unit, Temporal.PlainDate.from(within));
        const actor = known(telling.officers, by);
        await telling.act({ at, by }, (tx) => finishTask(tx, { actor, taskId, now: at, reason }));
      },
    };
  });
  return [...answered, ...finished];
}
