/** One entry of a list that the page brings. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export type Options = Readonly<Record<string, readonly Option[]>>;
