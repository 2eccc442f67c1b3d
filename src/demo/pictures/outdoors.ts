import { standing } from './people.ts';
import {
  at,
  circle,
  haze,
  HEIGHT,
  indigo,
  leaf,
  mint,
  oval,
  paper,
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
  white,
  WIDTH,
  writing,
  type Light,
} from './shapes.ts';

function house(x: number, width: number, top: number, colour: string, awning: string, base = 640): string {
  const window = (wx: number, wy: number): string =>
    rect(wx, wy, width * 0.26, 62, '#5d6f86', 4) + rect(wx, wy + 62, width * 0.26, 8, white);
  return (
    rect(x, top, width, base - top, colour) +
    rect(x, top - 12, width, 14, '#00000018') +
    times(
      Math.max(1, Math.floor((base - 190 - top) / 110)),
      (floor) => window(x + width * 0.16, top + 30 + floor * 110) + window(x + width * 0.58, top + 30 + floor * 110),
    ) +
    rect(x + 16, base - 130, width - 32, 130, '#463f37') +
    shape(`M${x} ${base - 150} H${x + width} L${x + width - 14} ${base - 112} H${x + 14} Z`, awning)
  );
}

function scooter(x: number, y: number, colour: string): string {
  return at(
    x,
    y,
    circle(-62, -22, 22, '#2a2622') +
      circle(62, -22, 22, '#2a2622') +
      circle(-62, -22, 9, sand) +
      circle(62, -22, 9, sand) +
      shape('M-84 -40 C-60 -72 -20 -60 0 -40 H32 L48 -98 H62 L66 -40 C58 -24 20 -18 -40 -20 Z', colour) +
      rect(-58, -78, 62, 16, '#2a2622', 8) +
      stroke('M44 -100 L72 -112', '#2a2622', 8),
  );
}

const sky = ({ sky: colour }: Light): string =>
  rect(0, 0, WIDTH, HEIGHT, colour) +
  circle(980, 130, 62, '#ffffff88') +
  oval(240, 130, 110, 24, '#ffffff90') +
  oval(330, 112, 80, 22, '#ffffff90');

export function banner(light: Light): string {
  const cloth = shape('M150 218 Q600 268 1050 218 V330 Q600 380 150 330 Z', seal);
  const words = [
    shape('M262 270 Q600 306 938 270 V288 Q600 324 262 288 Z', straw),
    shape('M372 312 Q600 334 828 312 V326 Q600 348 372 326 Z', paper),
  ];
  return (
    sky(light) +
    house(-20, 190, 250, '#e9d9b4', leaf) +
    house(170, 170, 330, haze, seal) +
    house(340, 200, 300, '#f0e6d4', indigo) +
    house(540, 160, 360, rose, leaf) +
    house(700, 190, 290, mint, seal) +
    house(890, 150, 340, '#efe0b8', indigo) +
    house(1040, 180, 260, '#e3e7ee', seal) +
    rect(0, 640, WIDTH, 30, '#b9b0a0') +
    rect(0, 670, WIDTH, 130, '#8d877d') +
    times(6, (index) => rect(40 + index * 210, 730, 110, 9, '#f4efe4', 4)) +
    tree(76, 648, 190) +
    tree(1130, 648, 210, '#2f7550') +
    rect(138, 190, 14, 470, stone) +
    rect(1048, 190, 14, 470, stone) +
    cloth +
    words.join('') +
    standing(470, 690, 0.5, { shirt: white, hair: 'long', second: indigo }) +
    standing(540, 694, 0.5, { shirt: indigo, skin: 1 }) +
    at(300, 770, scooter(0, 0, indigo), 0.95) +
    at(860, 752, scooter(0, 0, seal), 0.85)
  );
}

export function loudspeaker(light: Light): string {
  const horn = (turn: number): string =>
    at(
      600,
      268,
      shape('M30 -20 L150 -86 V86 L30 20 Z', '#cfd6dd') +
        oval(152, 0, 26, 88, '#e9edf1') +
        oval(152, 0, 13, 48, '#8b95a1') +
        rect(0, -24, 44, 48, stone, 8),
      1,
      turn,
    );
  const waves = (side: 1 | -1): string =>
    times(3, (index) =>
      stroke(`M${600 + side * (236 + index * 46)} ${210 - index * 22} q${side * 34} 58 0 ${116 + index * 44}`, indigo, 9),
    );
  const roof = (x: number, y: number, width: number, colour: string): string =>
    shape(`M${x} ${y} L${x + width / 2} ${y - width * 0.26} L${x + width} ${y} Z`, colour) +
    rect(x + width * 0.08, y, width * 0.84, 320, paper) +
    rect(x + width * 0.2, y + 50, width * 0.2, 90, '#5d6f86', 4) +
    rect(x + width * 0.6, y + 50, width * 0.2, 90, '#5d6f86', 4);
  return (
    sky(light) +
    shape('M0 560 C200 470 380 520 560 480 C780 430 980 520 1200 450 V800 H0 Z', '#a9c4a8') +
    tree(120, 640, 230, '#3b8a61') +
    tree(1060, 650, 260, leaf) +
    roof(-40, 590, 330, seal) +
    roof(250, 640, 300, '#b8573f') +
    roof(680, 620, 320, seal) +
    roof(960, 600, 320, '#b8573f') +
    rect(590, 170, 20, 630, stone) +
    stroke('M0 330 Q300 380 600 340 Q900 380 1200 320', '#5b554c', 4) +
    waves(1) +
    waves(-1) +
    horn(0) +
    horn(180) +
    rect(572, 330, 56, 70, indigo, 8) +
    rect(584, 346, 32, 8, straw, 4) +
    rect(584, 364, 32, 8, haze, 4)
  );
}

