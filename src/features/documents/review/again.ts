import { fold } from 'official-documents';
import type { Decision, DecisionBook } from './decisions.ts';
import type { Item } from './items.ts';
import { nextPath, parsePath } from './paths.ts';
import type { StretchItem } from './stretches.ts';

function words(item: Item): string {
  switch (item.kind) {
    case 'header':
    case 'signer':
      return '';
    case 'citation':
      return [item.read?.type, item.read?.symbol, item.read?.issuedOn].join(' ');
    case 'assignment':
      return item.read?.unit ?? '';
    case 'recipient':
      return item.read?.name ?? '';
    case 'channel':
    case 'topic':
    case 'fact':
    case 'finding':
      return `${item.read?.kind} ${item.read?.text}`;
    case 'duty':
    case 'duty-deadline':
    case 'proposal':
    case 'leftover':
    case 'deadline':
    case 'target':
    case 'source':
      return item.read?.text ?? '';
  }
}

const whole = (item: Item): string => (item.kind === 'header' || item.kind === 'signer' ? JSON.stringify(item.read) : fold(words(item)));

function identities(items: readonly Item[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const item of items) {
    if (!item.read) continue;
    known.set(item.path, `${known.get(item.parent ?? '') ?? ''}|${item.kind}|${whole(item)}`);
  }
  return known;
}

interface Reviewed {
  items: readonly Item[];
  stretches: readonly StretchItem[];
  book: DecisionBook;
}

/** The same remains at the same place; that a word was found right holds only where it was restored the same way again. */
function sameWord(earlier: Reviewed, now: Reviewed, { item, verdict }: Decision): string | undefined {
  const before = earlier.stretches.find(({ path }) => path === item);
  const here = before && now.stretches.find(({ start, damaged }) => start === before.start && damaged === before.damaged);
  return verdict === 'corrected' || here?.read === before?.read ? here?.path : undefined;
}

const isThere = (now: Reviewed, list: string, value: unknown): string | undefined =>
  now.book.addedTo(list).find((path) => JSON.stringify(now.book.of(path)?.value) === JSON.stringify(value));

/** Decisions of an earlier reading that fit this one: on items that read the same and are open, names, additions. They are offered, not applied. */
export function repeatable(earlier: Reviewed, now: Reviewed): Decision[] {
  const before = identities(earlier.items);
  const here = new Map([...identities(now.items)].map(([path, identity]) => [identity, path]));
  const moved = new Map<string, string>();
  const pathHere = (path: string): string | undefined => moved.get(path) ?? here.get(before.get(path) ?? '');
  const offered: Decision[] = [];
  const offer = (decision: Decision, path: string | undefined): void => {
    if (path && !now.book.of(path)) offered.push({ ...decision, item: path });
  };
  const decisions = [...earlier.book.all()].sort((a, b) => a.item.split('/').length - b.item.split('/').length);
  for (const decision of decisions) {
    const item = parsePath(decision.item);
    if (!item) continue;
    if (decision.verdict !== 'added') {
      const path = item.kind === 'stretch' ? sameWord(earlier, now, decision) : item.kind === 'name' ? item.path : pathHere(item.path);
      offer(decision, path);
      continue;
    }
    const parent = item.parent === undefined ? '' : pathHere(item.parent);
    if (parent === undefined) continue;
    const list = item.parent === undefined ? item.list : parent + item.list.slice(item.parent.length);
    const known = isThere(now, list, decision.value);
    const path = known ?? nextPath(list, [...now.book.addedTo(list), ...offered.map((one) => one.item)]);
    moved.set(item.path, path);
    offer(decision, path);
  }
  return offered;
}
