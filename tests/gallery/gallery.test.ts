import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../../testing/services/axe.ts';
import { launchBrowser } from '../../testing/browser.ts';
import { pages, serveGallery } from './server.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await gallery.close();
});

const looks = ['light', 'dark'].flatMap((theme) => [360, 1280].map((width) => ({ theme, width })));
const every = Object.keys(pages).flatMap((page) => looks.map((look) => ({ page, ...look })));

test.each(every)('$page, $theme, $width px: nothing for axe to find, nothing wider than the screen', async ({ page, theme, width }) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme === 'dark' ? 'dark' : 'light' });
  const tab = await context.newPage();
  await tab.goto(`${gallery.origin}/${page}?theme=${theme}`);
  const violations = await violationsOn(tab);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([]);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await context.close();
});
