import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokenForm, isMultipart, partsOf, type Part } from '../files/multipart.ts';
import { writeDown } from '../files/spool.ts';
import { NotTaken, reasonOf } from './not-taken.ts';

const isEncoded = (type: string): boolean => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);

/** The database keeps no NUL, and nobody types one: it goes, like other letters that cannot be seen. */
const clean = (text: string): string => text.replaceAll('\0', '');

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces).toString('utf8');
}

async function fileOf({ fileName = '', mediaType, data }: Part, path: string): Promise<File> {
  const { bytes, error } = await writeDown(data, path);
  // Of the disk and of the limit we know the reason; for all else the sender broke off.
  if (error !== undefined) throw reasonOf(error) ?? new BrokenForm('The sender went away.', { cause: error });
  const name = clean(fileName);
  return bytes === 0 ? new File([], name) : new File([await openAsBlob(path)], name, { type: mediaType });
}

async function partsInto(form: FormData, body: ReadableStream<Uint8Array>, contentType: string, folder: string): Promise<void> {
  let count = 0;
  for await (const part of partsOf(body, contentType)) {
    const name = clean(part.name ?? '');
    if (part.fileName === undefined) form.append(name, clean(await textOf(part.data)));
    else form.append(name, await fileOf(part, join(folder, String((count += 1)))));
  }
}

interface Posted extends AsyncDisposable {
  form: FormData;
}

const posted = (form: FormData, letGo: () => Promise<void> = () => Promise.resolve()): Posted => ({ form, [Symbol.asyncDispose]: letGo });

async function openParts(body: ReadableStream<Uint8Array>, contentType: string): Promise<Posted> {
  const folder = await mkdtemp(join(tmpdir(), 'minh-bach-form-'));
  const letGo = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const form = new FormData();
  try {
    await partsInto(form, body, contentType, folder);
  } catch (error) {
    await letGo();
    throw error instanceof BrokenForm ? new NotTaken('broken', error) : error;
  }
  return posted(form, letGo);
}

/** The body as it is, of what is no form and is known by a signature in it; within the limit of its route. */
export async function postedBytes(request: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request.body ?? empty()) pieces.push(piece);
  return Buffer.concat(pieces);
}

const empty = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (body) => body.close() });

/** Reads a form, held with `await using`: its files go afterwards. Throws NotTaken for no form (400), another kind (415), too long (413). */
export async function openForm(request: Request): Promise<Posted> {
  const type = request.headers.get('content-type') ?? '';
  const body = request.body ?? empty();
  if (isMultipart(type)) return await openParts(body, type);
  if (!isEncoded(type)) throw new NotTaken('wrong-kind');
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(await textOf(body))) form.append(clean(name), clean(value));
  return posted(form);
}

export async function postedForm(request: Request): Promise<FormData> {
  await using held = await openForm(request);
  return held.form;
}
