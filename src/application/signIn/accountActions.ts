import type { CompanyRef } from './companyRef';

export interface AccountActions {
  /** Asks the person to sign in where nobody is; else shows who is. */
  showAccount(): Promise<void>;
  /** Asks the person to sign in, in a window of its own; to the company whose work waits, if any does. */
  signIn(): Promise<void>;
  /** Gives up asking. */
  cancelSignIn(): void;
  tryDemo(): Promise<void>;
  switchCompany(company: CompanyRef): Promise<void>;
  /** Works for whoever has signed in last; an import that waits for another stays where it is. */
  goElsewhere(): Promise<void>;
  signOut(): Promise<void>;
  /** On all devices. */
  signOutEverywhere(): Promise<void>;
  /** Lets the workbook belong to the company that is signed in to. */
  adoptWorkbook(): Promise<void>;
}
