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
  ochre,
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
  type Light,
  white,
  WIDTH,
  writing,
} from './shapes.ts';

const room = ({ wall, floor }: Light, horizon = 560): string =>
  rect(0, 0, WIDTH, horizon, wall) + rect(0, horizon, WIDTH, HEIGHT - horizon, floor);

const shirts = [white, haze, rose, mint, '#e9dcc0', '#c9b6d3'] as const;
const shirt = (index: number): string => shirts[index % shirts.length] ?? white;

export function hall(light: Light): string {
  return (
    room(light, 470) +
    rect(180, 40, 840, 360, seal, 6) +
    times(9, (index) => rect(216 + index * 96, 40, 10, 360, '#93281a')) +
    rect(330, 104, 540, 34, straw, 17) +
    rect(392, 160, 416, 24, paper, 12) +
    rect(452, 206, 296, 18, rose, 9) +
    rect(60, 60, 84, 300, '#dfe7ee', 6) +
    rect(1056, 60, 84, 300, '#dfe7ee', 6) +
    rect(120, 400, 960, 90, '#a58560') +
    rect(120, 400, 960, 16, '#c2a27c') +
    plant(230, 402, 0.72) +
    plant(970, 402, 0.72) +
    standing(720, 410, 0.72, { shirt: indigo, skin: 1 }, [-84, 20]) +
    shape('M586 250 H700 L688 404 H598 Z', '#7c5d3c') +
    rect(580, 240, 126, 18, '#93724d', 6) +
    stroke('M640 240 Q636 216 654 204', '#2a2622', 6) +
    circle(658, 201, 9, '#2a2622') +
    times(6, (index) =>
      back(90 + index * 204, 520, 0.66, {
        shirt: shirt(index + 1),
        hair: (['short', 'long', 'grey', 'bun', 'short', 'long'] as const)[index] ?? 'short',
      }),
    ) +
    times(7, (index) =>
      back(10 + index * 198, 650, 0.92, {
        shirt: shirt(index + 3),
        skin: 1,
        hair: (['long', 'short', 'bun', 'grey', 'short', 'grey-bun', 'short'] as const)[index] ?? 'short',
      }),
    )
  );
}

export function counter(light: Light): string {
  const place = (x: number, look: Parameters<typeof bust>[3]): string =>
    bust(x, 330, 0.82, look) +
    rect(x + 64, 372, 96, 68, '#3c434d', 6) +
    rect(x + 70, 378, 84, 52, haze, 3) +
    rect(x + 104, 440, 16, 16, '#3c434d') +
    rect(x - 70, 196, 140, 40, indigo, 8) +
    circle(x - 40, 216, 10, straw) +
    rect(x - 18, 209, 74, 14, paper, 7);
  return (
    room(light, 600) +
    rect(60, 60, 1080, 96, indigo, 10) +
    rect(300, 88, 600, 26, straw, 13) +
    rect(410, 126, 380, 14, haze, 7) +
    place(260, { shirt: white, hair: 'bun' }) +
    place(600, { shirt: white, skin: 1 }) +
    place(940, { shirt: white, hair: 'long' }) +
    rect(60, 452, 1080, 34, '#c2a27c', 8) +
    rect(80, 486, 1040, 150, '#8f6f4b') +
    times(3, (index) => rect(110 + index * 344, 508, 292, 108, '#9d7d58', 6)) +
    rect(400, 424, 60, 30, white, 3) +
    writing(408, 432, 44, 2, '#b8b0a2', { gap: 10, thick: 4 }) +
    rect(760, 426, 54, 28, white, 3) +
    at(1090, 640, plant(0, 0), 0.9) +
    standing(390, 764, 1.02, { shirt: leaf, skin: 1, hair: 'grey', isTurned: true }, [70, 30]) +
    standing(760, 770, 1.02, { shirt: rose, hair: 'long', second: indigo, isTurned: true }, [-66, 34]) +
    standing(130, 776, 0.96, { shirt: '#7a5b86', hair: 'grey-bun', skin: 2, isTurned: true })
  );
}

