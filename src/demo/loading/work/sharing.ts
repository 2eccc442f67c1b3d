import { standingOn } from '#features/tasks/index.ts';
import { addStep, addStepsFrom, askExtension, comment, decideExtension, extensionsOf, giveTask, keepStepList, splitTask, stepsOf, tasksOf, tickStep } from '#features/tasks/server/index.ts'; // prettier-ignore
import type { TaskId } from '#platform/values/ids.ts';
import type { OfficerKey } from '../../story/officers.ts';
import type { UnitKey } from '../../story/units.ts';
import { comments, division, extensions, given, parts, stepList, TICKED, WORKED_FROM } from '../../story/work/sharing.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** The first dated task of a unit that is still to be done on a day, late ones only where asked for. */
async function taskOfUnit({ db, authorityId, units }: Telling, unit: UnitKey, day: Temporal.PlainDate, isLate = false) {
  const all = await tasksOf(db, authorityId, { today: day, unitIds: [known(units, unit)] });
  const found = all.find((task) => task.dueOn && (isLate ? ['late'] : ['soon', 'ahead']).includes(standingOn(task, day)));
  if (!found) throw new Error(`No task of ${unit} is open on ${day.toString()}.`);
  return found;
}

const on = (telling: Telling, by: OfficerKey, at: Temporal.Instant, taskId: Awaited<ReturnType<typeof taskOfUnit>>['id']) => ({
  actor: known(telling.officers, by),
  taskId,
  now: at,
});

const event = (local: string, happen: (at: Temporal.Instant) => Promise<unknown>): Event => {
  const at = moment(local);
  return { at, happen: async () => void (await happen(at)) };
};

function moreTime(telling: Telling): Event[] {
  const asked: { id?: TaskId } = {};
  const { refused, granted, waiting } = extensions;
  return [
    event(granted.at, async (at) => {
      const { id } = await taskOfUnit(telling, granted.unit, dayOf(at));
      const untilOn = Temporal.PlainDate.from(granted.untilOn);
      await telling.act({ at, by: granted.by }, (tx) =>
        askExtension(tx, { ...on(telling, granted.by, at, id), untilOn, reason: granted.reason }),
      );
      asked.id = id;
    }),
    event(granted.decidedAt, async (at) => {
      if (!asked.id) throw new Error('Nothing was asked.');
      const [extension] = await extensionsOf(telling.db, telling.authorityId, asked.id);
      if (!extension) throw new Error('Nothing was asked.');
      const deciding = { ...on(telling, 'owner', at, asked.id), extensionId: extension.id, isGranted: true, decision: granted.decision };
      await telling.act({ at, by: 'owner' }, (tx) => decideExtension(tx, deciding));
    }),
    event(refused.at, async (at) => {
      const { id } = await taskOfUnit(telling, refused.unit, dayOf(at), true);
      const untilOn = Temporal.PlainDate.from(refused.untilOn);
      await telling.act({ at, by: refused.by }, (tx) =>
        askExtension(tx, { ...on(telling, refused.by, at, id), untilOn, reason: refused.reason }),
      );
    }),
    event(refused.decidedAt, async (at) => {
      const { id } = await taskOfUnit(telling, refused.unit, dayOf(at), true);
      const [asked] = await extensionsOf(telling.db, telling.authorityId, id);
      if (!asked) throw new Error('Nothing was asked.');
      const deciding = { ...on(telling, 'owner', at, id), extensionId: asked.id, isGranted: false, decision: refused.decision };
      await telling.act({ at, by: 'owner' }, (tx) => decideExtension(tx, deciding));
    }),
    event(waiting.at, async (at) => {
      const { id } = await taskOfUnit(telling, waiting.unit, dayOf(at));
      const untilOn = Temporal.PlainDate.from(waiting.untilOn);
      await telling.act({ at, by: waiting.by }, (tx) =>
        askExtension(tx, { ...on(telling, waiting.by, at, id), untilOn, reason: waiting.reason }),
      );
    }),
  ];
}

/** Tasks are given to people, divided, talked about; more time is asked for. */
export function shareWork(telling: Telling): Event[] {
  const day = Temporal.PlainDate.from(WORKED_FROM);
  return [
    event(`${WORKED_FROM}T08:00`, (at) =>
      telling.act({ at, by: 'owner' }, (tx) =>
        keepStepList(tx, known(telling.officers, 'owner'), {
          name: stepList.name,
          steps: stepList.steps.join('\n'),
          channels: stepList.channels,
        }),
      ),
    ),
    ...given.map(({ at: local, by, unit, to, note }) =>
      event(local, async (at) => {
        const { id } = await taskOfUnit(telling, unit, dayOf(at));
        const { officerId } = known(telling.officers, to);
        await telling.act({ at, by }, (tx) => giveTask(tx, { ...on(telling, by, at, id), officerId, note }));
      }),
    ),
    event('2026-11-05T09:00', async (at) => {
      const { id } = await taskOfUnit(telling, 'culture', day);
      await telling.act({ at, by: 'performer' }, (tx) => addStepsFrom(tx, on(telling, 'performer', at, id), 'conference'));
    }),
    ...parts.map(({ at: local, unit, dueOn, ...part }) =>
      event(local, async (at) => {
        const { id } = await taskOfUnit(telling, 'culture', day);
        const input = { ...part, unitId: unit && known(telling.units, unit), dueOn: dueOn ? Temporal.PlainDate.from(dueOn) : undefined };
        await telling.act({ at, by: 'performer' }, (tx) => addStep(tx, on(telling, 'performer', at, id), input));
      }),
    ),
    event(division.at, async (at) => {
      const { unit, by, parts: divided, total, countedIn, note } = division;
      const { id } = await taskOfUnit(telling, unit, dayOf(at));
      const input = {
        ...{ total, countedIn, note },
        parts: divided.map((part) => ({
          ...{ text: part.text, share: part.share },
          ...('unit' in part && { unitId: known(telling.units, part.unit), dueOn: Temporal.PlainDate.from(part.dueOn) }),
        })),
      };
      await telling.act({ at, by }, (tx) => splitTask(tx, on(telling, by, at, id), input));
    }),
    event(TICKED.at, async (at) => {
      const { id } = await taskOfUnit(telling, 'culture', day);
      for (const { id: stepId } of (await stepsOf(telling.db, telling.authorityId, id)).slice(0, TICKED.steps))
        await telling.act({ at, by: 'performer' }, (tx) => tickStep(tx, { ...on(telling, 'performer', at, id), stepId, isDone: true }));
    }),
    ...comments.map(({ at: local, by, text, mentions }) =>
      event(local, async (at) => {
        const { id } = await taskOfUnit(telling, 'culture', day);
        const named = mentions.map((one) => known(telling.officers, one).officerId);
        await telling.act({ at, by }, (tx) => comment(tx, { ...on(telling, by, at, id), text, mentions: named }));
      }),
    ),
    ...moreTime(telling),
  ];
}
