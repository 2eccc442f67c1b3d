import { expect, test } from 'vitest';
import { aPhotograph } from '#root/testing/activities.ts';
import { house, open, signInAs } from './office.ts';

const here = house();

const photograph = async (name: string) => {
  const file = await aPhotograph(name);
  return { name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) };
};

test.each([true, false])(
  'on a telephone something is hung, passed on a round with one press each, and stands as it was found (script: %s)',
  async (script) => {
    const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone', script });
    const words = `Bà con tổ 1 cùng làm hồ sơ trực tuyến ${String(script)}`;
    await signInAs(page, 'Tổ trưởng, trưởng thôn');
    await page.goto('/lam-viec/truc-quan/them');
    await page.getByLabel('Điểm treo').selectOption({ label: 'Đầu ngõ 12, tổ dân phố số 1 (Băng rôn, khẩu hiệu)' });
    await page.getByLabel(/Nội dung ghi trên đó/).fill(words);
    await page.getByLabel(/Ảnh chụp/).setInputFiles(await photograph(`${words}.jpg`));
    await page.getByRole('button', { name: 'Ghi đã treo' }).click();
    await page.getByText('Đã ghi. Hoạt động đang chờ xác nhận.').waitFor();
    expect(await page.getByRole('main').locator('img').count()).toBe(1);

    await page.goto('/lam-viec/truc-quan/kiem-tra');
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
    await page.waitForURL(/kiem-tra\/[0-9a-f-]{36}/);
    const status = page.getByRole('main').getByRole('status');
    const card = page.getByRole('article').filter({ hasText: words });
    const all = await page.getByRole('button', { name: /^Còn tốt/ }).count();
    await card.getByLabel(/^Ghi chú/).fill('Rách góc phải');
    await card.getByLabel(/^Chụp ảnh/).setInputFiles(await photograph('rach.jpg'));
    await card.getByRole('button', { name: /^Hỏng/ }).click();
    await page.getByText('Hỏng: Rách góc phải').waitFor();
    expect(await status.textContent()).toBe(`Còn ${all - 1} trên ${all} mục chưa xem`);
    for (let left = all - 1; left > 0; left -= 1) {
      await page.getByRole('button', { name: /^Còn tốt/ }).first().click(); // prettier-ignore
      await page.getByText(left > 1 ? `Còn ${left - 1} trên ${all}` : 'Đã xem hết').waitFor();
    }
    await page.getByRole('button', { name: 'Kết thúc lượt kiểm tra' }).click();
    await page.getByText('Lượt kiểm tra đã kết thúc.').first().waitFor();
    await page.goto('/lam-viec/truc-quan?tinh-trang=damaged');
    await page.getByRole('link', { name: words }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
  120_000,
);
