import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface LoadedFile {
  readonly file: string;
  /** Bytes on disk, and bytes as a server sends them with gzip. */
  readonly bytes: number;
  readonly gzipped: number;
}

/**
 * What the pane loads before it can be used: its page and every script and style the page names.
 * Microsoft's office.js comes from Microsoft's CDN, shared with every add-in, and is not counted.
 */
export function firstLoad(bundleFolder: string): LoadedFile[] {
  const page = 'taskpane.html';
  const html = readFileSync(join(bundleFolder, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="?([^"\s>]+)/g)].map((match) => match[1] as string);
  return [page, ...named.filter((address) => !address.startsWith('https:'))].map((file) => {
    const content = readFileSync(join(bundleFolder, file));
    return { file, bytes: content.length, gzipped: gzipSync(content).length };
  });
}
