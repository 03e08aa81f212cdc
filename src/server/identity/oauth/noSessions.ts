import type { Adapter } from 'oidc-provider';

/**
 * oidc-provider would remember in each browser which account signed in last. An account is a membership there, and it is a person who is signed in, with any of
 * their companies to choose from: `browserSessions` remembers that, so the provider is to remember nothing.
 */
export const noSessions: Adapter = {
  upsert: async () => undefined,
  find: async () => undefined,
  findByUid: async () => undefined,
  findByUserCode: async () => undefined,
  consume: async () => undefined,
  destroy: async () => undefined,
  revokeByGrantId: async () => undefined,
};
