/* Keeps the figures of a wall screen new. One that cannot reach the house keeps its last figures and says so. */

const everyMs = 300_000
const againMs = 60_000
const patienceMs = 30_000

async function renew() {
  const isNew = await fetchFigures().catch(() => false)
  const note = document.querySelector('[data-stale]')
  note.textContent = isNew ? '' : note.dataset.stale
  setTimeout(renew, isNew ? everyMs : againMs)
}

/* False where there are none to be had now: no connection, a fault, a page of something in between. */
async function fetchFigures() {
  const asking = { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(patienceMs) }
  const answer = await fetch(location.href, asking)
  if (answer.status === 404) return location.reload() // its page says that the screen was revoked
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!answer.ok || !page.body.matches('.fq-display')) return false
  if (assetsOf(page) !== assetsOf(document)) return location.reload() // the house was brought up to date
  document.querySelector('main').replaceWith(page.querySelector('main'))
  document.title = page.title
  return true
}

function assetsOf(page) {
  return [...page.querySelectorAll('link[rel=stylesheet], script')]
    .map(one => one.getAttribute('href') ?? one.getAttribute('src'))
    .join()
}

setTimeout(renew, everyMs)
