import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';
import { uploadAndRead } from './steps.ts';

const here = house();

test('units of a paper are chosen group by group, and found by a part of their name', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, 'Người chủ trì kế hoạch');
  await uploadAndRead(page, 2027);
  await page.locator('[id^="muc-names-"]').first().getByRole('link', { name: /^Chọn/ }).click();
  const form = page.locator('#bieu-mau');
  const boxes = form.locator('input[type=checkbox]');
  const group = form.locator('fieldset fieldset').filter({ hasText: 'Tổ dân phố' }).last();
  const inGroup = group.locator('input[type=checkbox]');
  await form.getByLabel('Lọc trong danh sách').waitFor();
  for (const box of await boxes.all()) await box.uncheck();
  await group.getByRole('button', { name: /^Chọn cả nhóm/ }).click();
  expect(await inGroup.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).checked))).toBe(true);
  expect(await form.locator('input:checked').count()).toBe(await inGroup.count());
  await group.getByRole('button', { name: /^Chọn cả nhóm/ }).click();
  await form.getByLabel('Lọc trong danh sách').fill('to dan pho so 1');
  await expect.poll(() => boxes.filter({ visible: true }).count()).toBeLessThan(await inGroup.count());
  await group.getByRole('button', { name: /^Chọn cả nhóm/ }).click();
  const names = await boxes
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent));
  expect(names[0]).toMatch(/^Tổ dân phố số 1/);
  expect(await form.locator('input:checked').count()).toBe(names.length);
  await page.screenshot({ path: process.env['PICTURE'] ?? '/dev/null', type: 'png' });
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page.locator('[id^="muc-names-"]').first().getByText(String(names[0]), { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 240_000);
