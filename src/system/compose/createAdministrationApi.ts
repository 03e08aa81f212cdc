import { withQuery } from '../../api/withQuery';
import { accessTokensSchema, createdAccessTokenSchema } from '../../contract/accessTokens';
import { accountSchema, customFieldUsageSchema, listUsageSchema } from '../../contract/account';
import { auditPageSchema } from '../../contract/audit';
import { createdInvitationSchema, memberSchema, peopleSchema, removedSchema } from '../../contract/people';
import { ROUTES } from '../../contract/routes';
import { deletedMappingSchema, storedMappingSchema, storedMappingsPageSchema, type StoredMapping } from '../../contract/savedMappings';
import type { AdministrationApi } from '../administrationApi';
import type { AskServer } from './askServer';

export function createAdministrationApi(ask: AskServer): AdministrationApi {
  const body = (value: unknown) => ({ body: JSON.stringify(value) });
  const remove = async (path: string, signal: AbortSignal) => {
    await ask({ method: 'DELETE', path, answer: removedSchema }, signal);
  };
  return {
    people: (signal) => ask({ method: 'GET', path: ROUTES.people, answer: peopleSchema }, signal),
    async changeRole(id, role, signal) {
      await ask({ method: 'PUT', path: ROUTES.member(id), ...body({ role }), answer: memberSchema }, signal);
    },
    removeMember: (id, signal) => remove(ROUTES.member(id), signal),
    invite: (invitation, signal) =>
      ask({ method: 'POST', path: ROUTES.invitations, ...body(invitation), answer: createdInvitationSchema }, signal),
    withdrawInvitation: (id, signal) => remove(ROUTES.invitation(id), signal),
    account: (signal) => ask({ method: 'GET', path: ROUTES.account, answer: accountSchema }, signal),
    changeList: (list, change, signal) => ask({ method: 'PUT', path: ROUTES.list(list), ...body(change), answer: accountSchema }, signal),
    listUsage: (list, signal) => ask({ method: 'GET', path: ROUTES.listUsage(list), answer: listUsageSchema }, signal),
    changeCustomFields: (change, signal) =>
      ask({ method: 'PUT', path: ROUTES.customFields, ...body(change), answer: accountSchema }, signal),
    customFieldUsage: (signal) => ask({ method: 'GET', path: ROUTES.customFieldUsage, answer: customFieldUsageSchema }, signal),
    async mappings(signal) {
      const items: StoredMapping[] = [];
      for (let after: string | null = ''; after !== null;) {
        const page: { items: StoredMapping[]; next: string | null } = await ask(
          { method: 'GET', path: withQuery(ROUTES.mappings, { after }), answer: storedMappingsPageSchema },
          signal,
        );
        items.push(...page.items);
        after = page.next;
      }
      return items;
    },
    async renameMapping({ id, scope, mapping, version }, name, signal) {
      const change = { name, scope, mapping, replaces: version };
      await ask({ method: 'PUT', path: ROUTES.mapping(id), ...body(change), answer: storedMappingSchema }, signal);
    },
    async deleteMapping({ id, version }, signal) {
      await ask({ method: 'DELETE', path: withQuery(ROUTES.mapping(id), { version }), answer: deletedMappingSchema }, signal);
    },
    changes: (query, signal) => ask({ method: 'GET', path: withQuery(ROUTES.audit, query), answer: auditPageSchema }, signal),
    accessTokens: async (signal) => (await ask({ method: 'GET', path: ROUTES.accessTokens, answer: accessTokensSchema }, signal)).tokens,
    makeAccessToken: (token, signal) =>
      ask({ method: 'POST', path: ROUTES.accessTokens, ...body(token), answer: createdAccessTokenSchema }, signal),
    withdrawAccessToken: (id, signal) => remove(ROUTES.accessToken(id), signal),
  };
}
