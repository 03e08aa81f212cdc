import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './checks/findChromium';

/** Office asks for 16, 32 and 80 pixels on the ribbon, 32 and 64 for the add-in itself; 128 is for its store. */
const sizes = [16, 32, 64, 80, 128];
const assets = join(__dirname, '..', 'assets');

/** Renders assets/svg/NAME.svg to assets/NAME-SIZE.png; NAME-16.svg, drawn on whole pixels, is used at 16 pixels. */
async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Rendering the icons takes a Chromium: install one or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  const names = readdirSync(join(assets, 'svg')).filter((file) => !file.endsWith('-16.svg'));
  for (const name of names.map((file) => file.replace(/\.svg$/, ''))) {
    for (const size of sizes) {
      const svg = readFileSync(join(assets, 'svg', size === 16 ? `${name}-16.svg` : `${name}.svg`), 'base64');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}img{display:block}</style><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}">`,
      );
      await page.screenshot({ path: join(assets, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main();
