import { SignInSearch } from '../sign-in-search';

/** What the fragment of a one-time link carries. */
export interface LinkFragment {
  readonly token: string;
  /** Where to go then: a path of this app. */
  readonly next: string | undefined;
}

/** Reads the one-time link in this page's address; undefined where the address carries none. */
export function readLinkFragment(): LinkFragment | undefined {
  const values = new URLSearchParams(window.location.hash.slice(1));
  const token = values.get('token');
  if (token === null || token === '') return undefined;
  const { next } = SignInSearch.parse({ next: values.get('next') ?? undefined });
  return { token, next };
}

/** Takes the secret out of the address and out of the browser's history, once it opens nothing any more. */
export function forgetLinkFragment(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
}

/** Opens a page of the app anew, so that nothing of whoever was here before is left on it. */
export function beginAt(path: string | undefined): void {
  window.location.assign(new URL((path ?? '/').slice(1), document.baseURI));
}
