export { addViews, viewsByPage, viewsByTime, viewsInFull, viewsOf } from './views.ts';
