import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ChannelKind } from '#features/channels/index.ts';
import type { Answer } from '#platform/values/forms.ts';
import { flagHeld, mayHold } from './flag.ts';

/** What an officer typed and this device holds: a draft, what waits for the network, what the server did not take. */
export interface Entry {
  /** The origin of the record: however often it is sent, it is recorded once. */
  id: string;
  by: string;
  kind: ChannelKind;
  /** Where the form is posted to. */
  at: string;
  title: string;
  day: string;
  photos: number;
  fields: [string, string][];
  state: 'draft' | 'waiting' | 'refused';
  answer?: Pick<Answer, 'errors' | 'doubts'> | undefined;
  savedAt: number;
}

type Files = [string, File][];

interface Kept extends DBSchema {
  entry: { key: string; value: Entry; indexes: { by: string } };
  files: { key: string; value: { id: string; mark: string; list: Files } };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

const database = (): Promise<IDBPDatabase<Kept>> =>
  (opened ??= openDB<Kept>('minh-bach', 1, {
    upgrade(db) {
      db.createObjectStore('entry', { keyPath: 'id' }).createIndex('by', 'by');
      db.createObjectStore('files', { keyPath: 'id' });
    },
  }));

const flag = async (db: IDBPDatabase<Kept>): Promise<void> => flagHeld((await db.count('entry')) > 0);

const markOf = (list: Files): string => list.map(([, { name, size, lastModified }]) => `${name} ${size} ${lastModified}`).join('|');

/** Puts what was typed onto the device. Pictures are written only where they are others than before. Rejects where there is no room. */
export async function keepEntry(entry: Entry, list: Files): Promise<void> {
  const db = await database();
  const mark = markOf(list);
  const tx = db.transaction(['entry', 'files'], 'readwrite');
  const files = tx.objectStore('files');
  const isSame = (await files.get(entry.id))?.mark === mark;
  await Promise.all([tx.objectStore('entry').put(entry), ...(isSame ? [] : [files.put({ id: entry.id, mark, list })]), tx.done]);
  await flag(db);
}

/** Changes what is held, where it still is. */
export async function changeEntry(id: string, to: Partial<Pick<Entry, 'state' | 'answer'>>): Promise<void> {
  const db = await database();
  const entry = await db.get('entry', id);
  if (entry) await db.put('entry', { ...entry, ...to });
}

export async function dropEntry(id: string): Promise<void> {
  const db = await database();
  const tx = db.transaction(['entry', 'files'], 'readwrite');
  await Promise.all([tx.objectStore('entry').delete(id), tx.objectStore('files').delete(id), tx.done]);
  await flag(db);
}

/** What this officer left on the device, the oldest first; nothing of others. */
export async function entriesOf(by: string): Promise<Entry[]> {
  if (!mayHold()) return [];
  const all = await (await database()).getAllFromIndex('entry', 'by', by);
  return all.toSorted((a, b) => a.savedAt - b.savedAt);
}

export const filesOf = async (id: string): Promise<Files> => (await (await database()).get('files', id))?.list ?? [];

type About = Pick<Entry, 'by' | 'kind' | 'at' | 'state'>;

/** A form as the device keeps it. */
export function entryIn(data: FormData, about: About): { entry: Entry; files: Files } {
  const all = [...data];
  const fields = all.filter((one): one is [string, string] => typeof one[1] === 'string');
  const files = all.filter((one): one is [string, File] => typeof one[1] !== 'string' && one[1].name !== '');
  const text = (name: string): string => fields.find(([one]) => one === name)?.[1] ?? '';
  const said = { id: text('origin'), title: text('title'), day: text('happenedOn'), photos: files.length };
  return { entry: { ...about, ...said, fields, savedAt: Date.now() }, files };
}
