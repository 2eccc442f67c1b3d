import { back, bust, standing } from './people.ts';
import {
  at,
  circle,
  haze,
  HEIGHT,
  indigo,
  ink,
  leaf,
  mint,
  oval,
  paper,
  plant,
  rect,
  rose,
  sand,
  seal,
  shape,
  stone,
  straw,
  stroke,
  times,
  tree,
  type Light,
  white,
  WIDTH,
  writing,
} from './shapes.ts';

export function helper(light: Light): string {
  return (
    rect(0, 0, WIDTH, 640, light.wall) +
    rect(0, 640, WIDTH, 160, light.floor) +
    rect(70, 90, 300, 330, light.sky, 8) +
    shape('M70 420 V330 C150 280 250 350 370 300 V420 Z', '#9dbf9f') +
    rect(214, 90, 12, 330, white) +
    rect(58, 414, 324, 18, '#c2a27c', 4) +
    rect(940, 60, 210, 580, '#7c5d3c', 6) +
    rect(956, 76, 84, 564, '#8f6f4b') +
    rect(1050, 76, 84, 564, '#8f6f4b') +
    circle(1032, 370, 9, straw) +
    circle(1058, 370, 9, straw) +
    rect(820, 130, 84, 100, white, 4) +
    rect(832, 142, 60, 76, haze, 2) +
    rect(250, 500, 640, 150, indigo, 40) +
    rect(220, 560, 110, 190, '#163158', 36) +
    rect(812, 560, 110, 190, '#163158', 36) +
    bust(450, 350, 1.55, { shirt: '#7a5b86', hair: 'grey-bun', skin: 1 }) +
    bust(720, 340, 1.55, { shirt: leaf, hair: 'long' }) +
    rect(290, 640, 560, 110, '#163158', 14) +
    stroke('M344 560 Q380 690 540 636', '#7a5b86', 46) +
    stroke('M828 556 Q800 690 640 640', leaf, 46) +
    rect(536, 500, 106, 180, ink, 16) +
    rect(546, 514, 86, 150, white, 5) +
    rect(556, 526, 66, 26, indigo, 5) +
    writing(556, 566, 66, 3, '#c9c1b3', { gap: 20, thick: 9 }) +
    rect(556, 632, 66, 20, seal, 8) +
    circle(538, 640, 27, '#d8a97c') +
    stroke('M640 646 L618 600', '#e6bd95', 17) +
    circle(646, 648, 27, '#e6bd95') +
    at(140, 790, plant(0, 0), 1)
  );
}

export function website(light: Light): string {
  const card = (x: number, colour: string): string =>
    rect(x, 360, 168, 116, sand, 6) + rect(x, 360, 168, 58, colour, 6) + writing(x + 14, 432, 140, 2, '#b8ae9c', { gap: 18, thick: 8 });
  return (
    rect(0, 0, WIDTH, HEIGHT, light.wall) +
    rect(820, 70, 300, 290, light.sky, 8) +
    tree(970, 356, 250, '#3b8a61') +
    rect(964, 70, 10, 290, white) +
    rect(812, 352, 316, 14, '#c2a27c') +
    rect(0, 620, WIDTH, 180, '#b08c63') +
    rect(0, 620, WIDTH, 16, '#c9a77f') +
    rect(236, 116, 648, 448, '#3c434d', 18) +
    rect(256, 136, 608, 408, white, 6) +
    rect(256, 136, 608, 62, indigo, 6) +
    circle(292, 167, 16, straw) +
    rect(322, 158, 190, 18, white, 9) +
    times(3, (index) => rect(640 + index * 70, 160, 54, 12, haze, 6)) +
    rect(284, 222, 330, 26, ink, 8) +
    writing(284, 268, 420, 3, '#c9c1b3', { gap: 24, thick: 10 }) +
    rect(740, 222, 98, 98, '#eef3ee', 49) +
    stroke('M754 292 A38 38 0 1 1 818 304', leaf, 14) +
    card(284, seal) +
    card(474, leaf) +
    card(664, haze) +
    rect(284, 498, 548, 18, '#efe9dd', 9) +
    rect(284, 498, 400, 18, indigo, 9) +
    rect(524, 564, 72, 50, stone) +
    rect(450, 606, 220, 20, stone, 10) +
    shape('M360 660 H760 L800 716 H320 Z', '#4b535e') +
    times(3, (row) => times(11, (index) => rect(372 + index * 34 - row * 5, 668 + row * 15, 26, 10, '#8b95a1', 3))) +
    rect(860, 656, 60, 40, '#4b535e', 20) +
    at(
      1030,
      650,
      rect(-36, -64, 72, 90, seal, 10) + stroke('M36 -40 q34 4 28 34 q-6 20 -28 18', seal, 12) + oval(0, -62, 36, 10, '#5c3b22'),
    ) +
    at(120, 700, rect(-90, -60, 190, 90, white, 4) + writing(-70, -40, 150, 3, '#c9c1b3', { gap: 22, thick: 8 }), 1, -6)
  );
}

