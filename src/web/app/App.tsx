import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queries } from '../api/api';
import { LanguageProvider } from '../screen/language';
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
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
