/* What makes pages quicker for those who have scripts; every page works without this file. */

const parts = [rowTables, chooseAll, focusProblems, menus, sendOnce, drafts, leaving, idle, printing, maps]

/* Tables of rows: add, remove, paste lines of a spreadsheet. Rows are numbered in the order they stand. */
function rowTables() {
  for (const table of document.querySelectorAll('[data-rows]')) {
    const body = table.querySelector('tbody')
    const add = table.querySelector('[data-add-row]')
    add.hidden = false
    add.addEventListener('click', () => addRow(table)?.querySelector('input, select, textarea')?.focus())
    body.addEventListener('click', event => {
      const row = event.target.closest('[data-remove-row]')?.closest('tr')
      if (row) removeRow(table, row)
    })
    body.addEventListener('paste', event => pasteRows(table, event))
    if (matchMedia('(max-width: 860px)').matches) trimRows(table)
    showRemovers(body)
  }
}

/* On a phone two empty rows are enough; more come by the button. */
function trimRows(table) {
  const { rows } = table.querySelector('tbody')
  const isEmpty = row => [...row.querySelectorAll('input:not([type=checkbox]), select, textarea')].every(c => !c.value)
  while (rows.length > Math.max(Number(table.dataset.min), 2) && [...rows].slice(-3).every(isEmpty)) {
    rows[rows.length - 1].remove()
  }
}

function addRow(table) {
  const body = table.querySelector('tbody')
  if (body.rows.length >= Number(table.dataset.max)) return undefined
  body.append(table.querySelector('template').content.cloneNode(true))
  renumber(body)
  showRemovers(body)
  return body.rows[body.rows.length - 1]
}

function removeRow(table, row) {
  const body = table.querySelector('tbody')
  const next = row.nextElementSibling ?? row.previousElementSibling
  row.remove()
  if (body.rows.length === 0) addRow(table)
  renumber(body)
  ;(next ?? body.rows[0])?.querySelector('input, select, textarea')?.focus()
  body.dispatchEvent(new Event('input', { bubbles: true }))
}

function showRemovers(body) {
  for (const button of body.querySelectorAll('[data-remove-row]')) button.hidden = false
}

/* Names are 'rows[3][amount]', ids 'rows-3-amount', words say the number as people count. */
function renumber(body) {
  for (const [at, row] of [...body.rows].entries()) {
    for (const element of row.querySelectorAll('[name], [id], [for], [aria-describedby]')) {
      for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
        const value = element.getAttribute(attribute)
        if (value) element.setAttribute(attribute, value.replace(/([[-])(?:\d+|__row__)(?=[\]-])/, `$1${at}`))
      }
    }
    renumberWords(row, at + 1)
  }
}

function renumberWords(row, number) {
  const remover = row.querySelector('[data-remove-row]')
  remover?.setAttribute('aria-label', remover.getAttribute('aria-label').replace(/\d+|__number__/, number))
  for (const words of row.querySelectorAll('th, label > span')) {
    words.textContent = words.textContent.replace(/\d+|__number__/, number)
  }
}

function pasteRows(table, event) {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (!/[\t\n]/.test(text.trim())) return
  const body = table.querySelector('tbody')
  const cells = row => [...row.querySelectorAll('input:not([type=checkbox]), select, textarea')]
  const first = event.target.closest('tr')
  const from = cells(first).indexOf(event.target)
  if (from < 0) return
  event.preventDefault()
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n')
  let row = first
  for (const line of lines) {
    row ??= addRow(table)
    if (!row) break
    for (const [at, value] of line.split('\t').entries()) fillCell(cells(row)[from + at], value.trim())
    row = row.nextElementSibling
  }
  body.dispatchEvent(new Event('input', { bubbles: true }))
}

/* A list takes the words people see; a day may come as 2026/3/5. */
function fillCell(cell, value) {
  if (!cell) return
  if (cell instanceof HTMLSelectElement) {
    const option = [...cell.options].find(({ text, value: own }) => text.trim() === value || own === value)
    if (option) cell.value = option.value
    return
  }
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? []
  cell.value = cell.type === 'date' && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value
}

function chooseAll() {
  for (const button of document.querySelectorAll('[data-choose-all]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const boxes = [...button.closest('[data-choices]').querySelectorAll('input[type=checkbox]')]
      const wanted = boxes.some(box => !box.checked)
      for (const box of boxes) box.checked = wanted
      button.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
}

/* After a refusal the keyboard and the screen reader begin at what is wrong. */
function focusProblems() {
  document.querySelector('[data-focus]')?.focus()
}

function menus() {
  const open = () => document.querySelectorAll('.fq-menu[open]')
  document.addEventListener('click', event => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false
  })
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    for (const menu of open()) {
      menu.open = false
      menu.querySelector('summary').focus()
    }
  })
}

