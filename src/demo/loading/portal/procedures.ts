import { compose } from 'official-documents';
import { takePhotos } from '#features/displays/server/index.ts';
import type { AnnouncingId, BoardId, PostingId, ProcedureId } from '#features/procedures/index.ts';
import {
  addBoard,
  addForm,
  checkPosting,
  importProcedures,
  keepColumn,
  procedureColumns,
  procedureOf,
  proceduresOf,
  recordAnnouncing,
  recordPosting,
  sayPlainly,
  type Keeping,
} from '#features/procedures/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { mediaTypes } from '#platform/server/files/sniff.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { provinceRule } from '../../papers/rule.ts';
import { photograph } from '../../pictures/index.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { boards, BOARDS_AT, COLUMN, DECISION, FORM, IMPORTED, plain, PORTAL, postings } from '../../story/portal/procedures.ts';
import { fields } from '../../story/portal/data/procedures.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Act<T> = (tx: Tx, keeping: Keeping) => Promise<Result<T>>;

const doing = <T>(telling: Telling, by: OfficerKey, at: Temporal.Instant, act: Act<T>): Promise<T> =>
  telling.act({ at, by }, (tx) => act(tx, { actor: known(telling.officers, by), now: at, today: dayOf(at) }));

const day = (text: string) => Temporal.PlainDate.from(text);
const printed = (iso: string): string => iso.split('-').toReversed().join('/');
const services = { full: 'Toàn trình', partial: 'Một phần', information: 'Cung cấp thông tin' } as const;

type Told = (typeof fields)[string][number];

/** A line of the list as the province would give it. */
function lineOf(
  code: string,
  field: string,
  [name, , days, fee, service, papers, result]: Told,
  fromOn: string,
  copiedOn: string,
  more: Partial<Record<keyof typeof procedureColumns, string>> = {},
): string[] {
  const cells: Record<keyof typeof procedureColumns, string> = {
    ...{ code, name, field, level: 'Cấp xã', kind: 'Thủ tục hành chính', decider: '', partners: '', conditions: '', untilOn: '' },
    performer: 'Ủy ban nhân dân phường Sao Mai',
    audience: field === 'Hộ kinh doanh' ? 'Cá nhân, hộ gia đình, tổ chức' : 'Công dân Việt Nam',
    counterTerm: `${days} ngày làm việc`,
    counterFee: String(fee),
    onlineTerm: service === 'information' ? '' : `${days} ngày làm việc`,
    onlineFee: service === 'information' ? '' : '0',
    postTerm: `${days + 1} ngày làm việc`,
    postFee: String(fee),
    papers: `${papers} | Giấy tờ tùy thân để đối chiếu (01 bản chính)`,
    steps:
      'Chuẩn bị hồ sơ theo danh mục giấy tờ | Nộp tại Trung tâm Phục vụ hành chính công, trên mạng hoặc qua bưu chính | Nhận giấy hẹn, theo dõi hồ sơ bằng mã ghi trên giấy | Nhận kết quả đúng ngày hẹn',
    result,
    bases: `Văn bản quy định về ${field.toLocaleLowerCase('vi')} (giả định) | Nghị định số 118/2025/NĐ-CP`,
    service: services[service],
    partialReason: service === 'partial' ? 'Cần đối chiếu bản chính hoặc người dân có mặt' : '',
    address: `${PORTAL}/thu-tuc/${code}`,
    ...{ fromOn: printed(fromOn), copiedOn: printed(copiedOn) },
    ...more,
  };
  return (Object.keys(procedureColumns) as (keyof typeof procedureColumns)[]).map((column) => cells[column]);
}

const codes = new Map(
  Object.entries(fields)
    .flatMap(([, all]) => all)
    .map(([name], at) => [name, `9.${String(100_101 + at * 7).padStart(6, '0')}`]),
);
const codeOf = (name: string): string => known(codes, name);
const toldOf = (name: string): [field: string, told: Told] => {
  for (const [field, all] of Object.entries(fields)) for (const told of all) if (told[0] === name) return [field, told];
  throw new Error(`The story names "${name}", which is not there.`);
};

const header = Object.values(procedureColumns).map(([name]) => name);

const taking =
  (rows: string[][], copiedOn: string): Act<void> =>
  async (tx, keeping) => {
    const lines = await importProcedures(tx, keeping, { rows: [header, ...rows], copiedOn: day(copiedOn) });
    const fault = lines.find((line) => line.fault !== '');
    return fault ? refuse('row', `${fault.code}: ${fault.fault}`) : ok(undefined);
  };

async function takeList(telling: Telling): Promise<void> {
  const at = moment(IMPORTED.at);
  await doing(telling, 'clerk', at, (tx, keeping) => keepColumn(tx, keeping, COLUMN));
  const rows = Object.entries(fields).flatMap(([field, all]) =>
    all.map((told) => lineOf(codeOf(told[0]), field, told, IMPORTED.fromOn, IMPORTED.copiedOn)),
  );
  await doing(telling, 'clerk', at, taking(rows, IMPORTED.copiedOn));
  const { procedures } = await proceduresOf(telling.db, telling.authorityId, { today: dayOf(at) }, { size: null });
  for (const { id, name } of procedures) {
    const [, called] = toldOf(name)[1];
    await doing(telling, 'clerk', at, (tx, keeping) => sayPlainly(tx, keeping, id, { otherWords: called, plainWords: plain[name] }));
  }
}

