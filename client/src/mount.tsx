/** Mounts the pages, and keeps them on the device. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { registerWorker } from './offline/registerWorker'
import { applyColourScheme } from './theme/colourScheme'
import './theme/theme.css'

export function mount(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root to mount in.')
  applyColourScheme()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  registerWorker()
}
