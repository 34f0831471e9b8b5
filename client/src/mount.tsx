/** Mounts the pages. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
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
}
