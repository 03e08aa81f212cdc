import type { Session } from '../../src/contract/session';
import { permissionsOf, type Role } from '../../src/domain/people/role';

/** Somebody of a company, with what their role allows. */
export function sessionOf({ id, name }: { readonly id: string; readonly name: string }, role: Role = 'administrator'): Session {
  return {
    user: { id: '0190f0c0-0000-7000-8000-000000000002', name: 'Dana Whitfield', email: 'dana@example.com', role },
    company: { id, name, isDemo: false },
    permissions: [...permissionsOf(role)],
    companies: [{ id, name, role }],
  };
}
