/** How the pages are built: one origin, no inlined assets (the CSP fetches nothing else), tldraw apart from the rest. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { shellFiles } from './shellFiles.ts'

const here = (path: string): string => new URL(path, import.meta.url).pathname

export default defineConfig({
  plugins: [react(), shellFiles()],
  base: './',
  resolve: { alias: { '@samklang/shared': here('../shared/src') } },
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 1700,
    rolldownOptions: {
      input: { index: here('index.html'), sw: here('worker/serviceWorker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4000', '/live': { target: 'ws://127.0.0.1:4000', ws: true } } },
})
