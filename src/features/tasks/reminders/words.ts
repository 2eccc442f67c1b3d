import type { Word } from '#features/messages/index.ts';
import { formatDay, formatDue } from '#platform/values/format.ts';
import type { OfficerId, TaskId } from '#platform/values/ids.ts';
import type { StepId } from '../task.ts';
import { truncate } from '#platform/values/text.ts';

/** A task that somebody is told of, with the day on which that is. */
export interface ToldTask {
  id: TaskId;
  /** Where it is but a part of the task. */
  partId?: StepId | null;
  text: string;
  unit: string;
  dueOn: Temporal.PlainDate | null;
  today: Temporal.PlainDate;
}

const SHORT = 110;

const addressOf = ({ id }: ToldTask): string => `/lam-viec/viec/${id}`;
const about = ({ id, partId }: ToldTask) => (partId ? { type: 'task-part', id: partId } : { type: 'task', id });

const dueIn = ({ dueOn, today }: ToldTask, locale: 'vi' | 'en'): string =>
  dueOn ? `${formatDay(dueOn)} (${formatDue(dueOn, today, locale)})` : '';

/** That a task is due, or was; partners are told of a request and never that they are late. */
export function reminderWord(task: ToldTask, officerId: OfficerId, isRequested: boolean, isAnswered: boolean): Word {
  const { text, unit, dueOn, today } = task;
  const short = truncate(text, SHORT);
  const base = { officerId, about: about(task), address: addressOf(task) };
  if (isRequested)
    return {
      ...base,
      kind: 'request-open',
      title: { vi: `Đề nghị phối hợp: ${short}`, en: `A request: ${short}` },
      text: isAnswered
        ? {
            vi: `${unit} đã nhận lời tham gia. Thời gian theo kế hoạch: ${dueOn ? formatDay(dueOn) : 'trong năm'}. Trân trọng cảm ơn.`,
            en: `${unit} has agreed to take part. By the plan: ${dueOn ? formatDay(dueOn) : 'within the year'}. Thank you.`,
          }
        : {
            vi: `Kính mời ${unit} phối hợp. Thời gian theo kế hoạch: ${dueOn ? formatDay(dueOn) : 'trong năm'}. Rất mong nhận được câu trả lời.`,
            en: `${unit} is kindly asked to take part. By the plan: ${dueOn ? formatDay(dueOn) : 'within the year'}. An answer would be welcome.`,
          },
    };
  const isLate = dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;
  return {
    ...base,
    kind: isLate ? 'task-late' : 'task-due',
    title: isLate ? { vi: `Quá hạn: ${short}`, en: `Late: ${short}` } : { vi: `Sắp đến hạn: ${short}`, en: `Due soon: ${short}` },
    text: { vi: `${unit}. Thời hạn ${dueIn(task, 'vi')}.`, en: `${unit}. Due on ${dueIn(task, 'en')}.` },
  };
}

/** That a leader urges; it goes out on days off too. */
export const urgeWord = (task: ToldTask, officerId: OfficerId, leader: string): Word => ({
  officerId,
  kind: 'urged',
  about: about(task),
  address: addressOf(task),
  title: { vi: `Đôn đốc: ${truncate(task.text, SHORT)}`, en: `Urged: ${truncate(task.text, SHORT)}` },
  text: {
    vi: `${leader} đôn đốc ${task.unit} hoàn thành việc này. Thời hạn ${dueIn(task, 'vi')}.`,
    en: `${leader} urges ${task.unit} to get this done. Due on ${dueIn(task, 'en')}.`,
  },
  isUrgent: true,
});

/** What a partner answered, to who asked. */
export const answerWord = (task: ToldTask, officerId: OfficerId, answer: 'accepted' | 'declined', note: string | null): Word => ({
  officerId,
  kind: answer,
  about: about(task),
  address: addressOf(task),
  title:
    answer === 'accepted'
      ? { vi: `${task.unit} nhận lời tham gia`, en: `${task.unit} takes part` }
      : { vi: `${task.unit} chưa tham gia được`, en: `${task.unit} cannot take part` },
  text: {
    vi: [truncate(task.text, SHORT), note].filter(Boolean).join('. '),
    en: [truncate(task.text, SHORT), note].filter(Boolean).join('. '),
  },
});
