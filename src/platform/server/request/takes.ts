import { fieldsWithAbout, type About, type AnyForm } from '#platform/values/forms/about.ts';
import { requestBytes, setting } from '#root/src/settings.ts';
import { NotTaken } from './not-taken.ts';

export interface Taking {
  bytes: number;
  files: boolean;
}

const FIELDS = 64 * 1024;

const MOST_TEXT = 2 * 1024 * 1024;

/** A letter with its marks takes three bytes, and each byte three letters of a posted form. */
const BYTES_PER_LETTER = 9;

const largestRequest = (): number => requestBytes({ uploadMb: setting('MINHBACH_UPLOAD_MB') });

const takings = new WeakMap<object, Taking>();

export const takingOf = (handler: object | undefined): Taking => (handler && takings.get(handler)) ?? { bytes: FIELDS, files: false };

/** Says at the route that this handler takes files: as many bytes as the installation allows for a request with files. */
export function takesFiles<Handler extends object>(handler: Handler): Handler {
  takings.set(handler, { bytes: largestRequest(), files: true });
  return handler;
}

const lettersOf = ({ kind, max = 0, of }: About): number => {
  if (kind === 'long') return max;
  return kind === 'rows' && of ? max * fieldsWithAbout(of).reduce((sum, { about }) => sum + lettersOf(about), 0) : 0;
};

const bytesOf = ({ kind, max = 1, maxBytes = 0 }: About): number => (kind === 'file' ? maxBytes : kind === 'files' ? max * maxBytes : 0);

/** The handler may be sent what the fields of its form may hold: 64 kB, more for long texts, and the files that it asks for. */
export function takesForm<Handler extends object>(schema: AnyForm, handler: Handler): Handler {
  const abouts = fieldsWithAbout(schema).map(({ about }) => about);
  const letters = abouts.reduce((sum, about) => sum + lettersOf(about), 0);
  const texts = letters > 5000 ? Math.min(FIELDS + letters * BYTES_PER_LETTER, MOST_TEXT) : FIELDS;
  const inFiles = abouts.reduce((sum, about) => sum + bytesOf(about), 0);
  const bytes = texts + Math.min(inFiles, largestRequest());
  takings.set(handler, { bytes, files: inFiles > 0 });
  return handler;
}

const refusing = (): ReadableStream<Uint8Array> => new ReadableStream({ start: (body) => body.error(new NotTaken('too-big')) });

function counted(body: ReadableStream<Uint8Array>, bytes: number): ReadableStream<Uint8Array> {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > bytes) throw new NotTaken('too-big');
        controller.enqueue(chunk);
      },
    }),
    { preventCancel: true },
  );
}

/** The same request, whose body cannot be read beyond what the handler takes: at once where it says itself that it is longer. */
export function within(request: Request, { bytes }: Taking): Request {
  if (request.body === null) return request;
  const announced = Number(request.headers.get('content-length') ?? 0);
  const body = announced > bytes ? refusing() : counted(request.body, bytes);
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body, duplex: 'half' } as RequestInit);
}
