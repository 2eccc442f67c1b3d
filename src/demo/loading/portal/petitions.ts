import type { PetitionId } from '#features/petitions/index.ts';
import * as acts from '#features/petitions/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import { codeFrom } from '#platform/values/text.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { COUNT, fateOf, forwardedTo, matters, templates, term } from '../../story/portal/petitions.ts';
import { known, dayOf, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const codeOf = (nth: number): string => codeFrom(new Uint8Array(12).map((_, at) => (nth * 41 + at * 29 + 7) % 256));
const FIRST = moment('2026-02-03T07:02');
const waysAside = ['phone', 'counter', 'front', 'box', 'letter', 'comment'] as const;
const marks = [5, 4, 4, 3, 5, 2, 4] as const;
type By = { actor: Actor; today: Temporal.PlainDate; now: Temporal.Instant; installKey: Uint8Array };

/** The nth came so many days after the first one: evenly until the middle of November, the last ones day by day. */
const cameAt = (nth: number): Temporal.Instant =>
  nth < 96
    ? FIRST.add({ hours: nth * 65 })
    : nth < 102
      ? moment(`2026-10-${String(nth - 92).padStart(2, '0')}T09:20`)
      : moment(`2026-11-${String(10 + Math.floor((nth - 102) / 2)).padStart(2, '0')}T10:${String(10 + nth - 102)}`);

const senderOf = (nth: number) => {
  const mode = nth % 5 === 0 ? 'anonymous' : nth % 5 === 1 ? 'hidden' : 'named';
  if (mode === 'anonymous') return { mode, name: undefined, phone: undefined, mayPass: false } as const;
  return {
    mode,
    name: mode === 'named' ? `Người gửi giả định số ${nth + 1}` : undefined,
    phone: `0200 00${String(nth).padStart(3, '0')} 00`,
    mayPass: nth % 2 === 0,
  } as const;
};

/** How the nth of them came and was sorted, and what officers do with it some hours later. */
function toldOf(telling: Telling, nth: number, ids: Map<number, PetitionId>) {
  const { authorityId, installKey } = telling;
  const matter = matters[nth % matters.length]!;
  const place = `tổ dân phố số ${(nth % 17) + 1}`;
  const title = matter.subject.replace('…', place);
  const [at, code] = [cameAt(nth), codeOf(nth)];
  const said = {
    ...{
      kind: matter.kind,
      field: matter.field,
      subject: title,
      body: `${matter.body.replace('…', place)} (Phản ánh giả định số ${nth + 1})`,
      place,
    },
    ...{ ...senderOf(nth), address: undefined, email: undefined, wantsNews: false, mayShow: nth % 9 !== 4 },
  };
  const officer = (key: OfficerKey) => known(telling.officers, key);
  const after = (hours: number) => at.add({ hours });
  const act = (hours: number, by: OfficerKey, work: (tx: Tx, one: By, id: PetitionId) => Promise<Result<unknown>>): Event => ({
    at: after(hours),
    happen: async () => {
      const now = after(hours);
      await telling.act({ at: now, by }, (tx) => work(tx, { actor: officer(by), today: dayOf(now), now, installKey }, ids.get(nth)!));
    },
  });
  const came: Event = {
    at,
    happen: async () => {
      const isAside = nth % 4 === 3;
      const id = await telling.act({ at, by: isAside ? 'clerk' : 'citizen' }, (tx) =>
        isAside
          ? acts.recordPetition(
              tx,
              { actor: officer('clerk'), today: dayOf(at), now: at, installKey, code },
              { ...said, way: waysAside[(nth >> 2) % 6]!, receivedOn: dayOf(at) },
            )
          : acts.sendPetition(tx, { authorityId, installKey, today: dayOf(at), now: at, code }, said),
      );
      ids.set(nth, id);
    },
  };
  const about = matter.kind === 'behaviour' ? known(telling.units, 'services') : undefined;
  const sorted = act(3, 'clerk', (tx, by, id) =>
    acts.sortPetition(tx, by, id, {
      kind: matter.kind,
      field: matter.field,
      unitId: known(telling.units, matter.of),
      aboutUnitId: about,
      publicTitle: said.mayShow ? title : undefined,
    }),
  );
  return { nth, matter, said, code, after, act, came, sorted };
}

type Told = ReturnType<typeof toldOf>;

/** Answered by one and approved by another, in time or late with an apology; shown and rated where its sender did both. */
function answering({ nth, matter, said, act }: Told, late: boolean): Event[] {
  const sorry = late || matter.kind === 'behaviour';
  const show = act(late ? 24 * 30 : 72, 'owner', (tx, by, id) =>
    acts.showPetition(tx, by, id, { shownBody: said.body, shownAnswer: matter.answer }),
  );
  const answered = [
    act(late ? 24 * 29 : 48, 'clerk', (tx, by, id) =>
      acts.draftAnswer(tx, by, id, {
        answer: matter.answer,
        apology: sorry ? 'Phường xin lỗi ông/bà vì sự chậm trễ, phiền hà này.' : undefined,
      }),
    ),
    act(late ? 24 * 29 + 5 : 53, nth % 2 ? 'chair' : 'owner', (tx, by, id) => acts.approveAnswer(tx, by, id)),
  ];
  return [...answered, ...(said.mayShow && nth % 13 !== 6 ? [show] : [])];
}

/** Rated by every second; of those who are not content one waits, the others are answered further. */
function rating(telling: Telling, { nth, code, after, act }: Told, late: boolean): Event[] {
  const { authorityId, installKey } = telling;
  if (nth % 2 === 1) return [];
  const now = after(late ? 24 * 31 : 96);
  const asking = { authorityId, installKey, today: dayOf(now), now };
  const rated = marks[(nth >> 1) % marks.length]!;
  const further = act(late ? 24 * 32 : 120, 'chair', (tx, by, id) =>
    acts.replyFurther(tx, by, id, 'Đơn vị đã xem lại tại chỗ và làm xong phần còn thiếu. Phường xin lỗi ông/bà vì phải chờ thêm.'),
  );
  return [
    {
      at: now,
      happen: async () =>
        void (await telling.act({ at: now, by: 'citizen' }, (tx) => acts.ratePetition(tx, asking, code, { rating: rated }))),
    },
    ...(rated <= 2 && nth > 20 ? [further] : []),
  ];
}

function petition(telling: Telling, nth: number, ids: Map<number, PetitionId>): Event[] {
  const told = toldOf(telling, nth, ids);
  const { matter, said, act, came, sorted } = told;
  const fate = fateOf(nth);
  const end = (ground: 'spam' | 'unclear' | 'personal', hours: number) =>
    act(hours, 'clerk', (tx, by, id) => acts.wantEnd(tx, by, id, { ground, reason: 'Nội dung giả định của phần trình diễn.' }));
  const agreed = (hours: number) => act(hours, 'chair', (tx, by, id) => acts.approveEnd(tx, by, id));
  if (fate === 'received') return [came];
  if (fate === 'refused') return [came, end(nth % 2 ? 'spam' : 'unclear', 4), agreed(28)];
  if (fate === 'ending') return [came, end('unclear', 4)];
  if (fate === 'forwarded')
    return [
      came,
      act(26, 'clerk', (tx, by, id) =>
        acts.forwardPetition(tx, by, id, { forwardedTo: forwardedTo[nth % 3]!, forwardPaper: `${nth + 20}/UBND-VP` }),
      ),
    ];
  // Into the last one that is answered late, which is open for weeks: numbers begin with one.
  const open = nth - ((nth - 5) % 11) + 1;
  if (fate === 'merged') return [came, act(3, 'clerk', (tx, by, id) => acts.mergePetition(tx, by, id, `${open}/2026`))];
  if (fate === 'asked')
    return [came, sorted, act(6, 'clerk', (tx, by, id) => acts.askForMore(tx, by, id, 'Ông/bà cho biết rõ vị trí và thời gian.'))];
  if (fate === 'drafted')
    return [came, sorted, act(30, 'clerk', (tx, by, id) => acts.draftAnswer(tx, by, id, { answer: matter.answer, apology: undefined }))];
  if (fate === 'working')
    return [came, sorted, act(5, 'clerk', (tx, by, id) => acts.noteInside(tx, by, id, 'Đã gọi tổ trưởng dân phố xem tại chỗ.'))];
  if (fate === 'overdue') return [came, sorted];
  const hiding = fate === 'hidden' && said.mayShow ? [end('personal', 90), agreed(100)] : [];
  return [came, sorted, ...answering(told, fate === 'late'), ...(fate === 'hidden' ? hiding : rating(telling, told, fate === 'late'))];
}

const at = (local: string) => moment(local);

/** Templates and the term of the ward, a picture, somebody who waits too, a wrong PIN, and the round of the worker on the last day. */
function beside(telling: Telling, ids: Map<number, PetitionId>): Event[] {
  const { authorityId, installKey, storage, db } = telling;
  const setUp = at('2026-02-02T08:00');
  const by = { get actor() { return known(telling.officers, 'owner'); }, today: dayOf(setUp), now: setUp }; // prettier-ignore
  const last = at('2026-11-19T16:30');
  const asking = { authorityId, installKey, today: dayOf(last), now: last };
  return [
    {
      at: setUp,
      happen: async () => {
        for (const one of templates) await telling.act({ at: setUp, by: 'owner' }, (tx) => acts.addTemplate(tx, by, one));
        await telling.act({ at: setUp, by: 'owner' }, (tx) =>
          acts.setTerm(tx, by, { ...term, sinceOn: Temporal.PlainDate.from(term.sinceOn) }),
        );
      },
    },
    {
      at: last,
      happen: async () => {
        await using shelf = openShelf(db, storage, authorityId);
        const taken = await acts.takePhotos(shelf, [new File([new Uint8Array(await aLamp())], 'den-duong.png', { type: 'image/png' })]);
        if (taken.ok) await telling.act({ at: last, by: 'citizen' }, (tx) => acts.addPhotos(tx, asking, codeOf(110), taken.value));
        await telling.act({ at: last, by: 'citizen' }, (tx) => acts.followPetition(tx, asking, ids.get(110)!, 'cung-cho@example.vn'));
        await acts.openPetition(db, asking, { code: codeOf(110), pin: 'sai' });
        await acts.keepPetitions(db, authorityId, { now: last, days: 90, installKey });
        // What was told long ago has been read.
        const lately = at('2026-11-17T00:00');
        await db.updateTable('message').set({ read_at: lately }).where('authority_id', '=', authorityId).where('about_type', '=', 'petition').where('made_at', '<', lately).where('read_at', 'is', null).execute(); // prettier-ignore
        await db.deleteFrom('citizen_letter').where('authority_id', '=', authorityId).execute();
      },
    },
  ];
}

/** A picture of a dark lamp, drawn. */
async function aLamp(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#1d2b3a"/><rect x="390" y="150" width="16" height="430" fill="#5c6b7a"/><circle cx="398" cy="140" r="44" fill="#39485a"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(drawn)).png().toBuffer());
}

/** What people of the ward told and asked in the year, 120 of them in every state. */
export function hearPetitions(telling: Telling): Event[] {
  const ids = new Map<number, PetitionId>();
  return [...Array.from({ length: COUNT }, (_, nth) => petition(telling, nth, ids)).flat(), ...beside(telling, ids)];
}
