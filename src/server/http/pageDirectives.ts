export interface PageSources {
  /** Where scripts may come from, besides this server. */
  readonly scripts?: readonly string[];
  /** Who may show the page in a frame; nobody without it. */
  readonly framedBy?: readonly string[];
}

/**
 * The content security policy of every page that Fieldsheet serves, as `@fastify/helmet` takes it. Scripts cannot be inline or made from text. Styles may be
 * inline, because Fluent UI and Excel on the web write theirs at run time.
 */
export function pageDirectives({ scripts = [], framedBy = [] }: PageSources = {}) {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", ...scripts],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: framedBy.length === 0 ? ["'none'"] : [...framedBy],
  };
}

/** The same as the text of the header. */
export function policyText(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`)
    .join('; ');
}
