import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { sha256Of } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import { now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { paperText } from '#root/testing/documents.ts';
import { documentLimits } from './limits.ts';
import { documentsOf } from '../listing.ts';
import { documentOf, originalOf } from '../queries.ts';
import { receiveDocument, receiveForm, type Receiving } from './receive.ts';

const { db, storage } = await aWorkplace();

let officer: Actor;
let receiving: Receiving;
beforeAll(async () => {
  const authority = await anAuthority(db);
  officer = await anOfficer(db, authority, { roles: ['clerk'] });
  receiving = { db, storage, actor: officer, direction: 'own', now, limits: { ...documentLimits({}), uploadMb: 1, files: 4 } };
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sends the bytes in pieces of uneven size. */
async function* sent(content: Uint8Array, breaksAt = Infinity): AsyncGenerator<Uint8Array> {
  for (let start = 0, size = 7; start < content.length; start += size, size = (size * 3) % 4093) {
    if (start > breaksAt) throw new Error('The sender went away.');
    yield content.subarray(start, start + size);
    await Promise.resolve();
  }
}

const receive = (text: string, name: string, breaksAt?: number) => receiveDocument(sent(bytes(text), breaksAt), name, receiving);
const rows = async () => ({
  documents: (await documentsOf(db, officer.authorityId)).all,
  files: (await db.selectFrom('stored_file').select('id').execute()).length,
});

test('a document is kept unchanged, waits to be read, and is in the audit log', async () => {
  const { name, result } = await receive(paperText, 'Kế hoạch 12.txt');
  const { documentId, isNew } = value(result);
  expect({ name, isNew }).toEqual({ name: 'Kế hoạch 12.txt', isNew: true });
  const document = await documentOf(db, officer.authorityId, documentId);
  expect(document).toMatchObject({ fileName: 'Kế hoạch 12.txt', direction: 'own', reading: { state: 'waiting', position: 1 } });
  const fileId = await originalOf(db, officer.authorityId, documentId);
  const stored = await db
    .selectFrom('stored_file')
    .selectAll()
    .where('id', '=', fileId ?? null)
    .executeTakeFirstOrThrow();
  expect(stored).toMatchObject({ sha256: await sha256Of(bytes(paperText)), media_type: 'text/plain' });
  expect(Buffer.from(await storage.disk.getBytes(stored.storage_key)).toString()).toBe(paperText);
  const audited = await db.selectFrom('audit_entry').select(['action', 'actor']).where('object_id', '=', documentId).execute();
  expect(audited).toEqual([{ action: 'document.uploaded', actor: `officer:${officer.officerId}` }]);
});

test('the same bytes under another name lead to the document that is there', async () => {
  const first = value((await receive('Nội dung giống nhau', 'a.txt')).result);
  const before = await rows();
  const second = value((await receive('Nội dung giống nhau', 'b.txt')).result);
  expect(second).toEqual({ documentId: first.documentId, isNew: false });
  expect(await rows()).toEqual(before);
});

test('the same file sent several times at once is one document', async () => {
  const before = await rows();
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => receive('Gửi cùng một lúc', 'c.txt')));
  const uploaded = all.map(({ result }) => value(result));
  expect(new Set(uploaded.map(({ documentId }) => documentId)).size).toBe(1);
  expect(uploaded.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await rows()).toEqual({ documents: before.documents + 1, files: before.files + 1 });
});

test('another authority keeps the same bytes as a document of its own', async () => {
  const other = await anOfficer(db, await anAuthority(db), { roles: ['clerk'] });
  const mine = value((await receive('Văn bản chung', 'd.txt')).result);
  const theirs = value((await receiveDocument(sent(bytes('Văn bản chung')), 'd.txt', { ...receiving, actor: other })).result);
  expect(theirs.isNew).toBe(true);
  expect(await documentOf(db, officer.authorityId, theirs.documentId)).toBeUndefined();
  expect(await documentOf(db, other.authorityId, mine.documentId)).toBeUndefined();
});

test.each([
  ['empty', '', 'trong.txt', 'empty'],
  ['larger than the limit', 'x'.repeat(1024 * 1024 + 1), 'lon.txt', 'too-large'],
  ['a program under the name of a PDF', `MZ\u0090\0${'\0'.repeat(60)}`, 'ke-hoach.pdf', 'unsupported'],
  ['a spreadsheet in a ZIP', 'PK\u0003\u0004…xl/workbook.xml', 'bang.docx', 'unsupported'],
  ['a drawing with a script', '<?xml version="1.0"?>\n<svg onload="x()"><script>x()</script></svg>', 've.txt', 'unsupported'],
  ['nothing but zeros', '\0'.repeat(500), 'rong.txt', 'unsupported'],
])('what is %s is refused with a sentence and nothing is stored', async (_, content, name, code) => {
  const before = await rows();
  const { result } = await receive(content, name);
  expect(refusalOf(result)).toBe(code);
  expect(result.ok || result.refusal.message).toContain(`“${name}”`);
  expect(await rows()).toEqual(before);
});

const oldWord = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
const openDocument = Buffer.from(`PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`, 'latin1');

test('an old Word file is kept; an ODT is kept where LibreOffice can open it, and otherwise told how to come again', async () => {
  const taken = (bytes: Uint8Array, libreOffice: string) =>
    receiveDocument(sent(bytes), 'cu.tệp', {
      ...receiving,
      limits: { ...documentLimits({}), libreOffice },
    });
  expect(value((await taken(oldWord, '/khong/co/soffice')).result).isNew).toBe(true);
  expect(refusalOf((await taken(openDocument, '/khong/co/soffice')).result)).toBe('open-document');
  expect(value((await taken(openDocument, process.execPath)).result).isNew).toBe(true);
});

test.each([
  ['a picture of a paper', '\u0089PNG\r\n', 'image/png'],
  ['a photograph', '\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['a scan of several pages', 'II*\0…', 'image/tiff'],
])('%s is taken', async (_, content, mediaType) => {
  const { result } = await receiveDocument(sent(Buffer.from(content, 'latin1')), 'anh.tệp', receiving);
  const { documentId } = value(result);
  const fileId = await originalOf(db, officer.authorityId, documentId);
  expect(
    await db
      .selectFrom('stored_file')
      .select('media_type')
      .where('id', '=', fileId ?? null)
      .executeTakeFirst(),
  ).toEqual({
    media_type: mediaType,
  });
});

test('an upload that breaks off leaves nothing behind, neither rows nor files', async () => {
  const before = await rows();
  const spool = () => readdirSync(tmpdir()).filter((name) => name.startsWith('minh-bach-upload-'));
  const open = spool();
  const { result } = await receive('a'.repeat(50_000), 'do-dang.txt', 20_000);
  expect(refusalOf(result)).toBe('interrupted');
  expect(await rows()).toEqual(before);
  expect(spool().filter((name) => !open.includes(name))).toEqual([]);
});

const boundary = '----ranh-gioi';
const field = (name: string, text: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
const file = (name: string, text: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;
const post = (form: string, breaksAt?: number) =>
  receiveForm(sent(bytes(form), breaksAt), `multipart/form-data; boundary=${boundary}`, receiving);

test('of several files each gets its own answer: one too large or of a wrong kind costs the others nothing', async () => {
  const large = 'y'.repeat(1024 * 1024 + 5);
  const all = `${field('direction', 'received')}${file('mot.txt', 'Một\r\n--không phải ranh giới\r\n')}${file('lon.txt', large)}${file('hai.pdf', 'MZ\0\0')}${file('ba.txt', 'Ba')}--${boundary}--\r\n`;
  const received = await post(all);
  expect(received.map(({ name, result }) => [name, refusalOf(result) ?? 'kept'])).toEqual([
    ['mot.txt', 'kept'],
    ['lon.txt', 'too-large'],
    ['hai.pdf', 'unsupported'],
    ['ba.txt', 'kept'],
  ]);
  const [first] = received;
  const { documentId } = value(first!.result);
  expect((await documentOf(db, officer.authorityId, documentId))?.direction).toBe('received');
  const stored = await db.selectFrom('stored_file').select('storage_key').where('name', '=', 'mot.txt').executeTakeFirstOrThrow();
  expect(Buffer.from(await storage.disk.getBytes(stored.storage_key)).toString()).toBe('Một\r\n--không phải ranh giới\r\n');
});

test('a form that breaks off keeps what came whole', async () => {
  const form = `${field('direction', 'own')}${file('xong.txt', 'Đã gửi xong')}${file('dang.txt', 'z'.repeat(30_000))}--${boundary}--\r\n`;
  const received = await post(form, 15_000);
  expect(received.map(({ result }) => refusalOf(result) ?? 'kept')).toEqual(['kept', 'interrupted']);
});

test.each([
  ['without saying whose paper it is', file('a.txt', 'abc')],
  ['with a direction of its own', field('direction', 'sideways') + file('a.txt', 'abc')],
  ['cut in its headers', `--${boundary}\r\nContent-Disp`],
  ['that is no form', 'xin chào'],
])('a form %s is refused', async (_, form) => {
  expect((await post(`${form}`)).map(({ result }) => refusalOf(result))).toEqual(['bad-form']);
});

test('more files than one form takes end with a sentence', async () => {
  const many = [1, 2, 3, 4, 5].map((number) => file(`${number}.txt`, `Tệp thứ ${number}`)).join('');
  const received = await post(`${field('direction', 'own')}${many}--${boundary}--`);
  expect(received.map(({ result }) => refusalOf(result) ?? 'kept')).toEqual(['kept', 'kept', 'kept', 'kept', 'too-many']);
});

test('the number in the queue counts the authority alone', async () => {
  const alone = await anOfficer(db, await anAuthority(db), { roles: ['clerk'] });
  const at = (minute: number) => ({ ...receiving, actor: alone, now: now.add({ minutes: minute }) });
  const first = value((await receiveDocument(sent(bytes('Thứ nhất')), '1.txt', at(1))).result);
  const second = value((await receiveDocument(sent(bytes('Thứ hai')), '2.txt', at(2))).result);
  const { lines } = await documentsOf(db, alone.authorityId);
  expect(lines.map(({ id, reading }) => [id, reading.position])).toEqual([
    [second.documentId, 2],
    [first.documentId, 1],
  ]);
});
