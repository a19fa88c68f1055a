/** The one place for colours, type and sizes: Ant Design, the grid and plain CSS all read it. */
import type { ThemeConfig } from 'antd'

export const FONT =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

export const FONT_SIZE = 13

export const palette = {
  /** 6.6 : 1 on white. */
  accent: '#0b6461',
  accentStrong: '#084745',
  accentSoft: '#e3f0ef',
  accentLine: '#9cc6c3',
  text: '#1d2829',
  textSoft: '#536264',
  line: '#d3dbdb',
  lineSoft: '#e6ebeb',
  surface: '#ffffff',
  ground: '#f2f5f5',
  header: '#edf2f2',
  readOnly: '#f6f8f8',
  error: '#b3261e',
  errorSoft: '#fdecea',
  warning: '#8a5200',
  warningSoft: '#fff3d9',
  success: '#2b6a3c',
} as const

/** Makes the palette known to the style sheets as `--accent`, `--text-soft` and so on. */
export function publishPalette(): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(palette))
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value)
  style.setProperty('--font', FONT)
  style.setProperty('--font-size', `${FONT_SIZE}px`)
}

export const antTheme: ThemeConfig = {
  token: {
    colorPrimary: palette.accent,
    colorInfo: palette.accent,
    colorLink: palette.accent,
    colorError: palette.error,
    colorWarning: palette.warning,
    colorSuccess: palette.success,
    colorText: palette.text,
    colorTextSecondary: palette.textSoft,
    colorTextPlaceholder: '#6b797b',
    colorBorder: '#b9c4c4',
    colorBgLayout: palette.ground,
    borderRadius: 3,
    fontFamily: FONT,
    fontSize: FONT_SIZE,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none' },
    Select: { optionSelectedBg: palette.accentSoft, optionSelectedColor: palette.accentStrong },
  },
}
