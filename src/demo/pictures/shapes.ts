export const ink = '#23211d';
export const indigo = '#1c3d6b';
export const haze = '#abc8f0';
export const seal = '#a5301d';
export const rose = '#f4a591';
export const leaf = '#25603f';
export const mint = '#93d3af';
export const ochre = '#b98d2f';
export const straw = '#e8c36c';
export const paper = '#f8f4ec';
export const sand = '#e5decf';
export const stone = '#857d70';
export const white = '#ffffff';
export const skins = ['#e6bd95', '#d8a97c', '#c69068'] as const;
export const black = '#2e2824';
export const grey = '#b3aca2';

export const WIDTH = 1200;
export const HEIGHT = 800;

export interface Light {
  sky: string;
  wall: string;
  floor: string;
  ground: string;
}

export const morning: Light = { sky: '#dbe7f3', wall: '#f3ede2', floor: '#ddd3c0', ground: '#cfc6b4' };
export const evening: Light = { sky: '#f4dcc3', wall: '#f0dfc8', floor: '#d9c3a3', ground: '#c9b394' };

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const stroke = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

export const at = (x: number, y: number, what: string, scale = 1, turn = 0): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${what}</g>`;

export const writing = (x: number, y: number, width: number, count: number, colour: string, { gap = 22, thick = 8 } = {}): string =>
  Array.from({ length: count }, (_, index) =>
    rect(x, y + index * gap, index === count - 1 ? width * 0.6 : width, thick, colour, thick / 2),
  ).join('');

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

export const tree = (x: number, y: number, size: number, crown = leaf): string =>
  rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, '#6d5a45') +
  circle(x, y - size * 0.75, size * 0.36, crown) +
  circle(x - size * 0.24, y - size * 0.56, size * 0.25, crown) +
  circle(x + size * 0.25, y - size * 0.58, size * 0.26, crown);

export const plant = (x: number, y: number, size = 1): string =>
  at(
    x,
    y,
    shape('M-8 -70 C-60 -110 -70 -170 -50 -190 C-20 -160 -4 -120 0 -70 Z', leaf) +
      shape('M8 -70 C60 -110 75 -160 58 -180 C24 -156 6 -120 0 -70 Z', '#2f7550') +
      shape('M-4 -70 C-24 -130 -6 -200 4 -222 C26 -180 18 -120 6 -70 Z', '#3b8a61') +
      shape('M-44 -76 H44 L32 0 H-32 Z', seal),
    size,
  );
