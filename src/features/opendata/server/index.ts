export { drawPreview } from '../pictures/draw.ts';
export { rowsOf } from './data/index.ts';
export { extentsOf } from './extents.ts';
export { newsDone, newsIssued, newsTold } from './news.ts';
export { pagesOf } from './pages.ts';
export { holdPublicationRule, publicationRule, setPublicationRule } from './rule.ts';
export { titleFor } from './titles.ts';
