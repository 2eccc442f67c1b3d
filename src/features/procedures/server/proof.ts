import type { Report } from 'official-documents';
import type { Read } from '#platform/server/database.ts';
import { ZONE } from '#platform/server/clock.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import { issuerOf } from '#platform/values/papers/issuer.ts';
import type { BoardId, Gap } from '../posting/board.ts';
import { postingTexts } from '../posting/messages.ts';
import { versionsInForce } from './queries.ts';
import type { Asked } from './standing.ts';
import { postedEverywhere } from './stating.ts';

type Block = Report['body'][number];

/** So many lines of differences are printed; the page shows them all. */
const MOST = 300;

/** What differs, as a table; nothing where nothing does. */
function gapTable(gaps: readonly Gap[], names: ReadonlyMap<BoardId, string>): Block[] {
  const t = postingTexts.vi;
  if (gaps.length === 0) return [];
  const columns = [
    { heading: t.proof.code, width: 16 },
    { heading: t.proof.name, width: 40 },
    { heading: t.proof.place, width: 24 },
    { heading: t.proof.what, width: 20 },
  ];
  const rows = gaps.slice(0, MOST).map((gap) => [gap.code, gap.name, names.get(gap.boardId) ?? '', t[gap.what]]);
  return [{ kind: 'table', columns, rows }];
}

/** Every procedure in force with the hash of what it said. */
const listTable = (versions: Awaited<ReturnType<typeof versionsInForce>>): Block => {
  const t = postingTexts.vi;
  const columns = [
    { heading: t.proof.code, width: 16 },
    { heading: t.proof.name, width: 46 },
    { heading: t.proof.copied, width: 16, align: 'center' as const },
    { heading: t.proof.hash, width: 22 },
  ];
  return {
    kind: 'table',
    columns,
    rows: versions.map(({ code, name, copiedOn, hash }) => [code, name, formatDay(copiedOn), hash.slice(0, 12)]),
  };
};

/** The proof of posting of a day as a paper: each place with its figures, what differs, and every procedure in force with the hash of what it said. */
export async function proofPaper(
  db: Read,
  asked: Asked,
  {
    authority,
    shortName,
    superior,
    place,
    notice,
  }: { authority: string; shortName: string; superior: string | undefined; place: string; notice?: string | undefined },
): Promise<Report> {
  const t = postingTexts.vi;
  const { abbreviation, ...signer } = issuerOf({ name: authority, shortName });
  const { states, gaps, all, posted } = await postedEverywhere(db, asked);
  const versions = await versionsInForce(db, asked.authorityId, asked.on, asked.knownBy);
  const names = new Map(states.map(({ board }) => [board.id, board.name]));
  const made = asked.knownBy.toZonedDateTimeISO(ZONE).toPlainDate();
  return {
    kind: 'report',
    letterhead: { issuer: authority, ...(superior !== undefined && { superior }) },
    symbol: { suffix: `BC-${abbreviation}` },
    place,
    date: made,
    title: `Tình trạng niêm yết thủ tục hành chính ngày ${formatDay(asked.on)}`,
    to: [],
    ...(notice !== undefined && { notice }),
    body: [
      { kind: 'paragraph', text: t.proof.about(formatDay(asked.on), formatMoment(asked.knownBy)) },
      { kind: 'paragraph', text: posted === all ? t.allPosted(all, states.length) : t.notAll(posted, all) },
      {
        kind: 'table',
        columns: [
          { heading: t.proof.place, width: 46 },
          { heading: t.proof.all, width: 18, align: 'center' },
          { heading: t.proof.posted, width: 18, align: 'center' },
          { heading: t.proof.checked, width: 18, align: 'center' },
        ],
        rows: states.map(({ board, ...state }) => [board.name, `${state.all}`, `${state.posted}`, `${state.checked}`]),
      },
      { kind: 'paragraph', text: gaps.length === 0 ? t.proof.none : `${t.proof.gaps}:` },
      ...gapTable(gaps, names),
    ],
    closing: t.proof.closing,
    recipients: [],
    signer: { as: 'head', ...signer },
    appendices: [
      {
        title: t.proof.list,
        blocks: [listTable(versions)],
      },
    ],
  };
}
