import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';

/** The add-in's runtime: it can switch the events that it hears off and on, at any point of a request. */
const define: ObjectFactory<null> = defineObject({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (_, { events }) => events.enabled,
      set: (_, enabled, { events }) => {
        events.enabled = enabled === true;
      },
    },
  },
});

export const runtime = (): HostObject => define(null);
