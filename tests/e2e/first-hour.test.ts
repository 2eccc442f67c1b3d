import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringIn, house, open, setUp } from './office.ts';
import { confirmAndPublish, confirmReading, issue, planOf, record, report, seeTasksOf, uploadAndRead } from './steps.ts';

const here = house({ isEmpty: true });
const ward = 'Ba Đình';
const password = 'mưa rào trên mái ngói cũ';
const own = 'gió mùa qua bến sông vắng';

const villages = Array.from({ length: 30 }, (_, at) => `Tổ dân phố số ${at + 1}`);

/** Twenty officers as a clerk has them in a sheet: name, unit, role. */
const people = [
  `Lãnh Đạo Thử\tUBND phường ${ward}\tChủ tịch`,
  'Chủ Trì Thử\tPhòng Văn hóa - Xã hội\tNgười chủ trì kế hoạch',
  'Văn Thư Thử\tVăn phòng HĐND và UBND\tVăn thư',
  'Thực Hiện Thử\tPhòng Văn hóa - Xã hội\tNgười thực hiện nhiệm vụ',
  ...villages.slice(0, 16).map((unit, at) => `Tổ Trưởng ${at + 1}\t${unit}\tTổ trưởng`),
];

/** The slips that the administrator hands out: sign-in name and one-time password of each officer. */
async function slipsOf(page: Page): Promise<Map<string, { signInName: string; once: string }>> {
  const rows = page.getByRole('row').filter({ hasText: /[a-z0-9]{4}(?:-[a-z0-9]{4}){3}/ });
  const slips = new Map<string, { signInName: string; once: string }>();
  for (const row of await rows.all()) {
    const text = await row.innerText();
    const once = /[a-z0-9]{4}(?:-[a-z0-9]{4}){3}/.exec(text)?.[0] ?? '';
    const signInName = /[a-z0-9]+\.[a-z0-9.]+/.exec(text)?.[0] ?? '';
    slips.set(text.split(/[\n\t]/)[0]?.trim() ?? '', { signInName, once });
  }
  return slips;
}

/** Whoever reviews the plan enters the health station, which no list has held so far, at the name that the paper has for it. */
async function addHealthStation(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Thêm đơn vị, đối tác: Các trường học, Trạm Y tế phường' }).click();
  const form = page.locator('#bieu-mau');
  await form.getByLabel(/^Tên đơn vị/).fill('Trạm Y tế phường Ba Đình');
  await form.getByLabel(/^Loại đơn vị/).selectOption({ index: 1 });
  await form.getByRole('button').first().click();
  await page.getByText('Là: Trạm Y tế phường Ba Đình').first().waitFor();
}

async function enterFirst(page: Page, { signInName, once }: { signInName: string; once: string }): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel(/Tên đăng nhập/).fill(signInName);
  await page.getByLabel(/^Mật khẩu/).fill(once);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/mat-khau-moi/);
  await page.getByLabel(/^Mật khẩu hiện tại/).fill(once);
  await page.getByLabel(/^Mật khẩu mới/).fill(own);
  await page.getByLabel(/^Nhập lại/).fill(own);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.waitForURL(/\/lam-viec(?:\/|$)/);
}

/** The clerk numbers the report; nothing of the quarter waits to be confirmed, so nothing is asked. */
async function freeze(page: Page, report: string): Promise<void> {
  await page.goto(`${report}/chot`);
  await page.getByRole('textbox', { name: /^Số, ký hiệu/ }).fill('15/BC-UBND');
  await page.getByLabel(/^Chức vụ người ký/).fill('Chủ tịch');
  await page.getByLabel(/^Họ và tên người ký/).fill('Lãnh Đạo Thử');
  await page.locator('main form button.btn-primary').last().click();
  await page.waitForURL((url) => url.pathname === report);
  await page.getByText('Đã chốt').first().waitFor();
  expect(await page.getByRole('main').innerText()).toContain('15/BC-UBND');
}

test('the first hour: nothing is there, and in the end the quarter is reported', async () => {
  const admin = await open(here.browser, here.product.address, { size: 'desktop' });
  await setUp(admin.page, here.product.printed(), { signInName: 'dau.dt', password });
  await bringIn(admin.page, '/lam-viec/don-vi/nhap', villages.join('\n'), 30);
  await bringIn(admin.page, '/lam-viec/can-bo/nhap', people.join('\n'), 20);
  const slips = await slipsOf(admin.page);
  expect(slips.size).toBe(20);
  const enter = async (name: string, size: 'desktop' | 'telephone') => {
    const opened = await open(here.browser, here.product.address, { size });
    await enterFirst(opened.page, slips.get(name) ?? { signInName: '', once: '' });
    return opened;
  };

  const owner = await enter('Chủ Trì Thử', 'desktop');
  await uploadAndRead(owner.page, 2026, planOf(2026, ward));
  await addHealthStation(owner.page);
  const plan = await confirmReading(owner.page);
  const clerk = await enter('Văn Thư Thử', 'desktop');
  await issue(clerk.page, plan, 2026);

  const unit = await enter('Thực Hiện Thử', 'telephone');
  await seeTasksOf(unit.page, 2026);
  await record(unit.page, 'Treo băng rôn tại cổng Ủy ban', 2026);
  await confirmAndPublish(owner.page, 'Treo băng rôn tại cổng Ủy ban');
  const xml = await report(owner.page, 2026, ward);
  expect(xml).toContain('treo băng rôn tại cổng Ủy ban');
  await freeze(clerk.page, new URL(owner.page.url()).pathname);
  expect([admin, owner, clerk, unit].flatMap(({ complaints }) => complaints)).toEqual([]);
  for (const { context } of [admin, owner, clerk, unit]) await context.close();
}, 300_000);