export function noticeBoard(light: Light): string {
  const sheet = (x: number, y: number, width: number, height: number, head: string, turn: number): string =>
    at(
      x,
      y,
      rect(0, 0, width, height, white, 3) +
        rect(16, 18, width - 32, 18, head, 5) +
        writing(16, 56, width - 32, Math.floor((height - 70) / 22), '#c9c1b3') +
        circle(width / 2, 6, 7, seal),
      1,
      turn,
    );
  return (
    sky(light) +
    shape('M0 520 C260 450 420 500 640 470 C860 440 1000 490 1200 440 V800 H0 Z', '#b5cfb2') +
    rect(0, 640, WIDTH, 160, light.ground) +
    tree(90, 652, 320) +
    tree(1120, 652, 280, '#3b8a61') +
    rect(300, 200, 22, 480, '#6d5a45') +
    rect(878, 200, 22, 480, '#6d5a45') +
    shape('M262 196 L600 118 L938 196 V216 H262 Z', seal) +
    rect(290, 226, 620, 312, indigo, 8) +
    rect(310, 246, 580, 272, '#d9cdb6', 4) +
    sheet(336, 268, 150, 220, seal, -1) +
    sheet(512, 262, 176, 120, leaf, 1) +
    sheet(516, 398, 168, 104, indigo, 0) +
    sheet(716, 268, 150, 226, straw, 1) +
    standing(430, 744, 0.98, { shirt: '#7a5b86', hair: 'grey-bun', skin: 1, second: '#4a3c52', isTurned: true }) +
    standing(760, 748, 1.02, { shirt: leaf, skin: 1 }, [-92, -34]) +
    standing(892, 742, 0.68, { shirt: rose, hair: 'long', second: indigo, isTurned: true })
  );
}

export function contest(light: Light): string {
  const curtain = (x: number, side: 1 | -1): string =>
    shape(`M${x} 96 h${side * 190} C${x + side * 150} 260 ${x + side * 120} 380 ${x + side * 60} 600 H${x} Z`, seal) +
    times(3, (index) =>
      stroke(`M${x + side * (34 + index * 48)} 110 Q${x + side * (30 + index * 34)} 330 ${x + side * (16 + index * 14)} 590`, '#7f2315', 6),
    );
  const team = (x: number, colour: string, look: 'long' | 'short' | 'bun'): string =>
    standing(x - 44, 600, 0.66, { shirt: colour, hair: look }) +
    standing(x + 44, 600, 0.66, { shirt: colour, skin: 1 }) +
    shape(`M${x - 92} 500 H${x + 92} L${x + 76} 612 H${x - 76} Z`, paper) +
    rect(x - 50, 530, 100, 46, colour, 8) +
    circle(x, 553, 13, white);
  const star = (x: number, y: number, scale: number): string =>
    at(x, y, shape('M0 -30 L9 -9 L31 -9 L13 5 L20 27 L0 14 L-20 27 L-13 5 L-31 -9 L-9 -9 Z', straw), scale);
  return (
    rect(0, 0, WIDTH, HEIGHT, light.sky) +
    tree(60, 640, 420, '#3b8a61') +
    tree(1150, 640, 440, leaf) +
    rect(110, 70, 980, 540, indigo) +
    rect(330, 140, 540, 196, '#274f86', 12) +
    rect(390, 180, 420, 30, straw, 15) +
    rect(450, 234, 300, 20, paper, 10) +
    rect(500, 274, 200, 16, haze, 8) +
    star(300, 276, 0.6) +
    star(900, 276, 0.6) +
    curtain(110, 1) +
    curtain(1090, -1) +
    rect(90, 52, 1020, 56, seal, 10) +
    times(13, (index) => circle(130 + index * 78, 108, 20, '#7f2315')) +
    team(380, leaf, 'long') +
    team(600, '#d98b2b', 'bun') +
    team(820, '#7a5b86', 'short') +
    rect(70, 608, 1060, 62, '#9a7c58', 6) +
    rect(70, 608, 1060, 14, '#b89972', 6) +
    rect(0, 668, WIDTH, 132, light.ground) +
    times(11, (index) => circle(60 + index * 108, 730 + (index % 2) * 14, 36, ['#2e2824', '#3a332d', '#4b4239'][index % 3] ?? '#2e2824')) +
    times(11, (index) => oval(60 + index * 108, 812 + (index % 2) * 14, 62, 52, [white, haze, rose, mint, straw][index % 5] ?? white))
  );
}
