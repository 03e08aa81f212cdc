/** What the page shows, as its address says after the `#`. */
export type Route =
  | { readonly view: 'customers' }
  | { readonly view: 'customer'; readonly id: string }
  | { readonly view: 'imports' }
  | { readonly view: 'import'; readonly id: string };

export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'customers':
    case 'imports':
      return `#/${route.view}`;
    case 'customer':
      return `#/customers/${route.id}`;
    case 'import':
      return `#/imports/${route.id}`;
  }
}

/** An address that names nothing shows the customers. */
export function routeOf(hash: string): Route {
  const [, section, id] = hash.split('/');
  if (section === 'imports') return id ? { view: 'import', id: id } : { view: 'imports' };
  return section === 'customers' && id ? { view: 'customer', id: id } : { view: 'customers' };
}
