import { fileTypeFromBlob } from 'file-type';
import { documentLimits } from '#features/documents/server/index.ts';
import { sha256Of } from '#platform/server/files/shelf.ts';
import { formatBytes, formatNumber } from '#platform/values/format.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { evidenceEndings, mostBytes } from '../../schema.ts';
import { readableFromHeic } from './heic.ts';
import { isNamedRight, kinds } from './kinds.ts';
import { whyNotOffice } from './office.ts';
import { isTooLarge, isWholePicture, mostPixels, sizeOf, type Size } from './pictures.ts';

/** A file given as proof, checked: what it says it is, it is. The bytes stay where they are (on disk, as they arrived). */
export interface Proof {
  name: string;
  mediaType: string;
  file: Blob;
  sha256: string;
  /** A JPEG of a picture that browsers do not show. */
  readable?: Uint8Array;
}

/** The largest recording, in bytes (MINHBACH_UPLOAD_MB); pictures and papers have a limit of their own. */
export const mostOfRecording = (): number => documentLimits().uploadMb * 1024 * 1024;

const field = 'photos';
const notTaken = (name: string): Result<never> =>
  refuse(
    'file-unknown',
    {
      vi: `Tệp “${name}” không phải loại được nhận (${evidenceEndings.join(', ').toUpperCase()}), hoặc đã hỏng, hoặc nội dung khác với đuôi tệp.`,
      en: `The file “${name}” is not of a kind that is taken (${evidenceEndings.join(', ').toUpperCase()}), or is damaged, or is not what its name says.`,
    },
    field,
  );
const tooLarge = (name: string, size: number, most: number): Result<never> =>
  refuse(
    'file-too-large',
    {
      vi: `Tệp “${name}” nặng ${formatBytes(size)}; tối đa là ${formatBytes(most)}.`,
      en: `The file “${name}” has ${formatBytes(size)}; at most ${formatBytes(most)} are taken.`,
    },
    field,
  );

const startsPdf = async (file: Blob): Promise<boolean> => Buffer.from(await file.slice(0, 1024).arrayBuffer()).includes('%PDF-');
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/**
 * Looks into a file by its content: pictures (HEIC too, which is read into a JPEG beside it), PDF, Word and Excel without macros, sound and film.
 * Refuses, in words and by the file's name, other kinds, damaged ones, what is not what its name says, and what is too large.
 */
export async function inspect(file: File): Promise<Result<Proof>> {
  const name = file.name.normalize('NFC');
  const ext = (await startsPdf(file)) ? 'pdf' : (await fileTypeFromBlob(file))?.ext;
  const kind = ext === undefined ? undefined : kinds[ext];
  if (!ext || !kind || !isNamedRight(name, ext)) return notTaken(name);
  const most = kind.family === 'sound' || kind.family === 'film' ? mostOfRecording() : mostBytes;
  if (file.size > most) return tooLarge(name, file.size, most);
  const proof: Proof = { name, mediaType: kind.mediaType, file, sha256: await sha256Of(file) };
  if (ext === 'heic') return withReadable(proof);
  if (kind.family === 'picture') return ofPicture(proof, await bytesOf(file));
  if (ext !== 'docx' && ext !== 'xlsx') return ok(proof);
  const refusal = whyNotOffice(await bytesOf(file), ext, name);
  return refusal ? { ok: false, refusal } : ok(proof);
}

const million = 1_000_000;
const tooManyPixels = (name: string, { width, height }: Size): Result<never> =>
  refuse(
    'picture-too-large',
    `Ảnh “${name}” có ${formatNumber(width)} × ${formatNumber(height)} điểm ảnh, nhiều hơn mức nhận là ${formatNumber(mostPixels / million)} triệu. Thu nhỏ ảnh (ví dụ còn một nửa chiều rộng) hoặc chụp lại ở độ phân giải thấp hơn rồi gửi lại.`,
    field,
  );

async function ofPicture(proof: Proof, bytes: Uint8Array): Promise<Result<Proof>> {
  const size = await sizeOf(bytes);
  if (size && isTooLarge(size)) return tooManyPixels(proof.name, size);
  return (await isWholePicture(bytes)) ? ok(proof) : notTaken(proof.name);
}

async function withReadable(proof: Proof): Promise<Result<Proof>> {
  const readable = await readableFromHeic(await bytesOf(proof.file));
  if (readable && 'width' in readable) return tooManyPixels(proof.name, readable);
  return readable
    ? ok({ ...proof, readable })
    : refuse(
        'picture-heic',
        {
          vi: `Không đọc được ảnh HEIC “${proof.name}”. Trên điện thoại, vào cài đặt máy ảnh chọn định dạng “Tương thích nhất”, hoặc lưu ảnh thành JPEG rồi gửi lại.`,
          en: `The HEIC picture “${proof.name}” cannot be read. Choose the format “Most compatible” in the settings of the camera, or save it as JPEG, then send it again.`,
        },
        field,
      );
}

/** Looks into every file before anything is stored: of several the first that is not taken is named. */
export async function inspectAll(files: readonly File[]): Promise<Result<Proof[]>> {
  const proofs: Proof[] = [];
  for (const file of files) {
    const proof = await inspect(file);
    if (!proof.ok) return proof;
    proofs.push(proof.value);
  }
  return ok(proofs);
}
