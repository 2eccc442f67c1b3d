import { addUnit, rememberAlias } from '#features/units/server/index.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Decision, Verdict } from '../review/decisions.ts';
import { itemForms, type FormKind } from '../item-forms.ts';
import { openedOf } from '../review/editing.ts';
import { versionOf } from '#platform/values/forms.ts';
import type { ItemKind } from '../review/paths.ts';
import { isAdded, nextPath, parseList, parsePath } from '../review/paths.ts';
import { mayAddUnitHere } from '../policy.ts';
import { notDecided } from '../refusals.ts';
import { acceptable, sectionNames } from '../review/reasons.ts';
import { forget } from './correct-word.ts';
import { remove, write } from './decisions.ts';
import { openReview, type Reviewer } from './open.ts';
import { repeatableFor, type Reviewing } from './review.ts';

const MOST_ADDED = 300;

const exists = ({ items, names, stretches }: Reviewing, path: string): boolean =>
  [items, names, stretches].some((list) => list.some((one) => one.path === path));

async function remember(tx: Tx, { actor }: Reviewer, name: string, unitIds: readonly UnitId[]): Promise<Result<void>> {
  return unitIds.length > 0 ? rememberAlias(tx, { authorityId: actor.authorityId, name, unitIds }) : ok(undefined);
}

/** What accepting a path writes; a name is accepted with the units proposed for it, since proposals change. */
function acceptance({ names }: Reviewing, path: string): Decision | undefined {
  const name = names.find((one) => one.path === path);
  if (!name) return { item: path, verdict: 'accepted', value: null };
  return name.proposed.unitIds.length > 0
    ? { item: path, verdict: 'accepted', value: { name: name.name, unitIds: name.proposed.unitIds } }
    : undefined;
}

async function acceptAll(tx: Tx, by: Reviewer, review: Reviewing, paths: readonly string[], action: string): Promise<Result<number>> {
  const decisions = paths.flatMap((path) => acceptance(review, path) ?? []);
  for (const { name, path, proposed } of review.names) {
    const remembered = paths.includes(path) ? await remember(tx, by, name, proposed.unitIds) : ok(undefined);
    if (!remembered.ok) return remembered;
  }
  await write(tx, by, review, decisions, action);
  return ok(decisions.length);
}

/** An item of a review, and how it stood when its button was shown: `open` or a verdict; undefined where nobody looked. */
export type OnItem = Reviewer & { item: string; was?: string | undefined };

const isOther = (review: Reviewing, { item, was }: OnItem): boolean =>
  was !== undefined && was !== (review.book.of(item)?.verdict ?? 'open');

/** Accepts or drops an item (a unit with its duties). Refused: no such item, header and words, names without a unit, what others decided since. */
export async function decideItem(tx: Tx, by: OnItem & { verdict: 'accepted' | 'dropped' }): Promise<Result<string>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const review = opened.value;
  if (review.book.of(by.item)?.verdict !== by.verdict && isOther(review, by)) return notDecided.meanwhile();
  if (!exists(review, by.item)) return notDecided.noItem();
  if (by.verdict === 'accepted') {
    if (isAdded(by.item)) return ok(by.item);
    if (!acceptance(review, by.item)) return notDecided.noProposal();
    const accepted = await acceptAll(tx, by, review, [by.item], 'reading.accepted');
    return accepted.ok ? ok(by.item) : accepted;
  }
  if (by.item === 'document') return notDecided.keepsHeader();
  if (parsePath(by.item)?.kind === 'stretch') return notDecided.keepsWord();
  if (isAdded(by.item)) return removeAdded(tx, by, review);
  const name = review.names.find(({ path }) => path === by.item);
  await write(
    tx,
    by,
    review,
    [{ item: by.item, verdict: 'dropped', value: name ? { name: name.name, unitIds: [] } : null }],
    'reading.dropped',
  );
  return ok(by.item);
}

async function removeAdded(tx: Tx, by: Reviewer & { item: string }, review: Reviewing): Promise<Result<string>> {
  const paths = [...review.book.all()].map(({ item }) => item).filter((path) => path === by.item || path.startsWith(`${by.item}/`));
  await remove(tx, by, review, paths, 'reading.removed');
  return ok(by.item);
}

/** Takes a decision back: the item is open again, one that was added is gone. Nothing happens where nothing was decided. */
export async function undoDecision(tx: Tx, by: OnItem): Promise<Result<string>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  if (!parsePath(by.item) || !opened.value.book.of(by.item)) return ok(by.item);
  if (isOther(opened.value, by)) return notDecided.meanwhile();
  if (isAdded(by.item)) return removeAdded(tx, by, opened.value);
  const word = opened.value.stretches.find(({ path, verdict }) => path === by.item && verdict === 'corrected');
  if (word) await forget(tx, by, word);
  await remove(tx, by, opened.value, [by.item], 'reading.reopened');
  return ok(by.item);
}