export function studio(light: Light): string {
  const panel = (x: number, y: number): string =>
    times(6, (index) => rect(x + (index % 3) * 92, y + Math.floor(index / 3) * 92, 84, 84, index % 2 ? '#d8cbb5' : '#e3d8c5', 6));
  return (
    room(light, 620) +
    panel(50, 60) +
    panel(880, 60) +
    rect(380, 60, 440, 250, '#8fa6bf', 10) +
    rect(396, 76, 408, 218, light.sky, 6) +
    shape('M396 294 V230 C470 190 540 240 620 214 C700 190 760 222 804 200 V294 Z', '#9dbf9f') +
    rect(540, 24, 120, 30, seal, 15) +
    circle(566, 39, 7, white) +
    rect(584, 34, 56, 10, white, 5) +
    bust(600, 360, 1.2, { shirt: indigo, skin: 1 }) +
    stroke('M556 352 C548 266 652 266 644 352', '#2a2622', 12) +
    rect(538, 340, 26, 52, '#2a2622', 12) +
    rect(636, 340, 26, 52, '#2a2622', 12) +
    rect(120, 568, 960, 44, '#9d7d58', 8) +
    rect(150, 612, 900, 188, '#7c5d3c') +
    stroke('M330 566 V470 L452 420', '#3c434d', 12) +
    rect(446, 386, 56, 84, '#3c434d', 26) +
    times(3, (index) => rect(454, 402 + index * 18, 40, 6, '#8b95a1', 3)) +
    shape('M704 500 H1016 L1044 572 H688 Z', '#3c434d') +
    times(
      8,
      (index) =>
        rect(726 + index * 36, 514, 6, 44, '#727c88', 3) +
        circle(729 + index * 36, 524 + ((index * 17) % 28), 9, [straw, mint, rose, haze][index % 4] ?? straw),
    ) +
    rect(180, 532, 120, 34, white, 3) +
    writing(194, 542, 92, 2, '#b8b0a2', { gap: 12, thick: 5 })
  );
}

export function dialogue(light: Light): string {
  const bubble = (x: number, y: number, width: number, colour: string, tail: 1 | -1): string =>
    rect(x, y, width, 92, colour, 26) +
    shape(`M${x + width / 2} ${y + 88} l${tail * 44} 34 l${tail * -6} -40 Z`, colour) +
    writing(x + 28, y + 28, width - 56, 2, '#ffffffcc', { gap: 24, thick: 10 });
  return (
    room(light, 520) +
    rect(80, 70, 230, 250, '#dfe7ee', 8) +
    rect(890, 70, 230, 250, '#dfe7ee', 8) +
    rect(190, 70, 10, 250, white) +
    rect(1000, 70, 10, 250, white) +
    bubble(350, 90, 220, indigo, -1) +
    bubble(640, 150, 220, leaf, 1) +
    bust(250, 380, 0.98, { shirt: indigo, skin: 1, hair: 'grey' }) +
    bust(470, 396, 0.98, { shirt: white, hair: 'bun' }) +
    bust(740, 396, 0.98, { shirt: '#d98b2b', skin: 1 }) +
    bust(960, 380, 0.98, { shirt: '#7a5b86', hair: 'long' }) +
    shape('M60 560 C60 500 1140 500 1140 560 V600 C1140 640 60 640 60 600 Z', '#b08c63') +
    shape('M60 556 C60 502 1140 502 1140 556 C1140 606 60 606 60 556 Z', '#c9a77f') +
    times(4, (index) => rect(190 + index * 236, 540, 96, 26, white, 3) + circle(326 + index * 226, 548, 13, index % 2 ? mint : haze)) +
    at(600, 548, oval(0, 0, 70, 18, leaf) + circle(-30, -14, 16, rose) + circle(0, -22, 18, seal) + circle(30, -14, 16, straw)) +
    back(190, 690, 1, { shirt: haze, hair: 'long' }) +
    back(470, 706, 1, { shirt: '#e9dcc0', skin: 1 }) +
    back(750, 706, 1, { shirt: mint, hair: 'bun' }) +
    back(1020, 690, 1, { shirt: rose, skin: 1, hair: 'grey' })
  );
}

