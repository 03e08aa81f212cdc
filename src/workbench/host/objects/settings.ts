import { invalidArgument, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';

const setting: ObjectFactory<string> = defineObject({
  name: 'Setting',
  privateId: (key) => key,
  properties: {
    Key: { get: (key) => key },
    Value: {
      get: (key, session) => JSON.parse(stored(key, session)) as unknown,
      set: (key, value, session) => {
        stored(key, session);
        session.addIn.settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    Delete: (key, _, session) => {
      stored(key, session);
      session.addIn.settings.delete(key);
    },
  },
});

/** The add-in's settings in this workbook. Adding one that exists replaces its value. */
const define: ObjectFactory<null> = defineObject({
  name: 'SettingCollection',
  items: (_, { addIn }) => [...addIn.settings.keys()].map((key) => setting(key)),
  getItem: (_, key, session) => {
    stored(String(key), session);
    return setting(String(key));
  },
  methods: {
    Add: (_, [key, value], { addIn }) => {
      if (typeof key !== 'string' || key === '') throw invalidArgument();
      addIn.settings.set(key, JSON.stringify(value ?? null));
      return setting(key);
    },
    GetCount: (_, __, { addIn }) => addIn.settings.size,
    GetItemOrNullObject: (_, [key], { addIn }) => (addIn.settings.has(String(key)) ? setting(String(key)) : null),
  },
});

export const settings = (): HostObject => define(null);

function stored(key: string, { addIn }: HostSession): string {
  const value = addIn.settings.get(key);
  if (value === undefined) throw itemNotFound();
  return value;
}
