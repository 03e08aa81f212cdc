import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderLockedError } from '../../../src/server/database/databaseError';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { startProblem } from '../../../src/workbench/serve/startProblem';
import { startWorkbenchServer, type WorkbenchServer } from '../../../src/workbench/serve/startWorkbenchServer';

const paneHtml = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

describe('the server of npm start', () => {
  let folder: string;
  let running: WorkbenchServer | undefined;

  const start = (options: { port?: number; dataFolder?: string } = {}) =>
    startWorkbenchServer({ host: 'localhost', port: 0, dataFolder: join(folder, 'data'), distFolder: join(folder, 'dist'), ...options });
  const get = (path: string) => fetch(`${running?.origin}${path}`);

  beforeAll(() => {
    folder = temporaryFolder('fieldsheet-serve-');
    for (const [file, content] of [
      ['dist/system/index.html', 'the records'],
      ['dist/workbench/index.html', 'the workbench'],
      ['dist/addin/taskpane.html', paneHtml],
    ] as const) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
  });
  beforeEach(async () => {
    running = await start();
  });
  afterEach(() => running?.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['/', 'the records'],
    ['/workbench', 'the workbench'],
    ['/workbench/', 'the workbench'],
    ['/addin/taskpane.html', '<script src="/workbench/office.js"></script>'],
  ])('answers %s', async (path, content) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, content]);
  });

  it.each(['/', '/workbench/', '/addin/taskpane.html'])('lets no script be made from text on %s', async (path) => {
    const policy = (await get(path)).headers.get('content-security-policy');
    expect(policy).toMatch(/script-src 'self'(;|$)/);
  });

  it('has the demo company signed in without a setting', async () => {
    expect(await (await get('/api/v1/sign-in')).json()).toEqual({ demo: true, external: null });
  });

  it('refuses a second start on the same data, and goes on serving', async () => {
    await expect(start()).rejects.toThrow(DataFolderLockedError);
    expect((await get('/')).status).toBe(200);
  });

  it('leaves nothing running when its port is taken, so that the same data can be opened again', async () => {
    const dataFolder = join(folder, 'other');
    const port = Number(new URL(running?.origin ?? '').port);
    const failure: unknown = await start({ port, dataFolder }).catch((error: unknown) => error);
    expect(startProblem(failure, port)).toContain(`Port ${port} is taken`);

    const second = await start({ dataFolder });
    await second.close();
  });
});
