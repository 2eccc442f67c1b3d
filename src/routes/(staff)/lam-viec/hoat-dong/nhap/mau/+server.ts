import type { RequestEvent } from '@sveltejs/kit';
import { activityImportTexts, mayRecord } from '#features/activities/index.ts';
import { codeOfTask, knownFor } from '#features/activities/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { template } from '../../../sheets.ts';
import { channelList, examplesOn, headerLine } from '../sheet.ts';

/** An empty sheet with two lines to write over, and sheets of the channels, units and tasks that it may name. */
export const GET = staffEndpoint(mayRecord, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { choices } = await knownFor(staff);
  const t = activityImportTexts[locale];
  const example = examplesOn(formatDay(staff.today), choices.units[0]?.name ?? '');
  const tasks = choices.tasks.map(({ id, unitName, dutyText, label }) => [codeOfTask(id), unitName, dutyText, label]);
  return template([headerLine(), ...example], 'hoat-dong', [
    { name: t.lists.channels, rows: channelList(locale) },
    { name: t.lists.units, rows: [[t.unit], ...choices.units.map(({ name }) => [name])] },
    { name: t.lists.tasks, rows: [[t.task.code, t.task.unit, t.task.text, t.task.label], ...tasks] },
  ]);
});
