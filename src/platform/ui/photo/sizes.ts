/** How wide a picture is shown, for `sizes`: on a card of a list, in half of the page, across a text. */
export const CARD = '(min-width: 1024px) 23rem, (min-width: 640px) 48vw, 94vw';
export const HALF = '(min-width: 768px) 35rem, 94vw';
export const PROSE = '(min-width: 768px) 42rem, 94vw';
