import { addTopic, endTopic } from '#features/plans/server/index.ts';
import { ownTopics } from '../../story/newsroom/topics.ts';
import { keeping } from '../displays.ts';
import { moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** The owner of the plan adds what the common list lacks, and ends what was of a time. */
export const addTopics = (telling: Telling): Event[] =>
  ownTopics.flatMap((told): Event[] => {
    const { at, name, fromOn } = told;
    const ended = 'ended' in told ? told.ended : undefined;
    let id: Awaited<ReturnType<typeof add>> | undefined;
    const given = {
      name,
      fromOn: day(fromOn),
      nameEn: 'nameEn' in told ? told.nameEn : undefined,
      cues: 'cues' in told ? told.cues : undefined,
    };
    const add = () => telling.act({ at: moment(at), by: 'owner' }, (tx) => addTopic(tx, keeping(telling, 'owner', moment(at)), given));
    const adding: Event = {
      at: moment(at),
      happen: async () => {
        id = await add();
      },
    };
    if (!ended) return [adding];
    const end = async (): Promise<void> => {
      const known = id;
      if (known)
        await telling.act({ at: moment(ended.at), by: 'owner' }, (tx) =>
          endTopic(tx, keeping(telling, 'owner', moment(ended.at)), known, day(ended.on)),
        );
    };
    return [adding, { at: moment(ended.at), happen: end }];
  });
