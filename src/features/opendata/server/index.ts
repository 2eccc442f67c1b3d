export { rowsOf } from './data/index.ts';
export { extentsOf, type Extents } from './extents.ts';
export { pagesOf } from './pages.ts';
export { holdPublicationRule, publicationRule, setPublicationRule } from './rule.ts';
