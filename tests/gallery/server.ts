import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import tailwindcss from '@tailwindcss/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type * as Server from 'svelte/server';
import { createServer } from 'vite';

/** The pages of the gallery: component and props. */
export const pages: Readonly<Record<string, { file: string; props: Record<string, unknown> }>> = {
  portal: { file: 'Portal', props: {} },
  work: { file: 'Work', props: {} },
  record: { file: 'Record', props: {} },
  faulty: { file: 'Record', props: { faulty: true } },
  'sign-in': { file: 'SignIn', props: {} },
};

const root = new URL('../../', import.meta.url).pathname;

/** Serves the gallery at `/{page}?theme=light|dark`, rendered on the server with the product's own styles, on a free port. */
export const serveGallery = async (): Promise<{ origin: string; close: () => Promise<void> }> => {
  const http = createHttpServer();
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins: [tailwindcss(), svelte({ configFile: false })],
    resolve: { alias: { $app: `${root}node_modules/@sveltejs/kit/src/runtime/app` } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  http.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery');
    const page = pages[url.pathname.slice(1)];
    if (!page) return vite.middlewares(request, response);
    const theme = url.searchParams.get('theme') ?? 'light';
    void draw(vite, page, theme).then((html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html));
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const { port } = http.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      http.closeAllConnections();
      http.close();
      await vite.close();
    },
  };
};

const draw = async (vite: Awaited<ReturnType<typeof createServer>>, page: (typeof pages)[string], theme: string): Promise<string> => {
  const { render } = (await vite.ssrLoadModule('svelte/server')) as typeof Server;
  const { default: component } = (await vite.ssrLoadModule(`/tests/gallery/${page.file}.svelte`)) as {
    default: Parameters<typeof render>[0];
  };
  const { head, body } = render(component, { props: { ...page.props, theme } as never });
  return `<!doctype html><html lang="vi" data-theme="${theme}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<link rel="stylesheet" href="/tests/gallery/gallery.css" />${head}</head><body>${body}</body></html>`;
};
