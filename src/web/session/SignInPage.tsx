import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ClaimLink } from './entry/ClaimLink';
import { forgetLinkFragment, readLinkFragment } from './entry/link-fragment';
import { SignInForm } from './entry/SignInForm';

const route = getRouteApi('/sign-in');

/** Where a one-time link leads, and where everybody is led who is not signed in. */
export function SignInPage() {
  const { next, provider } = route.useSearch();
  const [link, setLink] = useState(readLinkFragment);
  if (link === undefined) return <SignInForm next={next} provider={provider} />;
  const leave = () => {
    forgetLinkFragment();
    setLink(undefined);
  };
  return <ClaimLink link={link} leave={leave} />;
}
