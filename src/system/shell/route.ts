/** What the page shows, as its address says after the `#`. */
export type Route =
  | { readonly view: 'customers' }
  | { readonly view: 'customer'; readonly id: string }
  | { readonly view: 'imports' }
  | { readonly view: 'import'; readonly id: string }
  | { readonly view: 'settings'; readonly page: SettingsPage }
  | { readonly view: 'list'; readonly list: string };

export const SETTINGS_PAGES = ['people', 'lists', 'fields', 'mappings', 'changes', 'tokens'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'customers':
    case 'imports':
      return `#/${route.view}`;
    case 'customer':
      return `#/customers/${route.id}`;
    case 'import':
      return `#/imports/${route.id}`;
    case 'settings':
      return `#/settings/${route.page}`;
    case 'list':
      return `#/settings/lists/${route.list}`;
  }
}

/** An address that names nothing shows the customers. */
export function routeOf(hash: string): Route {
  const [, section, id, part] = hash.split('/');
  if (section === 'imports') return id ? { view: 'import', id: id } : { view: 'imports' };
  const page = SETTINGS_PAGES.find((known) => known === id);
  if (section === 'settings' && page) return page === 'lists' && part ? { view: 'list', list: part } : { view: 'settings', page };
  return section === 'customers' && id ? { view: 'customer', id: id } : { view: 'customers' };
}
