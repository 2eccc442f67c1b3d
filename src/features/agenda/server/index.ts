export { dueInYear, movedBy } from './affected.ts';
export { feedOf, fedBy, makeFeed, revokeFeed } from './feed.ts';
export { moveTask } from './move.ts';
export { overviewOf, type Overview, type UnitCount } from './overview.ts';
export { changeView, dropView, holdViews, ownViewOf, saveView, viewsFor, type SavedView, type ViewId } from './saved.ts';
