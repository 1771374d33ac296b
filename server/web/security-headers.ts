/** What browsers are told to refuse on every page. Our own scripts and styles only, no frames, nothing inline. */
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

const year = 365 * 24 * 3600

export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'], // Tabler's form controls draw their marks with data: images
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' }, // with `no-referrer`, Chromium sends `Origin: null` on our own forms
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: year, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  })
}
