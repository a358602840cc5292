import { MantineProvider, MantineThemeProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../api/api';
import { LanguageProvider, useWords } from '../screen/language';
import { SCREEN_WORDS } from '../screen/words';
import { readNonce } from './nonce';
import { router } from './router';
import { COLOR_VARIABLES, THEME } from './theme';

/** The whole web wing: what every page stands in. */
export function App() {
  return (
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={COLOR_VARIABLES}
      defaultColorScheme="auto"
      getStyleNonce={readNonce}
    >
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <NamedMessages>
            <RouterProvider router={router} />
          </NamedMessages>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Gives the cross of every message a name for those who listen. */
function NamedMessages({ children }: { readonly children: ReactNode }) {
  const { dismiss } = useWords(SCREEN_WORDS);
  const Notification = { defaultProps: { closeButtonProps: { 'aria-label': dismiss } } };
  return <MantineThemeProvider theme={{ components: { Notification } }}>{children}</MantineThemeProvider>;
}
