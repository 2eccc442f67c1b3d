import { askForInformation, assessRequest, recordRequest, settleRequest } from '#features/access/server/index.ts';
import type { AccessRequestId } from '#features/access/index.ts';
import { codeFrom, type RemarkId } from '#features/remarks/index.ts';
import { answerRemark, castVote, reportFault } from '#features/remarks/server/index.ts';
import { addDisclosure, addPage, announceOutage, checkPage } from '#features/sitepages/server/index.ts';
import { disclosures, outages, pages, pagesCheckedAt, remarks, requests, votes } from '../../story/citizens.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const codeOf = (nth: number): string => codeFrom(new Uint8Array(12).map((_, at) => (nth * 37 + at * 11) % 256));
const address = 'Phường Sao Mai (giả định)';

const owner = (telling: Telling) => known(telling.officers, 'owner');

/** The office tells of the ward, looks at two pages again in autumn, announces two outages and writes the register of disclosures. */
function keepPages(telling: Telling): Event[] {
  const told: Awaited<ReturnType<typeof add>>[] = [];
  const add = (page: (typeof pages)[number]) => {
    const { at, of, entries, ...said } = page;
    const input = { ...said, unitId: known(telling.units, of), entries: entries.map((entry) => ({ ...entry })) };
    const keeping = { actor: owner(telling), today: dayOf(moment(at)) };
    return telling.act({ at: moment(at), by: 'owner' }, (tx) => addPage(tx, keeping, input));
  };
  const checking = moment(pagesCheckedAt);
  return [
    ...pages.map((page) => ({ at: moment(page.at), happen: async () => void told.push(await add(page)) })),
    {
      at: checking,
      async happen() {
        const today = dayOf(checking);
        for (const id of told.slice(0, 2))
          await telling.act({ at: checking, by: 'owner' }, (tx) => checkPage(tx, { actor: owner(telling), today }, id, today));
      },
    },
    ...outages.map(({ at, startsOn, endsOn, ...said }) => ({
      at: moment(at),
      async happen() {
        const now = moment(at);
        const input = { ...said, startsOn: day(startsOn), endsOn: day(endsOn) };
        await telling.act({ at: now, by: 'owner' }, (tx) => announceOutage(tx, { actor: owner(telling), today: dayOf(now), now }, input));
      },
    })),
    ...disclosures.map(({ at, of, sinceOn, ways, ...line }) => ({
      at: moment(at),
      async happen() {
        const until = 'untilOn' in line ? { untilOn: day(line.untilOn) } : {};
        const input = { ...line, ...until, ways: [...ways], unitId: known(telling.units, of), sinceOn: day(sinceOn) };
        await telling.act({ at: moment(at), by: 'owner' }, (tx) =>
          addDisclosure(tx, { actor: owner(telling), today: dayOf(moment(at)) }, input as Parameters<typeof addDisclosure>[2]),
        );
      },
    })),
  ];
}

/** The letters to citizens have gone. */
const lettersGone = ({ db, authorityId }: Telling) => db.deleteFrom('citizen_letter').where('authority_id', '=', authorityId).execute();

/** A citizen finds a fault, which is answered later or waits. */
function report(telling: Telling, told: (typeof remarks)[number], nth: number): Event[] {
  const { authorityId } = telling;
  const { at, address: page, of, text, mayShow, email, answered } = told;
  let id: RemarkId | undefined;
  const reported = {
    at: moment(at),
    async happen() {
      const unitId = of === null ? null : known(telling.units, of);
      const reporting = { authorityId, today: dayOf(moment(at)), now: moment(at), code: codeOf(nth), address: page, unitId };
      id = await telling.act({ at: moment(at), by: 'citizen' }, (tx) => reportFault(tx, reporting, { text, mayShow, email }));
      await lettersGone(telling);
    },
  };
  if (!answered) return [reported];
  const now = moment(answered.at);
  const settled = {
    at: now,
    async happen() {
      const { became, answer } = answered;
      const by = { actor: known(telling.officers, answered.by), today: dayOf(now), now };
      await telling.act({ at: now, by: answered.by }, (tx) => answerRemark(tx, by, id!, { became, answer, isShown: mayShow }));
      await lettersGone(telling);
    },
  };
  return [reported, settled];
}

/** Somebody asks for information, which is given, or assessed and given to a unit. */
function ask(telling: Telling, told: (typeof requests)[number], nth: number): Event[] {
  const { authorityId } = telling;
  const { at, way, given, ...input } = told;
  const [now, code] = [moment(at), codeOf(nth + 50)];
  const today = dayOf(now);
  const who = { ...input, address, phone: undefined, email: input.email };
  let id: AccessRequestId | undefined;
  const asked = {
    at: now,
    async happen() {
      id =
        way === 'direct'
          ? await telling.act({ at: now, by: 'owner' }, (tx) =>
              recordRequest(tx, { actor: owner(telling), today, now, code }, { way, receivedOn: today, ...who }),
            )
          : await telling.act({ at: now, by: 'citizen' }, (tx) => askForInformation(tx, { authorityId, today, now, code }, who));
      await lettersGone(telling);
    },
  };
  const done = given ? moment(given.at) : now.add({ hours: 1 });
  const dealt = {
    at: done,
    async happen() {
      const by = { actor: owner(telling), today: dayOf(done), now: done };
      await telling.act({ at: done, by: 'owner' }, (tx) =>
        given
          ? settleRequest(tx, by, id!, { became: 'given', ground: undefined, answer: given.answer })
          : assessRequest(tx, by, id!, { isComplex: true, unitId: known(telling.units, 'services') }),
      );
      await lettersGone(telling);
    },
  };
  return [asked, dealt];
}

/** What the ward tells of itself on its public pages, and what citizens report, find useful and ask for. */
export const meetCitizens = (telling: Telling): Event[] => [
  ...keepPages(telling),
  ...remarks.flatMap((told, nth) => report(telling, told, nth)),
  ...requests.flatMap((told, nth) => ask(telling, told, nth)),
  ...votes.map(([on, page, isUseful]) => ({
    at: moment(`${on}T12:00`),
    happen: () => castVote(telling.db, { authorityId: telling.authorityId, on: day(on), address: page, isUseful }),
  })),
];
