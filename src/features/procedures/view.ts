import { formatDay, formatMoment } from '#platform/values/format.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { differencesIn } from './difference.ts';
import { changeKinds, type Announcing } from './announcing/announcing.ts';
import { announcingTexts } from './announcing/messages.ts';
import { procedureTexts } from './messages.ts';
import { boardKinds, type Board, type BoardState, type Gap, type Posting, type Update } from './posting/board.ts';
import { postingTexts } from './posting/messages.ts';
import { kept as keptBoard } from './posting/schema.ts';
import { levels, kinds, services, standingOn, type Content, type Procedure, type Service, type Version } from './procedure.ts';
import { kept, keptWords } from './schema.ts';
import { wayView } from './way.ts';

type Day = Temporal.PlainDate;
const upTo = (day: Day | null): string => (day ? formatDay(day) : '');

/** Papers by the case in which they are wanted, those for every case first. */
export const papersByCase = (papers: Content['papers'], locale: Locale) =>
  [...Map.groupBy(papers, ({ occasion }) => occasion)]
    .toSorted(([a], [b]) => Number(a !== null) - Number(b !== null))
    .map(([occasion, all]) => ({
      occasion,
      papers: all.map(({ name, originals, copies }) => ({ name, counts: procedureTexts[locale].counts(originals, copies) })),
    }));

/** How a procedure stands on a day, in a word with its tone. */
function standingView(versions: readonly Pick<Version, 'fromOn' | 'untilOn'>[], today: Day, locale: Locale) {
  const t = procedureTexts[locale];
  const word = standingOn(versions, today);
  if (word === 'in-force') return { tone: 'done', word: t.inForce } as const;
  if (word === 'later') return { tone: 'soon', word: t.later(formatDay(versions.at(-1)!.fromOn)) } as const;
  return { tone: 'late', word: t.ended(upTo(versions[0]?.untilOn ?? null)) } as const;
}

interface Line extends Pick<Version, 'fromOn' | 'untilOn' | 'copiedOn'> {
  id: string;
  code: string;
  name: string;
  field: string;
  service: string;
}

export const procedureLine = (line: Line, today: Day, locale: Locale) => ({
  id: line.id,
  code: line.code,
  name: line.name,
  field: line.field,
  service: services[line.service as Service][locale],
  copied: procedureTexts[locale].copiedOn(formatDay(line.copiedOn)),
  standing: standingView([line], today, locale),
});

/** What stands on the page of a procedure for the staff. */
export function procedureView(
  procedure: Procedure,
  today: Day,
  locale: Locale,
  { symbolOf, who, chosen }: { symbolOf: (id: string) => string; who: (id: string) => string; chosen: string | null },
) {
  const t = procedureTexts[locale];
  const { versions } = procedure;
  const [last] = versions;
  const read = versions.find(({ id }) => id === chosen) ?? last;
  const spanOf = ({ fromOn, untilOn }: Version): string => t.fromTo(formatDay(fromOn), upTo(untilOn));
  return {
    id: procedure.id,
    code: procedure.code,
    name: last?.name ?? procedure.code,
    standing: standingView(versions, today, locale),
    copied: last ? t.copiedOn(formatDay(last.copiedOn)) : '',
    content: read ? contentView(read, locale) : null,
    isOld: read && read !== last ? t.isOld(spanOf(read)) : '',
    versions: versions.map((version, at) => ({
      id: version.id,
      span: spanOf(version),
      isRead: version === read,
      recorded: (version.source === 'import' ? t.importedBy : t.typedBy)(who(version.recordedBy), formatMoment(version.recordedAt)),
      changes: versions[at + 1] ? differencesIn(versions[at + 1]!, version, locale) : [],
      by: version.announcingId ? t.by(symbolOf(version.announcingId)) : '',
      copied: t.copiedOn(formatDay(version.copiedOn)),
      name: version.name,
      hash: version.hash.slice(0, 12),
      mayDrop: at === 0 && versions.length > 1,
    })),
    forms: procedure.forms.map(({ id, name }) => ({ id, name })),
  };
}

function contentView(version: Version, locale: Locale) {
  const label = (name: string): string => kept.fields.find((field) => field.name === name)?.about.label[locale] ?? name;
  const facts = [
    { name: 'field', text: version.field },
    { name: 'level', text: levels[version.level][locale] },
    { name: 'kind', text: kinds[version.kind][locale] },
    { name: 'performer', text: version.performer },
    { name: 'decider', text: version.decider },
    { name: 'partners', text: version.partners },
    { name: 'audience', text: version.audience },
    { name: 'conditions', text: version.conditions },
    { name: 'result', text: version.result },
    { name: 'service', text: services[version.service][locale] },
    { name: 'partialReason', text: version.partialReason },
    { name: 'address', text: version.address },
  ];
  return {
    facts: facts.flatMap(({ name, text }) => (text === null ? [] : [{ term: label(name), text }])),
    ways: version.ways.map((way) => wayView(way, locale)),
    papers: papersByCase(version.papers, locale),
    steps: [...version.steps],
    bases: version.bases.map(({ words, lawId }) => ({ words, href: lawId && `/lam-viec/van-ban-phap-luat/${lawId}` })),
  };
}

