import {
  addingUnit,
  editingOf,
  lettersPutBack,
  mayAddUnitHere,
  mayConfirm,
  mayReview,
  sectionViews,
  unseenLines,
  whyNotConfirm,
} from '#features/documents/index.ts';
import { basisNotice } from '#features/laws/index.ts';
import { lawsCited } from '#features/laws/server/index.ts';
import { repeatableFor, type Reviewing } from '#features/documents/server/index.ts';
import { unitKinds } from '#features/units/server/index.ts';
import { doubtView, othersPaper, receivedView } from './doubts.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';

const kindOptions = (kinds: Awaited<ReturnType<typeof unitKinds>>, locale: Locale) =>
  kinds.map(({ code, label, labelEn }) => ({ value: code, label: locale === 'vi' ? label : labelEn }));

const indent = (depth: number): string => '\u2003'.repeat(Math.max(0, depth - 1));

/** Pages in order, neighbours together: "1–3, 7". */
const pageRanges = (pages: readonly number[]): string =>
  pages
    .reduce<[number, number][]>((ranges, page) => {
      const last = ranges.at(-1);
      return last?.[1] === page - 1 ? [...ranges.slice(0, -1), [last[0], page]] : [...ranges, [page, page]];
    }, [])
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
    .join(', ');

/** What the page says of how the text survived. */
function damageView({ textLayer, stretches, isDamaged }: Reviewing) {
  const recognised = (textLayer?.pages ?? []).filter(({ source }) => source === 'ocr').map(({ page }) => page);
  const letters = stretches.reduce((sum, one) => sum + lettersPutBack(one), 0);
  return {
    letters,
    words: stretches.filter(({ isDoubtful }) => isDoubtful).length,
    recognised: recognised.length > 0 ? pageRanges(recognised) : null,
    isRuined: isDamaged && letters === 0 && recognised.length === 0,
  };
}

/** What the register says against papers that are cited, by the path of the citation: that one has ended, or does not hold yet. */
async function citedNotices(db: Read, { authorityId }: Actor, { items }: Reviewing, now: Temporal.Instant, locale: Locale) {
  const cited = items.flatMap((item) => (item.kind === 'citation' && !item.isDropped ? [item] : []));
  const laws = await lawsCited(
    db,
    authorityId,
    cited.map(({ value }) => value),
  );
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  return new Map(
    cited.flatMap(({ path }, at) => {
      const law = laws[at];
      const notice = law && basisNotice(law, today, locale);
      return notice ? [[path, notice.text] as const] : [];
    }),
  );
}

/** The review as plain data for its page. `edited` is the item or list whose form is open. */
export async function reviewView(
  db: Read,
  actor: Actor,
  review: Reviewing,
  direction: 'received' | 'own',
  now: Temporal.Instant,
  edited: string | null,
  locale: Locale,
) {
  const isClosed = review.confirmedAt !== null;
  const forbidden = mayConfirm(actor);
  const canReview = !isClosed && mayReview(actor) === undefined;
  const canAddUnit = canReview && mayAddUnitHere(actor) === undefined;
  const units = review.units.map(({ id, name, depth }) => ({ value: id, label: indent(depth) + name }));
  const grouped = review.units.map(({ id, name, kindLabel }) => ({ value: id, label: name, group: kindLabel }));
  const notices = await citedNotices(db, actor, review, now, locale);
  const sections = sectionViews(review, review.units, locale, edited).map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, notes: [...item.notes, ...[notices.get(item.path) ?? []].flat()] })),
  }));
  const opens = [...sections.flatMap(({ items, names }) => [...items.flatMap((item) => [item, ...item.items]), ...names])].filter(
    ({ isOpen }) => isOpen,
  );
  return {
    sections,
    isClosed,
    isDamaged: review.isDamaged,
    damage: damageView(review),
    canReview,
    canAddUnit,
    mayNotConfirm: forbidden ? refusalIn(forbidden, locale) : null,
    reasons: whyNotConfirm(review).map((refusal) => refusalIn(refusal, locale)),
    doubts: await doubtView(db, actor, review, now, locale),
    received: await receivedView(db, actor, review, direction, now, locale),
    open: sections.reduce((sum, { name, open }) => sum + (name === 'stretches' ? 0 : open), 0),
    othersPaper: direction === 'own' ? await othersPaper(db, actor, review, now, locale) : null,
    linesLeft: unseenLines(review),
    doubtfulWords: sections.find(({ name }) => name === 'stretches')?.open ?? 0,
    openAnchors: opens.map(({ anchor }) => anchor),
    acceptable: sections.reduce((sum, { name, acceptable }) => sum + (name === 'stretches' ? 0 : acceptable), 0),
    offered: canReview ? (await repeatableFor(db, actor.authorityId, review)).length : 0,
    editing:
      (canReview && edited && editingOf(review, edited, grouped, locale)) ||
      (canAddUnit && edited && addingUnit(review, edited, { kinds: kindOptions(await unitKinds(db), locale), units }, locale)) ||
      null,
  };
}

export type ReviewView = Awaited<ReturnType<typeof reviewView>>;
