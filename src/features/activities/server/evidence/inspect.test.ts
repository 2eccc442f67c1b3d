import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aPhotograph } from '#root/testing/activities.ts';
import { refusalOf, value } from '#root/testing/actors.ts';
import { aHeic, anOfficeFile, aRecording } from '#root/testing/files/recordings.ts';
import { inspect } from './inspect.ts';

const named = (file: File, name: string): File => new File([file], name);

test.each([
  ['phat-thanh.mp3', aRecording('mp3'), 'audio/mpeg'],
  ['phat-thanh.wav', aRecording('wav'), 'audio/wav'],
  ['phat-thanh.ogg', aRecording('ogg'), 'audio/ogg'],
  ['phat-thanh.m4a', aRecording('m4a'), 'audio/mp4'],
  ['phat-thanh.mp4', aRecording('mp4'), 'video/mp4'],
  ['ghi-am.m4a that is an MP4', aRecording('mp4', 'ghi-am.m4a'), 'video/mp4'],
  ['danh-sach.docx', anOfficeFile('danh-sach.docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['danh-sach.xlsx', anOfficeFile('danh-sach.xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('%s is proof, of the kind that its content shows', async (_what, file, mediaType) => {
  expect(value(await inspect(file))).toMatchObject({ name: file.name, mediaType });
});

test('a HEIC picture is taken and read into a JPEG beside it, without what the camera wrote', async () => {
  const proof = value(await inspect(aHeic()));
  expect(proof.mediaType).toBe('image/heic');
  const seen = await sharp(proof.readable).metadata();
  expect(seen).toMatchObject({ format: 'jpeg', width: 192, height: 128 });
  expect(seen.exif).toBeUndefined();
  const { data } = await sharp(proof.readable)
    .extract({ left: 60, top: 50, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(data[0]! > 150 && data[1]! < 90 && data[2]! < 90).toBe(true);
});

test('a HEIC that cannot be decoded says by name what to do on the telephone', async () => {
  const bytes = await aHeic().arrayBuffer();
  const result = await inspect(new File([bytes.slice(0, 300)], 'hai.heic'));
  expect(refusalOf(result)).toBe('picture-heic');
  expect(result.ok || result.refusal.message).toMatch(/hai\.heic.*Tương thích nhất/);
});

test.each([
  ['macros', anOfficeFile('bieu.xlsx', { 'xl/vbaProject.bin': 'x' }), 'file-with-program'],
  ['a Word file that has none inside', named(anOfficeFile('a.xlsx'), 'a.docx'), 'file-unknown'],
  ['a film under the name of a picture', aRecording('mp4', 'anh.jpg'), 'file-unknown'],
  ['a page under the name of a recording', new File(['<html><script>alert(1)</script>'], 'ghi-am.mp3'), 'file-unknown'],
  ['a program', new File(['MZ\x90\0'.repeat(40)], 'ghi-am.wav'), 'file-unknown'],
  ['a PDF under the name of a film', new File(['%PDF-1.7'], 'phim.mp4'), 'file-unknown'],
  ['nothing of a zip but its beginning', new File(['PK\x03\x04'], 'a.docx'), 'file-unknown'],
])('%s is refused by name', async (_what, file, code) => {
  const result = await inspect(file);
  expect(refusalOf(result)).toBe(code);
  expect(result.ok || result.refusal.message).toContain(file.name);
});

test('a picture above its limit is refused with both sizes, a recording of that size is taken', async () => {
  const large = new Uint8Array(26 * 1024 * 1024);
  const photo = new Uint8Array(await (await aPhotograph()).arrayBuffer());
  expect(refusalOf(await inspect(new File([photo, large], 'anh.jpg')))).toBe('file-too-large');
  expect(refusalOf(await inspect(new File([await aRecording('mp3').arrayBuffer(), large], 'dai.mp3')))).toBeUndefined();
});

/** A picture whose head says how large it is, as cameras of another age or a prankster write it. */
async function claiming(width: number, height: number): Promise<File> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return new File([Uint8Array.from(bytes)], 'toan-canh.png');
}

test('a picture of too many pixels says how many it has and what to do; one below the limit is looked into', async () => {
  const result = await inspect(await claiming(20_000, 10_000));
  expect(refusalOf(result)).toBe('picture-too-large');
  expect(result.ok || result.refusal.message).toMatch(/“toan-canh\.png” có 20\.000 × 10\.000 điểm ảnh.*120 triệu\. Thu nhỏ ảnh/);
  expect(refusalOf(await inspect(await claiming(2000, 1000)))).toBe('file-unknown');
});

test('a photograph of a hundred million pixels is taken', async () => {
  const bytes = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#7a9' } })
    .jpeg()
    .toBuffer();
  expect(value(await inspect(new File([new Uint8Array(bytes)], 'cong-truong.jpg')))).toMatchObject({ mediaType: 'image/jpeg' });
}, 30_000);
