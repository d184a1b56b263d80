/** Where the API lives: the same origin, unless the page's meta tag names another (a CDN build). */
export function apiBase(page: Document = document): string {
  const named = page.querySelector<HTMLMetaElement>('meta[name="samskab-api"]')?.content.trim();
  return new URL(named || '/api/v1', page.baseURI).href.replace(/\/+$/, '');
}

/** The OpenAPI paths start with `/api/v1` themselves, so the client wants what stands before it. */
export function apiOrigin(page: Document = document): string {
  return apiBase(page).replace(/\/api\/v1$/, '');
}
