import fc from 'fast-check';
import { freeName, MAX_NAME_LENGTH } from '../../../../../src/domain/mapping/saved/freeName';
import { readMappingFile, writeMappingFile } from '../../../../../src/domain/mapping/saved/mappingFile';
import { anyMapping } from '../../../../helpers/anyMapping';

const good = writeMappingFile({
  name: 'Xero',
  mapping: fc.sample(anyMapping, { numRuns: 1, seed: 1 })[0]!,
});
const changed = (change: object) => JSON.stringify({ ...(JSON.parse(good) as object), ...change });

describe('a file with a mapping', () => {
  test.each([
    ['nothing', '', 'foreign'],
    ['a workbook', 'PK\u0003\u0004', 'foreign'],
    ['other JSON', '{"name":"package"}', 'foreign'],
    ['null', 'null', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['half of a file of ours', good.slice(0, good.length / 2), 'damaged'],
    ['a file of ours without its mapping', changed({ mapping: undefined }), 'damaged'],
    ['a file of ours with something added', changed({ extra: 1 }), 'damaged'],
    ['a file of ours with a wrong kind', changed({ mapping: { kind: 'invoices' } }), 'damaged'],
    ['a file of a later version, whatever else it holds', changed({ version: 2, mapping: { parts: [] } }), 'too-new'],
    ['a file with a version that is none', changed({ version: 'one' }), 'foreign'],
  ])('that holds %s is refused', (_what, text, fault) => {
    expect(readMappingFile(text)).toEqual({ read: false, fault });
  });

  test('that an editor has put a byte order mark before is read', () => {
    expect(readMappingFile(`\ufeff${good}`).read).toBe(true);
  });

  test('gives back what was written, whatever headers and values hold', () => {
    fc.assert(
      fc.property(fc.string(), anyMapping, (name, mapping) => {
        expect(readMappingFile(writeMappingFile({ name, mapping }))).toEqual({ read: true, content: { name, mapping } });
      }),
    );
  });
});

describe('a free name', () => {
  test('is the name itself, or that with the next number, never longer than names may be', () => {
    expect(freeName('Xero', [])).toBe('Xero');
    expect(freeName('Xero', ['XERO', 'Xero (2)'])).toBe('Xero (3)');
    const long = 'x'.repeat(MAX_NAME_LENGTH);
    expect(freeName(long, [long])).toHaveLength(MAX_NAME_LENGTH);
  });
});
