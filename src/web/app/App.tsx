import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queries } from '../api/api';
import { LanguageProvider } from '../screen/language';
import { ShortcutsProvider } from '../screen/shortcuts';
import { UndoProvider } from '../screen/undo';
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
          <ShortcutsProvider>
            <UndoProvider>
              <Notifications position="bottom-right" />
              <RouterProvider router={router} />
            </UndoProvider>
          </ShortcutsProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
