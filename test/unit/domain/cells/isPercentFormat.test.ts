import { isPercentFormat } from '../../../../src/domain/cells/numbers/isPercentFormat';

it.each(['General', '@', '0.0"%"', '0\\%', '0_%', '* 0*%', ''])('the format %j shows a number as it is', (format) => {
  expect(isPercentFormat(format)).toBe(false);
});

it.each(['0%', '0.00%', '0.0 %', '0%;[Red]-0%', '"a"0%', '#,##0.0%'])('the format %j shows a hundred times the number', (format) => {
  expect(isPercentFormat(format)).toBe(true);
});
