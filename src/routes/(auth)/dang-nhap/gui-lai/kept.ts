import * as z from 'zod';
import { codeForm, signInForm } from '#features/identity/index.ts';
import { boundaryOf, partsOf } from '#platform/server/files/multipart.ts';
import { form, hidden } from '#platform/values/forms.ts';

/** A form whose session had ended, while its officer signs in: what was typed, and the names of files, which no page can hold. */
export interface Kept {
  entries: [name: string, value: string][];
  files: { name: string; chosen: string[] }[];
}

const LONGEST = 300_000;
const shape = z.object({
  entries: z.array(z.tuple([z.string().max(200), z.string()])).max(5000),
  files: z.array(z.object({ name: z.string().max(200), chosen: z.array(z.string().max(300)).max(100) })).max(50),
});
const none: Kept = { entries: [], files: [] };

const kept = hidden(z.string().max(2 * LONGEST));

/** The sign-in that carries it along. */
export const signInAgainForm = form({ ...signInForm.shape, kept });
export const codeAgainForm = form({ ...codeForm.shape, kept });

/** What a page handed on; nothing where it is not in order, since anybody can write it. */
export function keptIn(text: string): Kept {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return none;
  }
}

async function textOf(data: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) if ((size += chunk.length) <= most) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** What a posted form holds, without the content of its files: they are passed over as they arrive. */
export async function keptOf(request: Request): Promise<Kept> {
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (!boundary || !request.body) {
    const entries = [...(await request.formData())].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { entries, files: [] };
  }
  const found: Kept = { entries: [], files: [] };
  let room = LONGEST;
  for await (const { name, fileName, data } of partsOf(request.body, boundary)) {
    if (fileName === undefined) {
      const text = await textOf(data, room);
      room -= text.length;
      found.entries.push([name, text]);
    } else if (fileName !== '') {
      const field = found.files.find((one) => one.name === name);
      if (field) field.chosen.push(fileName);
      else found.files.push({ name, chosen: [fileName] });
    }
  }
  return found;
}
