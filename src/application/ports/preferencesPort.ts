/** What this person likes, on this device. Where nothing can be kept, the pane begins with the defaults each time. */
export interface PreferencesPort {
  /** True unless the person has turned it off. */
  checksAsYouType(): boolean;
  rememberChecksAsYouType(checks: boolean): void;
}
