/** A column of a list to import, as the page explains it before anybody pastes. */
export interface SheetColumn {
  name: string;
  text: string;
  isNeeded: boolean;
  choices: readonly string[];
}