/** Accepts what is still open in a section, or in `all` but the doubtful words; returns how many. Names without a proposed unit stay open. */
export async function acceptSection(tx: Tx, by: Reviewer & { section: string }): Promise<Result<number>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const chosen = sectionNames.filter((name) => (by.section === 'all' ? name !== 'stretches' : name === by.section));
  if (chosen.length === 0) return notDecided.noItem();
  const paths = chosen.flatMap((section) => acceptable(opened.value, section));
  return acceptAll(tx, by, opened.value, paths, 'reading.section-accepted');
}

function targetOf(review: Reviewing, item: string, kind: FormKind): { path: string; verdict: Verdict } | undefined {
  const list = parseList(item);
  if (list) {
    const parentIsThere = list.parent === undefined || review.items.some(({ path, isDropped }) => path === list.parent && !isDropped);
    return list.kind === kind && parentIsThere ? { path: nextPath(item, review.book.addedTo(item)), verdict: 'added' } : undefined;
  }
  const known: { kind: ItemKind } | undefined = review.items.find(({ path }) => path === item);
  return known?.kind === kind ? { path: item, verdict: isAdded(item) ? 'added' : 'corrected' } : undefined;
}

/** True where the form came back as it was opened; one that was left out is taken up again by it. */
function isUnchanged(review: Reviewing, { item, typed }: { item: string; typed: Record<string, unknown> }): boolean {
  const opened = review.book.of(item)?.verdict === 'dropped' ? undefined : openedOf(review, item);
  return opened !== undefined && versionOf(opened.form, opened.start) === versionOf(opened.form, typed);
}

/** Writes what was typed for an item or a new one of a list; returns its path. Refused: no such item, another kind, units not there, too many. */
export async function correctItem(
  tx: Tx,
  by: Reviewer & { item: string; kind: FormKind; typed: Record<string, unknown> },
): Promise<Result<string>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const target = targetOf(opened.value, by.item, by.kind);
  if (!target) return parseList(by.item) || parsePath(by.item) ? notDecided.wrongForm() : notDecided.noItem();
  if (target.verdict === 'added' && opened.value.book.addedTo(by.item).length >= MOST_ADDED) return notDecided.tooManyAdded();
  if (target.path === by.item && isUnchanged(opened.value, by)) {
    if (opened.value.book.of(by.item)) return ok(by.item);
    await write(tx, by, opened.value, [{ item: by.item, verdict: 'accepted', value: null }], 'reading.accepted');
    return ok(by.item);
  }
  const { unitIds } = by.typed;
  const present = new Set(opened.value.units.map(({ id }) => id));
  if ((by.kind === 'proposal' || by.kind === 'leftover') && (!Array.isArray(unitIds) || unitIds.some((id: UnitId) => !present.has(id))))
    return notDecided.noUnit();
  const decision = { item: target.path, verdict: target.verdict, value: itemForms[by.kind].toValue(by.typed) };
  await write(tx, by, opened.value, [decision], target.verdict === 'added' ? 'reading.added' : 'reading.corrected');
  return ok(target.path);
}

/** Says which units of the authority a name of the paper means; remembered for the next paper. Refused: no such name, a unit that is not there today. */
export async function chooseUnits(tx: Tx, by: Reviewer & { item: string; unitIds: readonly UnitId[] }): Promise<Result<string>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const name = opened.value.names.find(({ path }) => path === by.item);
  if (!name) return notDecided.noItem();
  const present = new Set(opened.value.units.map(({ id }) => id));
  if (by.unitIds.length === 0 || by.unitIds.some((id) => !present.has(id))) return notDecided.noUnit();
  if (name.verdict === 'corrected' && [...name.unitIds].sort().join() === [...new Set(by.unitIds)].sort().join()) return ok(by.item);
  const remembered = await remember(tx, by, name.name, by.unitIds);
  if (!remembered.ok) return remembered;
  await write(
    tx,
    by,
    opened.value,
    [{ item: by.item, verdict: 'corrected', value: { name: name.name, unitIds: by.unitIds } }],
    'reading.units-chosen',
  );
  return ok(by.item);
}

/** Adds a unit or partner that the paper names, from today, and takes the name to mean it; both or neither. For plan owner and administrator only. */
export async function addUnitForName(
  tx: Tx,
  by: Reviewer & { item: string; name: string; kind: string; parentId: UnitId },
): Promise<Result<string>> {
  const may = mayAddUnitHere(by.actor);
  if (may) return { ok: false, refusal: may };
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  if (!opened.value.names.some(({ path }) => path === by.item)) return notDecided.noItem();
  const { name, kind, parentId } = by;
  const added = await addUnit(tx, { authorityId: by.actor.authorityId, parentId, kind, name, from: by.today });
  return added.ok ? chooseUnits(tx, { ...by, unitIds: [added.value] }) : added;
}

export async function repeatDecisions(tx: Tx, by: Reviewer): Promise<Result<number>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const decisions = await repeatableFor(tx, by.actor.authorityId, opened.value);
  if (decisions.length === 0) return notDecided.nothingEarlier();
  await write(tx, by, opened.value, decisions, 'reading.decisions-repeated');
  return ok(decisions.length);
}
