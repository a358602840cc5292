import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readNonce } from './nonce';

// What keeps the page still behind a dialog (react-remove-scroll) adds its style by the nonce of that name.
Object.assign(globalThis, { __webpack_nonce__: readNonce() });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
createRoot(root).render(<App />);
