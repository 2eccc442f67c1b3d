import { atomOf } from '#features/opendata/index.ts';
import { feed } from '../feeds.ts';

export const GET = feed('/nguon-tin.xml', 'application/atom+xml', atomOf);
