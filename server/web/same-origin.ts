/** Changes come from our own pages only; a link or form on another site cannot make a signed-in person do anything. */
import type { RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { NotAllowed } from '../errors.ts'

const harmless = ['GET', 'HEAD', 'OPTIONS']

/** By Sec-Fetch-Site where the browser sends it (HTTPS and localhost), else by Origin; neither is refused. */
export function sameOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  const own = new URL(publicUrl).origin
  return (req, _res, next) => {
    const site = req.get('Sec-Fetch-Site')
    const isOwn = site === undefined ? req.get('Origin') === own : site === 'same-origin'
    if (isOwn || harmless.includes(req.method)) return next()
    throw new NotAllowed(`Sec-Fetch-Site ${site}, Origin ${req.get('Origin')}`, {
      zh: '这个请求不是从本系统的页面发出的，没有办理。请回到本系统的页面重新操作。',
      en: 'This request did not come from a page of this system and was not carried out. Please start again from our page.',
    })
  }
}
