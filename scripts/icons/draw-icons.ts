// npm run icons: draws static/icons/*.png from the SVG sources beside them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../test/find-chromium.ts';

const folder = join(import.meta.dirname, '../../static/icons');

const ICONS = [
  { source: 'foothold.svg', target: 'foothold-192.png', pixels: 192 },
  { source: 'foothold.svg', target: 'foothold-512.png', pixels: 512 },
  { source: 'foothold-maskable.svg', target: 'foothold-maskable-512.png', pixels: 512 },
  // iOS rounds the corners by itself and shows black where an icon is see-through.
  { source: 'foothold-maskable.svg', target: 'apple-touch-icon-180.png', pixels: 180 },
  { source: 'foothold.svg', target: 'favicon-32.png', pixels: 32 },
];

const { path, story } = findChromium();
console.log(`Drawing in ${story}.`);
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { source, target, pixels } of ICONS) {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
    const svg = await readFile(join(folder, source), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await writeFile(join(folder, target), await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(`${target}: ${pixels} px`);
  }
} finally {
  await browser.close();
}
