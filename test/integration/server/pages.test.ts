import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { startTestServer, type TestServer } from './support/testServer';

const HOSTILE = '<img src=x onerror=alert(1)> & "Söhne"';

describe('What the server shows besides its API', () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    folder = temporaryFolder('fieldsheet-addin-');
    mkdirSync(path.join(folder, 'assets'));
    for (const file of ['taskpane.html', 'taskpane.0123456789.js', 'assets/send-16.png']) writeFileSync(path.join(folder, file), file);
    writeFileSync(path.join(folder, 'long.0123456789.js'), 'x'.repeat(5_000));
    server = await startTestServer({
      addin: { folder, framedBy: ['https://*.sharepoint.us'] },
      contact: { organisation: HOSTILE, email: 'help@example.com' },
      retention: { undo: 11, results: 222 },
    });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const get = (address: string, init?: RequestInit) => fetch(`${server.origin}${address}`, init);
  const policyOf = (answer: Response) =>
    Object.fromEntries(
      (answer.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(' ');
        return [name, sources];
      }),
    );

  it.each(['/addin/none.html', '/addin/', '/addin/../package.json', '/addin/%2e%2e/package.json', '/privacy/more'])(
    'has nothing at %s',
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  it.each(['/addin/taskpane.html', '/privacy', '/support'])('takes nothing at %s', async (address) => {
    const { status, headers } = await get(address, { method: 'POST', body: 'x' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('lets the pane load scripts from itself and from Microsoft’s library alone, and make none from text', async () => {
    const policy = policyOf(await get('/addin/taskpane.html'));
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
    expect(policy['connect-src']).toEqual(["'self'"]);
  });

  it('lets Office show the pane in a frame, and whom the operator names', async () => {
    const answer = await get('/addin/taskpane.html');
    expect(policyOf(answer)['frame-ancestors']).toEqual(
      expect.arrayContaining(["'self'", 'https://*.officeapps.live.com', 'https://*.sharepoint.com', 'https://*.sharepoint.us']),
    );
    expect(answer.headers.get('x-frame-options')).toBeNull();
    // A dialog of Office speaks to the page that opened it.
    expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
  });

  it.each([
    ['/addin/taskpane.html', 'no-cache'],
    ['/addin/assets/send-16.png', 'public, max-age=3600'],
    ['/addin/taskpane.0123456789.js', 'public, max-age=31536000, immutable'],
  ])('says of %s how long it may be kept', async (address, caching) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      caching,
      'nosniff',
    ]);
  });

  it('packs what is large', async () => {
    expect((await get('/addin/long.0123456789.js', { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBe(
      'gzip',
    );
  });

  it.each(['/privacy', '/support'])('shows %s without a script, with its own style alone, in nobody’s frame', async (address) => {
    const answer = await get(address);
    const text = await answer.text();
    const [, style] = /<style>([^]*)<\/style>/.exec(text) ?? [];
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policyOf(answer)).toEqual({
      'default-src': ["'none'"],
      'style-src': [`'sha256-${createHash('sha256').update(style!).digest('base64')}'`],
      'img-src': ['data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    expect(text).not.toContain('<script');
  });

  it.each(['/privacy', '/support'])('names on %s who runs the server, as text', async (address) => {
    const text = await (await get(address)).text();
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Söhne&quot;');
    expect(text).toContain('<a href="mailto:help@example.com">help@example.com</a>');
    expect(text).not.toContain('<img');
  });

  it('tells on the page on privacy how long this server keeps what', async () => {
    const text = await (await get('/privacy')).text();
    expect(text).toMatch(/undone: 11 days/);
    expect(text).toMatch(/import: 222 days/);
  });
});
