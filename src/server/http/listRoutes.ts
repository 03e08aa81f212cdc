import type { FastifyInstance, RouteOptions } from 'fastify';

export interface ListedRoute {
  readonly method: string;
  readonly url: string;
  /** As it is once all plug-ins have had their say. */
  readonly options: Readonly<RouteOptions>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that does something, method by method, for whatever must hold for all of them. */
    readonly routeList: readonly ListedRoute[];
  }
}

/** Call it before the routes are added. */
export function listRoutes(app: FastifyInstance): void {
  const routes: ListedRoute[] = [];
  app.decorate('routeList', routes);
  app.addHook('onRoute', (options) => {
    if (options.config?.isRefusal) return;
    for (const method of [options.method].flat()) routes.push({ method, url: options.url, options });
  });
}
