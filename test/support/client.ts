/** A browser without a screen: keeps cookies, does not follow redirects by itself, checks every page it receives. */
import { type Answers, bodyOf } from './form-body.ts'
import { type Form, formsOf } from './forms.ts'
import { textOf } from './html.ts'
import { checkPage } from './page-checks.ts'
import { type Heard, type Sent, send } from './send.ts'

export type Page = {
  status: number
  /** Path and query of the redirect, '' where there is none. */
  location: string
  headers: Headers
  bytes: Buffer
  /** The body as it came. */
  html: string
  /** What a reader reads. */
  text: string
  json(): any
}

export type Client = {
  get(path: string, headers?: Record<string, string>): Promise<Page>
  /** Sends as a form of our own pages would be sent. Nested rows and files are understood. */
  post(path: string, answers?: Answers, headers?: Record<string, string>): Promise<Page>
  postJson(path: string, content: unknown, headers?: Record<string, string>): Promise<Page>
  /** Where a redirect leads, or the page itself where there is none. */
  follow(page: Page): Promise<Page>
  /** Opens `path`, fills in its form (the one posting to `action`, or the page's main one) and sends it. */
  submit(path: string, answers: Answers, action?: string): Promise<Page>
  /** Sends once more what shows first what it would change; any other page is answered as it is. */
  confirm(page: Page): Promise<Page>
  cookies: ReadonlyMap<string, string>
}

export function openClient(origin: string): Client {
  const cookies = new Map<string, string>()

  async function ask(path: string, { headers, ...rest }: Sent): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await send(new URL(path, origin), {
      ...rest,
      headers: { accept: 'text/html', 'accept-encoding': 'identity', ...(cookie ? { cookie } : {}), ...headers },
    })
    for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line)
    return toPage(answer, origin, `${rest.method} ${path}`)
  }

  const ownForm = { 'sec-fetch-site': 'same-origin' }
  const client: Client = {
    cookies,
    get: (path, headers = {}) => ask(path, { method: 'GET', headers }),
    post: (path, answers = {}, headers = {}) =>
      ask(path, { method: 'POST', headers: { ...ownForm, ...headers }, body: bodyOf(answers) }),
    postJson: (path, content, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { ...ownForm, accept: 'application/json', 'content-type': 'application/json', ...headers },
        body: JSON.stringify(content),
      }),
    follow: async page => (page.location ? client.get(page.location) : page),
    async submit(path, answers, action) {
      const opened = await client.get(path)
      const form = formOf(opened, path, action)
      return client.post(form.action || path, { ...form.values, ...answers })
    },
    async confirm(page) {
      const form = formsOf(page.html).find(({ values }) => '_shown' in values)
      return form ? client.post(form.action, form.values) : page
    },
  }
  return client
}

/** The same client, waiting for `ready` before whatever it is asked. */
export function waitingFor(ready: () => Promise<void>, client: Client): Client {
  return {
    cookies: client.cookies,
    get: async (...args) => ready().then(() => client.get(...args)),
    post: async (...args) => ready().then(() => client.post(...args)),
    postJson: async (...args) => ready().then(() => client.postJson(...args)),
    follow: async page => ready().then(() => client.follow(page)),
    submit: async (...args) => ready().then(() => client.submit(...args)),
    confirm: async (...args) => ready().then(() => client.confirm(...args)),
  }
}

/** The form posting to `action`; without it the page's only form, or the one that asks for most. */
function formOf(page: Page, path: string, action?: string): Form {
  const forms = formsOf(page.html).filter(form => form.method === 'post')
  const wanted = action ? forms.filter(form => form.action === action) : forms
  const [form] = wanted.toSorted((a, b) => b.asked.length - a.asked.length)
  if (form) return form
  const found = forms.map(each => each.action).join(', ') || 'none'
  throw new Error(`${path} (${page.status}) has no form ${action ?? ''}, only: ${found}\n${page.text.slice(0, 400)}`)
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...settings] = line.split(';')
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair.trim()) ?? []
  const isGone = settings.some(setting => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(setting))
  if (isGone) cookies.delete(name)
  else cookies.set(name, value)
}

function toPage({ status, headers, bytes }: Heard, origin: string, where: string): Page {
  const html = bytes.toString('utf8')
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
  const location = headers.get('location') ?? ''
  if (isPage && !location) checkPage(html, `${where} (${status})`)
  return {
    status,
    location: location.replace(origin, ''),
    headers,
    bytes,
    html,
    text: isPage ? textOf(html) : html,
    json: () => JSON.parse(html),
  }
}
