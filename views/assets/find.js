/* Finding by typing: what fits is listed below the field, by words, pinyin, initials or code. Without scripts the server answers. */

const bareText = text => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

const fits = (text, label, keys) =>
  bareText(label).includes(text) || keys.split(' ').some(key => key === text || (text.length > 1 && key.includes(text)))

function findFields() {
  for (const input of document.querySelectorAll('input[data-find]')) findField(input)
  for (const place of document.querySelectorAll('[data-narrow]')) narrowChoices(place)
}

function findField(input) {
  const all = [...document.getElementById(`${input.id}-known`).options]
  const list = document.createElement('ul')
  list.id = `${input.id}-found`
  list.className = 'fq-found-list'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels[0]?.textContent.trim() ?? '')
  input.removeAttribute('list')
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.after(list)
  const show = open => {
    list.hidden = !open || list.children.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    if (list.hidden) input.removeAttribute('aria-activedescendant')
  }
  const fill = text => list.replaceChildren(...matching(all, text).map((option, at) => lineOf(option, list.id, at)))
  const take = line => {
    input.value = line.textContent
    show(false)
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  show(false)
  input.addEventListener('input', () => {
    fill(bareText(input.value))
    show(input.value.trim() !== '')
  })
  input.addEventListener('keydown', event => findKeys(event, { input, list, show, take, fill }))
  input.addEventListener('blur', () => show(false))
  list.addEventListener('mousedown', event => {
    event.preventDefault()
    const line = event.target.closest('li')
    if (line) take(line)
  })
}

/* What begins with it stands first. */
const matching = (all, text) =>
  all
    .filter(({ value, dataset }) => fits(text, value, dataset.keys))
    .sort((one, other) => beginsLater(text, one) - beginsLater(text, other))
    .slice(0, 12)

const beginsLater = (text, { value, dataset }) =>
  [bareText(value), ...dataset.keys.split(' ')].some(key => key.startsWith(text)) ? 0 : 1

function lineOf(option, id, at) {
  const line = document.createElement('li')
  line.id = `${id}-${at}`
  line.textContent = option.value
  line.setAttribute('role', 'option')
  return line
}

function findKeys(event, { input, list, show, take, fill }) {
  const lines = [...list.children]
  const at = lines.findIndex(line => line.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    if (list.hidden) {
      fill('')
      return show(true)
    }
    choose(input, lines, (at + (event.key === 'ArrowDown' ? 1 : -1) + lines.length) % lines.length)
  } else if (event.key === 'Enter' && !list.hidden && (at >= 0 || lines.length === 1)) {
    event.preventDefault()
    take(lines[Math.max(at, 0)])
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault()
    show(false)
  }
}

function choose(input, lines, place) {
  for (const [at, line] of lines.entries()) line.setAttribute('aria-selected', String(at === place))
  lines[place].scrollIntoView({ block: 'nearest' })
  input.setAttribute('aria-activedescendant', lines[place].id)
}

/* A long list of boxes grows shorter while somebody types; what is ticked stays in sight. */
function narrowChoices(place) {
  const input = place.querySelector('input')
  place.hidden = false
  input.addEventListener('input', event => {
    event.stopPropagation()
    const text = bareText(input.value)
    for (const label of place.parentElement.querySelectorAll('.fq-check')) {
      label.hidden = text !== '' && !label.control.checked && !fits(text, label.textContent, label.dataset.keys ?? '')
    }
  })
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault()
  })
}

findFields()
