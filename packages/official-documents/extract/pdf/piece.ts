/** A run of text where it stands on the page, in points, origin at the bottom left. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}
