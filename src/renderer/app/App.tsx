import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { useLedgerState } from '../service/use-ledger.tsx'
import { Frame } from './Frame.tsx'
import { StartScreen } from './StartScreen.tsx'
import { antTheme, useScreenPalette } from './theme.ts'

/** At the foot of the page, where they cover no tool. */
const NOTICES = { maxCount: 1, top: 'calc(100vh - 80px)' }

export function App() {
  const colors = useScreenPalette()
  const theme = useMemo(() => antTheme(colors), [colors])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="app" message={NOTICES}>
        <Content />
      </AntApp>
    </ConfigProvider>
  )
}

function Content() {
  const state = useLedgerState()
  return state.phase === 'ready' ? <Frame ledger={state.ledger} /> : <StartScreen state={state} />
}
