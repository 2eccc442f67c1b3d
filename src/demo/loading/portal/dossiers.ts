import type { DossierCountId, LateDossierId, Source } from '#features/dossiers/index.ts';
import { confirmCounts, correctLate, noteCount, noteLate, publishLate } from '#features/dossiers/server/index.ts';
import { AGAIN, DISAGREED, late, MONTHS, rooms, SIGNER } from '../../story/portal/dossiers.ts';
import { keeping } from '../displays.ts';
import { known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Count = Parameters<typeof noteCount>[2];
type Late = Parameters<typeof noteLate>[2];

const day = (text: string) => Temporal.PlainDate.from(text);

/** What a room had open at the end of a month, so that the next one carries it over. */
const openAt = (received: number, nth: number): number => (nth < 0 ? 0 : Math.round(received / 12) + (nth % 3));

/** Invented figures of a room in a month that add up: they swell towards the summer and are filed on line more and more. */
function figuresOf({ received: usual, perhaps }: (typeof rooms)[number], nth: number, less = 0) {
  const received = usual + Math.round((usual / 10) * Math.sin(nth / 2)) - less;
  const carriedOver = openAt(usual, nth - 1);
  const open = openAt(usual, nth);
  const resolved = received + carriedOver - open;
  const late = perhaps > 0 && nth % perhaps === 0 ? 1 : 0;
  const early = Math.round(resolved * 0.62);
  const openOverdue = perhaps > 2 && nth % 4 === 1 ? 1 : 0;
  const payable = Math.round(received * 0.55);
  return {
    ...{ received, receivedOnline: Math.round(received * (0.7 + nth * 0.02)), carriedOver, resolved, early, late },
    ...{ onTime: resolved - early - late, openInTime: open - openOverdue, openOverdue, payable },
    ...{ paidOnline: Math.round(payable * (0.6 + nth * 0.025)), digitised: Math.round(received * (0.86 + nth * 0.01)), tracked: received },
  };
}

/** What was noted when: each month early in the next one, by both sources. */
function monthEvents(telling: Telling): Event[] {
  return MONTHS.flatMap((period, nth) => {
    const next = Temporal.PlainYearMonth.from(period).add({ months: 1 });
    // The plan and its officers are there from January on; what was before is brought in then.
    const first = nth < 2 ? `2026-01-${20 + nth}` : next.toPlainDate({ day: 5 }).toString();
    const counts = (['one-stop', 'national'] as const).flatMap((source: Source) =>
      rooms.map((room): Count => {
        const less = source === 'national' && period === DISAGREED.period && room.unit === DISAGREED.unit ? DISAGREED.less : 0;
        return { unitId: known(telling.units, room.unit), period, source, takenOn: day(first), ...figuresOf(room, nth, less) };
      }),
    );
    const ids: DossierCountId[] = [];
    const [noted, confirmed] = [moment(`${first}T09:00`), moment(`${first}T15:30`)];
    return [
      {
        at: noted,
        async happen() {
          for (const count of counts)
            ids.push(await telling.act({ at: noted, by: 'clerk' }, (tx) => noteCount(tx, keeping(telling, 'clerk', noted), count)));
        },
      },
      // What came last waits for the chair.
      ...(nth === MONTHS.length - 1
        ? []
        : [
            {
              at: confirmed,
              happen: async () =>
                void (await telling.act({ at: confirmed, by: 'chair' }, (tx) =>
                  confirmCounts(tx, keeping(telling, 'chair', confirmed), ids),
                )),
            },
          ]),
    ];
  });
}

/** Both systems tell a month again: later figures beside the first. */
function again(telling: Telling): Event {
  const at = moment(AGAIN.at);
  const room = rooms.find(({ unit }) => unit === AGAIN.unit)!;
  const { received, resolved, onTime, ...others } = figuresOf(room, MONTHS.indexOf(AGAIN.period));
  const figures = { ...others, received: received + 1, resolved: resolved + 1, onTime: onTime + 1 };
  const of = { unitId: known(telling.units, AGAIN.unit), period: AGAIN.period, takenOn: day(AGAIN.at.slice(0, 10)) };
  return {
    at,
    async happen() {
      const ids: DossierCountId[] = [];
      for (const source of ['one-stop', 'national'] as const)
        ids.push(
          await telling.act({ at, by: 'clerk' }, (tx) => noteCount(tx, keeping(telling, 'clerk', at), { ...of, source, ...figures })),
        );
      await telling.act({ at, by: 'chair' }, (tx) => confirmCounts(tx, keeping(telling, 'chair', at), ids));
    },
  };
}

function lateEvents(telling: Telling, told: (typeof late)[number]): Event[] {
  const { apology, answered } = told;
  const input: Late = {
    ...{ code: told.code, unitId: known(telling.units, told.unit), dueOn: day(told.dueOn), reason: told.reason },
    ...(apology && {
      ...{ paperNumber: apology.paperNumber, paperOn: day(apology.paperOn), signerPost: SIGNER, newDueOn: day(apology.newDueOn) },
    }),
  };
  const [at, publishedAt] = [moment(told.at), moment(told.publishedAt)];
  let id: LateDossierId;
  const answer = answered && moment(answered.at);
  return [
    {
      at,
      happen: async () => void (id = await telling.act({ at, by: 'clerk' }, (tx) => noteLate(tx, keeping(telling, 'clerk', at), input))),
    },
    {
      at: publishedAt,
      happen: async () =>
        void (await telling.act({ at: publishedAt, by: 'chair' }, (tx) => publishLate(tx, keeping(telling, 'chair', publishedAt), id))),
    },
    ...(answered && answer
      ? [
          {
            at: answer,
            async happen() {
              const said = { ...input, answeredOn: day(answered.on) };
              await telling.act({ at: answer, by: 'clerk' }, (tx) => correctLate(tx, keeping(telling, 'clerk', answer), id, said));
            },
          },
        ]
      : []),
  ];
}

/** A year of months of dossiers by two sources, one told again, and late ones with their apologies. */
export const countDossiers = (telling: Telling): Event[] => [
  ...monthEvents(telling),
  again(telling),
  ...late.flatMap((one) => lateEvents(telling, one)),
];
