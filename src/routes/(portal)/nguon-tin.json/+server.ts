import { jsonFeedOf } from '#features/opendata/index.ts';
import { feed } from '../feeds.ts';

export const GET = feed('/nguon-tin.json', 'application/feed+json', jsonFeedOf);
