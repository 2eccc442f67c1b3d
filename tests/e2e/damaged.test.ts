import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { compose, extract } from 'official-documents';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '#root/testing/services/axe.ts';
import { pdfOf } from '#root/packages/official-documents/fixtures/pdf.ts';
import { scanOfPlan } from '#root/packages/official-documents/fixtures/scan.ts';
import { samplePlan } from '#demo/papers/plan.ts';
import { familyOf } from '../process/processes.ts';
import { house, open, signInAs, sizes, type Size } from './office.ts';

const here = house();

const owner = 'Người chủ trì kế hoạch';

/** The text of the demonstration's plan for another year, with a slip, after its font lost some letters. */
async function damagedPlan(year: number): Promise<Buffer> {
  const extracted = await extract(await compose(samplePlan()), 'a.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  const text = extracted.value.text.replaceAll('2026', String(year));
  return Buffer.from(text.replace(/[hcgaymHN]/g, ' '));
}

async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto('/lam-viec/van-ban');
  await page.locator('input[type=file]').setInputFiles([file]);
  await page.getByRole('button', { name: 'Tải lên' }).click();
  await page.locator('tr', { hasText: file.name }).getByRole('link').first().click({ timeout: 60_000 });
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/);
}

const faultsOf = async (page: Page): Promise<string[]> => {
  const violations = await violationsOn(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`), ...(wide > 0 ? [`${wide} px too wide`] : [])];
};

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

test.each(['desktop', 'telephone'] as const)(
  'restored words of a damaged plan are looked at by keys, the least sure first, and a correction is offered again (%s)',
  async (size: Size) => {
    const { context, page, complaints } = await open(here.browser, here.product.address, { size });
    await signInAs(page, owner);
    const [first, second] = size === 'desktop' ? [2031, 2032] : [2033, 2034];
    await upload(page, { name: `hong-${first}.txt`, mimeType: 'text/plain', buffer: await damagedPlan(first) });
    const section = page.locator('#phan-stretches');
    await section.waitFor({ timeout: 90_000 });
    const cards = section.locator('[data-item]');
    const sure = await cards.locator('li:first-child').allInnerTexts();
    const shares = sure.flatMap((text) => /tin cậy ([\d,]+)/.exec(text)?.[1]?.replace(',', '.') ?? []).map(Number);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));

    const [one, two] = [await cards.nth(0).getAttribute('id'), await cards.nth(1).getAttribute('id')];
    await cards.nth(0).focus();
    await page.keyboard.press('d');
    await expect.poll(() => focused(page), { timeout: 20_000 }).toBe(two);
    await page.locator(`#${one}`).getByText('Đúng', { exact: true }).first().waitFor();
    await page.keyboard.press('s');
    await page.getByLabel('Chữ đúng').fill('kiểm nghiệm');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.locator(`#${two}`).getByText('kiểm nghiệm').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await upload(page, { name: `hong-${second}.txt`, mimeType: 'text/plain', buffer: await damagedPlan(second) });
    const again = page.locator('form', { hasText: 'Lần trước đã sửa thành kiểm nghiệm' });
    await again.first().waitFor({ timeout: 90_000 });
    await page.locator('u.doubtful').nth(3).waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('a query is accepted with one key, and the item over its words is put right', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  const extracted = await extract(await compose(samplePlan()), 'a.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  const text = extracted.value.text.replaceAll('2026', '2035').replace('Lập nhật ký phát sóng', 'Lập nhật ký phát sóng hằng thnág');
  await upload(page, { name: 'lap-tu.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const query = page.locator('#phan-findings [data-item]', { hasText: 'thnág' }).first();
  await query.waitFor({ timeout: 90_000 });
  await query.focus();
  await page.keyboard.press('d');
  await query.getByText('Đúng', { exact: true }).first().waitFor();
  const duty = page.locator('#phan-assignments [data-item]', { hasText: 'Lập nhật ký phát sóng hằng tháng' }).last();
  await duty.getByText('Đã sửa chữ').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** What the database of the product says. */
async function asked<Row>(sql: string): Promise<Row[]> {
  const { databaseUrl } = JSON.parse(readFileSync(`${here.folder}/running.json`, 'utf8')) as { databaseUrl: string };
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as Row[];
}

test('two people at once, a broken line, a killed server and an ended session: of a review nothing is kept twice, and nothing lost', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  const extracted = await extract(await compose(samplePlan()), 'a.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  await upload(page, {
    name: 'hai-nguoi.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(extracted.value.text.replaceAll('2026', '2036')),
  });
  const items = page.locator('#phan-targets [data-item]');
  await items.first().waitFor({ timeout: 90_000 });
  const document = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const decided = async () =>
    asked<{ item: string; verdict: string; text: string | null }>(
      `select d.item, d.verdict, d.value ->> 'text' as text from reading_decision d join reading r on r.authority_id = d.authority_id and r.id = d.reading_id
      where r.document_id = '${document}' order by d.item`,
    );
  const accept = (at: number) => items.nth(at).getByRole('button', { name: /^Đúng/ });
  const unsent = page.getByRole('alert').getByText('Chưa gửi được');

  // Another window of the office drops the first target while this one still shows it open.
  const other = await context.newPage();
  await other.goto(`/lam-viec/van-ban/${document}`);
  await other.locator('#phan-targets [data-item]').first().getByRole('button', { name: /^Bỏ/ }).click();
  await other.locator('#phan-targets [data-item]').first().getByText('Đã bỏ').waitFor();
  await accept(0).click();
  await page.getByRole('alert').first().waitFor();
  expect(await decided()).toEqual([{ item: 'targets/0', verdict: 'dropped', text: null }]);

  // The form of a duty stands open with words in it; the line breaks while another item is accepted.
  const duty = page.locator('#phan-assignments [data-item] [data-item]').first();
  await duty.locator('[data-key="edit"]').first().click();
  const words = page
    .locator('#bieu-mau')
    .getByLabel(/^Nội dung nhiệm vụ|^Nhiệm vụ/)
    .first();
  await words.fill('Chữ gõ khi đường truyền đứt');
  await context.setOffline(true);
  await accept(1).click();
  await unsent.first().waitFor();
  expect([await words.inputValue(), (await decided()).length]).toEqual(['Chữ gõ khi đường truyền đứt', 1]);
  await context.setOffline(false);
  await accept(1).click();
  await expect.poll(async () => (await decided()).length).toBe(2);

  // The server is killed before the form is sent; once it is back the same press is taken, once.
  for (const { pid, command } of familyOf(here.product.supervisor.pid ?? 0))
    if (command.includes('web/main.ts')) process.kill(pid, 'SIGKILL');
  const save = page.locator('#bieu-mau').getByRole('button', { name: 'Lưu', exact: true });
  await context.clearCookies();
  await save.click();
  await expect
    .poll(async () => (await page.getByText('Phiên làm việc đã hết').count()) > 0 || (await save.click().then(() => false)), {
      timeout: 60_000,
    })
    .toBe(true);
  expect(await words.inputValue()).toBe('Chữ gõ khi đường truyền đứt');
  await signInAs(other, owner);
  await save.click();
  await duty.getByText('Chữ gõ khi đường truyền đứt').waitFor();
  const kept = await decided();
  expect(kept.map(({ item, verdict, text }) => [item.split('/')[0], verdict, text])).toEqual([
    ['assignments', 'corrected', 'Chữ gõ khi đường truyền đứt'],
    ['targets', 'dropped', null],
    ['targets', 'accepted', null],
  ]);
  await context.close();
}, 240_000);

test('a scan is recognised page by page; what was recognised before the worker was killed is kept', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await page.setViewportSize(sizes.telephone);
  await signInAs(page, owner);
  const picture = await scanOfPlan();
  const scan = pdfOf([
    { lines: [], picture },
    { lines: [], picture },
    { lines: [], picture },
  ]);
  await upload(page, { name: 'ban-quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scan) });
  await page.getByText(/Đang nhận dạng chữ từ ảnh: [1-3]\/3 trang/).waitFor({ timeout: 90_000 });
  const kept = await asked<{ page: number; content: object }>('select page, content from recognised_page order by page');
  expect(kept.length).toBeGreaterThan(0);
  for (const { pid, command } of familyOf(here.product.supervisor.pid ?? 0))
    if (command.includes('worker/main.ts')) process.kill(pid, 'SIGKILL');
  await pause(200);
  const after = await asked<{ page: number; content: object }>('select page, content from recognised_page order by page');
  expect(after.slice(0, kept.length)).toEqual(kept);
  await page.getByText('Chữ được nhận dạng từ ảnh').waitFor({ timeout: 110_000 });
  await page.getByText('Trang 1–3 là ảnh quét').waitFor();
  expect(await asked('select page from recognised_page')).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
  await context.close();
});
