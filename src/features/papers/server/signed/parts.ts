import type { Read } from '#platform/server/database.ts';
import { findFile, readStored, type Storage } from '#platform/server/files/storage.ts';
import type { AuthorityId, FileId } from '#platform/values/ids.ts';
import type { About } from '../../paper.ts';
import { outgoingAbout } from '../outgoing-queries.ts';
import { frozenAbout, signedCopiesOf } from './queries.ts';

export interface PaperPart {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  role: 'paper' | 'signed';
}

/** The files of what was issued: as which it was issued, and the signed copy that is shown; none of what was issued before such files were kept. */
export async function partsOfPaper(db: Read, storage: Storage, authorityId: AuthorityId, about: About): Promise<PaperPart[]> {
  const frozen = await frozenAbout(db, authorityId, about);
  const line = frozen ?? (await lineAbout(db, authorityId, about.id));
  const [signed] = line ? await signedCopiesOf(db, authorityId, line.outgoingId) : [];
  const read = async (id: FileId | undefined, role: PaperPart['role']): Promise<PaperPart[]> => {
    const file = id && (await findFile(db, authorityId, id));
    return file ? [{ name: file.name, mediaType: file.mediaType, bytes: await readStored(storage, file), role }] : [];
  };
  return [...(await read(frozen?.fileId, 'paper')), ...(await read(signed?.fileId, 'signed'))];
}

async function lineAbout(db: Read, authorityId: AuthorityId, aboutId: string) {
  const line = await outgoingAbout(db, authorityId, aboutId);
  return line && { outgoingId: line.id };
}
