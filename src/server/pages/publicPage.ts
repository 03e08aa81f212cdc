import { createHash } from 'node:crypto';
import { Html, html } from './html';

/** The system's own colours, so that light, dark and high contrast are as the person has set them. */
const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.6 'Segoe UI', sans-serif; }
  body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; overflow-wrap: anywhere; }
  header { border-bottom: 1px solid; margin-bottom: 1.5rem; padding-bottom: 0.75rem; }
  nav a { margin-right: 1rem; }
  h1 { font-size: 1.75rem; line-height: 1.25; }
  h2 { font-size: 1.25rem; margin-top: 2rem; }
`;

/** What lets the style above in, and no other. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);

/** A page for everybody, without scripts. Addresses are relative, so that it works below a path too. */
export function publicPage(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en-AU">
      <head>
        <meta charset="UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>${title} - Fieldsheet</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <nav aria-label="Pages"><a href="support">Support</a> <a href="privacy">Privacy</a></nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}
