export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Of a long list: under what it stands, such as the kind of a unit. */
  group?: string;
}

export type Options = Readonly<Record<string, readonly Option[]>>;
