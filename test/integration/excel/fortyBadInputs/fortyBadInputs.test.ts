import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELLS } from './cells';
import { RECORDS } from './records';
import { SHEETS } from './sheets';

const ALL = Object.entries({ ...CELLS, ...SHEETS, ...RECORDS }).map(([number, input]) => ({ number: Number(number), ...input }));

jest.setTimeout(60_000);

test('there are forty, numbered without a gap', () => {
  expect(ALL.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test.each(ALL.map(({ number, name, drive, seen }) => [number, name, drive, seen] as const))(
  '%i. %s',
  async (_number, _name, drive, seen) => {
    expect(await drive()).toEqual(seen);
  },
);

test('docs/BAD_INPUT.md lists each with what it is and what comes of it, and no other', () => {
  const docs = readFileSync(join(__dirname, '../../../../docs/BAD_INPUT.md'), 'utf8');
  const listed = docs.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  expect(listed).toEqual(ALL.map(({ number, name, holds, outcome }) => `| ${number} | ${name} | ${holds} | ${outcome} |`));
});
