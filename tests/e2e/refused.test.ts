import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';

const here = house();

/** The address of a draft report that the clerk may freeze. */
async function draftToFreeze(page: Page): Promise<string> {
  await page.goto('/lam-viec/bao-cao');
  const links = await page.locator('main a[href*="/bao-cao/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const link of links.filter((one) => /[0-9a-f-]{36}$/.test(one))) {
    await page.goto(link);
    if ((await page.getByRole('link', { name: 'Chốt báo cáo' }).count()) > 0) return `${link}/chot`;
  }
  throw new Error('No draft report is there to be frozen.');
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement;
    const { top = -1, bottom = -1 } = box?.getBoundingClientRect() ?? {};
    return { role: box?.getAttribute('role'), isSeen: top >= 0 && bottom <= innerHeight };
  });
const taken = { role: 'alert', isSeen: true };

test.each([true, false])(
  'whoever is refused at the foot of a long page is taken to the reason (script: %s)',
  async (script) => {
    const { context, page } = await open(here.browser, here.product.address, { size: 'telephone', script });
    await signInAs(page, 'Văn thư');
    await page.goto(await draftToFreeze(page));
    await page.locator('main form button.btn-primary').last().click();
    await page.getByRole('alert').getByText('Nhập số, ký hiệu.').waitFor();
    await expect.poll(() => focused(page)).toEqual(taken);
    await page.getByRole('textbox', { name: /^Số, ký hiệu/ }).fill('99/BC-UBND');
    await page.locator('main form button.btn-primary').last().click();
    await page.getByRole('alert').getByText('Còn việc chưa xong của kỳ này').waitFor();
    await expect.poll(() => focused(page)).toEqual(taken);
    await context.close();
  },
  120_000,
);

test('what is seldom filled in is folded, and unfolds where it came back with an error, also without a script', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone', script: false });
  await signInAs(page, 'Người thực hiện nhiệm vụ');
  await page.goto('/lam-viec/hoat-dong/ghi?kenh=conference');
  const attendees = page.getByLabel(/^Lượt người dự/);
  const note = page.getByLabel(/^Ghi chú công khai/);
  expect([await attendees.isVisible(), await note.isVisible()]).toEqual([false, false]);
  await page.getByText('Số liệu khác').click();
  await attendees.fill('rất đông');
  await page.getByRole('button', { name: 'Gửi để xác nhận' }).click();
  await page.getByRole('alert').waitFor();
  expect([await attendees.isVisible(), await note.isVisible()]).toEqual([true, false]);
  await context.close();
}, 120_000);
