/** A fresh id for a site, a capability or a certificate, in the shape of our ids. Works without a secure context too. */
export function newId<Id extends string>(kind: string): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `${kind}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}` as Id;
}
