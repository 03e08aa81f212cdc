import type { SaveMapping, StoredMapping } from '../../contract/savedMappings';
import { toMapping } from '../../domain/mapping/ownSheet/mappingDraft';
import { freeName } from '../../domain/mapping/saved/freeName';
import { writeMappingFile } from '../../domain/mapping/saved/mappingFile';
import { withStored } from '../map/sheetChoice';
import type { StoredMappingActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import type { Notice } from '../session/state';
import { readUploadedMapping } from './readUploadedMapping';

/** Small requests that nobody waits for long: their failures show beside the screen, which stays. */
const withoutCancel = () => new AbortController().signal;

export function createStoredMappingActions(context: Context): StoredMappingActions {
  const { ports, store, jobs } = context;
  const { backend } = ports;

  /** Does something to the list on the screen, and shows the list as it is then, also when that has failed: somebody else may have changed it. */
  async function changeList(change: (mappings: readonly StoredMapping[]) => Promise<Notice | null>): Promise<void> {
    let notice: Notice | null = null;
    await doBeside(context, async () => {
      notice = await change(await backend.storedMappings(withoutCancel()));
    });
    const said = notice ?? store.getState().notice;
    await doBeside(context, async () => {
      const mappings = await backend.storedMappings(withoutCancel());
      if (store.getState().screen.name !== 'stored-mappings') return;
      open(context, { name: 'stored-mappings', mappings });
      store.dispatch({ type: 'noticed', notice: said });
    });
  }

  const replace = ({ id, version, name, scope, mapping }: StoredMapping, change: Partial<Pick<SaveMapping, 'name' | 'scope'>>) =>
    changeList(async () => {
      await backend.storeMapping(id, { name, scope, mapping, ...change, replaces: version }, withoutCancel());
      return null;
    });

  const addOwn = (wanted: Pick<StoredMapping, 'name' | 'mapping'>) =>
    changeList(async (mappings) => {
      const name = freeName(wanted.name, namesIn(mappings, 'private'));
      await backend.storeMapping(ports.newId(), { name, scope: 'private', mapping: wanted.mapping, replaces: null }, withoutCancel());
      return { about: 'mapping-saved', name };
    });

  return {
    showStoredMappings: () =>
      jobs.run('mappings', async (job) => {
        open(context, { name: 'stored-mappings', mappings: await backend.storedMappings(job.step('loading-mappings').signal) });
      }),

    renameMapping: (mapping, name) => replace(mapping, { name }),
    shareMapping: (mapping, scope) => replace(mapping, { scope }),
    duplicateMapping: addOwn,

    deleteMapping: ({ id, version, name }) =>
      changeList(async () => {
        await backend.deleteMapping(id, version, withoutCancel());
        return { about: 'mapping-deleted', name };
      }),

    exportMapping: (mapping) =>
      void doBeside(context, async () => {
        const content = new Blob([writeMappingFile(mapping)], { type: 'application/json' });
        ports.saveFile({ name: `${fileName(mapping.name)}.fieldsheet.json`, content });
        store.dispatch({ type: 'noticed', notice: { about: 'mapping-exported', name: mapping.name } });
      }),

    importMapping: (file) =>
      doBeside(context, async () => {
        const { name, mapping } = await readUploadedMapping(file);
        await addOwn({ name: name.trim() || file.name, mapping });
      }),

    nameMapping: () =>
      doBeside(context, async () => {
        const mappings = await backend.storedMappings(withoutCancel());
        const { screen } = store.getState();
        if (screen.name !== 'match') return;
        const { matching } = screen;
        const basis = mappings.find(({ id }) => id === matching.choice.stored?.id) ?? null;
        const proposedName = basis?.name ?? freeName(matching.sheet.name, namesIn(mappings, 'private'));
        open(context, { name: 'name-mapping', naming: { matching, mappings, proposedName, basis } });
      }),

    storeMapping: ({ name, scope, replaces }) =>
      doBeside(context, async () => {
        const { screen } = store.getState();
        if (screen.name !== 'name-mapping') return;
        const { matching } = screen.naming;
        const body = { name, scope, mapping: toMapping(matching.draft), replaces: replaces?.version ?? null };
        const stored = await backend.storeMapping(replaces?.id ?? ports.newId(), body, withoutCancel());
        const library = [...matching.choice.library.filter(({ id }) => id !== stored.id), stored];
        open(context, { name: 'match', matching: { ...matching, choice: withStored({ ...matching.choice, library }, stored) } });
        store.dispatch({ type: 'noticed', notice: { about: 'mapping-saved', name: stored.name } });
      }),

    backFromNaming() {
      const { screen } = store.getState();
      if (screen.name === 'name-mapping') open(context, { name: 'match', matching: screen.naming.matching });
    },
  };
}

function namesIn(mappings: readonly StoredMapping[], scope: StoredMapping['scope']): readonly string[] {
  return mappings.filter((mapping) => mapping.scope === scope).map(({ name }) => name);
}

/** Without what a file system does not take in names. */
function fileName(name: string): string {
  return name.replace(/[<>:"/\\|?*.]+/g, ' ').trim() || 'mapping';
}
