import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readManifest } from '../../../src/workbench/page/ribbon/readManifest';

const manifest = readFileSync(path.join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');

describe("the add-in's manifest in the workbench", () => {
  it.each([
    ['is not XML', '<OfficeApp>', 'not well-formed'],
    ['has no ribbon', manifest.replace('PrimaryCommandSurface', 'ContextMenu'), 'has no ribbon'],
    ['names a text that it does not define', manifest.replace('<bt:String id="Send.Label"', '<bt:String id="Other.Label"'), '"Send.Label"'],
    ['has an action that the workbench does not know', manifest.replace('xsi:type="ShowTaskpane"', 'xsi:type="Dance"'), 'Dance'],
  ])('is refused with the reason when it %s', (_case, xml, reason) => {
    expect(() => readManifest(xml, '/addin/')).toThrow(reason);
  });

  it('gives the ribbon that Excel shows', () => {
    const { displayName, paneUrl, groups } = readManifest(manifest, '/addin/');
    expect({
      displayName,
      paneUrl,
      groups: groups.map(({ label, buttons }) => [label, buttons.map((button) => [button.label, button.action])]),
    }).toEqual({
      displayName: 'Fieldsheet',
      paneUrl: '/addin/taskpane.html',
      groups: [
        [
          'Fieldsheet',
          [
            ['Template', { kind: 'executeFunction', name: 'WriteTemplate' }],
            ['Validate', { kind: 'executeFunction', name: 'Validate' }],
            ['Send', { kind: 'executeFunction', name: 'Send' }],
            ['Account', { kind: 'executeFunction', name: 'Account' }],
            ['Open pane', { kind: 'showTaskPane' }],
          ],
        ],
      ],
    });
  });

  it('leads the icons to where the add-in is served here', () => {
    const [group] = readManifest(manifest, '/addin/').groups;
    expect(group?.buttons.map((button) => button.iconUrl)).toEqual(
      ['template', 'validate', 'send', 'account', 'open-pane'].map((name) => `/addin/assets/${name}-32.png`),
    );
  });
});
