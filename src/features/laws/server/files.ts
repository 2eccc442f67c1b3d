import { kindOf, mediaTypes } from '#platform/server/files/sniff.ts';
import type { Shelf, Shelved } from '#platform/server/files/shelf.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';

const SAMPLE = 64 * 1024;

/** Lays the text of a paper on the shelf. What it is is told by its content; refused: anything but PDF and Word. */
export async function shelveLaw(shelf: Shelf, file: File): Promise<Result<Shelved>> {
  const [head, tail] = await Promise.all([file.slice(0, SAMPLE).bytes(), file.slice(-SAMPLE).bytes()]);
  const kind = kindOf(head, tail);
  if (kind !== 'pdf' && kind !== 'docx') return { ok: false, refusal: refusals.noFile() };
  return ok(await shelf.put({ name: file.name, mediaType: mediaTypes[kind], content: file }));
}
