/** A process of its own: the barest Express with an EJS page of 25 rows, to compare with. Prints its address. */
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import express from 'express'

const rows = Array.from({ length: 25 }, (_, place) => ({
  number: `闽榕马园登〔2026〕${String(place + 1).padStart(4, '0')}号`,
  title: `工人${place} — 第${place}服装有限公司`,
  state: '调解中',
  day: '2026-11-23（周一）',
}))

const app = express()
app.set('views', fileURLToPath(new URL('.', import.meta.url))).set('view engine', 'ejs')
app.enable('view cache')
app.get('/', (_req, res) => res.render('plain-page', { title: '案件', rows }))
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
