/** The parts of the page between which F6 moves, in the order in which Excel moves between its own. */
export type Landmark = 'ribbon' | 'grid' | 'pane';

const order: readonly Landmark[] = ['grid', 'pane', 'ribbon'];

/** Where F6 (or, backwards, Shift+F6) leads from a part of the page. A pane that is closed is passed over. */
export function nextLandmark(from: Landmark, backwards: boolean, paneShown: boolean): Landmark {
  const reachable = paneShown ? order : order.filter((landmark) => landmark !== 'pane');
  const step = backwards ? -1 : 1;
  return reachable[(reachable.indexOf(from) + step + reachable.length) % reachable.length] as Landmark;
}
