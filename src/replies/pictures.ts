import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureReference } from '../answer/answer.js';
import { drawLineChart } from './charts/draw-line-chart.js';
import type { LineChart } from './charts/line-chart.js';
import { pngOf } from './png.js';
import type { ReplyFile } from './reply.js';

/** What a reply may show: a picture of a note, or a chart of the answer's own figures. */
export type Picture = PictureReference | LineChart;

/** Draws pictures as PNG files with their alt text. */
export interface PictureRenderer {
  /** Draws a note's picture only once, and a chart anew. Rejects if a note's picture is not there. */
  readonly render: (picture: Picture) => Promise<ReplyFile>;
}

const PNG = 'image/png';

/** @param folder where the notes' SVG files are */
export function pictureRenderer(folder: string): PictureRenderer {
  const drawn = new Map<string, Promise<ReplyFile>>();
  const onlyOnce = (file: string): Promise<ReplyFile> => {
    const known = drawn.get(file);
    if (known) return known;
    const drawing = drawNotePicture(path.join(folder, file));
    drawn.set(file, drawing);
    // A failure is not kept: the next request tries again.
    drawing.catch(() => drawn.delete(file));
    return drawing;
  };
  return { render: (picture) => ('lines' in picture ? drawChart(picture) : onlyOnce(picture.file)) };
}

async function drawNotePicture(file: string): Promise<ReplyFile> {
  const svg = await readFile(file, 'utf8');
  return {
    name: path.basename(file).replace(/\.svg$/, '.png'),
    data: await pngOf(svg),
    type: PNG,
    description: altText(svg),
  };
}

async function drawChart(chart: LineChart): Promise<ReplyFile> {
  return { name: chart.name, data: await pngOf(await drawLineChart(chart)), type: PNG, description: chart.description };
}

/** A note's picture has its alt text in the SVG's `<title>`. */
function altText(svg: string): string {
  return /<title>([^<]*)<\/title>/.exec(svg)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
}
