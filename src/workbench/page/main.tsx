import './workbench.css';

import { createRoot } from 'react-dom/client';

import { readManifest } from './ribbon/readManifest';
import { strings } from './strings';
import { Workbench } from './Workbench';

/** Where the built add-in is served beside the workbench. */
const addinBase = '/addin/';

async function start(root: HTMLElement): Promise<void> {
  const response = await fetch(`${addinBase}manifest.xml`);
  if (!response.ok) throw new Error(strings.start.noManifest(response.status));
  createRoot(root).render(<Workbench manifest={readManifest(await response.text(), addinBase)} />);
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');

start(root).catch((error: unknown) => {
  root.setAttribute('role', 'alert');
  root.textContent = `${strings.start.failed} ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
