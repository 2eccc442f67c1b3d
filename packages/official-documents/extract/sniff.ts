const headLength = 4096;

const headOf = (bytes: Uint8Array): string => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 1 && bytes[1] === 0);
  return new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes.subarray(0, headLength));
};

/** What may stand before the tag that tells: marks, the declaration of XML, what names a program, comments. */
const prologue = /^[^<]{0,8}(?:<\?[^>]{0,300}\?>\s*|<!--[\s\S]{0,2000}?-->\s*)*/u;

const opensPage = /^<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s)/iu;
/** A page that a program wrote without its outer tags, or the middle of one: it begins with a block, and blocks end in it. */
const opensBlock =
  /^<(?:table|div|p|style|title|center|section|article|h[1-6])(?:\s[^<>]{0,400})?>[\s\S]*<\/(?:td|div|p|style|title|h[1-6])\s*>/iu;

export const isHtml = (bytes: Uint8Array): boolean => {
  const head = headOf(bytes).replace(prologue, '');
  return opensPage.test(head) || opensBlock.test(head);
};

export const isWordXml = (bytes: Uint8Array): boolean => /^<(?:w:wordDocument|pkg:package)[\s>]/u.test(headOf(bytes).replace(prologue, ''));

/** Whether bytes are a web page saved as one file (MHTML, RFC 2557), as Word and browsers write it. */
export const isMht = (bytes: Uint8Array): boolean => {
  const head = headOf(bytes).replace(/^\s+/u, '');
  const isMessage = /^(?:MIME-Version|From|Subject|Date|Content-[A-Z-]+|X-[\w-]+|Snapshot-[\w-]+)\s*:/iu.test(head);
  return isMessage && /^content-type\s*:\s*(?:multipart|text\/html)/imu.test(head);
};
