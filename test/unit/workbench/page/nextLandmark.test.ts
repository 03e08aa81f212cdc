import { nextLandmark } from '../../../../src/workbench/page/landmarks/nextLandmark';

describe('F6', () => {
  it.each([
    ['grid', false, true, 'pane'],
    ['pane', false, true, 'ribbon'],
    ['ribbon', false, true, 'grid'],
    ['grid', true, true, 'ribbon'],
    ['ribbon', true, true, 'pane'],
    ['grid', false, false, 'ribbon'],
    ['ribbon', true, false, 'grid'],
  ] as const)('leads from the %s (backwards: %s, pane shown: %s) to the %s', (from, backwards, paneShown, to) => {
    expect(nextLandmark(from, backwards, paneShown)).toBe(to);
  });
});
