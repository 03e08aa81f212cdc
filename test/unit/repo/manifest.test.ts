/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actions } from '../../../src/application/session/actions';
import { associateCommands } from '../../../src/commands/associateCommands';

const root = join(__dirname, '..', '..', '..');
const manifestPath = join(root, 'manifest.xml');
const manifest = new DOMParser().parseFromString(readFileSync(manifestPath, 'utf8'), 'application/xml');

const all = (name: string) => [...manifest.querySelectorAll('*')].filter((element) => element.localName === name);
const only = (name: string, parent: ParentNode = manifest) => {
  const found = [...parent.querySelectorAll('*')].filter((element) => element.localName === name);
  if (found.length !== 1) throw new Error(`${found.length} elements are named ${name}; one was expected.`);
  return found[0] as Element;
};
const value = (element: Element) => element.getAttribute('DefaultValue') ?? '';
const resources = [...only('Resources').children].flatMap((kind) => [...kind.children]);
const resource = (resid: string | null) => resources.find((candidate) => candidate.id === resid);

/** Width and height stand at fixed places in the header of a PNG file (PNG specification, 11.2.2 IHDR). */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const assetOf = (address: string) => join(root, new URL(address).pathname.replace(/^\/addin\//, ''));

describe('the manifest', () => {
  it('is understood by Microsoft’s own reader', () => {
    const cli = join(root, 'node_modules', 'office-addin-manifest', 'cli.js');
    const { stdout } = spawnSync(process.execPath, [cli, 'info', manifestPath], { encoding: 'utf8' });
    for (const line of [
      'Name: Fieldsheet',
      'Type: TaskPaneApp',
      'Default Locale: en-AU',
      'Hosts: Workbook',
      'Permissions: ReadWriteDocument',
    ]) {
      expect(stdout).toContain(line);
    }
  });

  it('is well-formed and has the elements in the order of Microsoft’s schema', () => {
    expect(manifest.querySelector('parsererror')).toBeNull();
    expect([...manifest.documentElement.children].map((element) => element.localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  it('asks for ExcelApi 1.9 and nothing more', () => {
    const sets = [...only('Sets').children].map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
    expect(sets).toEqual(['ExcelApi 1.9']);
  });

  it('runs the ribbon’s functions and the pane in one long-lived runtime', () => {
    const host = all('Host').find((candidate) => candidate.hasAttribute('xsi:type')) as Element;
    expect(host.firstElementChild?.localName).toBe('Runtimes');
    expect(only('Runtime').getAttribute('lifetime')).toBe('long');
    const page = only('Runtime').getAttribute('resid');
    expect(only('FunctionFile').getAttribute('resid')).toBe(page);
    expect(only('SourceLocation', only('VersionOverrides')).getAttribute('resid')).toBe(page);
    expect(all('TaskpaneId')).toEqual([]);
  });

  it('gives every resource an id of its own, of at most 32 characters', () => {
    const ids = resources.map((candidate) => candidate.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it('defines every resource that it refers to, and refers to every one that it defines', () => {
    const named = all('VersionOverrides')
      .flatMap((overrides) => [...overrides.querySelectorAll('[resid]')])
      .map((element) => element.getAttribute('resid'));
    expect([...new Set(named)].sort()).toEqual(resources.map(({ id }) => id).sort());
  });

  it('keeps short strings to 125 characters, long ones to 250, and leaves none empty', () => {
    const lengths = (kind: string) => [...only(kind).children].map((element) => value(element).length);
    expect(Math.max(...lengths('ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('LongStrings'))).toBeLessThanOrEqual(250);
    expect(Math.min(...lengths('ShortStrings'), ...lengths('LongStrings'))).toBeGreaterThan(0);
    expect(value(manifest.querySelector('OfficeApp > Description') as Element).length).toBeLessThanOrEqual(250);
  });

  it('names https addresses of one origin', () => {
    const addresses = [...manifest.querySelectorAll('[DefaultValue]')].map(value).filter((text) => /^[a-z]+:\/\//i.test(text));
    expect(addresses.length).toBeGreaterThan(20);
    expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual(['https://localhost:3000']);
  });

  it('leads to the page on support, and trusts no other host with Office’s API', () => {
    expect(value(only('SupportUrl'))).toBe('https://localhost:3000/support');
    // An identity provider's pages are shown in Office's dialog, which needs no entry here.
    // https://learn.microsoft.com/javascript/api/manifest/appdomain
    expect(all('AppDomain')).toEqual([]);
  });

  it('has a version of four numbers, the first not 0: Office takes a changed manifest only with a higher one', () => {
    expect(only('Version').textContent).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  });

  it('shows the five commands in the order of the journey', () => {
    const labels = [...only('Group').children]
      .filter((child) => child.localName === 'Control')
      .map((control) => value(resource(only('Label', control).getAttribute('resid')) as Element));
    expect(labels).toEqual(['Template', 'Validate', 'Send', 'Account', 'Open pane']);
  });

  it('runs functions that the pane associates, all of them and no other', () => {
    const associated: string[] = [];
    const actions = new Proxy({} as Actions, { get: () => () => Promise.resolve() });
    Object.assign(globalThis, { Office: { actions: { associate: (name: string) => associated.push(name) } } });
    associateCommands(actions);
    expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual(associated);
  });

  it('gives every button and group ids of their own', () => {
    const ids = [...all('Control'), ...all('Group')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(all('Control').map((control) => [control.id, control] as const))(
    'gives %s a label, a super tip and icons of the required sizes',
    (_, control) => {
      expect(only('Supertip', control).children).toHaveLength(2);
      const icons = [...only('Icon', control).children].map((image) => ({
        declared: Number(image.getAttribute('size')),
        drawn: pngSize(assetOf(value(resource(image.getAttribute('resid')) as Element))),
      }));
      expect(icons.map(({ declared }) => declared)).toEqual(expect.arrayContaining([16, 32, 80]));
      for (const { declared, drawn } of icons) expect(drawn).toEqual({ width: declared, height: declared });
    },
  );

  it('has an icon of 32 pixels and one of 64 for the add-in itself', () => {
    expect(pngSize(assetOf(value(only('IconUrl'))))).toEqual({ width: 32, height: 32 });
    expect(pngSize(assetOf(value(only('HighResolutionIconUrl'))))).toEqual({ width: 64, height: 64 });
  });
});
