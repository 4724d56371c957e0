// The only file that knows chart.js. It is fetched when a chart is on screen.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js';
import type { ChartPicture, ChartRow } from './chart-picture.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** With more places than this, points are small, so that they do not cover the line. */
const MANY_PLACES = 32;

/** The colours and the text size of the page at this moment: of its theme, and as large as the person set it. */
class Page {
  readonly #style: CSSStyleDeclaration;
  readonly #forced = matchMedia('(forced-colors: active)').matches;
  readonly rem: number;

  constructor(canvas: HTMLCanvasElement) {
    this.#style = getComputedStyle(canvas);
    this.rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  ink(name: string): string {
    return this.#forced ? 'CanvasText' : this.#style.getPropertyValue(name).trim();
  }

  get font() {
    return { family: this.#style.fontFamily, size: 0.8125 * this.rem };
  }

  get isRightToLeft(): boolean {
    return this.#style.direction === 'rtl';
  }
}

function lineOf(row: ChartRow, page: Page, small: boolean): ChartDataset<'line', (number | null)[]> {
  const ink = page.ink(row.look.ink);
  return {
    type: 'line',
    data: [...row.values],
    borderColor: ink,
    backgroundColor: page.ink('--surface'),
    borderDash: [...row.look.dash],
    borderWidth: 2.5,
    stepped: row.as === 'stairs',
    pointStyle: row.look.point,
    pointRadius: row.as === 'stairs' ? 0 : small ? 2 : 4,
    pointBorderColor: ink,
    pointBorderWidth: 2,
    pointBackgroundColor: row.look.dash.length === 0 ? ink : page.ink('--surface'),
    clip: false,
  };
}

function barOf(row: ChartRow, page: Page, small: boolean): ChartDataset<'bar', (number | null)[]> {
  const ink = page.ink(row.look.ink);
  const hollow = row.as === 'outline';
  return {
    type: 'bar',
    data: [...row.values],
    grouped: false,
    order: hollow ? 2 : 1,
    borderColor: ink,
    borderWidth: hollow ? (small ? 1 : 2) : 0,
    backgroundColor: hollow ? 'transparent' : ink,
    borderRadius: 3,
    categoryPercentage: 0.9,
    barPercentage: hollow ? 1 : 0.55,
  };
}

function optionsOf(picture: ChartPicture, page: Page): ChartOptions<'line' | 'bar'> {
  const { unit } = picture;
  const text = { color: page.ink('--text-quiet'), font: page.font };
  return {
    // Nothing moves: the picture is there, and stays.
    animation: false,
    maintainAspectRatio: false,
    events: [],
    // Room for points at the edges.
    layout: { padding: { top: 8, right: 8 } },
    scales: {
      x: {
        offset: true,
        reverse: page.isRightToLeft,
        grid: { display: false },
        border: { color: page.ink('--edge-strong') },
        ticks: { ...text, autoSkip: true, autoSkipPadding: page.rem, maxRotation: 0, includeBounds: false },
      },
      y: {
        position: page.isRightToLeft ? 'right' : 'left',
        beginAtZero: true,
        ...(picture.most === undefined ? { suggestedMax: 2 } : { max: picture.most }),
        grid: { color: page.ink('--edge') },
        border: { display: false },
        ticks: {
          ...text,
          precision: 0,
          maxTicksLimit: 6,
          ...(unit === undefined ? {} : { callback: (value) => `${String(value)} ${unit}` }),
        },
      },
    },
  };
}

/** Draws a picture in the colours and the text size of the page. Answers how to take it off again. */
export function drawChart(canvas: HTMLCanvasElement, picture: ChartPicture): () => void {
  const page = new Page(canvas);
  const small = picture.places.length > MANY_PLACES;
  const chart = new Chart<'line' | 'bar', (number | null)[]>(canvas, {
    type: 'line',
    data: {
      labels: [...picture.places],
      datasets: picture.rows.map((row) =>
        row.as === 'bar' || row.as === 'outline' ? barOf(row, page, small) : lineOf(row, page, small),
      ),
    },
    options: optionsOf(picture, page),
  });
  return () => chart.destroy();
}
