import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What hangs on the colours of a page alone. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export interface Violation {
  id: string;
  /** The elements, each by its selector and its own markup. */
  nodes: { target: string; html: string }[];
}

/**
 * What axe finds on the page as it stands, best practices included, or by the rules about colours alone. The library is put into a page once, so
 * that a second look at it in other colours costs little.
 */
export async function violationsOn(page: Page, { isColoursAlone = false } = {}): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (rules) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await here.run(document, {
        resultTypes: ['violations'],
        iframes: false,
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, html }) => ({ target: target.join(' '), html })) }));
    },
    isColoursAlone ? OF_COLOURS : null,
  );
}
