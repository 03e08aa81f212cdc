import { invalidArgument, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type ObjectFactory } from '../executor/objectType';

interface PropertyKey {
  readonly sheetId: string;
  readonly key: string;
}

const property: ObjectFactory<PropertyKey> = defineObject({
  name: 'WorksheetCustomProperty',
  privateId: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheetId, key }, session) => all(sheetId, session)[key] ?? notFound(),
      set: ({ sheetId, key }, value, session) => save(sheetId, { ...all(sheetId, session), [key]: String(value) }, session),
    },
  },
  methods: {
    Delete: ({ sheetId, key }, _, session) => {
      const { [key]: removed, ...rest } = all(sheetId, session);
      if (removed === undefined) throw itemNotFound();
      save(sheetId, rest, session);
    },
  },
});

/** Named texts that a sheet carries, kept in its `custom` data. Keys are compared without case. */
export const worksheetCustomProperties: ObjectFactory<string> = defineObject({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheetId, session) => Object.keys(all(sheetId, session)).map((key) => property({ sheetId, key })),
  getItem: (sheetId, key, session) => property({ sheetId, key: find(sheetId, key, session) ?? notFound() }),
  methods: {
    Add: (sheetId, [key, value], session) => {
      if (typeof key !== 'string' || key === '' || key.length > 255) throw invalidArgument();
      const name = find(sheetId, key, session) ?? key;
      save(sheetId, { ...all(sheetId, session), [name]: String(value) }, session);
      return property({ sheetId, key: name });
    },
    GetCount: (sheetId, _, session) => Object.keys(all(sheetId, session)).length,
    GetItemOrNullObject: (sheetId, [key], session) => {
      const name = find(sheetId, key, session);
      return name === undefined ? null : property({ sheetId, key: name });
    },
  },
});

function all(sheetId: string, session: HostSession): Readonly<Record<string, string>> {
  return (session.worksheet(sheetId).getConfig().custom?.customProperties as Record<string, string> | undefined) ?? {};
}

function find(sheetId: string, key: unknown, session: HostSession): string | undefined {
  return Object.keys(all(sheetId, session)).find((name) => name.toLowerCase() === String(key).toLowerCase());
}

function save(sheetId: string, customProperties: Readonly<Record<string, string>>, session: HostSession): void {
  const config = session.worksheet(sheetId).getConfig();
  config.custom = { ...config.custom, customProperties };
}

function notFound(): never {
  throw itemNotFound();
}
