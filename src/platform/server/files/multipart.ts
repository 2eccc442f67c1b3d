/** One field of a posted form (RFC 7578), in the order in which it was sent. `data` must be read before the next part is asked for. */
export interface Part {
  name: string;
  /** Present for a file field, '' where nothing was chosen. */
  fileName: string | undefined;
  data: AsyncIterable<Uint8Array>;
}

/** The posted form ended before its last boundary, or has no proper form. */
export class BrokenForm extends Error {}

interface Feed {
  buffer: Buffer;
  /** Adds what comes next to the buffer; false at the end. */
  more(): Promise<boolean>;
}

const LONGEST_HEADERS = 16 * 1024;

function feedOf(body: AsyncIterable<Uint8Array>): Feed {
  const chunks = body[Symbol.asyncIterator]();
  // The first boundary has no line end before it; with this one every boundary looks the same.
  const feed: Feed = {
    buffer: Buffer.from('\r\n'),
    async more() {
      const next = await chunks.next();
      if (!next.done) feed.buffer = feed.buffer.length === 0 ? Buffer.from(next.value) : Buffer.concat([feed.buffer, next.value]);
      return !next.done;
    },
  };
  return feed;
}

const need = async (feed: Feed): Promise<void> => {
  if (!(await feed.more())) throw new BrokenForm('The form broke off.');
};

/** Gives out what stands before the mark and takes both off the feed; keeps back only what may be the start of the mark. */
async function* until(feed: Feed, mark: Buffer): AsyncGenerator<Uint8Array> {
  for (;;) {
    const at = feed.buffer.indexOf(mark);
    const safe = at >= 0 ? at : Math.max(0, feed.buffer.length - mark.length + 1);
    const piece = feed.buffer.subarray(0, safe);
    feed.buffer = feed.buffer.subarray(at >= 0 ? at + mark.length : safe);
    if (piece.length > 0) yield piece;
    if (at >= 0) return;
    await need(feed);
  }
}

async function headers(feed: Feed): Promise<string> {
  for (;;) {
    const end = feed.buffer.indexOf('\r\n\r\n');
    if (end > LONGEST_HEADERS || (end < 0 && feed.buffer.length > LONGEST_HEADERS))
      throw new BrokenForm('A part has no end of its headers.');
    if (end >= 0) {
      const text = feed.buffer.toString('utf8', 0, end);
      feed.buffer = feed.buffer.subarray(end + 4);
      return text;
    }
    await need(feed);
  }
}

/** Browsers write a quotation mark and line ends in names as %22, %0D, %0A (HTML standard, multipart/form-data encoding). */
const parameter = (headers: string, name: string): string | undefined =>
  new RegExp(`^content-disposition:[^\\r\\n]*?;\\s*${name}="([^"\\r\\n]*)"`, 'im')
    .exec(headers)?.[1]
    ?.replace(/%22/g, '"')
    .replace(/%0D|%0A/gi, ' ');

async function skip(data: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of data);
}

/** The boundary that a `multipart/form-data` content type names, or undefined for another type. */
export const boundaryOf = (contentType: string | null): string | undefined =>
  /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i
    .exec(contentType ?? '')
    ?.slice(1)
    .find(Boolean);

/** The parts of a posted form as they arrive: nothing but a piece is held in memory. Throws BrokenForm where the form breaks off. */
export async function* partsOf(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const feed = feedOf(body);
  const mark = Buffer.from(`\r\n--${boundary}`);
  await skip(until(feed, mark));
  for (;;) {
    while (feed.buffer.length < 2) await need(feed);
    if (feed.buffer.toString('latin1', 0, 2) === '--') return;
    const head = await headers(feed);
    const data = until(feed, mark);
    yield { name: parameter(head, 'name') ?? '', fileName: parameter(head, 'filename'), data };
    await skip(data);
  }
}
