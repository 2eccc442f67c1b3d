import { once } from 'node:events';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';

export interface Part {
  name: string;
  /** Present for a file field, '' where nothing was chosen. */
  fileName: string | undefined;
  mediaType: string;
  data: AsyncIterable<Uint8Array>;
}

/** The posted form ended before its last boundary, or has no proper form. */
export class BrokenForm extends Error {}

/** More than any page of ours has; who sends more is not heard out. */
const limits = { parts: 5000, fieldNameSize: 200, fieldSize: 1024 * 1024, headerPairs: 50, headerSize: 16 * 1024 };

/** Browsers write a quotation mark and line ends in names as %22, %0D, %0A (HTML standard, multipart/form-data encoding). */
const asTyped = (name: string): string => name.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ');

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(text);
}

function open(contentType: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch (error) {
    throw new BrokenForm('The form names no boundary.', { cause: error });
  }
}

interface Arriving {
  parser: BusboyInstance;
  parts: Part[];
  file: BusboyFileStream | undefined;
  isOver: boolean;
  fault: Error | undefined;
  wake: () => void;
}

function fail(arriving: Arriving, fault: Error): void {
  if (arriving.fault || arriving.isOver) return;
  arriving.fault = fault;
  arriving.file?.destroy(fault);
  arriving.wake();
}

function listen(arriving: Arriving): void {
  const { parser, parts } = arriving;
  parser.on('file', (name, stream, fileName: string | undefined, _encoding, mediaType) => {
    arriving.file = stream;
    // A file of which nobody is reading may break off too; whoever reads it is told by its iterator.
    stream.on('error', () => undefined);
    parts.push({ name, fileName: asTyped(fileName ?? ''), mediaType, data: stream });
    arriving.wake();
  });
  parser.on('field', (name, value, nameCut, valueCut) => {
    arriving.file = undefined;
    if (nameCut || valueCut) return fail(arriving, new BrokenForm('A field is too long.'));
    parts.push({ name, fileName: undefined, mediaType: 'text/plain', data: whole(value) });
    arriving.wake();
  });
  parser.on('partsLimit', () => fail(arriving, new BrokenForm('The form has too many parts.')));
  parser.on('error', (error) => fail(arriving, new BrokenForm('The form broke off.', { cause: error })));
  parser.on('finish', () => {
    arriving.isOver = true;
    arriving.wake();
  });
}

/** Hands over what arrives as fast as it is taken. It does not cancel the body: a form that is refused still gets its answer. */
async function pump(body: AsyncIterable<Uint8Array>, arriving: Arriving): Promise<void> {
  const chunks = body[Symbol.asyncIterator]();
  const { parser } = arriving;
  try {
    for (;;) {
      const next = await chunks.next();
      if (arriving.fault) return;
      if (next.done) break;
      if (!parser.write(Buffer.from(next.value))) await once(parser, 'drain');
    }
    parser.end();
  } catch (error) {
    const known = error instanceof Error && 'status' in error ? error : new BrokenForm('The sender went away.', { cause: error });
    fail(arriving, known);
  }
}

async function skip(data: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const _ of data);
  } catch {
    // The parser reports it.
  }
}

/** The parts of a posted form as they arrive, a piece at a time. Throws BrokenForm; an error of the body with a `status` is thrown as it is. */
export async function* partsOf(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Part> {
  const arriving: Arriving = {
    parser: open(contentType),
    parts: [],
    file: undefined,
    isOver: false,
    fault: undefined,
    wake: () => undefined,
  };
  listen(arriving);
  void pump(body, arriving);
  for (;;) {
    const part = arriving.parts.shift();
    if (part) {
      yield part;
      await skip(part.data);
    } else if (arriving.fault) throw arriving.fault;
    else if (arriving.isOver) return;
    else await new Promise<void>((done) => (arriving.wake = done));
  }
}

export const isMultipart = (contentType: string | null): boolean => /^multipart\/form-data\s*(;|$)/i.test(contentType ?? '');
