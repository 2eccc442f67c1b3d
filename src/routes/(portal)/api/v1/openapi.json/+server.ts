import { openApiOf } from '#features/opendata/index.ts';
import { allowReading, forEverybody, publicEndpoint, published } from '../../../published.ts';
import { takesNothing } from '../problem.ts';

export const OPTIONS = allowReading;

/** The open data of the authority, described for programs. */
export const GET = publicEndpoint(
  {},
  (asking) => {
    const { name, rule, addresses, asked } = asking;
    const body = JSON.stringify(openApiOf({ name, locale: asked.locale, origin: addresses.origin, licence: rule.licence }));
    return published(asking, body, { ...forEverybody, 'content-type': 'application/json; charset=utf-8' });
  },
  takesNothing,
);