export const wordsStart = (procedure: Procedure) => recordIn(keptWords, procedure);

/** What the form of a further version starts with: all that the last one says. */
export const versionStart = (version: Content) => ({
  ...recordIn(kept, version),
  ways: version.ways.map(({ kind, term, termUnit, fee, note }) => ({
    kind,
    ...{ term: term ?? undefined, termUnit: termUnit ?? undefined, fee: fee ?? undefined, note: note ?? undefined },
  })),
  papers: version.papers.map(({ occasion, ...paper }) => ({ ...paper, occasion: occasion ?? undefined })),
  steps: version.steps.map((words) => ({ words })),
  bases: version.bases.map(({ words }) => ({ words })),
});

export function announcingView(one: Announcing, locale: Locale) {
  const t = announcingTexts[locale];
  return {
    id: one.id,
    symbol: one.symbol,
    title: one.title,
    issued: t.of(one.issuer, formatDay(one.issuedOn)),
    effect: t.effect(formatDay(one.effectOn)),
    address: one.address,
    count: t.counts(one.changes.length),
    changes: one.changes.map(({ kind, code, successorCode, name, isCopied }) => ({
      code,
      name: name ?? code,
      kind: changeKinds[kind][locale],
      successor: successorCode === null ? '' : t.successor(successorCode),
      isCopied,
      state: kind === 'repealed' ? t.ended : isCopied ? t.copied : t.notCopied,
    })),
  };
}

export function updateView(update: Update, today: Day, locale: Locale) {
  const t = announcingTexts[locale];
  const isLate = update.postingId === null && Temporal.PlainDate.compare(update.dueOn, today) < 0;
  const day = formatDay(update.dueOn);
  return {
    key: `${update.announcingId} ${update.board.id}`,
    title: t.task(update.board.name, update.symbol),
    board: update.board.name,
    href: `/lam-viec/thu-tuc/niem-yet/${update.board.id}?quyet-dinh=${update.announcingId}`,
    due: update.dueOn.toString(),
    tone: update.postingId ? 'done' : isLate ? 'late' : 'soon',
    word: update.postingId ? t.done : isLate ? t.late(day) : t.due(day),
    isOpen: update.postingId === null,
  } as const;
}

export const boardView = (board: Board, locale: Locale, unit: string) => ({
  id: board.id,
  name: board.name,
  kind: boardKinds[board.kind][locale],
  isPortal: board.kind === 'portal',
  unit: postingTexts[locale].keptBy(unit),
  ended: board.endedOn && postingTexts[locale].ended(formatDay(board.endedOn)),
});

export const boardStart = (board: Board) => recordIn(keptBoard, board);

export function boardLine({ board, all, posted, checked }: BoardState, outdated: number, locale: Locale) {
  const t = postingTexts[locale];
  const isWhole = posted === all && outdated === 0;
  return {
    id: board.id,
    name: board.name,
    kind: boardKinds[board.kind][locale],
    posted: t.of(posted, all),
    checked: t.of(checked, all),
    tone: isWhole ? 'done' : 'late',
    word: isWhole ? t.whole : posted < all ? t.gaps(all - posted) : t.outdated,
  } as const;
}

export const gapLine = (gap: Gap, boardName: string, locale: Locale) =>
  ({
    key: `${gap.boardId} ${gap.versionId} ${gap.what}`,
    code: gap.code,
    name: gap.name,
    board: boardName,
    what: postingTexts[locale][gap.what],
    tone: gap.what === 'missing' ? 'late' : 'soon',
  }) as const;

const tones = { undone: 'plain', checked: 'done', open: 'soon' } as const;

export function postingView(posting: Posting, locale: Locale, who: (id: string) => string) {
  const t = postingTexts[locale];
  const state = posting.undoneAt ? 'undone' : posting.checkedAt ? 'checked' : 'open';
  return {
    id: posting.id,
    title: t.postedOn(formatDay(posting.postedOn), posting.count),
    about: [posting.announcing && t.after(posting.announcing), posting.leftOut.length > 0 && t.left(posting.leftOut.join(', '))]
      .filter(Boolean)
      .join(', '),
    note: posting.note ?? '',
    recorded: t.recordedBy(who(posting.recordedBy), formatMoment(posting.recordedAt)),
    recordedBy: posting.recordedBy as string,
    state,
    tone: tones[state],
    word: state === 'undone' ? t.undone : state === 'checked' ? t.checkedBy(who(posting.checkedBy ?? '')) : t.toCheck,
    photos: posting.photos.map(({ id }, at) => ({ id: id, name: t.photo(at + 1) })),
  };
}
