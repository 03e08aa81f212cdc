import { SignInError, type SignInErrorCode } from '../../../src/application/ports/signInError';
import type { NewSignIn, SignInPort } from '../../../src/application/ports/signInPort';
import type { Session, SignInOptions } from '../../../src/contract/session';
import type { FakeBackend } from './FakeBackend';
import { Faults } from './faults';

/** A sign-in without windows: whoever `next` names signs in at once. */
export class FakeSignIn implements SignInPort {
  readonly faults = new Faults<keyof SignInPort>();
  remembered: ReturnType<SignInPort['resume']> = 'account';
  offers: SignInOptions = { demo: false, external: null };
  /** Who signs in next; null closes the window. */
  next: Session | null = null;
  /** Companies that were asked for, null where the person chose. */
  readonly asked: (string | null)[] = [];
  /** Whose name requests are made in. */
  current: Session | null = null;
  readonly ended: string[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(private readonly backend?: FakeBackend) {}

  async options(): Promise<SignInOptions> {
    await this.faults.meet('options');
    return this.offers;
  }

  resume() {
    return this.remembered;
  }

  async signIn(company: string | null, signal: AbortSignal): Promise<NewSignIn> {
    this.asked.push(company);
    await this.faults.meet('signIn', signal);
    const session = this.next;
    if (!session) throw new SignInError('closed', 'Closed');
    return {
      session,
      accept: async () => this.#use(session),
      discard: async () => void this.ended.push('discarded'),
    };
  }

  goOver(): boolean {
    return false;
  }

  async useDemo(): Promise<void> {
    this.remembered = 'demo';
  }

  async signOut(): Promise<void> {
    this.remembered = 'nobody';
    this.ended.push('here');
  }

  async signOutEverywhere(): Promise<void> {
    this.remembered = 'nobody';
    this.ended.push('everywhere');
  }

  onLost(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The server has ended the sign-in. */
  lose(): void {
    for (const listener of this.#listeners) listener();
  }

  /** The window fails in this way, once. */
  failNext(code: SignInErrorCode): void {
    this.faults.failNext('signIn', new SignInError(code, `The window: ${code}`));
  }

  #use(session: Session): void {
    this.current = session;
    this.remembered = 'account';
    if (this.backend) Object.assign(this.backend, { company: session.company, role: session.user.role });
  }
}
