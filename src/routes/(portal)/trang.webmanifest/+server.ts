import { publicEndpoint, published } from '../published.ts';
import { words } from '#features/portal/index.ts';

const icon = (name: string, size: string, more: object = {}) => ({ src: `/${name}`, sizes: size, type: 'image/png', ...more });

/** How the pages of the authority stand on the home screen of a telephone. */
export const GET = publicEndpoint({}, (asking) => {
  const { addresses, asked, name } = asking;
  const path = (page: string): string => new URL(addresses.page(page)).pathname;
  const manifest = {
    name,
    short_name: name.replace(/^Ủy ban nhân dân /, 'UBND ').slice(0, 30),
    description: words[asked.locale].lead,
    lang: asked.locale,
    id: path('/'),
    start_url: path('/'),
    scope: path('/'),
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#1c3d6b',
    icons: [
      icon('bieu-tuong-192.png', '192x192'),
      icon('bieu-tuong-512.png', '512x512'),
      icon('bieu-tuong-512-che.png', '512x512', { purpose: 'maskable' }),
    ],
    shortcuts: (['/hoat-dong', '/ke-hoach', '/nhan-tin'] as const).map((page, index) => ({
      name: [words[asked.locale].done, words[asked.locale].plans, asked.locale === 'vi' ? 'Nhận tin' : 'News'][index],
      url: path(page),
    })),
  };
  return published(asking, JSON.stringify(manifest), { 'content-type': 'application/manifest+json; charset=utf-8' });
});
