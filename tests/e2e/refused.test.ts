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

test('of what is longer than a page takes nothing that was typed is lost', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, 'Người thực hiện nhiệm vụ');
  await page.goto('/lam-viec/kho-khan/them');
  const text = page.getByRole('textbox', { name: /^Khó khăn, vướng mắc/ });
  await text.fill('ộ'.repeat(100_000));
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.getByRole('alert').getByText('lớn hơn mức trang này nhận').waitFor();
  expect(await text.inputValue()).toHaveLength(100_000);
  await context.close();
}, 120_000);

/** Two windows of one officer, both without a script: what the one does, the other does not see. */
async function twoWindows(role: string): Promise<{ page: Page; other: Page; close: () => Promise<void> }> {
  const { context, page } = await open(here.browser, here.product.address, { size: 'desktop', script: false });
  await signInAs(page, role);
  return { page, other: await context.newPage(), close: () => context.close() };
}

/** The address of an activity that its unit may still correct. */
async function activityToCorrect(page: Page): Promise<string> {
  await page.goto('/lam-viec/hoat-dong');
  const links = await page.locator('main a[href*="/hoat-dong/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const link of links.filter((one) => /[0-9a-f-]{36}$/.test(one))) {
    await page.goto(link);
    if ((await page.getByRole('link', { name: 'Sửa, bổ sung' }).count()) > 0) return link;
  }
  throw new Error('No activity is there to be corrected.');
}

test('without a script a correction that comes too late is shown with what was typed, and why', async () => {
  const { page, other, close } = await twoWindows('Người thực hiện nhiệm vụ');
  const activity = await activityToCorrect(page);
  await page.goto(`${activity}/sua`);
  const title = page.getByLabel(/^Tên hoạt động/);
  await title.fill('Tên sửa lại, gõ lâu trên điện thoại');
  await other.goto(activity);
  await other.locator('summary', { hasText: 'Rút lại' }).click();
  await other.getByRole('button', { name: 'Rút lại' }).click();
  await page.getByRole('button', { name: 'Lưu và gửi lại' }).click();
  await page.getByText('Hoạt động này đã được rút.').first().waitFor();
  expect(await title.inputValue()).toBe('Tên sửa lại, gõ lâu trên điện thoại');
  await other.goto(`${activity}/sua`);
  await other.getByText('Hoạt động này đã được rút.').first().waitFor();
  expect(await other.getByLabel(/^Tên hoạt động/).count()).toBe(0);
  await close();
}, 120_000);

test('without a script what was typed stands below a page that has no place for it any more', async () => {
  const { page, other, close } = await twoWindows('Quản trị đơn vị');
  await page.goto('/lam-viec/don-vi/them');
  await page.getByLabel(/^Tên đơn vị/).fill('Tổ giúp việc số 9');
  await page.locator('select[name=kind]').selectOption({ index: 1 });
  await page.locator('main [name=from]').fill('01/01/2026');
  await page.locator('main form button.btn-primary').last().click();
  await page.waitForURL(/[0-9a-f-]{36}/);
  const unit = new URL(page.url()).pathname;
  await page.getByText('Đổi tên hoặc sửa tên').first().click();
  const rename = page.locator('form[action^="?/rename"]');
  await rename.getByLabel(/^Tên đơn vị/).fill('Tổ giúp việc số 10');
  await other.goto(unit);
  await other.locator('summary', { hasText: 'Kết thúc đơn vị' }).click();
  const end = other.locator('form[action^="?/end"]');
  await end.getByRole('button', { name: 'Kết thúc đơn vị' }).click();
  await other.getByRole('status').first().waitFor();
  await rename.getByRole('button', { name: 'Ghi tên mới' }).click();
  const left = page.getByRole('region', { name: 'Nội dung đã nhập, chưa được lưu' });
  await left.getByRole('alert').waitFor();
  expect(await left.getByLabel('Tên đơn vị').inputValue()).toBe('Tổ giúp việc số 10');
  await page.goto(unit);
  expect(await left.count()).toBe(0);
  await close();
}, 120_000);
