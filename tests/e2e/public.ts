import pg from 'pg';
import { ownerUrl } from '#root/testing/product.ts';
import { send } from '../process/hostile.ts';
import { routes } from '../process/routes.ts';

const linksIn = (html: string): string[] => [...html.matchAll(/href="(\/[^"?#]*)"/g)].map(([, href = '']) => href);

/** What was sent by citizens of the demonstration is opened by its code alone, which no page shows. */
async function codes(folder: string, site: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl(folder) });
  await client.connect();
  try {
    const { rows } = await client.query<{ path: string }>(
      `select '/gop-y/' || code as path from remark union all select '/tiep-can-thong-tin/' || code from access_request`,
    );
    const found: string[] = [];
    for (const { path } of rows) if ((await send(site, path)).status === 200) found.push(path);
    return found;
  } finally {
    await client.end();
  }
}

/** Every public page of the demonstration by its route, each with one address that is there; throws where the pages lead to none. */
export async function publicPages(site: string, folder: string): Promise<Map<string, string>> {
  const wanted = routes().filter(({ isPublic, methods }) => isPublic && methods.length === 0);
  const seen = new Set<string>(await codes(folder, site));
  for (const address of [
    '/',
    '/ke-hoach/2026',
    '/gioi-thieu',
    '/tin-tuc',
    '/hoat-dong',
    '/bao-cao',
    '/nhan-tin',
    '/gop-y',
    '/phan-anh',
    '/khao-sat',
    '/thu-tuc',
  ])
    for (const href of linksIn((await send(site, address)).body)) seen.add(href);
  const found = new Map<string, string>();
  for (const { id, address } of wanted) {
    const steps = id.split('/').filter((step) => step && !step.startsWith('('));
    const shape = new RegExp(`^/${steps.map((step) => (step.startsWith('[') ? '[\\w.-]+' : step)).join('/')}$`);
    const there = id.includes('[') && !/\[nam\]$|\[nam\]\/[a-z-]+$/.test(id) ? [...seen].find((href) => shape.test(href)) : address;
    if (there === undefined) throw new Error(`No page leads to one of ${id}.`);
    found.set(id, there);
  }
  return found;
}
