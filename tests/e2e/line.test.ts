import sharp from 'sharp';
import { expect, test } from 'vitest';
import { house, open, signInAs, type Size } from './office.ts';
import { confirmAndPublish, confirmReading, issue, record, report, seeTasksOf, uploadAndRead } from './steps.ts';

const here = house();

const owner = 'Người chủ trì kế hoạch';

async function readAsCitizen(size: Size, year: number, title: string): Promise<void> {
  const { context, page } = await open(here.browser, here.product.address, { size, script: false });
  await page.goto(`/ke-hoach/${year}`);
  expect(await page.content()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  expect(await page.getByRole('main').innerText()).toContain('12/40 băng rôn');
  await page.goto('/hoat-dong');
  while ((await page.getByRole('link', { name: title }).count()) === 0) {
    const next = await page.locator('a[rel=next]').getAttribute('href');
    await page.goto(next ?? '/khong-thay');
  }
  await page.getByRole('link', { name: title }).click();
  const picture = await page.getByRole('main').locator('img').first().getAttribute('src');
  const sent = await fetch(`${here.product.address}${picture}`);
  const { exif } = await sharp(Buffer.from(await sent.arrayBuffer())).metadata();
  expect([sent.status, exif]).toEqual([200, undefined]);
  await context.close();
}

test.each([
  ['telephone', 2024],
  ['desktop', 2025],
] as const)(
  'the whole line at %s size: a plan is uploaded, reviewed, issued, carried out, reported and read by a citizen',
  async (size, year) => {
    const title = `Treo băng rôn cổ động năm ${year}`;
    const office = await open(here.browser, here.product.address, { size });
    await signInAs(office.page, owner);
    await uploadAndRead(office.page, year);
    const plan = await confirmReading(office.page);
    await issue(office.page, plan, year);

    const unit = await open(here.browser, here.product.address, { size });
    await signInAs(unit.page, 'Người thực hiện nhiệm vụ');
    await seeTasksOf(unit.page, year);
    await record(unit.page, title, year);

    await confirmAndPublish(office.page, title);
    const xml = await report(office.page, year);
    for (const words of ['BÁO CÁO', 'UBND', '12', 'Kính gửi', 'Ủy ban nhân dân tỉnh Đông Giang', 'Băng rôn']) expect(xml).toContain(words);

    await readAsCitizen(size, year, title);
    expect([...office.complaints, ...unit.complaints]).toEqual([]);
    await office.context.close();
    await unit.context.close();
  },
  300_000,
);
