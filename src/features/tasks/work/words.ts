import type { Kind, Word } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { OfficerId, TaskId } from '#platform/values/ids.ts';
import type { StepId } from '../task.ts';
import { truncate } from '#platform/values/text.ts';

interface Told {
  id: TaskId;
  text: string;
  unit: string;
}

/** Of several parts of one task each is an object of its own: who has two hears of both. */
interface ToldPart {
  id: StepId;
  text: string;
}

const SHORT = 110;

const wordFor = (kind: Kind, { id, text }: Told, officerId: OfficerId, title: Word['title'], more: Word['text']): Word => ({
  officerId,
  kind,
  about: { type: 'task', id },
  address: `/lam-viec/viec/${id}`,
  title,
  text: {
    vi: [truncate(text, SHORT), more.vi].filter(Boolean).join('. '),
    en: [truncate(text, SHORT), more.en].filter(Boolean).join('. '),
  },
});

/** That a task is somebody's now. */
export const givenWord = (task: Told, officerId: OfficerId, by: string, note: string | null): Word =>
  wordFor(
    'task-given',
    task,
    officerId,
    { vi: `${by} giao việc cho bạn`, en: `${by} gave you a task` },
    { vi: note ?? '', en: note ?? '' },
  );

/** That a task is not the officer's any more. */
export const passedOnWord = (task: Told, officerId: OfficerId, by: string, to: string | null, note: string | null): Word =>
  wordFor(
    'task-given',
    task,
    officerId,
    to === null
      ? { vi: `${by} trả việc về ${task.unit}`, en: `${by} handed a task back to ${task.unit}` }
      : { vi: `${by} chuyển việc của bạn cho ${to}`, en: `${by} passed your task on to ${to}` },
    { vi: note ?? '', en: note ?? '' },
  );

/** That a part of a task is the officer's. */
export const partWord = (task: Told, officerId: OfficerId, by: string, { id, text: part }: ToldPart): Word => ({
  ...wordFor(
    'task-given',
    task,
    officerId,
    { vi: `${by} giao một phần việc: ${truncate(part, 60)}`, en: `${by} gave a part of a task: ${truncate(part, 60)}` },
    { vi: '', en: '' },
  ),
  about: { type: 'task-part', id },
});

/** That a part is the officer's no longer: its task was made whole again, or the part was taken from it. */
export const partGoneWord = (task: Told, officerId: OfficerId, by: string, { id, text: part }: ToldPart): Word => ({
  ...wordFor(
    'task-given',
    task,
    officerId,
    {
      vi: `${by} rút lại phần việc đã giao: ${truncate(part, 60)}`,
      en: `${by} took back a part of a task: ${truncate(part, 60)}`,
    },
    { vi: `${task.unit} phụ trách việc này`, en: `The task is that of ${task.unit}` },
  ),
  about: { type: 'task-part', id },
});

/** That a unit asks for more time, to who decides. */
export const askedWord = (task: Told, officerId: OfficerId, untilOn: Temporal.PlainDate, reason: string): Word =>
  wordFor(
    'extension',
    task,
    officerId,
    { vi: `${task.unit} xin lùi hạn đến ${formatDay(untilOn)}`, en: `${task.unit} asks for time until ${formatDay(untilOn)}` },
    { vi: reason, en: reason },
  );

/** What was decided, to who asked. */
export const decidedWord = (task: Told, officerId: OfficerId, isGranted: boolean, untilOn: Temporal.PlainDate, said: string | null): Word =>
  wordFor(
    'extension',
    task,
    officerId,
    isGranted
      ? { vi: `Đồng ý lùi hạn đến ${formatDay(untilOn)}`, en: `Extended until ${formatDay(untilOn)}` }
      : { vi: 'Không đồng ý lùi hạn', en: 'The extension was refused' },
    { vi: said ?? '', en: said ?? '' },
  );

/** That somebody was mentioned. */
export const mentionWord = (task: Told, officerId: OfficerId, by: string, said: string): Word =>
  wordFor('mentioned', task, officerId, { vi: `${by} nhắc tới bạn`, en: `${by} mentioned you` }, { vi: said, en: said });
