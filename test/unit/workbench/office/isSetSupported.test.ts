import { isSetSupported } from '../../../../src/workbench/office/isSetSupported';

const sets = { ExcelApi: '1.9', SharedRuntime: '1.1' };

describe('isSetSupported', () => {
  it.each([
    ['a set that the host does not have', 'WordApi', '1.1', false],
    ['a newer version', 'ExcelApi', '1.10', false],
    ['a newer main version', 'ExcelApi', '2', false],
    ['the version itself', 'ExcelApi', '1.9', true],
    ['an older version', 'ExcelApi', '1.4', true],
    ['any version', 'ExcelApi', undefined, true],
    ['a set whose name is in another case', 'excelapi', '1.1', true],
    ['a version as a number', 'ExcelApi', 1.2, true],
  ])('answers for %s', (_case, name, version, supported) => {
    expect(isSetSupported(sets, name, version)).toBe(supported);
  });
});