async function placeBoards(telling: Telling, placed: BoardId[]): Promise<void> {
  const at = moment(BOARDS_AT);
  for (const { unit, ...board } of boards)
    placed.push(
      await doing(telling, 'owner', at, (tx, keeping) =>
        addBoard(tx, keeping, { ...board, unitId: known(telling.units, unit), sinceOn: dayOf(at) }),
      ),
    );
}

async function offerForm(telling: Telling): Promise<void> {
  const at = moment(FORM.at);
  const { db, storage, authorityId } = telling;
  const procedure = await procedureOf(db, authorityId, { code: codeOf(FORM.of) });
  await using shelf = openShelf(db, storage, authorityId);
  const file = await shelf.put({ name: FORM.fileName, mediaType: mediaTypes.docx, content: await compose(provinceRule()) });
  await doing(telling, 'clerk', at, (tx, keeping) => addForm(tx, keeping, procedure?.id as ProcedureId, FORM.name, file));
}

const NEW_CODE = '9.200001';

/** The province announces one of each kind; some days later the copy comes. */
async function announce(telling: Telling): Promise<AnnouncingId> {
  const { said, amended, replaced, repealed } = DECISION;
  const input = {
    ...said,
    ...{ issuedOn: day(said.issuedOn), effectOn: day(said.effectOn), dueOn: day(said.dueOn) },
    address: `${PORTAL}/quyet-dinh/1250`,
    changes: [
      { kind: 'new' as const, code: NEW_CODE },
      { kind: 'amended' as const, code: codeOf(amended) },
      { kind: 'replaced' as const, code: codeOf(replaced), successorCode: NEW_CODE },
      { kind: 'repealed' as const, code: codeOf(repealed) },
    ],
  };
  return await doing(telling, 'clerk', moment(DECISION.at), (tx, keeping) => recordAnnouncing(tx, keeping, input));
}

async function copyChanges(telling: Telling): Promise<void> {
  const { said, newName, amended } = DECISION;
  const [field, [, called, , , , papers, result]] = toldOf('Đăng ký khai sinh');
  const copied = DECISION.copiedAt.slice(0, 10);
  const fresh: Told = [newName, called, 5, 0, 'full', papers, `${result}, thẻ bảo hiểm y tế`];
  const [of, [name, words, , fee, service, needed, gets]] = toldOf(amended);
  const rows = [
    lineOf(NEW_CODE, field, fresh, said.effectOn, copied, { kind: 'Nhóm thủ tục liên thông' }),
    lineOf(codeOf(amended), of, [name, words, 7, fee, service, needed, gets], said.effectOn, copied),
  ];
  await doing(telling, 'clerk', moment(DECISION.copiedAt), taking(rows, copied));
}

async function post(
  telling: Telling,
  { at, board, by, announced }: (typeof postings)[number],
  placed: readonly BoardId[],
  announcingId: AnnouncingId | undefined,
): Promise<PostingId> {
  const when = moment(at);
  const { db, storage, authorityId } = telling;
  await using shelf = openShelf(db, storage, authorityId);
  const photos = await takePhotos(shelf, [await photograph('counter', dayOf(when))]);
  if (!photos.ok) throw new Error(photos.refusal.message);
  const input = { postedOn: dayOf(when), announcingId: announced && announcingId, leftOut: undefined, note: undefined };
  return await doing(telling, by, when, (tx, keeping) => recordPosting(tx, keeping, placed[board]!, input, photos.value));
}

/** Sixty procedures are copied, posted at four places and changed by a decision in summer, after which two places wait to be brought up to date. */
export function keepProcedures(telling: Telling): Event[] {
  const placed: BoardId[] = [];
  let announcingId: AnnouncingId | undefined;
  return [
    { at: moment(IMPORTED.at), happen: () => takeList(telling) },
    { at: moment(BOARDS_AT), happen: () => placeBoards(telling, placed) },
    { at: moment(FORM.at), happen: () => offerForm(telling) },
    { at: moment(DECISION.at), happen: async () => void (announcingId = await announce(telling)) },
    { at: moment(DECISION.copiedAt), happen: () => copyChanges(telling) },
    ...postings.flatMap((one) => {
      const [at, later] = [moment(one.at), moment(one.at).add({ hours: 2 })];
      const { checkedBy } = one;
      let id: PostingId | undefined;
      return [
        { at, happen: async () => void (id = await post(telling, one, placed, announcingId)) },
        ...(checkedBy
          ? [{ at: later, happen: () => doing(telling, checkedBy, later, (tx, keeping) => checkPosting(tx, keeping, id!)) }]
          : []),
      ];
    }),
  ];
}
