import { accessDenied, HostError } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';

/** Protects the workbook's structure: no sheet can be added, deleted, renamed, moved, hidden or shown. */
const define: ObjectFactory<null> = defineObject({
  name: 'WorkbookProtection',
  properties: {
    Protected: { get: (_, session) => stored(session) !== undefined },
  },
  methods: {
    Protect: (_, [password], session) => {
      if (stored(session)) throw new HostError('InvalidOperation', 'The workbook is already protected.');
      save({ ...(password ? { password: String(password) } : {}) }, session);
    },
    Unprotect: (_, [password], session) => {
      const protection = stored(session);
      if (protection?.password && protection.password !== password) throw accessDenied();
      save(undefined, session);
    },
  },
});

export const workbookProtection = (): HostObject => define(null);

/** Throws `AccessDenied` while the workbook's structure is protected. */
export function assertStructureEditable(session: HostSession): void {
  if (stored(session)) throw accessDenied();
}

interface StructureProtection {
  readonly password?: string;
}

function stored({ engine }: HostSession): StructureProtection | undefined {
  return engine.workbook.getSnapshot().custom?.protection as StructureProtection | undefined;
}

function save(value: StructureProtection | undefined, { engine }: HostSession): void {
  const snapshot = engine.workbook.getSnapshot();
  const { protection: _, ...custom } = snapshot.custom ?? {};
  snapshot.custom = value ? { ...custom, protection: value } : custom;
}
