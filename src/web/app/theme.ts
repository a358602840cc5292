import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Steel blue: the seventh shade carries white text at 7:1, the fourth is read on the darkest ground. */
const STEEL: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f3',
  '#b3cbe6',
  '#88aed9',
  '#6496ce',
  '#4d86c7',
  '#3f7ec5',
  '#1d4f91',
  '#1a4683',
  '#143a6e',
];

/** How the product looks: dense, calm, one typeface that is shipped along. */
export const THEME = createTheme({
  primaryColor: 'steel',
  primaryShade: { light: 7, dark: 8 },
  colors: { steel: STEEL },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  // A step smaller than Mantine's: most of what is read here is tables.
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } },
  },
});

/** Mantine's own faint greys miss the 4.5:1 of WCAG 1.4.3 on its grounds; these keep it. */
export const COLOR_VARIABLES: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b64',
    '--mantine-color-placeholder': '#666d76',
    '--mantine-color-error': theme.colors.red[9],
    '--mantine-color-anchor': theme.colors.steel?.[7] ?? '',
  },
  dark: {
    '--mantine-color-dimmed': '#b4b9bf',
    '--mantine-color-placeholder': '#a0a5ab',
    '--mantine-color-error': theme.colors.red[4],
    '--mantine-color-anchor': theme.colors.steel?.[3] ?? '',
  },
});