/* A second click on the way sends nothing; coming back by the browser's button frees the form again. */
function sendOnce() {
  const words = new Map()
  document.addEventListener('submit', event => {
    const form = event.target
    if (event.defaultPrevented || form.method !== 'post') return
    if (form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    const button = event.submitter
    if (!button?.classList.contains('primary')) return
    words.set(button, [...button.childNodes])
    button.setAttribute('aria-disabled', 'true')
    button.textContent = document.body.dataset.sending
  })
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
    for (const [button, before] of words) {
      button.replaceChildren(...before)
      button.removeAttribute('aria-disabled')
    }
    words.clear()
  })
}

/* What is typed goes to the server, which keeps it encrypted; passwords and files stay here. */
function drafts() {
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const state = document.createElement('span')
    state.className = 'fq-soft'
    state.setAttribute('role', 'status')
    ;(form.querySelector('.fq-submit') ?? form).append(state)
    let timer
    form.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(() => keepDraft(form, state), 1500)
    })
    form.addEventListener('submit', () => clearTimeout(timer))
  }
}

async function keepDraft(form, state) {
  const { draftKept, draftFailed } = document.body.dataset
  const body = JSON.stringify({ form: form.dataset.draft, fields: fieldsOf(form) })
  try {
    const answer = await fetch('/drafts', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    state.textContent = answer.ok ? draftKept : draftFailed
    if (answer.ok) form.dispatchEvent(new Event('draftkept'))
  } catch {
    state.textContent = draftFailed
  }
}

/* As the server reads a posted form: a name that comes several times is a list, `rows[0][amount]` is a cell. */
function fieldsOf(form) {
  const hidden = new Set([...form.querySelectorAll('input[type=password], input[type=hidden]')].map(({ name }) => name))
  const fields = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || hidden.has(name)) continue
    const path = name.split(/[[\]]+/).filter(part => part !== '')
    const last = path.pop()
    let place = fields
    for (const part of path) {
      place[part] ??= {}
      place = place[part]
    }
    place[last] = last in place ? [place[last], value].flat() : value
  }
  return fields
}

/* Asks before a page is left with words that are neither sent nor kept as a draft. */
function leaving() {
  let typed = false
  for (const form of document.querySelectorAll('form[data-draft], form[data-guard]')) {
    form.addEventListener('input', () => {
      typed = true
    })
    for (const safe of ['submit', 'draftkept']) {
      form.addEventListener(safe, () => {
        typed = false
      })
    }
  }
  addEventListener('beforeunload', event => {
    if (typed) event.preventDefault()
  })
}

/* Warns before an idle session ends; several windows share one session, so the server is asked. */
function idle() {
  const dialog = document.querySelector('dialog[data-idle]')
  if (!dialog) return
  const text = dialog.querySelector('[data-idle-text]')
  const sentence = text.dataset.idleText
  const look = async () => {
    const answer = await fetch('/session/remaining').catch(() => undefined)
    if (!answer?.ok) return setTimeout(look, 60_000)
    const { seconds, warningSeconds } = await answer.json()
    if (seconds <= 0) return showOver(dialog, text)
    if (seconds > warningSeconds) {
      if (dialog.open) dialog.close()
      return setTimeout(look, Math.min(seconds - warningSeconds, 600) * 1000)
    }
    text.textContent = sentence.replace('{minutes}', String(Math.ceil(seconds / 60)))
    if (!dialog.open) dialog.showModal()
    setTimeout(look, 15_000)
  }
  dialog.querySelector('[data-extend]').addEventListener('click', () => fetch('/session/extend', { method: 'POST' }))
  setTimeout(look, 60_000)
}

function showOver(dialog, text) {
  text.textContent = dialog.dataset.over
  dialog.querySelector('[data-extend]').remove()
  dialog.querySelector('[data-again]').hidden = false
  if (!dialog.open) dialog.showModal()
}

function printing() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}

/* A map wider than its frame is shown where the workflow begins: Graphviz draws that first, at the top. */
function maps() {
  for (const frame of document.querySelectorAll('.fq-map-frame')) {
    const start = frame.querySelector('.node')?.getBoundingClientRect()
    if (start)
      frame.scrollLeft = start.left - frame.getBoundingClientRect().left - (frame.clientWidth - start.width) / 2
  }
}

for (const part of parts) part()
