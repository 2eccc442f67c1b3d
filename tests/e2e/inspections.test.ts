import { expect, test } from 'vitest';
import { aPhotograph } from '#root/testing/activities.ts';
import { house, open, signInAs } from './office.ts';

const here = house();

const photograph = async (name: string) => {
  const file = await aPhotograph(name);
  return { name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) };
};

test.each([true, false])(
  'a round is planned, a unit is checked on a telephone, its finding is put right by the unit and seen by the team (script: %s)',
  async (script) => {
    const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone', script });
    const title = `Kiểm tra đột xuất ${String(script)}`;
    const found = `Tờ niêm yết hết hiệu lực (${String(script)})`;
    await signInAs(page, 'Người chủ trì kế hoạch');
    await page.goto('/lam-viec/kiem-tra/lap');
    await page.getByLabel(/Tên đợt kiểm tra/).fill(title);
    await page.getByLabel(/^Kiểm tra từ ngày/).fill('01/01/2026');
    await page.getByLabel(/^Kiểm tra đến hết ngày/).fill('31/12/2027');
    await page.getByLabel('Tổ dân phố số 1', { exact: true }).check();
    for (const box of (await page.getByRole('group', { name: /^Tiêu chí/ }).getByRole('checkbox').all()).slice(2)) await box.uncheck(); // prettier-ignore
    await page.getByRole('button', { name: 'Lập và báo cho các đơn vị' }).click();
    await page.getByRole('heading', { name: title }).waitFor();

    await page.getByRole('link', { name: 'Tổ dân phố số 1' }).click();
    await page.getByText('Còn 2 trên 2 tiêu chí chưa ghi').waitFor();
    await page.getByRole('link', { name: 'Ghi tiêu chí tiếp theo' }).click();
    await page.getByLabel('Đạt', { exact: true }).check();
    await page.getByRole('button', { name: 'Lưu và sang tiêu chí tiếp' }).click();
    await page.getByText('Tiêu chí 2/2').waitFor();
    await page.getByLabel('Chưa đạt').check();
    await page.getByLabel(/Ghi nhận/).fill('Bảng tin còn tờ cũ');
    await page.getByLabel(/Ảnh chụp/).setInputFiles(await photograph(`bang-tin-${String(script)}.jpg`));
    await page.getByRole('button', { name: 'Lưu và sang tiêu chí tiếp' }).click();
    await page.getByRole('textbox', { name: /^Tồn tại/ }).fill(found);
    await page.getByLabel(/Việc phải làm/).fill('Thay bằng tờ mới');
    await page.getByLabel(/^Ngày phải khắc phục xong/).fill('31/12/2027');
    await page.getByRole('button', { name: 'Ghi tồn tại' }).click();
    await page.getByRole('link', { name: found }).waitFor();
    await page.getByLabel(/^Ngày kiểm tra/).fill('20/11/2026');
    await page.getByLabel(/Thành phần có mặt/).fill('Ông Ngô Văn Phác, tổ trưởng');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Chốt biên bản' }).click();
    await page.getByText('Đã chốt biên bản. Đơn vị được báo.').waitFor();
    const visit = new URL(page.url()).pathname;
    const paper = await page.request.get(`${visit}/bien-ban`);
    expect([paper.status(), (await paper.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);

    await context.clearCookies();
    await signInAs(page, 'Tổ trưởng, trưởng thôn');
    await page.goto(visit);
    await page.getByLabel('Nhất trí với biên bản').check();
    await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await page.getByText('Đã ghi ý kiến. Đoàn kiểm tra được báo.').waitFor();
    await page.getByRole('link', { name: found }).click();
    await page.getByLabel(/Đã khắc phục thế nào/).fill('Đã thay tờ mới');
    await page.getByRole('button', { name: 'Báo đã khắc phục' }).click();
    await page.getByText('Đã báo khắc phục. Đoàn kiểm tra xem và xác nhận.').waitFor();
    const finding = new URL(page.url()).pathname;

    await context.clearCookies();
    await signInAs(page, 'Người chủ trì kế hoạch');
    await page.goto(finding);
    await page.getByRole('button', { name: 'Xác nhận đã khắc phục' }).click();
    await page.getByText('Đã xác nhận khắc phục.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
  180_000,
);
