type Fetch = (request: Request) => Promise<Response>;

function bodyOf(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Trap 3: `verifyOtp({ type: 'email' })` is not known to the library, which calls the same code `magiclink` for an
 * account that is there and `signup` for a new one. Tried in that order; the code itself decides.
 */
export function withEmailCodes(fetchApi: Fetch): Fetch {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'POST' || pathname !== '/auth/v1/verify') return fetchApi(request);
    const text = await request.text();
    const { url, method, headers } = request;
    const ask = (body: string) => fetchApi(new Request(url, { method, headers, body }));
    const body = bodyOf(text);
    if (body?.['type'] !== 'email') return ask(text);
    const known = await ask(JSON.stringify({ ...body, type: 'magiclink' }));
    return known.ok ? known : ask(JSON.stringify({ ...body, type: 'signup' }));
  };
}
