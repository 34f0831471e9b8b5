/** How the pages are built: one origin, no inlined assets (the CSP fetches nothing else), tldraw apart from the rest. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  base: './',
  resolve: { alias: { '@samklang/shared': new URL('../shared/src', import.meta.url).pathname } },
  build: { assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 1700 },
  server: { proxy: { '/api': 'http://127.0.0.1:4000', '/live': { target: 'ws://127.0.0.1:4000', ws: true } } },
})
