import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPreview } from './draw.ts';

const shown = { name: 'Ủy ban nhân dân phường Mẫu', title: 'Kế hoạch tuyên truyền cải cách hành chính', lead: 'Đã hứa gì, làm tới đâu' };

test('a preview is a PNG of 1200 by 630 that says what it was told, also what is long or is no word', async () => {
  const bytes = await drawPreview(shown);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(Buffer.compare(bytes, await drawPreview(shown))).toBe(0);
  const others = await Promise.all(
    ['Khác', 'Ưỡng ẫm ễ ỹ Đ đ '.repeat(40), '<b>&"\u0007 😀 漢字'].map((title) => drawPreview({ ...shown, title })),
  );
  for (const other of others) expect(Buffer.compare(bytes, other)).not.toBe(0);
  const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#c00' } })
    .webp()
    .toBuffer();
  const { data, info } = await sharp(await drawPreview({ ...shown, photo }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, data[(300 * info.width + 1100) * info.channels]]).toEqual([1200, 630, 204]);
  // A letter that the typeface lacked would be drawn as the same box as any other.
  const [a, b] = await Promise.all(['ẫ', 'ễ'].map((title) => drawPreview({ ...shown, title })));
  expect(Buffer.compare(a!, b!)).not.toBe(0);
});
