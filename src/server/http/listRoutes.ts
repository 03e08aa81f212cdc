import type { FastifyInstance, RouteOptions } from 'fastify';

export type ListedRoute = Pick<RouteOptions, 'url' | 'schema' | 'config'> & { readonly method: string };

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, method by method, for whatever must hold for all of them. */
    readonly routeList: readonly ListedRoute[];
  }
}

/** Call it before the routes are added. */
export function listRoutes(app: FastifyInstance): void {
  const routes: ListedRoute[] = [];
  app.decorate('routeList', routes);
  app.addHook('onRoute', ({ url, method, schema, config }) => {
    for (const name of [method].flat()) routes.push({ url, method: name, ...(schema && { schema }), ...(config && { config }) });
  });
}
