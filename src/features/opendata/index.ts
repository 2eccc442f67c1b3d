export { catalogOf } from './data/catalog.ts';
export { cellOf, columnsOf, fieldsIn } from './data/csv.ts';
export { cursorFor, positionIn, type Position } from './data/cursor.ts';
export { askedFor, datasetCodes, datasetOf, type DatasetCode } from './data/datasets.ts';
export { filterNames, queryIn, type DataQuery } from './data/filters.ts';
export { licenceAddress, openApiOf } from './data/openapi.ts';
export { licences, licenceSays } from './licences.ts';
export { openDataTexts } from './messages.ts';
export { maySetPublication } from './policy.ts';
export { refusals as openDataRefusals } from './refusals.ts';
export { ruleFrom, ruleStart, type PublicationRule } from './rule.ts';
export { publicationForm } from './schema.ts';
export { sitemapIndexOf, sitemapOf } from './sitemap.ts';
export { atomOf, jsonFeedOf } from './news/feeds.ts';
export { newsTexts } from './news/messages.ts';
export type { News } from './news/news.ts';
export {
  activityLines,
  contactLines,
  embedCodes,
  embedPageOf,
  embedPolicy,
  fragmentOf,
  isEmbed,
  procedureLines,
  storyLines,
  targetLines,
} from './embeds/embeds.ts';
