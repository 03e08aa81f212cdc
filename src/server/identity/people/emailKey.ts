/** How addresses are compared: people write one address in several ways, and no provider that matters tells them apart by case. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
