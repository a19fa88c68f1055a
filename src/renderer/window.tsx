/** The window as it is drawn. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { fetchPage } from './app/pages.ts'
import { publishPalette } from './app/theme.ts'
import { store } from './service/store.ts'
import { LedgerProvider } from './service/use-ledger.tsx'
import './app/frame.css'

publishPalette()
fetchPage()

const root = document.getElementById('root')
if (root === null) throw new TypeError('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <LedgerProvider store={store}>
      <App />
    </LedgerProvider>
  </StrictMode>,
)
