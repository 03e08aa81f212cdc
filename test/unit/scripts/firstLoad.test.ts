import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoad } from '../../../scripts/build/firstLoad';

describe('the first load of the pane', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('counts the page, its scripts and its styles, but not Microsoft’s office.js', () => {
    const html =
      '<script src="https://appsforoffice.microsoft.com/office.js"></script><link href="a.css" rel=stylesheet><script defer src=b.js></script>';
    const files = { 'taskpane.html': html, 'a.css': 'a{}'.repeat(400), 'b.js': 'let b;'.repeat(900), 'later.js': 'never' };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

    const loaded = firstLoad(folder);

    expect(loaded.map(({ file }) => file)).toEqual(['taskpane.html', 'a.css', 'b.js']);
    expect(loaded.map(({ bytes }) => bytes)).toEqual([html.length, 1200, 5400]);
    expect(loaded[2]?.gzipped).toBe(gzipSync(files['b.js']).length);
  });

  it('fails when the page names a script that was not built', () => {
    writeFileSync(join(folder, 'taskpane.html'), '<script defer="defer" src="gone.js"></script>');
    expect(() => firstLoad(folder)).toThrow(/gone\.js/);
  });
});
