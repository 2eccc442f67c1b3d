import type { Page } from 'playwright-core';

/** What is wrong with the order of a page as who hears it goes through it (landmarks, headings), and against how it is read on the screen. */
export async function orderFaults(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const count = (role: string): number => tree.match(new RegExp(`^\\s*- ${role}\\b`, 'gm'))?.length ?? 0;
  const levels = [...tree.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
  const landmarks = [...tree.matchAll(/^\s*- (banner|main|contentinfo)\b/gm)].map(([, role]) => role);
  const seen = await page
    .locator('main :is(h1, h2, h3, p, li, td, dd)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ top: one.getBoundingClientRect().top + scrollY, text: one.textContent.trim().slice(0, 40), tag: one.tagName })),
    );
  const headings = seen.filter(({ tag }) => /^H\d$/.test(tag));
  return [
    ...(landmarks.join() === 'banner,main,contentinfo' ? [] : [`landmarks: ${landmarks.join()}`]),
    ...(count('navigation') > 0 ? [] : ['no navigation']),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${levels.filter((level) => level === 1).length} h1`]),
    ...(levels[0] === 1 ? [] : [`begins with h${levels[0]}`]),
    ...levels.flatMap((level, at) => (at > 0 && level > (levels[at - 1] ?? 0) + 1 ? [`h${level} after h${levels[at - 1]}`] : [])),
    ...headings.flatMap(({ top, text }, at) => (at > 0 && top < (headings[at - 1]?.top ?? 0) - 1 ? [`“${text}” is heard late`] : [])),
  ];
}

/** Goes over the whole page with the tabulator: each thing is reached in order and shows it, and behind the last one nothing holds it back. */
export async function walk(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const isThere = (one: HTMLElement) =>
      one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !one.matches(':disabled');
    // Of a group of radio buttons one is in the line.
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]'),
    ]
      .filter(isThere)
      .filter(
        (one, _, list) =>
          !one.matches('[type=radio]') || list.find((other) => other.getAttribute('name') === one.getAttribute('name')) === one,
      );
    all.forEach((one, at) => (one.dataset['walk'] = String(at)));
    document.body.dataset['walk'] = String(all.length);
  });
  const wanted = Number(await page.locator('body').getAttribute('data-walk'));
  const faults: string[] = [];
  const reached: string[] = [];
  for (let presses = 0; presses <= wanted + 2; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      return {
        nth: one.dataset['walk'] ?? one.outerHTML.slice(0, 80),
        text: one.outerHTML.slice(0, 80),
        isSeen: ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') && box.bottom > 0 && box.top < innerHeight,
      };
    });
    if (!at || reached.includes(at.nth)) break;
    reached.push(at.nth);
    if (!at.isSeen) faults.push(`focus is not seen: ${at.text}`);
  }
  if (reached.join() !== Array.from({ length: wanted }, (_, nth) => String(nth)).join())
    faults.push(
      `${reached.length} of ${wanted} are reached: ${reached
        .filter((nth, at) => nth !== String(at))
        .slice(0, 3)
        .join()}`,
    );
  return faults;
}
