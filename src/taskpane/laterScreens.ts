import { loadedLater } from './shell/loadedLater';

/** The screens that most visits to the pane never show: their code is fetched when they are. */
export const ChooseSheetScreen = loadedLater(async () => (await import('./map/ChooseSheetScreen')).ChooseSheetScreen);
export const MatchScreen = loadedLater(async () => (await import('./map/MatchScreen')).MatchScreen);
export const RecordsScreen = loadedLater(async () => (await import('./map/RecordsScreen')).RecordsScreen);
export const ValuesScreen = loadedLater(async () => (await import('./map/ValuesScreen')).ValuesScreen);
export const NameMappingScreen = loadedLater(async () => (await import('./storedMappings/NameMappingScreen')).NameMappingScreen);
export const StoredMappingsScreen = loadedLater(async () => (await import('./storedMappings/StoredMappingsScreen')).StoredMappingsScreen);
export const RepairsScreen = loadedLater(async () => (await import('./repair/RepairsScreen')).RepairsScreen);
export const HistoryScreen = loadedLater(async () => (await import('./history/HistoryScreen')).HistoryScreen);
export const PastImportScreen = loadedLater(async () => (await import('./history/PastImportScreen')).PastImportScreen);
export const PreviewScreen = loadedLater(async () => (await import('./preview/PreviewScreen')).PreviewScreen);
export const UndoPlanScreen = loadedLater(async () => (await import('./undo/UndoPlanScreen')).UndoPlanScreen);
export const UndoingScreen = loadedLater(async () => (await import('./undo/UndoingScreen')).UndoingScreen);
export const UndoneScreen = loadedLater(async () => (await import('./undo/UndoneScreen')).UndoneScreen);
