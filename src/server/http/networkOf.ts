const IPV4_AS_IPV6 = /^::ffff:(?=[\d.]+$)/i;

/**
 * What is counted as one address: of IPv6 the first half, which is the network that one household or office gets (RFC 6177); anybody has 2^64 addresses in it.
 */
export function networkOf(address: string): string {
  const plain = address.replace(IPV4_AS_IPV6, '');
  if (!plain.includes(':')) return plain;
  const [start = '', end] = plain.split('::');
  const groups = start.split(':').filter(Boolean);
  const ending = end?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - ending.length)).fill('0');
  return [...groups, ...zeros, ...ending].slice(0, 4).join(':').toLowerCase();
}
