interface MimePart {
  head: string;
  body: Uint8Array;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const deepest = 4;

const headerOf = (head: string, name: string): string => {
  const unfolded = head.replace(/\r?\n[ \t]+/gu, ' ');
  return new RegExp(`^${name}\\s*:\\s*(.*)$`, 'imu').exec(unfolded)?.[1]?.trim() ?? '';
};

const quotedPrintable = (text: string): string =>
  text.replace(/[ \t]*=\r?\n/gu, '').replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const decoded = (head: string, body: string): Uint8Array => {
  const encoding = headerOf(head, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  return bytesOf(encoding === 'quoted-printable' ? quotedPrintable(body) : body);
};

const split = (text: string): { head: string; body: string } => {
  const cut = /\r?\n\r?\n/u.exec(text);
  return cut ? { head: text.slice(0, cut.index), body: text.slice(cut.index + cut[0].length) } : { head: text, body: '' };
};

const partsOf = (text: string, depth = 0): MimePart[] => {
  const { head, body } = split(text);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(headerOf(head, 'content-type'));
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined || depth > deepest) return [{ head, body: decoded(head, body) }];
  return body
    .split(`--${mark}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(part.replace(/^\r?\n/u, ''), depth + 1));
};

/** The web page within such a file, and what its head says of its letters; undefined where it holds none. */
export const pageOfMht = (bytes: Uint8Array): { page: Uint8Array; charset: string | undefined } | undefined => {
  const html = partsOf(latin(bytes)).find(({ head }) => /^text\/html/iu.test(headerOf(head, 'content-type')));
  if (!html) return undefined;
  return { page: html.body, charset: /charset\s*=\s*"?([\w-]+)/iu.exec(headerOf(html.head, 'content-type'))?.[1] };
};
