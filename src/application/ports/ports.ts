import type { CountryCode } from '../../domain/countries/countryCodes';
import type { Places } from '../../domain/places/places';
import type { BackendPort } from './backendPort';
import type { PreferencesPort } from './preferencesPort';
import type { SignInPort } from './signInPort';
import type { ValidatorPort } from './validatorPort';
import type { WorkbookPort } from './workbookPort';

/** Everything outside the add-in that its use cases touch. */
export interface Ports {
  readonly workbook: WorkbookPort;
  readonly backend: BackendPort;
  readonly signIn: SignInPort;
  readonly preferences: PreferencesPort;
  readonly validator: ValidatorPort;
  /**
   * The suburbs of a country; null where none are known.
   *
   * @throws PlacesError when they cannot be loaded
   */
  loadPlaces(country: CountryCode): Promise<Places | null>;
  /** Calls back now and then while the pane can be seen, and less and less often while that rejects. */
  remind(work: () => Promise<void>): void;
  /** A new UUID. */
  newId(): string;
  /**
   * Hands a file to the person, as a browser does with downloads.
   * @throws JourneyError where the pane cannot do that
   */
  saveFile(file: { readonly name: string; readonly content: Blob }): void;
  now(): Date;
  /** Resolves after so many milliseconds, or earlier when the connection is back; rejects with the signal's reason when that is aborted first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Lets the host draw and take input between two steps of long work; resolves soon after. */
  pause(): Promise<void>;
}
