import { createHash, randomBytes } from 'node:crypto';
import { OAUTH, OAUTH_CLIENTS, OAUTH_SCOPE, SIGN_IN } from '../../../../src/contract/signIn';
import type { Answer, Body } from './client';

/** A browser with its cookies, as far as signing in needs one. It sends what a page of the server would send, follows nothing by itself. */
export class Browser {
  private readonly cookies: { readonly name: string; readonly value: string; readonly path: string }[] = [];

  constructor(private readonly origin: string) {}

  get = (path: string) => this.request('GET', path);
  post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) => this.request('POST', path, body, headers);
  put = (path: string, body: unknown) => this.request('PUT', path, body);
  delete = (path: string) => this.request('DELETE', path);

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer & { readonly location: string | null }> {
    const url = new URL(path, this.origin);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        cookie: this.cookiesFor(url.pathname),
        ...(method !== 'GET' && { origin: this.origin }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    response.headers.getSetCookie().forEach((line) => this.keep(line));
    const text = await response.text();
    return { status: response.status, headers: response.headers, location: response.headers.get('location'), body: asJson(text) };
  }

  signIn = (email: string, password: string) => this.post(SIGN_IN.session, { email, password });

  /** Signs in to a company and gives what the token endpoint answers. Somebody must be signed in in this browser. */
  async tokens(company: string, options: FlowOptions = {}): Promise<Body> {
    const flow = await this.start({ ...options, parameters: { company, ...options.parameters } });
    return (await this.redeem(await this.code(flow, company), flow)).body;
  }

  /** Makes an authorisation request; gives what it takes to go on. */
  async start({ client = OAUTH_CLIENTS.addin, parameters = {} }: FlowOptions = {}): Promise<Flow> {
    const verifier = randomBytes(32).toString('base64url');
    const redirectUri = this.origin + client.redirectPath;
    const answer = await this.get(
      `${OAUTH.authorize}?${new URLSearchParams({
        client_id: client.id,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: OAUTH_SCOPE,
        state: 'some state',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...parameters,
      })}`,
    );
    return {
      verifier,
      redirectUri,
      clientId: client.id,
      answer: answer.location ?? JSON.stringify(answer.body),
      request: answer.location?.split('/').at(-1) ?? '',
    };
  }

  /** Goes on with a company; gives the code. */
  async code({ request }: Flow, company: string): Promise<string> {
    const { status, body } = await this.post(SIGN_IN.continue(request), { company });
    if (status !== 200) throw new Error(`The sign-in was refused: ${JSON.stringify(body)}`);
    const { location } = await this.get(body.location);
    const code = new URL(location ?? '', this.origin).searchParams.get('code');
    if (code === null) throw new Error(`There was no code: ${location}`);
    return code;
  }

  redeem = (code: string, { verifier, redirectUri, clientId }: Flow, changes: Record<string, string> = {}) =>
    this.form(OAUTH.token, {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
      ...changes,
    });

  refresh = (refreshToken: string, clientId: string = OAUTH_CLIENTS.addin.id) =>
    this.form(OAUTH.token, { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken });

  revoke = (token: string, clientId: string = OAUTH_CLIENTS.addin.id) => this.form(OAUTH.revoke, { client_id: clientId, token });

  form = (path: string, fields: Record<string, string>) =>
    this.request('POST', path, new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' });

  /** The value of a cookie, which no script of a page could read. */
  cookie = (name: string) => this.cookies.find((cookie) => cookie.name === name)?.value ?? '';

  private cookiesFor(pathname: string): string {
    return this.cookies
      .filter(({ path }) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const at = this.cookies.findIndex((cookie) => cookie.name === name && cookie.path === path);
    if (at >= 0) this.cookies.splice(at, 1);
    if (value !== '') this.cookies.push({ name, value, path });
  }
}

export interface FlowOptions {
  readonly client?: { readonly id: string; readonly redirectPath: string };
  readonly parameters?: Record<string, string>;
}

export interface Flow {
  readonly verifier: string;
  readonly redirectUri: string;
  readonly clientId: string;
  /** Where the authorisation endpoint sent the browser. */
  readonly answer: string;
  readonly request: string;
}

function asJson(text: string): Body {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
