import { expect, test } from 'vitest';
import { aSignedPaper } from '#root/testing/papers/signed.ts';
import { house, open, signInAs } from './office.ts';

const here = house();

test('the clerk attaches a signed copy to an issued paper, and what its signature is worth stands there', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, 'Văn thư');
  await page.goto('/lam-viec/so-van-ban/di');
  await page.getByRole('link', { name: '12/KH-UBND' }).first().click();
  await page.locator('details:has(input[type=file]) > summary').click();
  const buffer = Buffer.from(await aSignedPaper('12/KH-UBND', 'Bản ký số của bài thử'));
  await page.locator('input[type=file]').setInputFiles({ name: 'ban-ky-thu.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Đính kèm' }).click();
  await page.getByText('ban-ky-thu.pdf').first().waitFor({ timeout: 30_000 });
  expect(await page.getByRole('main').innerText()).toMatch(/chưa xác minh được người ký/i);
  expect(complaints).toEqual([]);
  await context.close();
});
