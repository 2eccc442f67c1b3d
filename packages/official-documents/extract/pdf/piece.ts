/** A run of text where it stands on the page, in points, origin at the bottom left; the page is turned so that the run goes from left to right. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A run of text as the file draws it: where it begins, which way it goes (radians, 0 is to the right), and how long and high it is. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  angle: number;
  width: number;
  size: number;
}
