import { channels, type ChannelKind } from '#features/channels/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { ActivityId, Id } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Activity } from '../../activity.ts';
import { arranged } from '../../form/arranged.ts';
import { exampleOn } from '../../form/examples.ts';
import { differing, fieldsOn, type Kit, type Like, type OnChannel } from '../../form/kit.ts';
import { startLike } from '../../form/start.ts';
import { recordForm } from '../../schema.ts';
import { standingOf } from '../../standing.ts';
import { isUnfinished } from '../../tasks.ts';
import { likesFor } from './likes.ts';
import { choicesFor, listsOf, withLimits, type Choices, type Filling } from './lists.ts';
import { startOf } from './start.ts';

interface Asked {
  task: Task | undefined;
  /** An earlier record to start from. */
  like: ActivityId | undefined;
  origin: Id<'origin'>;
  locale: Locale;
}

const kinds = Object.keys(channels) as ChannelKind[];

/** The form for what was done, on every channel, with the officer's earlier records to start from. */
export async function recordingKit(staff: Filling, { task, like, origin, locale }: Asked): Promise<Kit> {
  const choices = await choicesFor(staff, task);
  const values = { origin, by: staff.actor.officerId };
  const base = withLimits(fieldsOf(recordForm, { locale, values, options: listsOf(choices, { locale }) }));

  const onChannel = (channel: ChannelKind): OnChannel => {
    const options = listsOf(choices, { channel, locale });
    const start = startOf(staff, choices, channel, task);
    return {
      label: channels[channel][locale],
      hint: exampleOn(channel, locale),
      arranged: arranged(channel, options),
      fields: differing(base, withLimits(fieldsOf(recordForm, { locale, values: { ...values, ...start }, options }))),
      isUnplaced: standingOf({ dutyId: start.dutyId, targets: start.counted }) === 'none',
    };
  };
  const kit: Kit = {
    base,
    channels: Object.fromEntries(kinds.map((kind) => [kind, onChannel(kind)])) as Kit['channels'],
    likes: [],
  };
  const earlier = await likesFor(staff, { taskId: task?.id, asked: like });
  return { ...kit, likes: earlier.map((one) => likeOf(staff, choices, kit, { it: one, task, locale, values })) };
}

interface Told {
  it: Activity;
  task: Task | undefined;
  locale: Locale;
  values: Record<string, string>;
}

function likeOf(staff: Filling, choices: Choices, kit: Kit, { it, task, locale, values }: Told): Like {
  const isOpen = choices.tasks.some((one) => one.id === it.taskId && isUnfinished(one));
  const start = startOf(staff, choices, it.channel, task);
  const like = startLike(it, staff.today, isOpen);
  const told = { ...values, ...start, ...like, ...(task && { taskId: task.id, dutyId: task.dutyId, unitId: task.unitId }) };
  const options = listsOf(choices, { channel: it.channel, locale });
  const counted = [...like.counted, ...like.targets];
  return {
    id: it.id,
    kind: it.channel,
    title: it.title,
    day: formatDay(it.happenedOn),
    isMine: it.recordedBy === staff.actor.officerId,
    fields: differing(fieldsOn(kit, it.channel), withLimits(fieldsOf(recordForm, { locale, values: told, options }))),
    isUnplaced: standingOf({ dutyId: told.dutyId ?? null, targets: counted }) === 'none',
  };
}
