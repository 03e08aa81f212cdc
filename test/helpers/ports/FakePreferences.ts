import type { PreferencesPort } from '../../../src/application/ports/preferencesPort';

export class FakePreferences implements PreferencesPort {
  #checks = true;

  checksAsYouType(): boolean {
    return this.#checks;
  }

  rememberChecksAsYouType(checks: boolean): void {
    this.#checks = checks;
  }
}
