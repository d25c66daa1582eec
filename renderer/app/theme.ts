import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';
import { darkTokens, lightTokens, scales } from './palette.ts';
import { parts } from './theme-parts.ts';

const sans = "'Inter Variable', system-ui, sans-serif";
const serif = "'Source Serif 4 Variable', Georgia, serif";

const edge = (token: string): string => `${rem(1)} solid ${token}`;

/** Three buttons only: filled is what comes next, default is outlined, subtle is text. */
const variantColorResolver: VariantColorsResolver = (input) => {
  if (input.variant === 'filled' && (input.color === undefined || input.color === 'pine')) {
    return {
      background: 'var(--hs-talk-fill)',
      hover: 'var(--hs-talk-fill-hover)',
      color: 'var(--hs-talk-fill-text)',
      border: edge('transparent'),
    };
  }
  const ink = input.color === 'clay' ? 'var(--hs-stop)' : 'var(--hs-ink)';
  if (input.variant === 'default') {
    return {
      background: 'var(--hs-surface)',
      hover: 'var(--hs-hover)',
      color: ink,
      border: edge('var(--hs-line2)'),
    };
  }
  if (input.variant === 'subtle') {
    return {
      background: 'transparent',
      hover: 'var(--hs-hover)',
      color: input.color === 'clay' ? ink : 'var(--hs-ink2)',
      border: edge('transparent'),
    };
  }
  return defaultVariantColorsResolver(input);
};

/** The one Mantine theme. Numbers are the pixels of the layout at 100%; `rem` lets the user's size scale them. */
export const theme = createTheme({
  colors: scales,
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: lightTokens.ink,
  white: lightTokens.surface,
  variantColorResolver,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontFamily: sans,
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: rem(32) },
      h2: { fontSize: rem(20), lineHeight: rem(28), fontWeight: '600' },
      h3: { fontSize: rem(15), lineHeight: rem(24), fontWeight: '600' },
      h4: { fontSize: rem(14), lineHeight: rem(20), fontWeight: '600' },
    },
  },
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: rem(16), sm: rem(20), md: rem(20), lg: rem(24), xl: rem(28) },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(40) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(10), xl: rem(14) },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--hs-shadow-row)',
    sm: 'var(--hs-shadow-row)',
    md: 'var(--hs-shadow-menu)',
    lg: 'var(--hs-shadow-menu)',
    xl: 'var(--hs-shadow-palette)',
  },
  breakpoints: { xs: '48em', sm: '64em', md: '73.75em', lg: '81.25em', xl: '107.5em' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'default',
  fontSmoothing: true,
  other: { serif },
  components: parts,
});

const tokens = (from: Record<string, string>): Record<`--${string}`, string> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [`--hs-${name}`, value]));

/** What Mantine's own names mean in this house, in either scheme. */
const mantineNames = {
  '--mantine-color-body': 'var(--hs-surface)',
  '--mantine-color-text': 'var(--hs-ink)',
  '--mantine-color-bright': 'var(--hs-ink)',
  '--mantine-color-dimmed': 'var(--hs-ink3)',
  '--mantine-color-placeholder': 'var(--hs-ink3)',
  '--mantine-color-error': 'var(--hs-stop)',
  '--mantine-color-anchor': 'var(--hs-ink)',
  '--mantine-color-default': 'var(--hs-surface)',
  '--mantine-color-default-hover': 'var(--hs-hover)',
  '--mantine-color-default-color': 'var(--hs-ink)',
  '--mantine-color-default-border': 'var(--hs-line2)',
  '--mantine-color-disabled': 'transparent',
  '--mantine-color-disabled-color': 'var(--hs-ctl)',
  '--mantine-color-disabled-border': 'var(--hs-line)',
  '--mantine-primary-color-filled': 'var(--hs-talk-fill)',
  '--mantine-primary-color-filled-hover': 'var(--hs-talk-fill-hover)',
  '--mantine-primary-color-contrast': 'var(--hs-talk-fill-text)',
} as const;

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--hs-serif': serif },
  light: { ...tokens(lightTokens), ...mantineNames },
  dark: { ...tokens(darkTokens), ...mantineNames },
});
