/** One change: `changes` maps a field to its value before and after. Texts are sealed when chained, values of a person's own by `personal.ts`. */
export interface Change {
  action: string;
  objectType: string;
  objectId: string;
  changes: Record<string, { from?: unknown; to?: unknown }>;
}
