import { catalogOf } from '#features/opendata/index.ts';
import { extentsOf } from '#features/opendata/server/index.ts';
import { allowReading, forEverybody, publicEndpoint, published } from '../../../published.ts';
import { takesNothing } from '../problem.ts';

export const OPTIONS = allowReading;

/** The catalogue of the open data of the authority, for portals that harvest it. */
export const GET = publicEndpoint(
  {},
  async (asking) => {
    const { db, site, name, rule, addresses, asked } = asking;
    const { extents } = await extentsOf(db, asked, site);
    const { origin } = addresses;
    const body = JSON.stringify(
      catalogOf({ name, locale: asked.locale, origin, home: addresses.page('/', 'vi'), licence: rule.licence, extents }),
    );
    return published(asking, body, { ...forEverybody, 'content-type': 'application/ld+json; charset=utf-8' });
  },
  takesNothing,
);
