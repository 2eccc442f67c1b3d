import { editingOf, mayConfirm, mayReview, sectionViews, whyNotConfirm } from '#features/documents/index.ts';
import { repeatableFor, type Reviewing } from '#features/documents/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';

const indent = (depth: number): string => '\u2003'.repeat(Math.max(0, depth - 1));

/** The review as plain data for its page. `edited` is the item or list whose form is open. */
export async function reviewView(db: Read, actor: Actor, review: Reviewing, edited: string | null, locale: Locale) {
  const isClosed = review.confirmedAt !== null;
  const canReview = !isClosed && mayReview(actor) === undefined;
  const units = review.units.map(({ id, name, depth }) => ({ value: id, label: indent(depth) + name }));
  const sections = sectionViews(review, review.units, locale);
  const opens = [...sections.flatMap(({ items, names }) => [...items.flatMap((item) => [item, ...item.items]), ...names])].filter(
    ({ isOpen }) => isOpen,
  );
  return {
    sections,
    isClosed,
    isDamaged: review.isDamaged,
    canReview,
    mayNotConfirm: mayConfirm(actor)?.message ?? null,
    reasons: whyNotConfirm(review).map(({ message }) => message),
    open: sections.reduce((sum, { open }) => sum + open, 0),
    openAnchors: opens.map(({ anchor }) => anchor),
    acceptable: sections.reduce((sum, { acceptable }) => sum + acceptable, 0),
    offered: canReview ? (await repeatableFor(db, actor.authorityId, review)).length : 0,
    editing: canReview && edited ? (editingOf(review, edited, units, locale) ?? null) : null,
  };
}

export type ReviewView = Awaited<ReturnType<typeof reviewView>>;
