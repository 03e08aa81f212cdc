import { parseBoxes } from '../../../src/excel/parseBoxes';

describe('the cells of an address', () => {
  test.each(['', '5:7', 'B:C', 'A1:B', 'Sheet1!A1', 'A0x'])('are unknown for “%s”', (address) => {
    expect(parseBoxes(address)).toBeNull();
  });

  test('are one, a block, or several blocks', () => {
    expect(parseBoxes('B2')).toEqual([{ top: 2, left: 1, bottom: 2, right: 1 }]);
    expect(parseBoxes('$A$1:XFD1048576')).toEqual([{ top: 1, left: 0, bottom: 1_048_576, right: 16_383 }]);
    expect(parseBoxes('A1:C3, AA5')).toEqual([
      { top: 1, left: 0, bottom: 3, right: 2 },
      { top: 5, left: 26, bottom: 5, right: 26 },
    ]);
  });
});
