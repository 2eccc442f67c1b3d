import { strToU8, zipSync } from 'fflate';

const heic = `AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA
Imlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAaAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmND
AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBggIFlupJKa5uBAQMCA
AAADAIAAAAMAhCIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAMAAAACAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAABwbWRhdAAA
AGQoAa9UehAGPYGIhRTuZxdiP/b//T5n8smQxdyyPE3JDLTk3T+58T+u6iwGxjLJt++2PG72rMXksV/Yrvd1S1/VJ9stSDCvH/mbSlgD+LOYuwIglnQAi4DF
uMLt+1fZ7abcQ0P6`;

/** A picture as an iPhone keeps it: 192 by 128 pixels, a red field on green, drawn by us and encoded with x265. */
export const aHeic = (name = 'IMG_2.HEIC'): File => new File([new Uint8Array(Buffer.from(heic, 'base64'))], name);

export const anOfficeFile = (name: string, more: Record<string, string> = {}): File => {
  const isWord = name.endsWith('.docx');
  const main = isWord ? 'word/document.xml' : 'xl/workbook.xml';
  const type = isWord ? 'wordprocessingml.document.main+xml' : 'spreadsheetml.sheet.main+xml';
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`;
  const entries = { '[Content_Types].xml': types, [main]: '<x/>', ...more };
  const bytes = zipSync(Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])));
  return new File([new Uint8Array(bytes)], name);
};

const riff = (kind: string, body: Buffer): Buffer => Buffer.concat([Buffer.from('RIFF'), size(body.length + 4), Buffer.from(kind), body]);
const size = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};
const box = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(kind), body]);
};

/** The beginnings of recordings, as their formats write them; nobody plays them. */
const beginnings: Record<string, Buffer> = {
  mp3: Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.from([0xff, 0xfb, 0x90, 0x44]), Buffer.alloc(413)]),
  wav: riff('WAVE', Buffer.concat([Buffer.from('fmt '), size(16), Buffer.alloc(16), Buffer.from('data'), size(8), Buffer.alloc(8)])),
  ogg: Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(64)]),
  m4a: Buffer.concat([box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42')), box('mdat', Buffer.alloc(32))]),
  mp4: Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isommp42')), box('mdat', Buffer.alloc(32))]),
};

export const aRecording = (kind: 'mp3' | 'wav' | 'ogg' | 'm4a' | 'mp4', name = `phat-thanh.${kind}`): File =>
  new File([new Uint8Array(beginnings[kind] ?? [])], name);
