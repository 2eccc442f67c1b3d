/** What is written down of one change. `changes` maps a field to its value before and after; texts are sealed
 * when it is chained, values of a person's own go through `personal.ts`. */
export interface Change {
  action: string;
  objectType: string;
  objectId: string;
  changes: Record<string, { from?: unknown; to?: unknown }>;
}
