/** An address that cannot serve an add-in; the message says why. */
export class UnusableHost extends Error {
  override readonly name = 'UnusableHost';
}

/** Reads `--host https://…` and gives the address as it goes into the manifest: without a slash at its end. */
export function readHost(args: readonly string[]): string | undefined {
  const given = hostArgument(args);
  if (given === undefined) return undefined;
  if (!URL.canParse(given))
    throw new UnusableHost(`--host ${given}: that is not an address. Give one such as https://fieldsheet.example.com.`);
  const url = new URL(given);
  if (url.protocol !== 'https:') throw new UnusableHost(`--host ${given}: Office loads add-ins over https only.`);
  if (url.username || url.password) throw new UnusableHost('--host: leave name and password out; the manifest is public.');
  if (url.search || url.hash) throw new UnusableHost(`--host ${given}: leave out what follows “?” or “#”.`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function hostArgument(args: readonly string[]): string | undefined {
  const [first, second, ...rest] = args;
  if (first === undefined) return undefined;
  if (first.startsWith('--host=') && second === undefined) return first.slice('--host='.length);
  if (first === '--host' && second !== undefined && rest.length === 0) return second;
  throw new UnusableHost('Usage: npm run build -- --host https://fieldsheet.example.com');
}
