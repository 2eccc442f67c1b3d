import { activitiesOf } from '#features/activities/server/index.ts';
import type { InquiryId } from '#features/inquiries/index.ts';
import { answerInquiry, askInquiries, passInquiry, sayOnInquiry, useAnswer } from '#features/inquiries/server/index.ts';
import { inquiries } from '../../story/supervision/inquiries.ts';
import { keeping } from '../displays.ts';
import { known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Told = (typeof inquiries)[number];

async function ask(telling: Telling, told: Told): Promise<InquiryId> {
  const { units } = telling;
  const at = moment(told.at);
  const [id] = await telling.act({ at, by: told.by }, (tx) =>
    askInquiries(tx, keeping(telling, told.by, at), {
      ...{ fromUnitId: known(units, told.from), toUnitIds: [known(units, told.to)], title: told.title, wanted: told.wanted },
      ...{ purpose: told.purpose, answerKind: told.figures.length > 0 ? 'figures' : 'words', dueOn: Temporal.PlainDate.from(told.dueOn) },
      wantedFigures: told.figures.map(({ label, unit }) => ({ label, unit })),
    }),
  );
  if (!id) throw new Error('Nothing was asked.');
  return id;
}

/** Units ask each other for information: one answer is used as a source, one is late. */
export const askUnits = (telling: Telling): Event[] =>
  inquiries.flatMap((told): Event[] => {
    let id: InquiryId | undefined;
    const asked = (): InquiryId => {
      if (!id) throw new Error('Nothing was asked yet.');
      return id;
    };
    const { answered, passed, used } = told;
    const events: Event[] = [{ at: moment(told.at), happen: async () => void (id = await ask(telling, told)) }];
    for (const { at, by, text } of told.words)
      events.push({
        at: moment(at),
        happen: () => telling.act({ at: moment(at), by }, (tx) => sayOnInquiry(tx, keeping(telling, by, moment(at)), asked(), text)),
      });
    if (passed)
      events.push({
        at: moment(passed.at),
        happen: async () => {
          const { by, reason } = passed;
          const input = { toUnitId: known(telling.units, passed.to), reason };
          await telling.act({ at: moment(passed.at), by }, (tx) =>
            passInquiry(tx, keeping(telling, by, moment(passed.at)), asked(), input),
          );
        },
      });
    if (answered)
      events.push({
        at: moment(answered.at),
        happen: async () => {
          const { by, answer, values } = answered;
          const figures = told.figures.map(({ label, unit }, index) => ({ label, unit, value: values[index] }));
          await telling.act({ at: moment(answered.at), by }, (tx) =>
            answerInquiry(tx, keeping(telling, by, moment(answered.at)), asked(), { answer, figures }),
          );
        },
      });
    if (used)
      events.push({
        at: moment(used.at),
        happen: async () => {
          const { by } = used;
          await telling.act({ at: moment(used.at), by }, async (tx) => {
            const [latest] = await activitiesOf(tx, telling.authorityId, { unitIds: [known(telling.units, told.from)], limit: 1 });
            if (!latest) throw new Error('The unit has done nothing yet.');
            return useAnswer(tx, keeping(telling, by, moment(used.at)), asked(), { activityId: latest.id });
          });
        },
      });
    return events;
  });
