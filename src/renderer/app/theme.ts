/** The one place for colours, type and sizes: Ant Design, the grid and plain CSS all read it. */
import { type ThemeConfig, theme } from 'antd'
import { useSyncExternalStore } from 'react'

export const FONT =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

export const FONT_SIZE = 13

/** On paper, in pictures and on a screen that is not dark. */
export const palette = {
  /** 6.6 : 1 on white. */
  accent: '#0b6461',
  accentStrong: '#084745',
  accentSoft: '#e3f0ef',
  accentLine: '#9cc6c3',
  accentWash: '#0b646114',
  accentMark: '#0b646121',
  /** Text on the accent. */
  onAccent: '#ffffff',
  bar: '#084745',
  text: '#1d2829',
  textSoft: '#536264',
  textFaint: '#6b797b',
  line: '#d3dbdb',
  lineSoft: '#e6ebeb',
  lineStrong: '#b9c4c4',
  lineWash: '#1d282917',
  surface: '#ffffff',
  /** Of what lies above a page: dialogs, menus. */
  raised: '#ffffff',
  surfaceVeil: '#ffffffd9',
  surfaceWash: '#ffffff66',
  ground: '#f2f5f5',
  header: '#edf2f2',
  readOnly: '#f6f8f8',
  readOnlyWash: '#5362640d',
  shade: '#cfe6da',
  error: '#b3261e',
  errorSoft: '#fdecea',
  errorWash: '#b3261e1a',
  warning: '#8a5200',
  warningSoft: '#fff3d9',
  warningLine: '#d9930a',
  warningWash: '#f2a90029',
  success: '#2b6a3c',
  successSoft: '#eaf4ec',
  successWash: '#2b6a3c17',
  shadow: '#0000002e',
}

type Palette = typeof palette

/** On a dark screen; every text at least 4.5 : 1 on what it stands on. */
const darkPalette: Palette = {
  accent: '#4fb8b2',
  accentStrong: '#8fd6d1',
  accentSoft: '#1d3a39',
  accentLine: '#2f6a67',
  accentWash: '#4fb8b21f',
  accentMark: '#4fb8b22e',
  onAccent: '#0b1a1a',
  bar: '#0a3433',
  text: '#e2e8e8',
  textSoft: '#a7b4b5',
  textFaint: '#8b9a9b',
  line: '#3a4546',
  lineSoft: '#2c3536',
  lineStrong: '#566364',
  lineWash: '#e2e8e81a',
  surface: '#1a2021',
  raised: '#20282a',
  surfaceVeil: '#1a2021d9',
  surfaceWash: '#ffffff14',
  ground: '#121718',
  header: '#232b2c',
  readOnly: '#1f2627',
  readOnlyWash: '#a7b4b50f',
  shade: '#1d4435',
  error: '#ff8f86',
  errorSoft: '#43211f',
  errorWash: '#ff8f8629',
  warning: '#f0b95a',
  warningSoft: '#3d2f14',
  warningLine: '#d9930a',
  warningWash: '#f2a90033',
  success: '#7ecb93',
  successSoft: '#1c3324',
  successWash: '#7ecb9326',
  shadow: '#00000080',
}

/** By system, and only on a screen: paper is white. */
const DARK_SCREEN = 'screen and (prefers-color-scheme: dark)'

/** Makes the palette known to the style sheets as `--accent`, `--text-soft` and so on. */
export function publishPalette(): void {
  const style = document.createElement('style')
  style.textContent = `
    :root { color-scheme: light; --font: ${FONT}; --font-size: ${FONT_SIZE}px; ${variables(palette)} }
    @media ${DARK_SCREEN} { :root { color-scheme: dark; ${variables(darkPalette)} } }
  `
  document.head.prepend(style)
}

function variables(colors: Palette): string {
  return Object.entries(colors)
    .map(
      ([name, value]) =>
        `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`,
    )
    .join(' ')
}

function subscribeDark(listener: () => void): () => void {
  const dark = matchMedia(DARK_SCREEN)
  dark.addEventListener('change', listener)
  return () => dark.removeEventListener('change', listener)
}

/** The colours of the screen, which follow the system while the window is open. */
export function useScreenPalette(): Palette {
  const isDark = useSyncExternalStore(subscribeDark, () => matchMedia(DARK_SCREEN).matches)
  return isDark ? darkPalette : palette
}

export function antTheme(colors: Palette): ThemeConfig {
  return {
    algorithm: colors === palette ? theme.defaultAlgorithm : theme.darkAlgorithm,
    token: {
      colorPrimary: colors.accent,
      colorInfo: colors.accent,
      colorLink: colors.accent,
      colorError: colors.error,
      // Antd lightens what the pointer is over, which words on the page cannot afford.
      colorLinkHover: colors.accentStrong,
      colorLinkActive: colors.accentStrong,
      colorErrorHover: colors.error,
      colorWarning: colors.warning,
      // Antd makes it of the colour of words, which is dark.
      colorWarningBg: colors.warningSoft,
      colorWarningBorder: colors.warningLine,
      colorSuccess: colors.success,
      colorText: colors.text,
      colorTextSecondary: colors.textSoft,
      colorTextDescription: colors.textSoft,
      colorTextPlaceholder: colors.textFaint,
      colorBorder: colors.lineStrong,
      colorBgBase: colors.surface,
      colorBgContainer: colors.surface,
      // Antd makes it lighter than its own words can be read on.
      colorBgElevated: colors.raised,
      colorTextLightSolid: colors.onAccent,
      colorBgLayout: colors.ground,
      borderRadius: 3,
      fontFamily: FONT,
      fontSize: FONT_SIZE,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none' },
      Select: { optionSelectedBg: colors.accentSoft, optionSelectedColor: colors.accentStrong },
    },
  }
}
