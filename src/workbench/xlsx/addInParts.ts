import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { WorkbookParts } from './unpackWorkbook';
import type { AddInState, CustomXmlPart } from '../state/workbookState';
import { descendants, escapeXml, parseXml } from './parseXml';

/** Root element of the part in which the workbench keeps the add-in's settings: Excel's own part for them would tie the file to an installed add-in. */
const settingsNamespace = 'urn:fieldsheet:workbench:settings';
const customXmlRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const propertiesRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
const propertiesContentType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Reads custom XML parts (ECMA-376, 15.2.5 and 15.2.6) and the settings among them. */
export function addInFromParts(parts: WorkbookParts): AddInState {
  const settings: Record<string, string> = {};
  const customXmlParts: CustomXmlPart[] = [];
  for (const path of Object.keys(parts)
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .sort()) {
    const xml = strFromU8(parts[path] as Uint8Array);
    const root = parseXml(xml);
    if (root.attributes['xmlns'] === settingsNamespace) {
      for (const setting of descendants(root, 'setting')) settings[setting.attributes['key'] ?? ''] = setting.text;
    } else {
      customXmlParts.push({ id: datastoreId(parts, path) ?? newId(), xml });
    }
  }
  return { settings, customXmlParts };
}

function datastoreId(parts: WorkbookParts, path: string): string | undefined {
  const properties = parts[path.replace(/item(\d+)\.xml$/, 'itemProps$1.xml')];
  return properties ? parseXml(strFromU8(properties)).attributes['itemID'] : undefined;
}

/** Adds what the add-in keeps in the workbook to a finished file. */
export function withAddInParts(file: Uint8Array, { settings, customXmlParts }: AddInState): Uint8Array {
  const settingsParts = Object.keys(settings).length === 0 ? [] : [{ id: newId(), xml: settingsXml(settings) }];
  const added = [...customXmlParts, ...settingsParts];
  if (added.length === 0) return file;

  const parts = unzipSync(file);
  const insert = (path: string, closing: string, xml: string): void => {
    parts[path] = strToU8(strFromU8(parts[path] as Uint8Array).replace(closing, `${xml}${closing}`));
  };
  added.forEach(({ id, xml }, index) => {
    const item = index + 1;
    parts[`customXml/item${item}.xml`] = strToU8(xml);
    parts[`customXml/itemProps${item}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    parts[`customXml/_rels/item${item}.xml.rels`] = strToU8(
      relationships(relationship('rId1', propertiesRelationship, `itemProps${item}.xml`)),
    );
    insert(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/customXml/itemProps${item}.xml" ContentType="${propertiesContentType}"/>`,
    );
    insert(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      relationship(`rIdAddIn${item}`, customXmlRelationship, `../customXml/item${item}.xml`),
    );
  });
  return zipSync(parts);
}

function settingsXml(settings: AddInState['settings']): string {
  const entries = Object.entries(settings).map(([key, json]) => `<setting key="${escapeXml(key)}">${escapeXml(json)}</setting>`);
  return `<settings xmlns="${settingsNamespace}">${entries.join('')}</settings>`;
}

const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationships = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
