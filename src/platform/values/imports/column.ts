export interface SheetColumn {
  name: string;
  text: string;
  isNeeded: boolean;
  choices: readonly string[];
}
