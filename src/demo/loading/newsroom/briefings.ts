import { giveBriefing, readBriefing, remindReaders, withdrawBriefing } from '#features/briefings/server/index.ts';
import type { BriefingId } from '#features/briefings/index.ts';
import { baseOf, keepDraft, storiesOf } from '#features/newsroom/server/index.ts';
import { briefings, draft } from '../../story/newsroom/briefings.ts';
import { keeping } from '../displays.ts';
import { known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Told = (typeof briefings)[number];

function eventsOf(telling: Telling, told: Told): Event[] {
  let id: BriefingId | undefined;
  const here = (): BriefingId => {
    if (!id) throw new Error('Nothing was given out yet.');
    return id;
  };
  const at = (
    when: string,
    by: Told['by'],
    act: (tx: Parameters<Parameters<Telling['act']>[1]>[0], by: ReturnType<typeof keeping>) => ReturnType<typeof readBriefing>,
  ): Event => ({
    at: moment(when),
    happen: async () => {
      await telling.act({ at: moment(when), by }, (tx) => act(tx, keeping(telling, by, moment(when))));
    },
  });
  const { title, words, dueOn, units } = told;
  const input = {
    ...{ title, words, dueOn: Temporal.PlainDate.from(dueOn), everybody: units === undefined },
    units: (units ?? []).map((key) => known(telling.units, key)),
  };
  const giving: Event = {
    at: moment(told.at),
    happen: async () => {
      id = await telling.act({ at: moment(told.at), by: told.by }, (tx) =>
        giveBriefing(tx, keeping(telling, told.by, moment(told.at)), input),
      );
    },
  };
  const { reminded, withdrawn } = told;
  return [
    giving,
    ...told.read.map((one) => at(one.at, one.by, (tx, by) => readBriefing(tx, by, here()))),
    ...(reminded ? [at(reminded, told.by, (tx, by) => remindReaders(tx, by, here()))] : []),
    ...(withdrawn ? [at(withdrawn.at, told.by, (tx, by) => withdrawBriefing(tx, by, here(), withdrawn.reason))] : []),
  ];
}

/** What officers are to read, who read it; and words that somebody typed and has not saved. */
export const briefStaff = (telling: Telling): Event[] => [
  ...briefings.flatMap((told) => eventsOf(telling, told)),
  {
    at: moment(draft.at),
    happen: async () => {
      const by = keeping(telling, draft.by, moment(draft.at));
      const story = (await storiesOf(telling.db, telling.authorityId, { limit: 100 })).find(({ title }) => title === draft.of);
      if (!story) throw new Error('The story is not there.');
      const { id, title, summary, body } = story;
      const typed = { title, summary, body: `${body}${draft.adds}`, base: baseOf(story) };
      await telling.act({ at: moment(draft.at), by: draft.by }, (tx) => keepDraft(tx, by, id, typed));
    },
  },
];
