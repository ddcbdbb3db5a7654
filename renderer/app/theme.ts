import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** A quiet office blue; shades 6 and 7 carry white text at more than 4.5 : 1. */
const ink: MantineColorsTuple = ['#eef4fa', '#dbe7f2', '#b5cee5', '#8cb4d7', '#699dcb', '#4a84b8', '#2c679c', '#1f5485', '#1a466f', '#12324f'];

/** Greys of the dark scheme, a little towards the blue. */
const dark: MantineColorsTuple = ['#dfe4ea', '#b8c0ca', '#a3adb9', '#7d8894', '#3a434d', '#2f3740', '#262d35', '#1c2127', '#181c21', '#14171b'];

/** Hints and errors at fields: no smaller than anybody can read at arm’s length. */
const SMALL = { fontSize: '12px', lineHeight: 1.35 };

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  fontFamily: "'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '19px', lineHeight: '1.3' }, h2: { fontSize: '16px', lineHeight: '1.35' }, h3: { fontSize: '14px', lineHeight: '1.4' } } },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', fw: 500 } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    // Whoever tabs past a list is not shown it; typing, an arrow key or a click opens it.
    Select: { defaultProps: { size: 'xs', openOnFocus: false, comboboxProps: { shadow: 'md' } } },
    MultiSelect: { defaultProps: { size: 'xs', openOnFocus: false, comboboxProps: { shadow: 'md' } } },
    TagsInput: { defaultProps: { size: 'xs', openOnFocus: false } },
    Autocomplete: { defaultProps: { openOnFocus: false } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' }, styles: { description: SMALL } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tabs: { defaultProps: { keepMounted: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 360 } },
    Badge: { defaultProps: { radius: 'sm', variant: 'light', tt: 'none', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // The placeholder that would take the focus first is no item of the menu, and a screen reader meets it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true }, styles: { title: { fontWeight: 600, fontSize: '16px' } } },
    InputWrapper: { styles: { description: SMALL, error: SMALL } },
    Table: { defaultProps: { verticalSpacing: 5, horizontalSpacing: 'xs' } },
  },
});

/** Text colours that keep 4.5 : 1 on their ground in both schemes, and the colours of the register's own things. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2530',
    '--mantine-color-dimmed': '#55606d',
    '--mantine-color-placeholder': '#67717d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#cfd6de',
    '--st-ground': '#f3f5f8',
    '--st-surface': '#ffffff',
    '--st-surface-2': '#f7f9fb',
    '--st-line': '#dde3ea',
    '--st-line-strong': '#c3ccd6',
    '--st-header': '#eaeff5',
    '--st-selected': '#dce9f6',
    '--st-accent': '#1f5485',
    '--st-good': '#1d6b3a',
    '--st-good-ground': '#e2f3e8',
    '--st-wait': '#7a5100',
    '--st-wait-ground': '#fdf0d2',
    '--st-bad': '#a3211a',
    '--st-bad-ground': '#fbe6e4',
    '--st-info': '#1f5485',
    '--st-info-ground': '#e3eef9',
  },
  dark: {
    '--mantine-color-body': '#181c21',
    '--mantine-color-text': '#dfe4ea',
    '--mantine-color-dimmed': '#a3adb9',
    '--mantine-color-placeholder': '#8e99a6',
    '--mantine-color-error': '#ff9a91',
    '--mantine-color-default-border': '#3a434d',
    '--mantine-color-disabled': '#242a31',
    '--mantine-color-disabled-color': '#77818d',
    '--mantine-color-disabled-border': '#2f3740',
    '--st-ground': '#14171b',
    '--st-surface': '#1c2127',
    '--st-surface-2': '#20262d',
    '--st-line': '#2f3740',
    '--st-line-strong': '#434d58',
    '--st-header': '#262d35',
    '--st-selected': '#22394f',
    '--st-accent': '#8cb4d7',
    '--st-good': '#8fd6a8',
    '--st-good-ground': '#173523',
    '--st-wait': '#f0c66b',
    '--st-wait-ground': '#3a2e10',
    '--st-bad': '#ff9a91',
    '--st-bad-ground': '#46201d',
    '--st-info': '#9cc4ea',
    '--st-info-ground': '#1b3147',
  },
});
