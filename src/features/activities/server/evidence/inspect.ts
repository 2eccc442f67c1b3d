import { fileTypeFromBlob } from 'file-type';
import { documentLimits } from '#features/documents/server/index.ts';
import { sha256Of } from '#platform/server/files/shelf.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mostBytes } from '../../schema.ts';
import { readableFromHeic } from './heic.ts';
import { isNamedRight, kinds } from './kinds.ts';
import { whyNotOffice } from './office.ts';
import { isTooLarge, isWholePicture, lookOf, mostPixels, sizeOf } from './pictures.ts';
import { refusals } from './refusals.ts';

/** A file given as proof, checked: what it says it is, it is. The bytes stay where they are (on disk, as they arrived). */
export interface Proof {
  name: string;
  mediaType: string;
  file: Blob;
  sha256: string;
  readable?: Uint8Array;
  /** How a picture looks. */
  look?: string | undefined;
}

/** The largest recording, in bytes (MINHBACH_UPLOAD_MB); pictures and papers have a limit of their own. */
export const mostOfRecording = (): number => documentLimits().uploadMb * 1024 * 1024;

const startsPdf = async (file: Blob): Promise<boolean> => Buffer.from(await file.slice(0, 1024).arrayBuffer()).includes('%PDF-');
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Looks into a file by its content. Refuses, by its name, other kinds, damaged files, macros, what is not what its name says, and what is too large. */
export async function inspect(file: File): Promise<Result<Proof>> {
  const name = file.name.normalize('NFC');
  const ext = (await startsPdf(file)) ? 'pdf' : (await fileTypeFromBlob(file))?.ext;
  const kind = ext === undefined ? undefined : kinds[ext];
  if (!ext || !kind || !isNamedRight(name, ext)) return refusals.fileUnknown(name);
  const most = kind.family === 'sound' || kind.family === 'film' ? mostOfRecording() : mostBytes;
  if (file.size > most) return refusals.tooLarge(name, file.size, most);
  const proof: Proof = { name, mediaType: kind.mediaType, file, sha256: await sha256Of(file) };
  if (ext === 'heic') return withReadable(proof);
  if (kind.family === 'picture') return ofPicture(proof, await bytesOf(file));
  if (ext !== 'docx' && ext !== 'xlsx') return ok(proof);
  const refusal = whyNotOffice(await bytesOf(file), ext, name);
  return refusal ? { ok: false, refusal } : ok(proof);
}

const million = 1_000_000;
async function ofPicture(proof: Proof, bytes: Uint8Array): Promise<Result<Proof>> {
  const size = await sizeOf(bytes);
  if (size && isTooLarge(size)) return refusals.tooManyPixels(proof.name, size, mostPixels / million);
  return (await isWholePicture(bytes)) ? ok({ ...proof, look: await lookOf(bytes) }) : refusals.fileUnknown(proof.name);
}

async function withReadable(proof: Proof): Promise<Result<Proof>> {
  const readable = await readableFromHeic(await bytesOf(proof.file));
  if (readable && 'width' in readable) return refusals.tooManyPixels(proof.name, readable, mostPixels / million);
  return readable ? ok({ ...proof, readable, look: await lookOf(readable) }) : refusals.heicUnreadable(proof.name);
}

export async function inspectAll(files: readonly File[]): Promise<Result<Proof[]>> {
  const proofs: Proof[] = [];
  for (const file of files) {
    const proof = await inspect(file);
    if (!proof.ok) return proof;
    proofs.push(proof.value);
  }
  return ok(proofs);
}
