import path from 'node:path';
import postcssPresetMantine from 'postcss-preset-mantine';
import postcssSimpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vite';

/** Where Mantine's own breakpoints lie, for media queries in our style sheets. */
const BREAKPOINTS = {
  'mantine-breakpoint-xs': '36em',
  'mantine-breakpoint-sm': '48em',
  'mantine-breakpoint-md': '62em',
};

const web = import.meta.dirname;

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export.
export default defineConfig({
  root: web,
  // Relative, and resolved against the `<base>` that the server writes: it works below any path.
  base: './',
  // The server writes the nonce of each answer in its place: `src/http/web-router.ts`.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: path.resolve(web, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // Libraries mark files for React's server side, which there is none of here.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  css: { postcss: { plugins: [postcssPresetMantine(), postcssSimpleVars({ variables: BREAKPOINTS })] } },
});
