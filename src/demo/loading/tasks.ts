import { makeFeed, saveView } from '#features/agenda/server/index.ts';
import { answerRequest, finishTask } from '#features/tasks/server/index.ts';
import { feeds, savedViews } from '../story/agenda.ts';
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

/** Officers save how they look at their tasks, and read the due days on the telephone. */
export function lookAtTasks(telling: Telling): Event[] {
  const views = savedViews.map(({ at: local, by, shared = false, first = false, ...view }): Event => {
    const [at, actor] = [moment(local), known(telling.officers, by)];
    const unitId = shared ? actor.posts[0]?.unitId : undefined;
    const saving = { actor, now: at, today: dayOf(at) };
    return {
      at,
      happen: async () => void (await telling.act({ at, by }, (tx) => saveView(tx, saving, { ...view, isDefault: first, unitId }))),
    };
  });
  const addresses = feeds.map(({ at: local, by, scope }): Event => {
    const [at, actor] = [moment(local), known(telling.officers, by)];
    return { at, happen: async () => void (await telling.act({ at, by }, (tx) => makeFeed(tx, { actor, now: at }, scope))) };
  });
  return [...views, ...addresses];
}
