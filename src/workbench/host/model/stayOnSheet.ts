/**
 * Univer makes a sheet the active one when it is added or shown, unless a collaborator did it. Excel does not when an add-in
 * does it.
 */
export const STAY_ON_SHEET = { fromCollab: true } as const;
