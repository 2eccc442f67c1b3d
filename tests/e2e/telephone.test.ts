import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';

const here = house();
/** In the camera of the telephone: take the picture, accept it. */
const CAMERA = 2;
const MOST = 8;

/** Counts what a thumb does on a page. */
function thumb(page: Page) {
  let count = 0;
  return {
    tap: async (what: Locator) => (count++, what.tap()),
    type: async (what: Locator, text: string) => (count++, what.fill(text)),
    photograph: async (button: Locator, colour: string) => {
      count += 1 + CAMERA;
      const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: colour } })
        .jpeg()
        .toBuffer();
      const chooser = page.waitForEvent('filechooser');
      await button.tap();
      await (await chooser).setFiles([{ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer }]);
    },
    count: () => count,
  };
}

const required = (page: Page): Promise<number> => page.locator('main form [aria-required=true]:visible').count();

test('a meeting with a picture is recorded from the first page in at most eight interactions, with three fields that have to be filled', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone', touch: true });
  await signInAs(page, 'Người thực hiện nhiệm vụ');
  await page.goto('/lam-viec');
  await page.waitForLoadState('networkidle');
  const hand = thumb(page);
  await hand.tap(page.getByRole('main').getByRole('link', { name: 'Ghi hoạt động' }).first());
  await hand.tap(page.getByRole('main').getByRole('link', { name: 'Đối thoại, gặp gỡ' }).first());
  expect(await required(page)).toBeLessThanOrEqual(3);
  await hand.type(page.getByLabel(/Tên hoạt động/), 'Đối thoại với tiểu thương chợ về thủ tục một cửa');
  await hand.photograph(page.getByText('Chụp ảnh'), '#1c7d4b');
  await page.getByText('IMG_2041.jpg').waitFor();
  await hand.tap(page.locator('main form button.btn-primary').last());
  const asked = page.getByLabel(/Tôi đã xem lại/);
  await asked.or(page.getByText('Đã ghi hoạt động')).first().waitFor();
  if (await asked.isVisible()) {
    await hand.tap(asked);
    await hand.tap(page.locator('main form button.btn-primary').last());
  }
  await page.waitForURL(/da-luu=ghi/);
  expect(hand.count()).toBeLessThanOrEqual(MOST);
  expect(complaints).toEqual([]);

  // Like last time: the name and the figure are there already.
  await page.goto('/lam-viec');
  await page.waitForLoadState('networkidle');
  const again = thumb(page);
  await again.tap(page.getByRole('main').getByRole('link', { name: 'Ghi hoạt động' }).first());
  await again.tap(page.getByRole('link', { name: /^Đối thoại với tiểu thương chợ/ }));
  expect(await page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Đối thoại với tiểu thương chợ về thủ tục một cửa');
  await again.photograph(page.getByText('Chụp ảnh'), '#7d1c4b');
  await again.tap(page.locator('main form button.btn-primary').last());
  await asked.or(page.getByText('Đã ghi hoạt động')).first().waitFor();
  expect(again.count()).toBeLessThanOrEqual(6);
  await context.close();
}, 120_000);