export function phone(light: Light): string {
  const post = (y: number, colour: string): string =>
    circle(496, y + 26, 20, colour) +
    rect(528, y + 10, 120, 12, ink, 6) +
    rect(528, y + 30, 80, 8, '#c9c1b3', 4) +
    rect(474, y + 58, 252, 86, colour, 8) +
    rect(474, y + 154, 252, 9, '#d9d2c5', 4) +
    shape(`M480 ${y + 180} c-10 -14 12 -22 12 -6 c0 -16 22 -8 12 6 l-12 13 Z`, seal) +
    rect(512, y + 178, 60, 8, '#c9c1b3', 4);
  return (
    rect(0, 0, WIDTH, HEIGHT, light.sky) +
    shape('M0 620 C240 540 420 610 640 560 C860 520 1020 590 1200 540 V800 H0 Z', '#b5cfb2') +
    tree(150, 690, 330) +
    tree(1060, 680, 300, '#3b8a61') +
    circle(960, 140, 60, '#ffffff88') +
    shape('M430 800 C400 640 400 520 440 470 L470 640 H730 L772 430 C812 500 810 650 780 800 Z', '#d8a97c') +
    rect(446, 96, 308, 610, ink, 40) +
    rect(460, 118, 280, 566, white, 24) +
    rect(460, 118, 280, 60, indigo, 24) +
    rect(460, 150, 280, 28, indigo) +
    circle(492, 148, 15, straw) +
    rect(518, 141, 120, 14, white, 7) +
    post(192, haze) +
    post(404, mint) +
    rect(474, 624, 252, 36, rose, 8) +
    oval(446, 560, 22, 46, '#d8a97c') +
    oval(446, 640, 22, 44, '#d8a97c') +
    oval(756, 520, 24, 60, '#d8a97c') +
    at(
      870,
      270,
      rect(-70, -46, 140, 92, white, 26) +
        shape('M-56 38 L-84 74 L-20 44 Z', white) +
        writing(-44, -20, 88, 2, indigo, { gap: 24, thick: 11 }),
    ) +
    at(316, 210, circle(0, 0, 52, white) + shape('M0 26 c-46 -30 -30 -62 -2 -40 c28 -22 48 10 2 40 Z', seal))
  );
}

export function neighbours(light: Light): string {
  const chair = (x: number, y: number): string =>
    rect(x - 62, y, 124, 100, indigo, 14) + rect(x - 62, y + 92, 16, 60, '#12294a') + rect(x + 46, y + 92, 16, 60, '#12294a');
  const row = (y: number, scale: number, start: number, gap: number, count: number, shift: number): string =>
    times(count, (index) => {
      const x = start + index * gap;
      const hair = (['short', 'grey-bun', 'long', 'grey', 'bun'] as const)[(index + shift) % 5] ?? 'short';
      const shirt = [rose, '#e9dcc0', haze, mint, '#c9b6d3'][(index + shift) % 5] ?? rose;
      return back(x, y, scale, { shirt, hair, skin: index % 2 ? 1 : 0 }) + at(x, y + 100 * scale, chair(0, 0), scale);
    });
  return (
    rect(0, 0, WIDTH, 520, light.wall) +
    rect(0, 520, WIDTH, 280, light.floor) +
    rect(240, 60, 720, 74, seal, 8) +
    rect(330, 84, 540, 24, straw, 12) +
    rect(60, 110, 140, 220, light.sky, 8) +
    rect(1000, 110, 140, 220, light.sky, 8) +
    rect(125, 110, 8, 220, white) +
    rect(1066, 110, 8, 220, white) +
    rect(400, 176, 250, 190, white, 8) +
    rect(424, 198, 130, 20, indigo, 8) +
    writing(424, 236, 200, 4, '#c9c1b3', { gap: 28, thick: 10 }) +
    standing(770, 520, 0.92, { shirt: leaf, hair: 'bun', second: '#3a4a3f' }, [-116, -40]) +
    rect(880, 420, 180, 20, '#c2a27c', 6) +
    rect(900, 440, 140, 90, '#8f6f4b') +
    at(970, 404, oval(0, 14, 40, 8, stone) + rect(-24, -20, 48, 30, paper, 6)) +
    row(470, 0.62, 130, 180, 6, 0) +
    row(600, 0.86, 60, 216, 6, 2)
  );
}
