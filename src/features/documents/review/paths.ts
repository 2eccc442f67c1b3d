/** The kinds of items a reading is made of; each is decided on its own or with what it belongs to. */
export type ItemKind =
  | 'header' | 'signer' | 'citation' | 'name' | 'assignment' | 'duty' | 'duty-deadline' | 'proposal' | 'leftover' | 'deadline'
  | 'target' | 'channel' | 'topic' | 'source' | 'recipient' | 'fact' | 'finding' | 'stretch'; // prettier-ignore

export interface ItemPath {
  path: string;
  kind: ItemKind;
  /** The list it stands in: "assignments/2/duties"; the path itself for what stands alone. */
  list: string;
  /** Its place in that list: "0", or "+1" for one that an officer added. */
  key: string;
  /** The item it belongs to: a duty belongs to its unit, a duty's deadline to the duty. */
  parent?: string;
}

const key = String.raw`(?:0|[1-9]\d{0,3}|\+[1-9]\d{0,3})`;
const assignment = `assignments/${key}`;
const duty = `${assignment}/duties/${key}`;

const forms: readonly [ItemKind, RegExp][] = [
  ['header', /^document$/],
  ['signer', /^signer$/],
  ['name', /^names\/[0-9a-f]{16}$/],
  ['assignment', new RegExp(`^${assignment}$`)],
  ['duty', new RegExp(`^${duty}$`)],
  ['duty-deadline', new RegExp(`^${duty}/deadlines/${key}$`)],
  ['proposal', new RegExp(`^proposals/${key}$`)],
  ['leftover', new RegExp(`^leftovers/${key}$`)],
  ['citation', new RegExp(`^citations/${key}$`)],
  ['deadline', new RegExp(`^deadlines/${key}$`)],
  ['target', new RegExp(`^targets/${key}$`)],
  ['channel', new RegExp(`^channels/${key}$`)],
  ['topic', new RegExp(`^topics/${key}$`)],
  ['source', new RegExp(`^budget/sources/${key}$`)],
  ['recipient', new RegExp(`^recipients/${key}$`)],
  ['fact', new RegExp(`^facts/${key}$`)],
  ['finding', new RegExp(`^findings/${key}$`)],
  ['stretch', /^stretches\/(?:0|[1-9]\d{0,5})$/],
];

/** The parts of an item's path, or undefined for what is none: paths come from addresses and forms. */
export function parsePath(path: string): ItemPath | undefined {
  const kind = path.length <= 80 ? forms.find(([, form]) => form.test(path))?.[0] : undefined;
  if (!kind) return undefined;
  if (kind === 'header' || kind === 'signer') return { path, kind, list: path, key: '' };
  const cut = path.lastIndexOf('/');
  const list = path.slice(0, cut);
  const parent = kind === 'duty' || kind === 'duty-deadline' ? list.slice(0, list.lastIndexOf('/')) : undefined;
  return { path, kind, list, key: path.slice(cut + 1), ...(parent && { parent }) };
}

export const isAdded = (path: string): boolean => parsePath(path)?.key.startsWith('+') ?? false;

/** What the machine alone finds: an officer decides on these and adds none. */
const takesNothing: ReadonlySet<ItemKind> = new Set(['finding', 'stretch', 'proposal', 'leftover']);

/** The path of a list that takes new items ("targets", "assignments/2/duties"), with the kind of its items; otherwise undefined. */
export function parseList(list: string): ItemPath | undefined {
  const item = parsePath(`${list}/+1`);
  return item && !takesNothing.has(item.kind) ? item : undefined;
}

export function nextPath(list: string, taken: Iterable<string>): string {
  const numbers = [...taken].map(parsePath).flatMap((item) => (item?.list === list && item.key.startsWith('+') ? [Number(item.key)] : []));
  return `${list}/+${Math.max(0, ...numbers) + 1}`;
}

const PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits in hexadecimal: a short, stable name for a folded text (draft-eastlake-fnv, section 4). */
export function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

export const newUnitAt = (path: string): string => `${path}/moi`;
