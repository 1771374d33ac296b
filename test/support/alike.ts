/**
 * Run in a page, marks with `data-alike` the rows and entries that one loop has made, but the first three of each shape,
 * and tells how many there are. A shape is the same tags with the same attributes, classes and places of words in the
 * same surroundings: whatever is wrong with one of them is wrong with those that are not marked.
 */
export const markAlike = `(() => {
  for (const it of document.querySelectorAll('[data-alike]')) it.removeAttribute('data-alike')
  const telling = /^(class|role|type|scope|style|alt|aria-.*)$/
  const about = ({ name, value }) => (telling.test(name) ? name + '=' + value : name)
  const tagOf = it => it.localName + '[' + [...it.attributes].map(about).sort() + ']'
  const insideOf = it => [...it.childNodes].map(shapeOf).join('')
  const shapeOf = it =>
    it.nodeType === Node.ELEMENT_NODE ? tagOf(it) + '(' + insideOf(it) + ')' : it.textContent.trim() && '.'
  const around = it => (it ? tagOf(it) + '<' + around(it.parentElement) : '')
  const seen = new Map()
  for (const it of document.querySelectorAll('tbody > tr, ul > li, ol > li')) {
    if (it.closest('[data-alike]')) continue
    const shape = shapeOf(it) + around(it.parentElement)
    seen.set(shape, (seen.get(shape) ?? 0) + 1)
    if (seen.get(shape) > 3) it.dataset.alike = ''
  }
  return document.querySelectorAll('[data-alike]').length
})()`
