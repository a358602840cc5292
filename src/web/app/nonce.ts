/** What a style that is added to the page has to carry, as the server has written it there for this visit. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