export function postOffice(light: Light): string {
  const leaflet = (x: number, y: number, colour: string): string =>
    rect(x, y, 84, 112, white, 3) + rect(x, y, 84, 34, colour, 3) + writing(x + 12, y + 50, 60, 3, '#c9c1b3', { gap: 18, thick: 6 });
  const shelf = (y: number, shift: number): string =>
    times(4, (index) => leaflet(146 + index * 104, y, [seal, indigo, leaf, straw][(index + shift) % 4] ?? seal)) +
    rect(126, y + 104, 436, 16, '#8f6f4b', 4);
  return (
    room(light, 610) +
    rect(640, 70, 480, 90, straw, 10) +
    at(722, 115, shape('M-34 -22 H34 V22 H-34 Z', indigo) + stroke('M-34 -20 L0 8 L34 -20', white, 6)) +
    rect(784, 92, 290, 20, indigo, 10) +
    rect(784, 124, 200, 14, ochre, 7) +
    rect(110, 120, 468, 520, '#a58560', 10) +
    rect(126, 136, 436, 488, '#d9c7a8', 6) +
    shelf(156, 0) +
    shelf(310, 1) +
    shelf(464, 2) +
    bust(930, 360, 0.94, { shirt: indigo, hair: 'bun' }) +
    rect(720, 492, 440, 30, '#c2a27c', 8) +
    rect(740, 522, 400, 150, '#8f6f4b') +
    at(820, 470, rect(-48, -40, 96, 62, '#c9a06c', 4) + rect(-8, -40, 16, 62, '#e6cfa6')) +
    standing(640, 770, 1.08, { shirt: rose, hair: 'long', second: '#4a3c52', isTurned: true }, [-92, -66]) +
    at(
      536,
      414,
      rect(-30, -38, 60, 80, white, 3) + rect(-30, -38, 60, 24, seal, 3) + writing(-20, 0, 40, 2, '#c9c1b3', { gap: 14, thick: 5 }),
      1,
      -8,
    ) +
    plant(1130, 690, 0.8)
  );
}

export function survey(light: Light): string {
  const face = (x: number, colour: string, mouth: string): string =>
    circle(x, 250, 56, colour) + circle(x - 18, 238, 7, ink) + circle(x + 18, 238, 7, ink) + stroke(mouth, ink, 7);
  return (
    room(light, 600) +
    rect(200, 110, 620, 300, white, 16) +
    rect(250, 140, 320, 22, indigo, 11) +
    face(320, mint, 'M298 264 Q320 288 342 264') +
    face(510, straw, 'M490 270 H530') +
    face(700, rose, 'M680 280 Q700 260 720 280') +
    rect(290, 336, 60, 34, leaf, 8) +
    stroke('M306 352 L318 362 L338 342', white, 6) +
    rect(480, 336, 60, 34, sand, 8) +
    rect(670, 336, 60, 34, sand, 8) +
    rect(120, 560, 760, 40, '#c2a27c', 8) +
    rect(150, 600, 700, 200, '#8f6f4b') +
    rect(300, 430, 240, 134, '#dfe9f3', 6) +
    rect(292, 414, 256, 24, indigo, 6) +
    rect(370, 420, 100, 8, '#0f2544', 4) +
    at(420, 400, rect(-34, -44, 68, 62, white, 3) + writing(-22, -30, 44, 3, '#b8b0a2', { gap: 13, thick: 5 }), 1, 6) +
    times(5, (index) => at(350 + index * 32, 536 - (index % 2) * 10, rect(-26, -16, 52, 30, white, 2), 1, index * 9 - 18)) +
    rect(650, 520, 120, 40, white, 3) +
    writing(664, 532, 92, 2, '#b8b0a2', { gap: 13, thick: 5 }) +
    standing(880, 786, 1.3, { shirt: leaf, skin: 1, hair: 'bun', second: '#3a4a3f' }, [-176, 10]) +
    plant(80, 800, 1)
  );
}

const bars = [60, 96, 74, 128, 110];

export function briefing(light: Light): string {
  return (
    room(light, 540) +
    rect(420, 70, 360, 210, white, 8) +
    rect(410, 60, 380, 230, '#00000010', 10) +
    bars.map((height, index) => rect(470 + index * 56, 230 - height, 34, height, index === 3 ? seal : indigo, 4)).join('') +
    rect(456, 236, 290, 8, stone, 4) +
    rect(110, 90, 180, 220, '#dfe7ee', 8) +
    rect(910, 90, 180, 220, '#dfe7ee', 8) +
    bust(250, 372, 0.86, { shirt: white, hair: 'long' }) +
    bust(430, 380, 0.86, { shirt: haze, skin: 1 }) +
    bust(610, 384, 0.86, { shirt: indigo, hair: 'grey', skin: 1 }) +
    bust(790, 380, 0.86, { shirt: rose, hair: 'bun' }) +
    bust(960, 372, 0.86, { shirt: mint, skin: 2 }) +
    shape('M120 536 H1080 L1160 700 H40 Z', '#b08c63') +
    rect(40, 700, 1120, 24, '#8f6f4b') +
    times(5, (index) =>
      at(230 + index * 186, 584, shape('M-40 0 H40 L48 44 H-48 Z', white) + writing(-28, 12, 56, 2, '#c9c1b3', { gap: 13, thick: 5 })),
    ) +
    times(4, (index) => circle(330 + index * 184, 580, 15, index % 2 ? straw : haze)) +
    rect(510, 640, 180, 22, '#3c434d', 6) +
    shape('M526 640 L548 572 H652 L674 640 Z', '#4b535e')
  );
}
