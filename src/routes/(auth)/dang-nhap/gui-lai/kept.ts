import * as z from 'zod';
import { codeForm, signInForm } from '#features/identity/index.ts';
import { openForm } from '#platform/server/request/posted.ts';
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

/** What a posted form holds, without the content of its files, which is let go at once. */
export async function keptOf(request: Request): Promise<Kept> {
  await using held = await openForm(request);
  const found: Kept = { entries: [], files: [] };
  for (const [name, value] of held.form) {
    if (typeof value === 'string') found.entries.push([name, value]);
    else if (value.name !== '') {
      const field = found.files.find((one) => one.name === name);
      if (field) field.chosen.push(value.name);
      else found.files.push({ name, chosen: [value.name] });
    }
  }
  return found;
}
