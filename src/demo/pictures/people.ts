import { at, black, circle, grey, oval, rect, shape, skins, stroke } from './shapes.ts';

export interface Look {
  shirt: string;
  skin?: 0 | 1 | 2;
  hair?: 'short' | 'long' | 'bun' | 'grey' | 'grey-bun' | 'cap';
  second?: string;
  isTurned?: true;
}

const skinOf = ({ skin = 0 }: Look): string => skins[skin];

function nape(look: Look): string {
  const colour = look.hair?.startsWith('grey') ? grey : black;
  const ears = circle(-35, 6, 7, skinOf(look)) + circle(35, 6, 7, skinOf(look));
  if (look.hair === 'long') return shape('M-42 62 C-56 -10 -44 -50 0 -48 C44 -50 56 -10 42 62 Z', colour);
  const knot = look.hair?.endsWith('bun') ? circle(0, -12, 18, '#00000026') : '';
  return ears + oval(0, -3, 36, 41, colour) + knot;
}

function head(look: Look): string {
  const skin = skinOf(look);
  const { hair = 'short' } = look;
  const colour = hair.startsWith('grey') ? grey : black;
  if (look.isTurned) return nape(look);
  const fringe = shape('M-37 -4 C-42 -52 42 -52 37 -4 C30 -24 8 -26 -6 -24 C-20 -22 -32 -18 -37 -4 Z', colour);
  const face = oval(0, 0, 34, 39, skin) + circle(-34, 4, 7, skin) + circle(34, 4, 7, skin);
  switch (hair) {
    case 'long':
      return shape('M-42 60 C-56 -10 -44 -50 0 -48 C44 -50 56 -10 42 60 Z', colour) + face + fringe;
    case 'bun':
    case 'grey-bun':
      return circle(0, -48, 17, colour) + face + fringe;
    case 'cap':
      return face + shape('M-38 -8 C-42 -56 42 -56 38 -8 Z', look.second ?? colour) + rect(-2, -16, 56, 9, look.second ?? colour, 4);
    case 'short':
    case 'grey':
      return face + fringe;
  }
}

/** Head and shoulders from the front; the head's middle is the origin. */
export const bust = (x: number, y: number, scale: number, look: Look): string =>
  at(
    x,
    y,
    shape('M-84 190 C-88 90 -56 62 -18 56 L18 56 C56 62 88 90 84 190 Z', look.shirt) +
      shape('M-15 28 H15 V58 C8 72 -8 72 -15 58 Z', skinOf(look)) +
      shape('M-22 54 L0 86 L22 54 L14 50 L0 68 L-14 50 Z', '#ffffff') +
      head(look),
    scale,
  );

export const back = (x: number, y: number, scale: number, look: Look): string =>
  at(
    x,
    y,
    shape('M-90 210 C-94 90 -58 60 -18 52 L18 52 C58 60 94 90 90 210 Z', look.shirt) + rect(-14, 24, 28, 36, skinOf(look), 8) + nape(look),
    scale,
  );

/** Somebody standing on (x, y); `arm` reaches out from the shoulder by so much, seen from the middle. */
export function standing(x: number, y: number, scale: number, look: Look, arm?: readonly [dx: number, dy: number]): string {
  const trousers = look.second && look.hair !== 'cap' ? look.second : '#3a3733';
  const reach = arm
    ? stroke(`M${arm[0] > 0 ? 34 : -34} -262 Q${arm[0] * 0.55} ${-262 + arm[1] + 46} ${arm[0]} ${-262 + arm[1]}`, look.shirt, 28)
    : '';
  const hand = arm ? circle(arm[0], -262 + arm[1], 15, skinOf(look)) : '';
  return at(
    x,
    y,
    rect(-38, -150, 34, 142, trousers, 8) +
      rect(4, -150, 34, 142, trousers, 8) +
      rect(-44, -16, 42, 16, '#2a2622', 8) +
      rect(2, -16, 42, 16, '#2a2622', 8) +
      shape('M-52 -140 C-58 -250 -50 -284 -18 -290 L18 -290 C50 -284 58 -250 52 -140 Z', look.shirt) +
      stroke('M-46 -262 Q-66 -200 -54 -140', look.shirt, 26) +
      circle(-54, -132, 14, skinOf(look)) +
      (arm ? '' : stroke('M46 -262 Q66 -200 54 -140', look.shirt, 26) + circle(54, -132, 14, skinOf(look))) +
      rect(-14, -312, 28, 34, skinOf(look), 8) +
      at(0, -344, head(look)) +
      reach +
      hand,
    scale,
  );
}
