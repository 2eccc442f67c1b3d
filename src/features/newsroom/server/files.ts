import { bareCopy, inspectAll, shelveProof, strippedCopy } from '#features/activities/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { whyNotWrite } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { isOpen, states, type Story, type StoryFileId, type StoryId } from '../story.ts';
import { picturesIn } from '../text/marks.ts';
import { heldStory, type Working } from './held.ts';
import { filesOf, publishedEdition } from './queries.ts';
import { nextVersion } from './writing.ts';

const MOST = 30;

export interface GivenPicture {
  kind: 'picture';
  original: Shelved;
  shown: Shelved;
}

export interface GivenFile {
  kind: 'file';
  original: Shelved;
  /** Of a photograph, what is handed to others: it tells nothing of place and device. */
  shown?: Shelved | undefined;
}

/** The picture in a form that is opened anywhere: what a telephone wrote as HEIC was read when it was looked into. */
const openable = async ({ readable }: { readable?: Uint8Array }, file: File): Promise<Uint8Array> =>
  readable ?? new Uint8Array(await file.arrayBuffer());

/** Looks into a picture and makes the copy that is shown, before the transaction. Refused: what is no picture, is damaged, has too many pixels. */
export async function takePicture(shelf: Shelf, picture: File): Promise<Result<GivenPicture>> {
  const looked = await inspectAll([picture]);
  if (!looked.ok && looked.refusal.code !== 'file-unknown') return refused({ ...looked.refusal, field: 'picture' });
  const [proof] = looked.ok ? looked.value : [];
  const [shelved] = proof?.mediaType.startsWith('image/') ? await shelveProof(shelf, [proof]) : [];
  if (!proof || !shelved) return refused({ ...refusals.notShown(), field: 'picture' });
  const copy = await strippedCopy(await openable(proof, picture));
  return ok({
    kind: 'picture',
    original: shelved.original,
    shown: await shelf.put({ name: `${crypto.randomUUID()}.webp`, mediaType: 'image/webp', ...copy }),
  });
}

/** Looks into a file and stores it, before the transaction; of a photograph also as large as it is without what the camera wrote. */
export async function takePaper(shelf: Shelf, file: File): Promise<Result<GivenFile>> {
  const looked = await inspectAll([file]);
  if (!looked.ok) return refused({ ...looked.refusal, field: 'file' });
  const [proof] = looked.value;
  const [shelved] = await shelveProof(shelf, looked.value);
  if (!proof || !shelved) return refused(refusals.noFile());
  const { original } = shelved;
  if (!proof.mediaType.startsWith('image/')) return ok({ kind: 'file', original });
  const content = await bareCopy(await openable(proof, file));
  const name = `${proof.name.replace(/\.[^.]*$/, '')}.jpg`;
  return ok({ kind: 'file', original, shown: await shelf.put({ name, mediaType: 'image/jpeg', content }) });
}

interface Given {
  words: string;
  credit?: string | undefined;
  file: GivenPicture | GivenFile;
}

/** The edition has another picture or file from now on: another version of it, on which nobody has decided. */
async function noteVersion(tx: Tx, working: Working, story: Story): Promise<void> {
  const version = await nextVersion(tx, working, story, story);
  if (version === story.version) return;
  recordChange(tx, {
    action: 'story-edition.written',
    objectType: 'story-edition',
    objectId: story.editionId,
    changes: { version: { from: story.version, to: version } },
  });
}

/**
 * Adds a picture with what it shows and whose it is, or a file under a name, to an edition that is being written: what was decided about it holds no longer,
 * and citizens see it with the edition. Refused to other units, beyond thirty, to an edition that is closed.
 */
export async function addStoryFile(tx: Tx, working: Working, id: StoryId, { words, credit, file }: Given): Promise<Result<StoryId>> {
  const { actor, now } = working;
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const refusal = whyNotWrite(actor, story) ?? (isOpen(story.state) ? undefined : refusals.closed(states[story.state].vi));
  if (refusal) return refused(refusal);
  if ((await filesOf(tx, actor.authorityId, id)).length >= MOST) return refused(refusals.manyPictures(MOST));
  const isPicture = file.kind === 'picture';
  const original = await nameFile(tx, file.original, now);
  const shown = file.shown && (await nameFile(tx, file.shown, now));
  const row = await tx
    .insertInto('story_file')
    .values({
      ...{ authority_id: actor.authorityId, story_id: id, kind: file.kind, file_id: original.id },
      ...{ public_file_id: shown?.id ?? null, words, credit: credit ?? null, added_by: actor.officerId, added_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: isPicture ? 'story-file.picture-added' : 'story-file.added',
    objectType: 'story-file',
    objectId: row.id,
    changes: {
      story: { to: id },
      words: { to: words },
      ...(credit !== undefined && { credit: { to: credit } }),
      file: { to: original.name },
    },
  });
  await noteVersion(tx, working, story);
  return ok(id);
}

/** Takes a picture or file off; it is kept and shown nowhere from now on. Refused while the newest edition or the one that citizens read shows the picture. */
export async function takeFileOff(tx: Tx, working: Working, id: StoryId, fileRow: StoryFileId): Promise<Result<StoryId>> {
  const { actor, now } = working;
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const refusal = whyNotWrite(actor, found.value);
  if (refusal) return refused(refusal);
  const files = await filesOf(tx, actor.authorityId, id);
  const file = files.find((one) => one.id === fileRow);
  if (!file) return refused(refusals.noFile());
  // The pictures behind it would change their numbers in the text.
  const number = files.filter(({ kind }) => kind === 'picture').findIndex((one) => one.id === fileRow) + 1;
  const read = await publishedEdition(tx, actor.authorityId, id);
  const shown = [found.value.body, read?.body ?? ''].flatMap(picturesIn).find((one) => number > 0 && one >= number);
  if (shown !== undefined) return refused(refusals.inText(shown));
  await tx
    .updateTable('story_file')
    .set({ taken_off_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', fileRow)
    .where('taken_off_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'story-file.taken-off',
    objectType: 'story-file',
    objectId: fileRow,
    changes: { isTakenOff: { from: false, to: true } },
  });
  if (isOpen(found.value.state)) await noteVersion(tx, working, found.value);
  return ok(id);
}
