import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import postcssPresetMantine from 'postcss-preset-mantine';
import postcssSimpleVars from 'postcss-simple-vars';
import { defineConfig, type Plugin } from 'vite';

/** Where Mantine's own breakpoints lie, for media queries in our style sheets. */
const BREAKPOINTS = {
  'mantine-breakpoint-xs': '36em',
  'mantine-breakpoint-sm': '48em',
  'mantine-breakpoint-md': '62em',
};

const web = import.meta.dirname;
const built = path.resolve(web, '../../dist/web');

/** Below this the packet is what costs. */
const WORTH_COMPRESSING = 1_000;

/** Lays beside every script and style sheet what a browser is sent of it, as small as it gets. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle() {
    const assets = path.join(built, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
      const content = readFileSync(path.join(assets, name));
      if (content.length >= WORTH_COMPRESSING) {
        writeFileSync(path.join(assets, `${name}.br`), brotliCompressSync(content));
      }
    }
  },
};

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export.
export default defineConfig({
  root: web,
  // Relative, and resolved against the `<base>` that the server writes: it works below any path.
  base: './',
  // The server writes the nonce of each answer in its place: `src/http/web-router.ts`.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // Libraries mark files for React's server side, which there is none of here.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  plugins: [compressed],
  css: { postcss: { plugins: [postcssPresetMantine(), postcssSimpleVars({ variables: BREAKPOINTS })] } },
});
